"""Values in the words of a reader."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model import Amount, ClockTime, Duration, Offset, TimeInterval, Value, Weekday, Yearless
from claimcheck.values.in_words import in_words


def days(first: str, last: str) -> TimeInterval:
    return TimeInterval(date.fromisoformat(first), date.fromisoformat(last))


def amount(low: int | str | None, high: int | str | None, unit: str = "") -> Amount:
    return Amount(None if low is None else Fraction(low), None if high is None else Fraction(high), unit)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (days("2024-02-27", "2024-02-27"), "27 February 2024"),
        (days("2019-10-01", "2019-10-31"), "October 2019"),
        (
            days("2024-02-01", "2024-02-28"),
            "1 to 28 February 2024",
        ),  # a leap year's is not whole
        (days("2024-02-27", "2024-03-02"), "27 February 2024 to 2 March 2024"),
        (days("1954-01-01", "1954-12-31"), "1954"),
        (days("1950-01-01", "1959-12-31"), "1950 to 1959"),
        (amount(24, 24, "year"), "24 years"),
        (amount(1, 1, "hour"), "1 hour"),
        (amount(4, 5, "hour"), "4 to 5 hours"),
        (amount(12, 12, "km"), "12 km"),
        (amount("4.5", "5.5", "mi"), "4.5 to 5.5 mi"),
        (amount(621_000_000, 621_000_000, "GBP"), "621 million GBP"),
        (amount(1_250_000_000, 1_250_000_000, "GBP"), "1.25 billion GBP"),
        (amount(1_234_567, 1_234_567), "1,234,567"),
        (amount(28, None), "28 or more"),
        (amount(None, 28, "day"), "28 days or less"),
        (amount(3, 1, "score"), "3-1"),
        (amount(2, 2, "ordinal"), "2nd"),
        (amount(11, 11, "ordinal"), "11th"),
        (amount(23, 23, "ordinal"), "23rd"),
        (Duration(Fraction(3), Fraction(3), "day"), "3 days"),
        (Offset(Fraction(-36525), Fraction(0), "the vote"), "before the vote"),
        (Offset(Fraction(0), Fraction(36525), "the vote"), "after the vote"),
        (Amount(Fraction(3), Fraction(3), "pp"), "3 points"),
        (Offset(Fraction(2), Fraction(2), "the vote"), "2 days after the vote"),
        (Offset(Fraction(-1), Fraction(-1), "the vote"), "1 day before the vote"),
        (Offset(Fraction(0), Fraction(0), ""), "the day of what was just told"),
        (Offset(Fraction(-1), Fraction(2), "the vote"), "from 1 day before to 2 days after the vote"),
        (Yearless(5, 12, 12), "12 May"),
        (Yearless(5, 1, 31), "May"),
        (Yearless(5, 3, 5), "3 to 5 May"),
        (Weekday(6), "Sunday"),
        (ClockTime(390, 390), "06:30"),
    ],
)
def test_in_words(value: Value, words: str) -> None:
    assert in_words(value) == words
