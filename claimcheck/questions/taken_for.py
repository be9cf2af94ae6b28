"""How two answers stand where their values alone leave it open, and the weighing of all traits decides.

A figure without a unit is taken for one of the unit of the other ("250 euros", "it is now 310"), a tally of votes holds
those in favour and those against, and of two neighbouring towns a report may mean either.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.names_slips import near
from claimcheck.claims.count_crowds import TALLY as BALLOT
from claimcheck.claims.leftover import FIGURE
from claimcheck.model import AGREE, Amount, Place, Relation
from claimcheck.model.records import NamedTuple, replace
from claimcheck.questions.contrary_amounts import parts_far_apart
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate
from claimcheck.values.place import distance
from claimcheck.values.units import units

NEXT_TOWN, NO_UNIT, AGED, TALLY = "the next town", "a unit of one", "an age of one", "a tally and its votes"
"""Why the values of two answers do not say how they stand."""
_TOWNS = frozenset({"city", "venue", "spot"})
_SHORT = 3  # letters of "St", "Mt", "Ft"
_ONE_TOWN = 2.0  # km; nearer middles are of one town and a part of it
_MOST = 3  # by how much a figure without a unit may be the greater or smaller one
_NOT_SPARED = frozenset({"score", "ordinal"})  # units that are not left out
_DEGREE, _SCALES = "deg", frozenset({"degC", "degF"})
_WARMER = 9  # degrees between two tellings of one temperature; the same in another scale lies further off
_SIDES = frozenset({"votes in favour", "votes against"})


class Stand(NamedTuple):
    """How two answers stand, and why their values do not say so, "" where they do."""

    relation: Relation
    open: str = ""


def stand(one: Placed, two: Placed) -> Stand:
    """How two answers of one question stand; INCOMPARABLE where no reading of the two brings them together."""
    a, b = one.claim.value, two.claim.value
    if isinstance(a, Place) and isinstance(b, Place):
        return _of_places(a, b)
    relation = relate(a, b)
    if relation is Relation.INCOMPARABLE:
        return _open(one, two) or _open(two, one) or Stand(relation)
    if relation is not Relation.APART or not isinstance(a, Amount) or not isinstance(b, Amount):
        return Stand(relation)
    if (one.claim.attribute == "age") != (two.claim.attribute == "age"):
        return Stand(relation, AGED) if _is_age(one) and _is_age(two) else Stand(Relation.INCOMPARABLE)
    # A fraction and percent are one measure, and stand apart only where they are further apart than writers round.
    shares = {a.unit, b.unit} == {"", "%"}
    alike = dimension(a) == dimension(b) or (shares and parts_far_apart(a, b))
    return Stand(relation) if alike else Stand(Relation.INCOMPARABLE)


def stand_in_one_wording(one: Placed, two: Placed) -> Relation:
    """How two answers stand that one passage gives in two articles: names of places, of no map too, are put in turn."""
    a, b = one.claim.value, two.claim.value
    found = relate(a, b)
    if found is not Relation.INCOMPARABLE or not isinstance(a, Place) or not isinstance(b, Place):
        return found
    ours, theirs = set(fold(a.name).split()), set(fold(b.name).split())
    only = [(one, two) for one in ours - theirs for two in theirs - ours]
    return Relation.APART if only and not any(_is_short_for(*pair) for pair in only) else found


def _is_short_for(one: str, two: str) -> bool:
    """Whether one word may be short for the other, or a slip of it: "St", "Saint"."""
    shorter, longer = sorted((one, two), key=len)
    short = len(shorter) <= _SHORT and longer.startswith(shorter[:1]) and longer.endswith(shorter[-1:])
    return short or near(one, two)


@lru_cache(1 << 14)
def _of_places(a: Place, b: Place) -> Stand:
    """How two places stand: the towns of two articles are held against one another again and again."""
    relation = relate(a, b)
    open_ = relation is Relation.INCOMPARABLE and _are_neighbours(a, b)
    return Stand(Relation.APART, NEXT_TOWN) if open_ else Stand(relation)


def _open(one: Placed, two: Placed) -> Stand | None:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return None
    if one.claim.attribute == FIGURE and (found := _with_its_unit(a, b)):
        return Stand(found, NO_UNIT)
    if a.unit == _DEGREE and b.unit in _SCALES and (found := _in_its_scale(a, b)):
        return Stand(found, NO_UNIT)
    if one.claim.attribute == BALLOT and two.claim.attribute in _SIDES and b.exact:
        return Stand(Relation.WITHIN if b.low in (a.low, a.high) else Relation.APART, TALLY)
    return None


def _are_neighbours(a: Place, b: Place) -> bool:
    """Whether two towns of other names lie so near that the map does not hold them against one another."""
    apart = distance(a, b) if {a.level, b.level} <= _TOWNS else None
    named = {*a.name.casefold().split()} & {*b.name.casefold().split()}
    return apart is not None and apart > _ONE_TOWN and not named


def _with_its_unit(bare: Amount, full: Amount) -> Relation | None:
    """How a plain figure stands to a measure, both in its unit; None where one is no size of the other."""
    if bare.unit or not full.unit or full.unit in _NOT_SPARED:
        return None
    ours, theirs = bare.low or 0, full.low or 0
    if not (ours > 0 and theirs > 0 and theirs <= _MOST * ours and ours <= _MOST * theirs):
        return None
    found = relate(replace(bare, unit=full.unit), full)
    return found if found in AGREE or found is Relation.APART else None


def _in_its_scale(bare: Amount, full: Amount) -> Relation | None:
    """How degrees of no scale stand to a temperature near to them: 46 degrees beside 47C are none of Fahrenheit."""
    if bare.low is None or full.low is None or abs(bare.low - full.low) > _WARMER:
        return None
    return relate(replace(bare, unit=full.unit), full)


def _is_age(item: Placed) -> bool:
    """Whether a number is an age, or tells of somebody by one: "the 23-year-old"."""
    return item.claim.attribute == "age" or (
        item.claim.attribute == FIGURE and item.claim.as_written.lower().endswith("-old")
    )


def dimension(amount: Amount) -> str:
    """What an amount measures: a length, money in whatever currency, or things of its unit."""
    known = units().get(amount.unit)
    return known.dimension if known else "money" if amount.unit.isupper() else amount.unit
