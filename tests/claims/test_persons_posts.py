from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.persons_posts import posts


@pytest.mark.parametrize(
    ("text", "written", "holder", "office", "rank"),
    [
        ("The town's mayor, Ada Lund, wept.", "mayor", "Ada Lund", "mayor", ""),
        ("Ada Lund, the deputy mayor, wept.", "deputy mayor", "Ada Lund", "mayor", "deputy"),
        ("Ada Lund, 46, now the firm's sales director, wept.", "sales director", "Ada Lund", "director", ""),
        ("Ada Lund has been the club's treasurer since 2019.", "treasurer", "Ada Lund", "treasurer", ""),
        ("The chief of police in Voss, Ada Lund, wept.", "chief of police", "Ada Lund", "chief", ""),
        ("A treasurer wept.", "treasurer", "", "treasurer", ""),
        ("Ada Lund wept with the treasurer's son.", "", "", "", ""),
    ],
)
def test_who_holds_which_post(text: str, written: str, holder: str, office: str, rank: str) -> None:
    doc = annotated(text)
    found = [
        (doc.text_at(p.span), doc.entities[p.teller.entity].label if p.teller else "", p.office, p.rank)
        for p in posts(doc)
    ]
    assert found == ([(written, holder, office, rank)] if written else [])


def test_one_field_has_several_words() -> None:
    one, two = (
        posts(annotated(text))[0].fields
        for text in ("Ada Lund, the finance director, wept.", "Ada Lund, the chief financial officer, wept.")
    )
    assert one == two != frozenset()


def test_the_years_of_a_post() -> None:
    (post,) = posts(annotated("Bo Ek, who died at 80, served as minister for fisheries from 1985 to 1989."))
    assert post.years == (1985, 1989)


@pytest.mark.parametrize("word", ["former", "acting", "incoming"])
def test_who_does_not_hold_it_now(word: str) -> None:
    (post,) = posts(annotated(f"Ada Lund, the {word} mayor, wept."))
    assert post.passing


def test_a_head_of_a_queue_is_none_of_a_school() -> None:
    found = [post.office for post in posts(annotated("Ada Lund, the head of sales at Voss Leather, wept."))]
    assert found == ["director"]
