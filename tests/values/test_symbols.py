"""Relations of times that wait for an anchor."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model import Offset, Relation, TimeInterval, Weekday, Yearless
from claimcheck.values.symbols import Symbol, relate


def days(first: str, last: str) -> TimeInterval:
    return TimeInterval(date.fromisoformat(first), date.fromisoformat(last))


def offset(low: int, high: int, anchor: str) -> Offset:
    return Offset(Fraction(low), Fraction(high), anchor)


SUNDAY = days("2023-07-23", "2023-07-23")


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (Weekday(6), Weekday(6), Relation.SAME),
        (Weekday(6), Weekday(0), Relation.APART),
        (Weekday(6), SUNDAY, Relation.WITHIN),
        (Weekday(0), SUNDAY, Relation.APART),
        (Weekday(0), days("2023-07-01", "2023-07-31"), Relation.INCOMPARABLE),
        (Yearless(5, 9, 9), Yearless(5, 9, 9), Relation.SAME),
        (Yearless(5, 9, 9), Yearless(5, 1, 31), Relation.WITHIN),
        (Yearless(5, 9, 12), Yearless(5, 11, 15), Relation.OVERLAPS),
        (Yearless(5, 9, 9), Yearless(5, 11, 11), Relation.APART),
        (Yearless(5, 9, 9), Yearless(6, 9, 9), Relation.APART),
        (Yearless(7, 23, 23), SUNDAY, Relation.WITHIN),
        (Yearless(7, 1, 31), SUNDAY, Relation.WITHIN),
        (Yearless(7, 20, 25), days("2023-07-24", "2023-07-30"), Relation.OVERLAPS),
        (Yearless(6, 1, 31), SUNDAY, Relation.APART),
        (Yearless(6, 1, 31), days("2023-01-01", "2023-12-31"), Relation.INCOMPARABLE),
        (offset(2, 2, "the vote"), offset(2, 2, "the vote"), Relation.SAME),
        (offset(2, 2, "the vote"), offset(1, 3, "the vote"), Relation.OVERLAPS),
        (offset(2, 2, "the vote"), offset(3, 3, "the vote"), Relation.APART),
        (offset(2, 2, "the vote"), offset(3, 3, "the ballot"), Relation.INCOMPARABLE),
        (offset(2, 2, ""), offset(3, 3, ""), Relation.INCOMPARABLE),
        (Weekday(6), Yearless(7, 23, 23), Relation.INCOMPARABLE),
        (SUNDAY, SUNDAY, Relation.INCOMPARABLE),
    ],
)
def test_relate(one: Symbol, two: Symbol, expected: Relation) -> None:
    assert relate(one, two) is expected
    assert relate(two, one) is expected
