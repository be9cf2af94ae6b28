"""Traits of a pair of answers that lie in their values: how far apart they are, and whether one looks like a slip."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import log

from claimcheck.annotate.kin import likeness
from claimcheck.claims.leftover import FIGURE
from claimcheck.model import Amount, Kind, Place, TimeInterval
from claimcheck.questions.contrary_amounts import other_order
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed
from claimcheck.values.amount import as_shares
from claimcheck.values.premises import PREMISES, noun
from claimcheck.values.units import to_base, units

_WEEK, _MONTH, _YEAR = 7, 30, 400  # days
_SMALL, _LARGE = 2, 20  # numbers that any text holds; numbers that stand for one thing
_ROUND = 10
_FIGURES = 2  # of a number, from which a slip shows
_FURTHEST = 4.0  # log of the ratio of two numbers, from which more says nothing more


def by_value(one: Placed, two: Placed) -> dict[str, float]:
    """The traits that the values of two claims of one kind show."""
    return _BY_KIND[one.claim.kind](one, two) if one.claim.kind in _BY_KIND else {}


def _amounts(one: Placed, two: Placed) -> dict[str, float]:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return {}
    if one.claim.attribute == two.claim.attribute:
        a, b = as_shares(a, b)
    low, high = sorted(_size(value, other=a.unit != b.unit) for value in (a, b))
    ratio = log(high / low)
    return {
        "without a unit": float(not a.unit),
        "ratio": min(ratio, _FURTHEST),
        "near one another": float(ratio < 0.5),
        "far from one another": float(ratio > 1.5),
        "small number": float(low <= _SMALL),
        "large numbers": float(low >= _LARGE),
        "hedged numbers": float((not a.exact) + (not b.exact)),
        "round numbers": float(_is_round(a) + _is_round(b)),
        "written in figures": float(_in_figures(one) + _in_figures(two)),
        "figures of no noun": float((one.claim.attribute == FIGURE) + (two.claim.attribute == FIGURE)),
        "of money": float(a.unit.isupper() and b.unit.isupper()),
        **_later(one, two, a, b),
        "other units": float(a.unit != b.unit),
        "out of proportion": float(other_order(one.claim, two.claim)),
        **_figures(a, b),
    }


def _is_round(amount: Amount) -> bool:
    return bool(amount.low) and amount.low is not None and amount.low % _ROUND == 0


def _in_figures(placed: Placed) -> bool:
    return placed.claim.as_written[:1].isdigit()


def _later(one: Placed, two: Placed, a: Amount, b: Amount) -> dict[str, float]:
    """Whether the article that came out later tells more, or less."""
    ours, theirs = one.published.interval, two.published.interval
    if ours is None or theirs is None or a.low is None or b.low is None or ours.earliest == theirs.earliest:
        return {}
    grew = (theirs.earliest > ours.earliest) == (b.low > a.low)
    return {"more told later": float(grew), "less told later": float(not grew)}


def _size(amount: Amount, other: bool) -> float:
    """How much it is, 0.5 for none; in the base unit of its dimension where the other amount has `other` units."""
    value = amount.low or amount.high or Fraction(0)
    unit = units().get(amount.unit) if other else None
    return float(abs(to_base(value, unit) if unit else value)) or 0.5


def _figures(one: Amount, two: Amount) -> dict[str, float]:
    """Slips of the pen: two figures changed over, one put for another, or the point or a nought slipped."""
    if not one.exact or not two.exact or one.low is None or two.low is None:
        return {}
    ours, theirs = (str(int(value)) for value in (one.low, two.low))
    if len(ours) != len(theirs):
        return {"noughts apart": float(_without_noughts(one.low) == _without_noughts(two.low) != "")}
    if len(ours) < _FIGURES:
        return {}
    wrong = sum(a != b for a, b in zip(ours, theirs, strict=True))
    return {
        "figures changed over": float(sorted(ours) == sorted(theirs)),
        "one figure wrong": float(wrong == 1),
    }


def _without_noughts(value: Fraction) -> str:
    """The figures of a positive number from its first to its last but noughts, "" where these are fewer than two."""
    figures = f"{float(value):.6f}".replace(".", "").strip("0") if value > 0 else ""
    return figures if len(figures) >= _FIGURES else ""


def _days(one: Placed, two: Placed) -> dict[str, float]:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, TimeInterval) or not isinstance(b, TimeInterval):
        return {}
    days = gap(a, b)
    widest = max((value.latest - value.earliest).days for value in (a, b))
    return {
        "within a week": float(days <= _WEEK),
        "over a month apart": float(days > _MONTH),
        "over a year apart": float(days > _YEAR),
        "whole months": float(widest > _MONTH),
        "a day apart": float(days == 1),
        "slip of the year": float(
            a.earliest.month == b.earliest.month and a.earliest.year != b.earliest.year
        ),
        "months against days": float(min((v.latest - v.earliest).days for v in (a, b)) == 0 < widest),
        "days between": log(1 + days),
        "single days": float((a.earliest == a.latest) + (b.earliest == b.latest)),
        "dates in figures": float(sum(any(map(str.isdigit, p.claim.as_written)) for p in (one, two))),
        **_from_publication(one, two, a, b),
    }


def _from_publication(one: Placed, two: Placed, a: TimeInterval, b: TimeInterval) -> dict[str, float]:
    """How long before or after its article's publication each day lies, by the logarithm of days."""
    ours, theirs = one.published.interval, two.published.interval
    if ours is None or theirs is None:
        return {}
    low, high = sorted(map(_signed_log, ((a.earliest - ours.latest).days, (b.earliest - theirs.latest).days)))
    return {
        "furthest before publication": low,
        "least before publication": high,
        "other time before publication": high - low,
        "same time before publication": float(high == low),
    }


def _signed_log(days: int) -> float:
    return log(1 + days) if days > 0 else -log(1 - days)


def _places(one: Placed, two: Placed) -> dict[str, float]:
    a, b = one.claim.value, two.claim.value
    return by_place(a, b) if isinstance(a, Place) and isinstance(b, Place) else {}


def by_place(a: Place, b: Place) -> dict[str, float]:
    """The traits that two places show."""
    if a.level == b.level == PREMISES:
        ours, theirs = noun(a), noun(b)
        return {
            "premises": 1.0,
            "likeness of premises": likeness(ours, theirs),
            "premises of one noun": float(ours == theirs),
        }
    return {
        "places of one level": float(a.level == b.level),
        "cities": float((a.level == "city") + (b.level == "city")),
        "countries": float((a.level == "country") + (b.level == "country")),
        "places of one region": float(len(a.path) > 1 and a.path[:-1] == b.path[:-1]),
    }


_BY_KIND: dict[Kind, Callable[[Placed, Placed], dict[str, float]]] = {
    Kind.COUNT: _amounts,
    Kind.DATE: _days,
    Kind.LOCATION: _places,
}
