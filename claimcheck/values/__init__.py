"""The algebra of values: each module says how two values of one sort relate. Start at `relate`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

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
_OF_ONE_SORT: Mapping[type, Callable[[Any, Any], Relation]] = {
    Amount: amount.relate,
    Place: place.relate,
    Participant: description.relate_participants,
    Description: description.relate,
    TimeInterval: time.relate,
    ClockTime: clock.relate,
}


def relate(one: Value, two: Value) -> Relation:
    """How two values stand; values of different sorts are INCOMPARABLE, utterances are compared by their words."""
    if one.__class__ is two.__class__ and one.__class__ in _OF_ONE_SORT:
        return _OF_ONE_SORT[one.__class__](one, two)
    if isinstance(one, _DAYS) and isinstance(two, _DAYS):
        return symbols.relate(one, two)
    return Relation.INCOMPARABLE
