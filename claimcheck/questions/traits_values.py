"""Traits of a pair of answers that lie in their values: how far apart they are, and whether one looks like a slip."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import log

from claimcheck.model import Amount, Duration, Kind, Place, TimeInterval
from claimcheck.questions.contrary_amounts import other_order
from claimcheck.questions.contrary_happening import spread
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed
from claimcheck.values.units import to_base, units

_WEEK, _MONTH, _YEAR = 7, 30, 400  # days
_SMALL, _LARGE = 2, 20  # numbers that any text holds; numbers that stand for one thing
_FIGURES = 2  # of a number, from which a slip shows
_FURTHEST = 4.0  # log of the ratio of two numbers, from which more says nothing more


def by_value(one: Placed, two: Placed) -> dict[str, float]:
    """The traits that the values of two claims of one kind show."""
    return _BY_KIND[one.claim.kind](one, two) if one.claim.kind in _BY_KIND else {}


def _amounts(one: Placed, two: Placed) -> dict[str, float]:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return {}
    low, high = sorted(_size(value, other=a.unit != b.unit) for value in (a, b))
    ratio = log(high / low)
    return {
        "without a unit": float(not a.unit),
        "ratio": min(ratio, _FURTHEST),
        "near one another": float(ratio < 0.5),
        "far from one another": float(ratio > 1.5),
        "small number": float(low <= _SMALL),
        "large numbers": float(low >= _LARGE),
        "exact numbers": float(a.exact and b.exact),
        "other units": float(a.unit != b.unit),
        "one unit unknown": float(bool(a.unit) != bool(b.unit)),
        "out of proportion": float(other_order(one.claim, two.claim)),
        **_figures(a, b),
    }


def _size(amount: Amount, other: bool) -> float:
    """How much it is, 0.5 for none; in the base unit of its dimension where the other amount has `other` units."""
    value = amount.low or amount.high or Fraction(0)
    unit = units().get(amount.unit) if other else None
    return float(abs(to_base(value, unit) if unit else value)) or 0.5


def _figures(one: Amount, two: Amount) -> dict[str, float]:
    """Slips of the pen: two figures changed over, or one put for another."""
    if not one.exact or not two.exact or one.low is None or two.low is None:
        return {}
    ours, theirs = (str(int(value)) for value in (one.low, two.low))
    if len(ours) != len(theirs) or len(ours) < _FIGURES:
        return {}
    wrong = sum(a != b for a, b in zip(ours, theirs, strict=True))
    return {
        "figures changed over": float(sorted(ours) == sorted(theirs)),
        "one figure wrong": float(wrong == 1),
    }


def _days(one: Placed, two: Placed) -> dict[str, float]:
    a, b = one.claim.value, two.claim.value
    if isinstance(a, Duration):
        return {"lengths": 1.0}
    if not isinstance(a, TimeInterval) or not isinstance(b, TimeInterval):
        return {"symbols": 1.0}
    days = gap(a, b)
    widest = max((value.latest - value.earliest).days for value in (a, b))
    return {
        "within a week": float(days <= _WEEK),
        "over a month apart": float(days > _MONTH),
        "over a year apart": float(days > _YEAR),
        "whole months": float(widest > _MONTH),
        "a day apart": float(days == 1),
        "weeks apart": float(days > 0 and days % 7 == 0 and widest == 0),
        "slip of the month": float(widest == 0 and a.earliest.day == b.earliest.day),
        "slip of the year": float(
            a.earliest.month == b.earliest.month and a.earliest.year != b.earliest.year
        ),
        "months against days": float(min((v.latest - v.earliest).days for v in (a, b)) == 0 < widest),
        "each its own day": float(all(_is_own(p) for p in (one, two))),
    }


def _is_own(placed: Placed) -> bool:
    """Whether a date is the day of its article's publication."""
    value, day = placed.claim.value, placed.published.interval
    return isinstance(value, TimeInterval) and day is not None and gap(value, day) == 0


def _places(one: Placed, two: Placed) -> dict[str, float]:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Place) or not isinstance(b, Place):
        return {}
    return {
        "places of one level": float(a.level == b.level),
        "two countries": float(spread(one, two)),
        "places of one region": float(len(a.path) > 1 and a.path[:-1] == b.path[:-1]),
    }


_BY_KIND: dict[Kind, Callable[[Placed, Placed], dict[str, float]]] = {
    Kind.COUNT: _amounts,
    Kind.DATE: _days,
    Kind.LOCATION: _places,
}
