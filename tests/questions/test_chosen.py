"""Two who are told to have been chosen for one office."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.chosen import chosen_checks

DAY = "2024-03-07"
MET = "The Brora rowing club held its annual meeting in Brora on Wednesday. {} The club has 80 members."


def details(one: str, two: str, day: str = DAY) -> list[str]:
    told = joined((MET.format(one), DAY), (MET.format(two), day))
    return [check.detail for check in chosen_checks(told, [])]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("", ""),
        ("", " of the rowing club"),
        (" of the boat committee", " of the boat committee"),
    ],
)
def test_two_for_one_office(one: str, two: str) -> None:
    assert details(f"Ada Lund was elected treasurer{one}.", f"Mona Vik was elected treasurer{two}.") == [
        "'Ada Lund was elected treasurer' against 'Mona Vik was elected treasurer',"
        " each told to be chosen for one office"
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ada Lund was elected treasurer.", "Mona Vik was elected president."),
        ("Ada Lund was elected treasurer.", "Ada Lunde was elected treasurer."),
        ("Ada Lund was elected trustee.", "Mona Vik was elected trustee."),
        ("Ada Lund was elected treasurer.", "Mona Vik was elected treasurer. Ada Lund stood down."),
        (
            "Ada Lund was elected treasurer of the rowing club.",
            "Mona Vik was elected treasurer of the chess union.",
        ),
        (
            "Ada Lund was elected treasurer of the boat committee.",
            "Mona Vik was elected treasurer of the youth committee.",
        ),
        (
            "Ada Lund was elected treasurer.",
            "Mona Vik was elected treasurer. Per Ek was elected treasurer.",
        ),
    ],
)
def test_what_goes_together(one: str, two: str) -> None:
    assert not details(one, two)


def test_articles_of_two_weeks() -> None:
    assert not details("Ada Lund was elected treasurer.", "Mona Vik was elected treasurer.", "2024-03-21")
