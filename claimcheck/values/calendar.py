"""Arithmetic of the Gregorian calendar on closed intervals of days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import Any

from claimcheck.data.listed import in_order
from claimcheck.data.tables import read_table
from claimcheck.model import Grain, TimeInterval

MONTH_NAMES = in_order("values.calendar", "month_names")  # fmt: skip
WEEKDAY_NAMES = in_order("values.calendar", "weekday_names")
"""English names; those of the standard library follow the locale."""

FIRST_YEAR, LAST_YEAR = 1, 9998  # years whose neighbours `datetime.date` can still hold

DAYS_IN = {
    "second": Fraction(1, 86400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "night": Fraction(1),
    "weekend": Fraction(7),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": Fraction(1461, 48),  # 365.25 / 12
    "season": Fraction(1461, 16),
    "quarter": Fraction(1461, 16),
    "year": Fraction(1461, 4),
    "decade": Fraction(7305, 2),
    "century": Fraction(36525),
}
"""Mean length of a unit in days."""

GRAINS = {
    "second": Grain.MINUTE, "minute": Grain.MINUTE, "hour": Grain.DAY, "day": Grain.DAY, "night": Grain.DAY,
    "weekend": Grain.SPAN, "week": Grain.WEEK, "fortnight": Grain.WEEK, "month": Grain.MONTH,
    "season": Grain.SEASON, "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}  # fmt: skip

_WEEKDAYS = tuple(name.lower() for name in WEEKDAY_NAMES)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # first month, northern hemisphere


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such (31 June, 29 February 2023)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months(year: int, first: int, count: int, grain: Grain) -> TimeInterval:
    """`count` whole months from month `first` (1 = January; 13 is January of the next year)."""
    start_year, start = year + (first - 1) // 12, (first - 1) % 12 + 1
    last = first + count - 1
    end_year, end = year + (last - 1) // 12, (last - 1) % 12 + 1
    return TimeInterval(date(start_year, start, 1), date(end_year, end, monthrange(end_year, end)[1]), grain)


def unit_around(day: date, unit: str, shift: int) -> TimeInterval | None:
    """The calendar unit so many units from the one that holds `day` (weeks start on Monday); None out of range."""
    year, month = day.year, day.month
    try:
        match unit:
            case "day" | "night" | "hour" | "minute" | "second":
                moved = day + timedelta(days=shift)
                return TimeInterval(moved, moved, Grain.DAY)
            case "week" | "fortnight":
                monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
                return TimeInterval(monday, monday + timedelta(days=6), Grain.WEEK)
            case "weekend":
                saturday = day - timedelta(days=day.weekday()) + timedelta(days=5, weeks=shift)
                return TimeInterval(saturday, saturday + timedelta(days=1), Grain.SPAN)
            case "month":
                return months(year, month + shift, 1, Grain.MONTH)
            case "quarter":
                return months(year, (month - 1) // 3 * 3 + 1 + 3 * shift, 3, Grain.QUARTER)
            case "year":
                return months(year + shift, 1, 12, Grain.YEAR)
            case "decade":
                return months((year // 10 + shift) * 10, 1, 120, Grain.DECADE)
            case _:
                return months((year - 1) // 100 * 100 + 1 + 100 * shift, 1, 1200, Grain.CENTURY)
    except (ValueError, OverflowError):
        return None


def season(year: int, name: str) -> TimeInterval:
    """A season of the northern hemisphere; winter is named by the year in which it begins."""
    return months(year, _SEASONS[name], 3, Grain.SEASON)


def part_of(interval: TimeInterval, part: str) -> TimeInterval:
    """The early, mid or late part: days 1-10, 11-20 and the rest of a month, thirds of anything else.

    "end" is the late part of a month and of a week, the last month of a year, the last tenth of a longer unit.
    """
    first, last = interval.earliest, interval.latest
    if interval.grain is Grain.MONTH:
        starts = {"early": 1, "mid": 11, "late": 21, "end": 21}
        ends = {"early": 10, "mid": 20, "late": last.day, "end": last.day}
        return TimeInterval(first.replace(day=starts[part]), first.replace(day=ends[part]), Grain.SPAN)
    length = (last - first).days + 1
    third = length // 3
    if part == "end":
        return TimeInterval(last - timedelta(days=max(1, length // 12)), last, Grain.SPAN)
    offset = {"early": 0, "mid": third, "late": 2 * third}[part]
    until = last if part == "late" else first + timedelta(days=offset + third)
    return TimeInterval(first + timedelta(days=offset), until, Grain.SPAN)


def nth_of(interval: TimeInterval, nth: int, unit: str) -> TimeInterval | None:
    """The nth day, week, weekend, month or half of a longer unit, -1 the last; None where it has none such.

    The first week is the first seven days, the last week the last seven: nobody counts weeks from a Monday here.
    """
    if unit == "month":
        starts = unit_around(interval.earliest if nth > 0 else interval.latest, "month", max(nth - 1, 0))
        return (
            starts
            if starts and starts.earliest >= interval.earliest and starts.latest <= interval.latest
            else None
        )
    if unit == "half":
        middle = interval.earliest + (interval.latest - interval.earliest) / 2
        ends = (interval.earliest, middle) if nth == 1 else (middle + timedelta(days=1), interval.latest)
        return TimeInterval(*ends, Grain.SPAN) if nth in (1, 2) else None
    if unit == "weekend":
        saturdays = interval.earliest + timedelta(days=(5 - interval.earliest.weekday()) % 7)
        last = interval.latest - timedelta(days=(interval.latest.weekday() - 5) % 7)
        first = last if nth < 0 else saturdays + timedelta(weeks=nth - 1)
        return (
            TimeInterval(first, first + timedelta(days=1), Grain.SPAN) if first <= interval.latest else None
        )
    if unit in _WEEKDAYS:
        day = _nth_weekday(interval, nth, _WEEKDAYS.index(unit))
        return TimeInterval(day, day) if interval.earliest <= day <= interval.latest else None
    length = {"day": 1, "week": 7}.get(unit)
    if length is None:
        return None
    first = interval.latest - timedelta(days=length - 1)
    if nth > 0:
        first = interval.earliest + timedelta(days=length * (nth - 1))
    until = min(first + timedelta(days=length - 1), interval.latest)
    if first > interval.latest:
        return None
    return TimeInterval(first, until, Grain.DAY if first == until else Grain.SPAN)


def _nth_weekday(interval: TimeInterval, nth: int, wanted: int) -> date:
    if nth < 0:
        return interval.latest - timedelta(days=(interval.latest.weekday() - wanted) % 7)
    return interval.earliest + timedelta(days=(wanted - interval.earliest.weekday()) % 7 + 7 * (nth - 1))


def iso_monday(year: int, week: int) -> date | None:
    """The Monday of a numbered week (ISO 8601); None where the year has none such."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def week_by(day: date, edge: str) -> TimeInterval:
    """The week "of" a day (from Monday), the seven days "from" it, or those "to" it."""
    first = {"of": day - timedelta(days=day.weekday()), "from": day, "to": day - timedelta(days=6)}[edge]
    return TimeInterval(first, first + timedelta(days=6), Grain.WEEK)


@cache
def _holidays() -> dict[str, dict[str, Any]]:
    return read_table("time_holidays")


def holiday(year: int, name: str) -> date | None:
    """The day of a named holiday in a year; names are those of data/time_holidays.toml, in lower case."""
    table = _holidays()
    if name in table["fixed"]:
        in_month, in_day = table["fixed"][name]
        return day_of(year, in_month, in_day)
    if name in table["easter"]:
        return easter(year) + timedelta(days=int(table["easter"][name]))
    if name in table["nth"]:
        nth, weekday, in_month = table["nth"][name]
        first = date(year, in_month, 1)
        return first + timedelta(days=int((weekday - first.weekday()) % 7 + 7 * (nth - 1)))
    return None  # "independence day": its date depends on the country


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
