"""The algebra of values: each module says how two values of one sort relate. Start at `relate`."""

from __future__ import annotations

from claimcheck.model import (
    Amount,
    ClockTime,
    Description,
    Offset,
    Participant,
    Place,
    Relation,
    TimeInterval,
    Value,
    Weekday,
    Yearless,
)
from claimcheck.values import amount, clock, description, place, symbols, time

_DAYS = (Weekday, Yearless, Offset, TimeInterval)


def relate(one: Value, two: Value) -> Relation:
    """How two values stand; values of different sorts are INCOMPARABLE, utterances are compared by their words."""
    if isinstance(one, Amount) and isinstance(two, Amount):
        return amount.relate(one, two)
    if isinstance(one, Place) and isinstance(two, Place):
        return place.relate(one, two)
    if isinstance(one, Participant) and isinstance(two, Participant):
        return description.relate_participants(one, two)
    if isinstance(one, Description) and isinstance(two, Description):
        return description.relate(one, two)
    if isinstance(one, TimeInterval) and isinstance(two, TimeInterval):
        return time.relate(one, two)
    if isinstance(one, _DAYS) and isinstance(two, _DAYS):
        return symbols.relate(one, two)
    if isinstance(one, ClockTime) and isinstance(two, ClockTime):
        return clock.relate(one, two)
    return Relation.INCOMPARABLE
