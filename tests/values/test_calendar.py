"""The calendar: feasts, weeks, and units of time with their parts."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model import Grain, TimeInterval
from claimcheck.values.calendar import easter, holiday, iso_monday, nth_of, part_of, unit_around


def interval(text: str, grain: Grain = Grain.DAY) -> TimeInterval:
    first, _, last = text.partition("/")
    return TimeInterval(date.fromisoformat(first), date.fromisoformat(last or first), grain)


def test_movable_feasts() -> None:
    assert [easter(year) for year in (2000, 2019, 2024)] == [
        date(2000, 4, 23),
        date(2019, 4, 21),
        date(2024, 3, 31),
    ]
    assert holiday(2024, "good friday") == date(2024, 3, 29)
    assert holiday(2023, "thanksgiving") == date(2023, 11, 23)
    assert holiday(2023, "no such day") is None


def test_units_and_parts() -> None:
    day = date(2023, 7, 23)
    assert str(unit_around(day, "fortnight", 0)) == "2023-07-17/2023-07-23"
    assert str(unit_around(day, "weekend", 0)) == "2023-07-22/2023-07-23"
    week = unit_around(day, "week", 0)
    assert week is not None
    assert str(part_of(week, "end")) == "2023-07-22/2023-07-23"


@pytest.mark.parametrize(
    ("nth", "unit", "expected"),
    [
        (1, "day", "2023-06-01"),
        (-1, "day", "2023-06-30"),
        (31, "day", "None"),
        (1, "week", "2023-06-01/2023-06-07"),
        (5, "week", "2023-06-29/2023-06-30"),
        (-1, "week", "2023-06-24/2023-06-30"),
        (2, "weekend", "2023-06-10/2023-06-11"),
        (-1, "weekend", "2023-06-24/2023-06-25"),
        (6, "weekend", "None"),
        (1, "month", "2023-06-01/2023-06-30"),
        (2, "month", "None"),
        (1, "fortnight", "None"),
    ],
)
def test_nth_of(nth: int, unit: str, expected: str) -> None:
    june = interval("2023-06-01/2023-06-30", Grain.MONTH)
    assert str(nth_of(june, nth, unit)) == expected


@pytest.mark.parametrize(("year", "week", "expected"), [(2020, 53, "2020-12-28"), (2021, 53, "None")])
def test_iso_monday(year: int, week: int, expected: str) -> None:
    assert str(iso_monday(year, week)) == expected
