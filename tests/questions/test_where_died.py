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
