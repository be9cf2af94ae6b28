"""Days known only in part (a weekday, a day of an unknown year), held against one another and against dates."""

from __future__ import annotations

from datetime import timedelta

from claimcheck.model import Relation, TimeInterval, Weekday, Yearless

Symbol = Weekday | Yearless
_LONGEST = 31  # days of an interval that are looked through for a matching day


def relate(one: Symbol | TimeInterval, two: Symbol | TimeInterval) -> Relation:
    """APART where no day can be both; a weekday against a day of a month says nothing."""
    if isinstance(one, Weekday) and isinstance(two, Weekday):
        return Relation.SAME if one.day == two.day else Relation.APART
    if isinstance(one, Yearless) and isinstance(two, Yearless):
        return _yearless(one, two)
    if isinstance(one, TimeInterval) and not isinstance(two, TimeInterval):
        return relate(two, one)
    if isinstance(two, TimeInterval) and not isinstance(one, TimeInterval):
        return _against(one, two)
    return Relation.INCOMPARABLE


def _yearless(one: Yearless, two: Yearless) -> Relation:
    if one == two:
        return Relation.SAME
    if one.month != two.month or one.last < two.first or two.last < one.first:
        return Relation.APART
    return Relation.OVERLAPS


def _against(symbol: Symbol, interval: TimeInterval) -> Relation:
    length = (interval.latest - interval.earliest).days + 1
    if length > _LONGEST:
        return Relation.INCOMPARABLE
    days = [interval.earliest + timedelta(days=n) for n in range(length)]
    if isinstance(symbol, Weekday):
        hit = any(day.weekday() == symbol.day for day in days)
    else:
        hit = any(day.month == symbol.month and symbol.first <= day.day <= symbol.last for day in days)
    return Relation.OVERLAPS if hit else Relation.APART
