"""Who is told to have done something."""

from __future__ import annotations

import pytest
from made_articles import article

from claimcheck.annotate import annotate
from claimcheck.claims.introduced import extract


def _found(text: str) -> list[tuple[str, str, str]]:
    claims = extract(annotate(article(text)), None)
    return [(c.attribute, str(c.value.entity), c.about.concept) for c in claims if hasattr(c.value, "entity")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The siren was sounded by a baker, Ada Lund.", ("done by", "Ada Lund", "sound")),
        ("Captain Ada Lund closed the harbour.", ("done by", "Ada Lund", "close")),
        ("Deputy Greta Holm closed the harbour.", ("done by", "Greta Holm", "close")),
        ("A baker, Ada Lund, saw the smoke and rang the bell.", ("done by", "Ada Lund", "see")),
        (
            "The bridge was closed by the county harbour office.",
            ("done by", "county harbour office", "close"),
        ),
        ("The siren was sounded by a baker.", ("done by", "baker", "sound")),
        ("Captain Ada Lund will close the harbour.", ("done by", "Ada Lund", "close")),
        ("Doctors at the clinic closed the ward.", ("done by", "Doctors at the clinic", "close")),
        ("The Welsh transport agency closed it.", ("done by", "Welsh transport agency", "close")),
        ("Wales's anti-graft agency closed the bank.", ("done by", "Wales 's anti-graft agency", "close")),
        ("The school's head, Ms Lund, closed the hall.", ("done by", "Lund", "close")),
        ("The Norwegian Refugee Council closed it.", ("done by", "Norwegian Refugee Council", "close")),
        ("Captain Per Vik, who heads the panel, left.", ("done by", "Per Vik", "lead")),
        (
            "The harbour was closed by engineers at Leith University.",
            ("done by", "engineers at Leith University", "close"),
        ),
        ("Singer Per Vik wrote the song.", ("done by", "Per Vik", "write")),
        ("Greta Holm, a singer who lives in Leith, wrote the song.", ("done by", "Greta Holm", "write")),
        ("Greta Holm, who heads the choir, ordered the song.", ("done by", "Greta Holm", "lead")),
        ("Ada Lund, 46, reported the theft.", ("done by", "Ada Lund", "report")),
        ("Greta Holm, who heads the choir, ordered the song.", ("done by", "Greta Holm", "order")),
        ("Captain Ada Lund gave the order to leave.", ("done by", "Ada Lund", "order")),
    ],
)
def test_who_did_it(text: str, found: tuple[str, str, str]) -> None:
    assert found in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Captain Ada Lund did not close the harbour.",
        "“The harbour is closed,” said Ada Lund.",
        "The harbour is closed. It is 60 metres wide.",
        "The boat, which is old, is full, added Ada Lund.",
        "A baker, Per Vik, was closed in.",
    ],
)
def test_what_nobody_did(text: str) -> None:
    assert _found(text) == []


def test_a_party_counts_where_it_is_named_first() -> None:
    text = "Captain Ada Lund closed the harbour on Friday. Ada Lund then walked home."
    assert [who for *_, who, _ in _found(text)].count("Ada Lund") == 1


def test_where_a_report_is_from_did_nothing() -> None:
    text = "(KBRG.com) – Leith Police say Bo Quist, 15, died when he was trying to film and accidentally shot himself."
    assert [who for *_, who, _ in _found(text)] == ["Bo Quist"]


def test_a_fire_is_no_doer() -> None:
    assert _found("The fire at Leith killed 12 people.") == []
