"""Which levels, and which sizes of a difference between them, are of one sort: told in one unit, of one noun."""

from __future__ import annotations

from claimcheck.claims.arithmetic_cues import Cue
from claimcheck.claims.arithmetic_levels import ENDS, FROM, Pair, is_base, is_earlier
from claimcheck.claims.arithmetic_runs import value
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed

_EXTENTS = listed("claims.arithmetic_sorts", "extents")
_UNIT = 10  # times; a bare number further from a measure is not one of its unit


def alike(one: View, two: View) -> bool:
    """Whether two levels are of one sort, the unit or noun of either left out."""
    a, b = one.mention, two.mention
    sides = {seen.lower(seen.last) for seen in (one, two)} & _EXTENTS
    if len(sides) > 1:
        return False  # "120 metres long", "50 metres wide"
    if a.amount.unit == b.amount.unit:
        beside = (
            one.counts_people and two.counts_people and any(is_base(seen, FROM, 1) for seen in (one, two))
        )
        return one.noun == two.noun or not one.noun or not two.noun or beside
    bare = a if not a.amount.unit else b if not b.amount.unit else None
    if "duration" in (a.form, b.form):
        return bare is not None and value(one).denominator > 1 < value(two).denominator  # seconds of a race
    return bare is not None and not bare.noun and value(one) < _UNIT * value(two) < _UNIT**2 * value(one)


def is_of(cue: Cue, pair: Pair) -> bool:
    """Whether a size can be told of levels of this sort: a difference of their unit and noun, a ratio of any."""
    unit = next((seen.mention.amount.unit for seen in pair if seen.mention.amount.unit), "")
    if cue.kind != "difference":
        bare = not unit and not any(
            seen.noun or value(seen) > 100 for seen in pair
        )  # "after 9.1 in March and 8.7 in April"
        return unit != "%" and (not bare or cue.kind == "multiple" or any(is_earlier(seen) for seen in pair))
    own, noun = cue.seen.mention.amount.unit, cue.seen.noun
    if unit == "%":
        return own == "pp" or noun == "point"
    nouns = {seen.noun for seen in pair if seen.noun}
    moved = not nouns and any(
        is_base(seen, ENDS, 1) for seen in pair
    )  # "from 5,200 to 4,600, a loss of 600 jobs"
    return (
        own in (unit, "") and (own == unit or not noun) and (bool(unit) or not noun or noun in nouns or moved)
    )
