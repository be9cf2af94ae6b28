"""Expressions that name their year, and those that lack nothing but it, as intervals of days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from claimcheck.model import Grain, TimeInterval
from claimcheck.values.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    day_of,
    holiday,
    iso_monday,
    months,
    nth_of,
    part_of,
    season,
    week_by,
)
from claimcheck.values.symbols import Expression

_BASE = datetime(2000, 1, 1)  # never used by a whole date; given so that the clock is not read
_YEAR = 12  # months
_SOON = 14  # days after publication within which a date told as past may still be this year's
_STALE, _NEXT = 320, 45  # days back and ahead


@lru_cache(1 << 14)
def whole_date(text: str, order: str) -> date | None:
    """The day that a whole date names; `order` (DMY, MDY or YMD) decides figures alone. None where it is none."""
    from dateparser.date import DateDataParser

    parser = DateDataParser(
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "RELATIVE_BASE": _BASE,
            "PREFER_LOCALE_DATE_ORDER": False,
            "RETURN_AS_TIMEZONE_AWARE": False,
            "STRICT_PARSING": True,
        },
    )
    read = parser.get_date_data(text)
    if read is None or read["date_obj"] is None or read["period"] != "day":
        return None
    found: date = read["date_obj"].date()
    return found


def absolute(expression: Expression) -> tuple[TimeInterval, ...]:
    """The readings of an expression with a year, decade or century; two where the order of figures is open."""
    if expression.get("decade"):
        return _parts(expression, months(int(expression.get("decade")), 1, 120, Grain.DECADE))
    if expression.get("century"):
        first = (int(expression.get("century")) - 1) * 100 + 1
        return _parts(expression, months(first, 1, 1200, Grain.CENTURY))
    year = int(expression.get("year"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    if expression.get("day") and not (expression.get("to_day") or expression.get("week")):
        days = {_whole(expression, year, order) for order in expression.get("order", "DMY").split()}
        return tuple(TimeInterval(day, day) for day in sorted(day for day in days if day))
    found = in_year(expression, year)
    return (found,) if found else ()


def _whole(expression: Expression, year: int, order: str) -> date | None:
    day, month = int(expression.get("day")), int(expression.get("month"))
    if expression.get("order") and " " in expression.get("order"):
        first, second = (day, month) if order == "DMY" else (month, day)
        # both orders of figures were kept with the day first; the other order swaps them
        return whole_date(f"{day:02}/{month:02}/{year:04}", order) if first and second else None
    return day_of(year, month, day)


def in_year(expression: Expression, year: int) -> TimeInterval | None:
    """What an expression means in a given year; None where the calendar has no such day."""
    get = expression.get
    found = _whole_in_year(expression, year)
    if found and get("nth"):
        return nth_of(found, int(get("nth")), get("of_unit"))
    return week_by(found.earliest, get("week")) if found and get("week") else found


def _whole_in_year(expression: Expression, year: int) -> TimeInterval | None:
    get = expression.get
    if get("months"):
        return _account(expression, year)
    if get("iso_week"):
        monday = iso_monday(year, int(get("iso_week")))
        return TimeInterval(monday, monday + timedelta(days=6), Grain.WEEK) if monday else None
    if get("holiday"):
        day = holiday(year, get("holiday"))
        return TimeInterval(day, day) if day else None
    if get("day"):
        first = day_of(year, int(get("month")), int(get("day")))
        last = day_of(year, int(get("month")), int(get("to_day") or get("day")))
        return (
            TimeInterval(first, last, Grain.SPAN if get("to_day") else Grain.DAY) if first and last else None
        )
    if get("month"):
        return _month(expression, year)
    if get("season"):
        return _parts(expression, season(year, get("season")))[0]
    if get("quarter"):
        return months(year, 3 * int(get("quarter")) - 2, 3, Grain.QUARTER)
    if get("half"):
        return months(year, 6 * int(get("half")) - 5, 6, Grain.SPAN)
    if get("fiscal"):
        # from April of the year before to March of the year after: the fiscal years of all larger countries
        return months(year - 1, 4, 24, Grain.SPAN)
    last_year = int(get("to_year") or year)
    whole = months(year, 1, 12 * (last_year - year + 1), Grain.YEAR if last_year == year else Grain.SPAN)
    return _parts(expression, whole)[0]


def _account(expression: Expression, year: int) -> TimeInterval | None:
    """A period of accounts: so many months up to a month, or the first, second ... such part of a year."""
    count, month, which = (int(expression.get(name, "0")) for name in ("months", "month", "which"))
    if not month and not which:
        return months(year, 1, count, Grain.SPAN) if count == _YEAR else None
    first = month - count + 1 if month else (which - 1) * count + 1
    return months(year, first, count, Grain.SPAN)


def _month(expression: Expression, year: int) -> TimeInterval:
    first, last = int(expression.get("month")), int(expression.get("to_month") or expression.get("month"))
    to_year = int(expression.get("to_year") or year + (last < first))
    count = 12 * (to_year - year) + last - first + 1
    return _parts(expression, months(year, first, count, Grain.MONTH if count == 1 else Grain.SPAN))[0]


def _parts(expression: Expression, interval: TimeInterval) -> tuple[TimeInterval, ...]:
    part = expression.get("part")
    return (part_of(interval, part) if part else interval,)


def partial(expression: Expression, anchor: TimeInterval, direction: int) -> tuple[TimeInterval, ...]:
    """The readings of an expression without a year, near the anchor.

    `direction` is -1 for what has happened, +1 for what lies ahead, 0 where both are possible. () where the two ends
    of a wide anchor would give different years.
    """
    first = _near(expression, anchor.earliest, direction)
    return (
        first
        if anchor.earliest == anchor.latest or first == _near(expression, anchor.latest, direction)
        else ()
    )


def _near(expression: Expression, day: date, direction: int) -> tuple[TimeInterval, ...]:
    years = [year for year in range(day.year - 2, day.year + 3) if FIRST_YEAR <= year <= LAST_YEAR]
    if expression.get("day") and not expression.get("month"):
        return _by_tense(_days_of_months(expression, years), day, direction)
    if " " in expression.get("order"):
        return _in_either_order(expression, years, day, direction)
    held = [found for year in years if (found := in_year(expression, year))]
    relation = expression.get("relation")
    if expression.get("year_shift"):
        wanted = in_year(expression, day.year + int(expression.get("year_shift")))
        return (wanted,) if wanted else ()
    if relation == "this":
        # the one in hand, or the nearest: "this summer" in June looks ahead, in September back
        return (min(held, key=lambda i: (abs((_middle(i) - day).days), i.earliest)),) if held else ()
    if relation in ("last", "past", "previous", "preceding"):
        done = [i for i in held if i.latest < day]
        return (done[-1],) if done else ()
    if relation in ("next", "coming", "upcoming", "following"):
        ahead = [i for i in held if i.earliest > day]
        return (ahead[0],) if ahead else ()
    if expression.get("months") and direction <= 0:
        closed = [i for i in held if i.latest < day]  # accounts are told once they are closed
        return tuple(closed[-1:])
    return _by_tense(_on_weekday(expression, held), day, direction)


def _days_of_months(expression: Expression, years: list[int]) -> list[TimeInterval]:
    """ "the 18th": that day of every month near, on the weekday where one is written."""
    number, wanted = int(expression.get("day")), expression.get("weekday")
    days = [day_of(year, month, number) for year in years for month in range(1, 13)]
    return [TimeInterval(d, d) for d in days if d and (not wanted or d.weekday() == int(wanted))]


def _in_either_order(
    expression: Expression, years: list[int], day: date, direction: int
) -> tuple[TimeInterval, ...]:
    """ "5/7": the fifth of July and the seventh of May."""
    one, two, wanted = int(expression.get("day")), int(expression.get("month")), expression.get("weekday")
    readings: set[TimeInterval] = set()
    for number, month in ((one, two), (two, one)):
        held = [TimeInterval(d, d) for year in years if (d := day_of(year, month, number))]
        fitting = [i for i in held if not wanted or i.earliest.weekday() == int(wanted)]
        readings.update(_by_tense(fitting or held, day, direction))
    return tuple(sorted(readings, key=lambda reading: reading.earliest))


def _middle(interval: TimeInterval) -> date:
    return interval.earliest + (interval.latest - interval.earliest) / 2


def _on_weekday(expression: Expression, held: list[TimeInterval]) -> list[TimeInterval]:
    """Only the years in which the written weekday fits; all where it fits none near."""
    weekday = expression.get("weekday")
    fitting = [i for i in held[1:4] if weekday and i.earliest.weekday() == int(weekday)]
    return fitting or held


def _by_tense(held: list[TimeInterval], day: date, direction: int) -> tuple[TimeInterval, ...]:
    past = [i for i in held if i.earliest <= day][-1:]
    ahead = [i for i in held if i.latest >= day][:1]
    if direction > 0:
        # "is to run from January 23", printed on the 28th: what has just begun goes on
        begun = [i for i in past if day - i.earliest <= timedelta(days=_SOON) and i not in ahead]
        return tuple(begun + ahead) or tuple(past)
    if direction == 0:
        return tuple(dict.fromkeys((*past, *ahead)))
    # "has invited them to Oslo on 20 June", printed in May: nobody tells of a day eleven months back without its year
    stale = bool(past) and day - past[0].latest > timedelta(days=_STALE)
    soon = [
        i for i in ahead if i.earliest - day <= timedelta(days=_NEXT if stale else _SOON) and i not in past
    ]
    return tuple(past + soon) or tuple(ahead)
