from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.outcomes import outcome_checks

COURT = "Dairy owner Bo Vik was {} in Leith on Tuesday. He sold milk to schools."


def details(one: str, two: str, first: str = "2024-03-06", second: str = "2024-03-06") -> list[str]:
    docs = joined((COURT.format(one), first), (COURT.format(two), second))
    return [check.detail for check in outcome_checks(docs)]


def test_two_contrary_ends() -> None:
    expected = "one person, two contrary ends: 'convicted' against 'acquitted'"
    assert details("convicted of fraud", "acquitted of fraud") == [expected]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("convicted of fraud", "acquitted of bribery"),
        ("convicted of attempted fraud", "acquitted of fraud"),
        ("convicted of robbing Ada Lund", "acquitted of robbing Mette Holm"),
        ("convicted of fraud", "acquitted of fraud on appeal"),
        ("convicted of fraud and acquitted of bribery", "acquitted of fraud"),
        ("convicted of fraud", "convicted of fraud"),
    ],
)
def test_what_may_both_be_so(one: str, two: str) -> None:
    assert not details(one, two)


def test_another_day_is_another_trial() -> None:
    assert not details("convicted of fraud", "acquitted of fraud", second="2024-05-15")
