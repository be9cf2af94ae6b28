from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.where_died import death_place_checks

HIT = "A lorry hit Ada Lund, a cyclist, in Leith on Friday morning, police said. {}"


def details(*ends: str) -> list[str]:
    return [check.detail for check in death_place_checks(joined(*(HIT.format(end) for end in ends)))]


def test_one_death_in_two_places() -> None:
    found = details("Lund died at the scene.", "Lund was taken to Ward Hospital, where she died.")
    assert found == ["one death told differently: 'died at the scene' against 'where she died'"]


def test_nobody_is_named_where_one_alone_died() -> None:
    assert details("She died on the way to hospital.", "The woman died at the scene.")


def test_another_name_that_an_article_tells_is_the_same_victim() -> None:
    one = "Greta Holm, the pianist whom half of Leith calls Tante Zita, died at home in Leith on Friday."
    two = "Tante Zita, star of many a night, died in a hospital in Leith on Friday. Leith mourns."
    assert list(death_place_checks(joined(one, two)))


def test_who_died_stands_before_an_aside() -> None:
    one = "Greta Holm, mother of Per Vik, died at home in Leith on Friday."
    two = "Greta Holm died at home in Leith on Friday. Per Vik died in hospital on Sunday."
    assert not list(death_place_checks(joined(one, two)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lund died at the scene.", "Lund was pronounced dead at the scene."),
        ("Lund died on the way to hospital.", "Lund was pronounced dead at Ward Hospital."),
        ("Lund died at the scene.", "The driver, Bo Ek, died in hospital."),
        ("She died at the scene.", "He died in hospital."),
        ("A boy died at the scene.", "The man died in hospital."),
        ("The lorry killed two. Lund died at the scene.", "The lorry killed two. A man died in hospital."),
        ("Lund died at the scene.", "Lund died at the scene, not in hospital. Lund died in Ward Hospital."),
    ],
)
def test_what_goes_together(one: str, two: str) -> None:
    assert not details(one, two)


def test_dead_of_a_year_are_not_of_the_news() -> None:
    year = " ".join(["The road is old."] * 6) + " In all, 12 people were killed in Leith."
    assert details(f"She died at the scene. {year}", f"She died in hospital. {year}")
