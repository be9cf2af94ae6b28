"""How times stand that wait for an anchor: weekdays, days without a year, offsets from an event."""

from __future__ import annotations

from datetime import timedelta
from typing import Protocol

from claimcheck.model import Offset, Relation, TimeInterval, Weekday, Yearless

Symbol = Weekday | Yearless | Offset | TimeInterval
_LONGEST = timedelta(days=31)  # an interval up to a month has at most one of each day of a month


class Expression(Protocol):
    """A time expression in symbols; hashable, so that its readings can be remembered."""

    @property
    def form(self) -> str:
        """Which kind of expression it is; values.time names them all."""

    def get(self, name: str, default: str = "") -> str:
        """A field's text, or the default."""

    def __hash__(self) -> int: ...


def relate(a: Symbol, b: Symbol) -> Relation:
    """How two symbolic times stand, or a symbol and an interval.

    INCOMPARABLE where they are of different sorts, hang on differently worded events, or the interval is too wide.
    """
    if isinstance(a, TimeInterval) and not isinstance(b, TimeInterval):
        a, b = b, a
    match a, b:
        case (Weekday(), Weekday()):
            return Relation.SAME if a.day == b.day else Relation.APART
        case (Weekday(), TimeInterval()) if b.earliest == b.latest:
            return Relation.WITHIN if a.day == b.earliest.weekday() else Relation.APART
        case (Yearless(), Yearless()):
            return _yearless(a, b)
        case (Yearless(), TimeInterval()) if b.latest - b.earliest <= _LONGEST:
            return _in_interval(a, b)
        case (Offset(), Offset()) if a.anchor and a.anchor == b.anchor:
            if a.low > b.high or b.low > a.high:
                return Relation.APART
            return Relation.SAME if (a.low, a.high) == (b.low, b.high) else Relation.OVERLAPS
    return Relation.INCOMPARABLE


def _yearless(a: Yearless, b: Yearless) -> Relation:
    if a == b:
        return Relation.SAME
    if a.month != b.month or a.first > b.last or b.first > a.last:
        return Relation.APART
    inside = (b.first <= a.first and a.last <= b.last) or (a.first <= b.first and b.last <= a.last)
    return Relation.WITHIN if inside else Relation.OVERLAPS


def _in_interval(days: Yearless, interval: TimeInterval) -> Relation:
    span = (interval.latest - interval.earliest).days
    all_days = [interval.earliest + timedelta(days=n) for n in range(span + 1)]
    held = [day.month == days.month and days.first <= day.day <= days.last for day in all_days]
    if not any(held):
        return Relation.APART
    return Relation.WITHIN if all(held) or sum(held) == days.last - days.first + 1 else Relation.OVERLAPS
