"""What shows that two answers are of two things, or right both."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.counted_years import YearCounts
from claimcheck.questions.traits_limits import LimitTraits


def told(one: str, two: str, values: set[str]) -> dict[str, float]:
    found = joined(one, two)
    first, second = (p for p in found.placed if p.claim.as_written in values)
    limits = LimitTraits(found, YearCounts(found))
    assert limits(first, second) == limits(second, first)
    return limits(first, second)


@pytest.mark.parametrize(
    ("one", "two", "values", "wanted"),
    [
        (
            "The mill cuts 300 jobs in Leith and another 260 in Lund.",
            "The mill cuts 560 jobs.",
            {"300", "560"},
            "adds up",
        ),
        (
            "Leith Rovers won their first title in 1998.",
            "Leith Rovers won their last title in 2012.",
            {"1998", "2012"},
            "other ranks",
        ),
        ("Four people died in Leith.", "Nine people died in Leith.", {"Four", "Nine"}, ""),
    ],
)
def test_limits(one: str, two: str, values: set[str], wanted: str) -> None:
    found = told(one, two, values)
    assert set(found) == ({wanted} if wanted else set())
    assert set(found.values()) <= {1.0}
