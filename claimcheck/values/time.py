"""The algebra of time: how intervals of time relate, and what an expression means on a given day.

Fields of an expression, all text, by form:
  absolute      year, and any of month, day, weekday (0 = Monday), part (early, mid, late, end), season, quarter, half,
                holiday, to_day, to_month, to_year (ranges); or decade (its first year), or century (its number);
                fiscal: a year of accounts; nth, of_unit: the first week, the last day (-1), the first half of it;
                order: how a date in figures may be read ("DMY", "MDY", "YMD" or "DMY MDY")
  partial       the same without a year; relation (last, this, next ...) or year_shift (years from the article's)
  loose         what leaves open more than the year: a day without its month, "5/7" in either order, the week of a day
                (week: of, from, to), a numbered week (iso_week)
  weekday       weekday or weekend=1; relation; daypart (morning ... night, early, late); eve=1: the night to that day;
                next_but_one=1: "Tuesday week"; back: how many such days ago; weeks_ago: weeks before the last such day
  offset        low, high (numbers of units), unit, direction (-1 ago, +1 ahead); span=1: the whole stretch up to then
  event-offset  the same, counted from an event; direction 0 is the same day
  duration      low, high, unit; vague=1 for bare plurals
  deictic       unit, shift (units from now), part (also earlier, later), daypart; weekday: that day of the week;
                nth, of_unit
  clock         hour, minute
  accounts      months of a period of accounts, and any of which (such part of the year), month (its last), year
  set           unit, weekday: "every Monday"; every: of how many units one
Lengths may carry `hedge` (its shape, see data/time_hedges.toml), already worked into low and high.
"""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from functools import lru_cache

from claimcheck.model import Duration, Grain, Relation, TimeInterval
from claimcheck.values.absolute import absolute, partial
from claimcheck.values.calendar import DAYS_IN
from claimcheck.values.relative import deictic, offset, weekday
from claimcheck.values.symbols import Expression

# Days by which an interval of a grain may be off: "early June" is no measurement, nor does autumn begin at midnight.
_SLACK = {Grain.SPAN: 2, Grain.SEASON: 21, Grain.WEEK: 1, Grain.DECADE: 366, Grain.CENTURY: 3653}
_DECEMBER, _A_YEAR = 12, timedelta(days=365)
_WIDEST_ANCHOR = 400  # days; a wider guess at the date of publication resolves nothing


def slack(interval: TimeInterval) -> int:
    """Days by which an interval may be off, by its grain."""
    return _SLACK.get(interval.grain, 0)


def relate(a: TimeInterval, b: TimeInterval) -> Relation:
    """How two intervals stand, compared at the coarser grain: a day in its month is WITHIN, neighbours are APART."""
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        return Relation.SAME
    if a.earliest <= b.latest and b.earliest <= a.latest:
        inside = (b.earliest <= a.earliest and a.latest <= b.latest) or (
            a.earliest <= b.earliest and b.latest <= a.latest
        )
        return Relation.WITHIN if inside else Relation.OVERLAPS
    if _in_winter(a, b) or _in_winter(b, a):
        return Relation.OVERLAPS
    room = timedelta(days=max(slack(a), slack(b)))
    gap = max(a.earliest - b.latest, b.earliest - a.latest)
    return Relation.OVERLAPS if gap <= room else Relation.APART


def _in_winter(winter: TimeInterval, other: TimeInterval) -> bool:
    """Whether a northern winter is told that may as well be the one before: "the winter of 1943" and February 1943."""
    if winter.grain is not Grain.SEASON or winter.earliest.month != _DECEMBER:
        return False
    start, end = (day - _A_YEAR for day in (winter.earliest, winter.latest))
    return start <= other.latest and other.earliest <= end


@lru_cache(1 << 14)
def resolve(expression: Expression, anchor: TimeInterval | None, direction: int) -> tuple[TimeInterval, ...]:
    """The intervals that an expression can mean for an article published on `anchor`, in order of time.

    `direction` is -1 for what has happened, +1 for what lies ahead, 0 where the tense does not decide: then there may
    be several readings. () where it needs an anchor that is missing or too wide, where the calendar has no such day,
    and for lengths, sets, clock times and what hangs on an event.
    """
    if expression.form == "absolute" or (expression.form == "accounts" and expression.get("year")):
        return absolute(expression)
    if anchor is None or (anchor.latest - anchor.earliest).days > _WIDEST_ANCHOR:
        return ()
    match expression.form:
        case "partial" | "loose" | "accounts":
            return partial(expression, anchor, direction)
        case "weekday":
            return weekday(expression, anchor, direction)
        case "offset":
            return offset(expression, anchor)
        case "deictic":
            return deictic(expression, anchor)
    return ()


def duration(expression: Expression) -> Duration | None:
    """The length of time in days that an expression gives; None for expressions of other forms."""
    if expression.form not in ("duration", "offset", "event-offset"):
        return None
    unit = expression.get("unit")
    low, high = Fraction(expression.get("low")), Fraction(expression.get("high"))
    return Duration(low * DAYS_IN[unit], high * DAYS_IN[unit], unit)
