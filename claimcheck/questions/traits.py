"""What tells whether two answers that stand apart answer one question: named traits of a pair, each a number.

The traits are weighed by a table that is fitted on labelled clusters of articles (tools/fit_traits.py); nothing here
knows the weights. All are symmetric: the order of the pair does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from math import log, sqrt

from claimcheck.annotate.concepts import noun_class
from claimcheck.claims.leftover import FIGURE, MENTIONED
from claimcheck.model import Amount, Certainty, Duration, Kind, Role, TimeInterval, Zone
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import other_scope
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity

Told = Mapping[str, "Standing"]
_BARE = frozenset({FIGURE, MENTIONED})
_REAL = frozenset({Certainty.ASSERTED, Certainty.REPORTED, Certainty.HEDGED})
_WEEK, _MONTH, _YEAR = 7, 30, 400  # days
_SMALL, _LARGE = 2, 20  # numbers that any text holds; numbers that stand for one thing
_FIGURES = 2  # of a number, from which a slip shows
_FURTHEST = 4.0  # log of the ratio of two numbers, from which more says nothing more


class Standing:
    """How a claim stands among the claims of its article."""

    def __init__(self, rank: int, rivals: int) -> None:
        """`rank` counts sentences with claims from 0; `rivals` other answers under the claim's attribute."""
        self.rank = rank
        self.rivals = rivals


def traits(one: Placed, two: Placed, told: Told) -> dict[str, float]:
    """The traits of a pair of one kind that are not 0; `told` is by claim id."""
    found = {**_asked(one, two), **_happening(one, two), **_surroundings(one, two, told)}
    by_kind: dict[Kind, Callable[[Placed, Placed], dict[str, float]]] = {
        Kind.COUNT: _amounts,
        Kind.DATE: _days,
    }
    found[one.claim.kind.value] = 1.0
    if one.claim.kind in by_kind:
        found |= by_kind[one.claim.kind](one, two)
    return {name: value for name, value in found.items() if value}


def _asked(one: Placed, two: Placed) -> dict[str, float]:
    """Whether the attributes ask the same."""
    ours, theirs = one.claim.attribute, two.claim.attribute
    if ours == theirs:
        return {
            "same attribute": 1.0,
            "same bare figure": float(ours in _BARE),
            "same toll": float(ours in TELLING),
        }
    if _BARE & {ours, theirs}:
        return {"one bare figure": 1.0}
    people = is_people(ours) and is_people(theirs)
    kin = _noun(ours) == _noun(theirs)
    return {
        "same noun": float(kin),
        "both of people": float(people),
        "two tolls": float({ours, theirs} <= TELLING),
        "other attribute": float(not kin and not people),
    }


def _noun(attribute: str) -> str:
    return attribute.rpartition(" ")[2]


@lru_cache(1 << 12)
def is_people(attribute: str) -> bool:
    """Whether an attribute counts people."""
    return attribute in TELLING - {"age", "sentence"} or "person" in noun_class(_noun(attribute))


def _happening(one: Placed, two: Placed) -> dict[str, float]:
    """Whether the same is told of, by kind of event and by who takes part."""
    same = bool(one.family) and one.family == two.family
    both = bool(one.family and two.family)
    shared = len(one.actors & two.actors)
    return {
        "same kind of event": float(same and one.lexical),
        "same verb": float(same and not one.lexical),
        "other kind of event": float(both and not same and one.lexical and two.lexical),
        "one kind of event known": float(both and one.lexical != two.lexical),
        "a participant in common": float(shared > 0),
        "participants in common": float(shared > 1),
        "strangers": float(bool(one.actors and two.actors) and not shared),
        "no participants": float(not one.actors and not two.actors),
    }


def _surroundings(one: Placed, two: Placed, told: Told) -> dict[str, float]:
    """What the sentences share, and how the claims stand in their articles."""
    topical = one.topical | two.topical
    shared = sum(
        rarity(word) * (0.3 if word in topical else 1.0) for word in sorted(one.context & two.context)
    )
    length = sqrt((1 + len(one.context)) * (1 + len(two.context)))
    ours, theirs = told[one.claim.id], told[two.claim.id]
    background = [p.claim.role is Role.BACKGROUND for p in (one, two)]
    return {
        "shared words": min(shared, 4.0),
        "share of words": 5 * shared / length,
        "other scope": float(other_scope(one, two)),
        "a part": float("part" in set(one.claim.scope) ^ set(two.claim.scope)),
        "both at the top": float(ours.rank <= 1 and theirs.rank <= 1),
        "one at the top": float((ours.rank <= 1) != (theirs.rank <= 1)),
        "a headline": float(Zone.HEADLINE in (one.claim.zone, two.claim.zone)),
        "other answers": log(1 + ours.rivals + theirs.rivals),
        "only answers": float(ours.rivals == theirs.rivals == 0),
        "both are history": float(all(background)),
        "of the reporting": float(Role.REPORTING in (one.claim.role, two.claim.role)),
        "one is planned": float((one.claim.certainty in _REAL) != (two.claim.certainty in _REAL)),
        "told of other days": float(_apart(one, two)),
        "published apart": _published_apart(one, two),
    }


def _published_apart(one: Placed, two: Placed) -> float:
    """The log of the days between two articles; 0 where one of them is undated."""
    ours, theirs = one.published.interval, two.published.interval
    return log(1 + min(gap(ours, theirs), _YEAR)) if ours and theirs else 0.0


def _apart(one: Placed, two: Placed) -> bool:
    known = one.when is not None and two.when is not None and one.claim.kind is not Kind.DATE
    return known and one.when is not None and two.when is not None and gap(one.when, two.when) > 0


def _amounts(one: Placed, two: Placed) -> dict[str, float]:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return {}
    low, high = sorted(float(abs(value.low or value.high or 0)) or 0.5 for value in (a, b))
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
        **_figures(a, b),
    }


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
        "each its own day": float(all(_is_own(p) for p in (one, two))),
    }


def _is_own(placed: Placed) -> bool:
    """Whether a date is the day of its article's publication."""
    value, day = placed.claim.value, placed.published.interval
    return isinstance(value, TimeInterval) and day is not None and gap(value, day) == 0
