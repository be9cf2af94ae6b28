"""The rank of one person in two articles."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.ranks import rank_checks

TEXT = "A barn of the Lund dairy in Leith burned down on Tuesday, {} Bo Quist of the harbour police said."


def ranks(*titles: str, later: str = "2024-03-06") -> list[list[str]]:
    days = ["2024-03-05", *[later] * (len(titles) - 1)]
    made = joined(*((TEXT.format(title), day) for title, day in zip(titles, days, strict=True)))
    return [[side[0].as_written for side in check.sides] for check in rank_checks(made)]


def test_two_ranks_of_one_service() -> None:
    assert ranks("Sgt.", "Lieutenant", "Lt.") == [["Sgt. Bo Quist", "Lieutenant Bo Quist"]]
    assert ranks("Commander", "Commodore") == [["Commander Bo Quist", "Commodore Bo Quist"]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Sgt.", "Staff Sgt."),
        ("Lt. Col.", "Col."),
        ("Sgt. Maj.", "Sgt."),
        ("Commander", "Capt."),
        ("Lt.", "Mr."),
    ],
)
def test_ranks_that_may_both_be_his(one: str, two: str) -> None:
    assert ranks(one, two) == []


def test_who_was_promoted_has_two_ranks() -> None:
    assert ranks("Sgt.", "Lt.", later="2024-06-30") == []
