"""Expressions that hang on the day of publication: weekdays, "three weeks ago", "last month"."""

from __future__ import annotations

import math
from datetime import date, timedelta
from fractions import Fraction

from claimcheck.data.listed import in_order
from claimcheck.model import Grain, TimeInterval
from claimcheck.values.calendar import DAYS_IN, GRAINS, nth_of, part_of, unit_around
from claimcheck.values.symbols import Expression

_STORY = in_order("values.relative", "story")
_HALF = Fraction(1, 2)


def weekday(expression: Expression, anchor: TimeInterval, direction: int) -> tuple[TimeInterval, ...]:
    """The readings of a weekday or weekend; () unless the anchor is one day.

    The day of publication itself counts as its weekday. "last" and "next" have two readings where newspapers and
    calendars differ: the nearest such day, and the one of the week before or after.
    """
    relation = expression.get("relation")
    if anchor.earliest != anchor.latest or relation in _STORY:
        return ()
    day = anchor.earliest
    if expression.get("weekend"):
        return tuple(
            TimeInterval(d, d + timedelta(days=1), Grain.SPAN) for d in _weekends(day, relation, direction)
        )
    if expression.get("back"):
        latest = day - timedelta(days=(day.weekday() - int(expression.get("weekday"))) % 7 or 7)
        told = latest - timedelta(weeks=int(expression.get("back")) - 1)
        return (TimeInterval(told, told),)
    wanted = int(expression.get("weekday"))
    if expression.get("weeks_ago"):
        told = _days(day, wanted, "", -1)[0] - timedelta(weeks=int(expression.get("weeks_ago")))
        return (TimeInterval(told, told),)
    days = _days(day, wanted, relation, direction)
    if expression.get("next_but_one"):
        week = timedelta(weeks=1)  # "Tuesday week" is to come, "last Tuesday week" is the one before last
        days = [days[-1] - week if relation == "last" else _days(day, wanted, "", 1)[0] + week]
    return tuple(_day_or_night(d, expression) for d in days)


def _day_or_night(day: date, expression: Expression) -> TimeInterval:
    """A day, or where it is told as the end of a night the two days that this night is of."""
    return TimeInterval(day - timedelta(days=1) if expression.get("eve") else day, day)


def _days(day: date, wanted: int, relation: str, direction: int) -> list[date]:
    back, ahead = (day.weekday() - wanted) % 7, (wanted - day.weekday()) % 7
    same_week = day + timedelta(days=wanted - day.weekday())
    match relation:
        case "last" | "past":
            latest = day - timedelta(days=back or 7)
            return [latest - timedelta(weeks=1), latest] if latest == same_week else [latest]
        case "next" | "coming" | "upcoming":
            nearest = day + timedelta(days=ahead or 7)
            return [nearest, nearest + timedelta(weeks=1)] if nearest == same_week else [nearest]
        case "this":
            return [same_week]
    before, after = day - timedelta(days=back), day + timedelta(days=ahead)
    if direction < 0:
        return [before]
    return [after] if direction > 0 else sorted({before, after})


def _weekends(day: date, relation: str, direction: int) -> list[date]:
    """Saturdays of the weekends meant."""
    if relation in ("last", "past"):
        return (
            [day - timedelta(days=(day.weekday() - 5) % 7 or 7)]
            if day.weekday() != 6
            else [day - timedelta(days=8)]
        )
    if relation in ("next", "coming", "upcoming"):
        return [day + timedelta(days=(5 - day.weekday()) % 7 or 7)]
    before = day - timedelta(days=(day.weekday() - 5) % 7)
    after = day + timedelta(days=(5 - day.weekday()) % 7) if day.weekday() != 6 else before
    return [before] if direction < 0 else [after] if direction > 0 else sorted({before, after})


def offset(expression: Expression, anchor: TimeInterval) -> tuple[TimeInterval, ...]:
    """So many units before or after the anchor; hours and days are exact, longer units half a unit wide each way."""
    unit, direction = expression.get("unit"), int(expression.get("direction"))
    low, high = Fraction(expression.get("low")), Fraction(expression.get("high"))
    if not expression.get("span") and DAYS_IN[unit] > 1 and expression.get("hedge") != "exact":
        low, high = low - _HALF if low > _HALF else Fraction(0), high + _HALF
    near, far = math.floor(low * DAYS_IN[unit]), math.ceil(high * DAYS_IN[unit])
    if expression.get("span"):
        near = 0
    elif unit in _MONTHS_IN and expression.get("low") == expression.get("high"):
        near, far = _around_calendar(expression, anchor, far - near)
    try:
        if direction < 0:
            first, last = anchor.earliest - timedelta(days=far), anchor.latest - timedelta(days=near)
        else:
            first, last = anchor.earliest + timedelta(days=near), anchor.latest + timedelta(days=far)
    except OverflowError:
        return ()
    grain = Grain.SPAN if expression.get("span") or low != high else GRAINS[unit]
    return (TimeInterval(first, last, grain if first != last else Grain.DAY),)


def _around_calendar(expression: Expression, anchor: TimeInterval, width: int) -> tuple[int, int]:
    """Days from the anchor of a stretch of that width whose middle is the same day so many months or years away."""
    unit, direction = expression.get("unit"), int(expression.get("direction"))
    count = Fraction(expression.get("low")) * _MONTHS_IN[unit]
    moved = unit_around(anchor.earliest, "month", direction * int(count)) if count.denominator == 1 else None
    if moved is None:
        middle = round(count * DAYS_IN["month"])
    else:
        day = moved.earliest.replace(day=min(anchor.earliest.day, moved.latest.day))
        middle = abs((day - anchor.earliest).days)
    return middle - width // 2, middle + width // 2


_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def deictic(expression: Expression, anchor: TimeInterval) -> tuple[TimeInterval, ...]:
    """Yesterday, last month, the end of the year, as calendar units.

    With a wide anchor the hull of what its ends give, but () for days and weeks.
    """
    unit, shift = expression.get("unit"), int(expression.get("shift"))
    ends = [unit_around(day, unit, shift) for day in (anchor.earliest, anchor.latest)]
    first, last = ends
    if first is None or last is None:
        return ()
    if anchor.earliest != anchor.latest and (DAYS_IN.get(unit, 0) <= 14) and first != last:
        return ()
    if expression.get("weekday"):
        day = first.earliest + timedelta(days=int(expression.get("weekday")))
        return (_day_or_night(day, expression),)
    if expression.get("nth"):
        found = (
            nth_of(first, int(expression.get("nth")), expression.get("of_unit")) if first == last else None
        )
        return (found,) if found else ()
    part = expression.get("part")
    grain = first.grain if first == last else Grain.SPAN
    whole = TimeInterval(first.earliest, last.latest, grain)
    if expression.get("daypart") == "overnight":
        return (TimeInterval(first.earliest - timedelta(days=1), last.latest, Grain.SPAN),)
    if not part:
        return (whole,)
    if part in ("earlier", "later"):
        return _up_to_now(whole, anchor, part)
    return (part_of(whole, part),) if first == last else (whole,)


def _up_to_now(whole: TimeInterval, anchor: TimeInterval, part: str) -> tuple[TimeInterval, ...]:
    """Earlier this month ends with the anchor, later this month starts with it."""
    first, last = whole.earliest, whole.latest
    if part == "earlier" and first <= anchor.latest <= last:
        last = anchor.latest
    elif part == "later" and first <= anchor.earliest <= last:
        first = anchor.earliest
    return (TimeInterval(first, last, Grain.SPAN),)


def shifted(interval: TimeInterval, expression: Expression) -> TimeInterval | None:
    """The interval moved by an expression's length: whole years from a year give a year, other lengths are spread.

    None out of the calendar's range, and where the expression names no length.
    """
    unit, direction = expression.get("unit"), int(expression.get("direction") or 1)
    low, high = Fraction(expression.get("low")), Fraction(expression.get("high"))
    if direction < 0:
        low, high = -high, -low
    if (
        unit in ("year", "month")
        and low.denominator == high.denominator == 1
        and interval.grain in _WHOLE[unit]
    ):
        first, last = (
            unit_around(interval.earliest, unit, int(low)),
            unit_around(interval.latest, unit, int(high)),
        )
        if first is None or last is None:
            return None
        return TimeInterval(first.earliest, last.latest, interval.grain if low == high else Grain.SPAN)
    spread = DAYS_IN[unit] / 4 if DAYS_IN[unit] > 1 and expression.get("hedge") != "exact" else 0
    try:
        first_day = interval.earliest + timedelta(days=math.floor(low * DAYS_IN[unit] - spread))
        last_day = interval.latest + timedelta(days=math.ceil(high * DAYS_IN[unit] + spread))
    except OverflowError:
        return None
    return TimeInterval(first_day, last_day, Grain.DAY if first_day == last_day else Grain.SPAN)


_WHOLE = {"year": (Grain.YEAR,), "month": (Grain.MONTH,)}
