"""What a thing is worth, told twice: "is to buy Novabo for 60 million euros ... the takeover, worth 26 million euros".

A definite noun ("the takeover", "the grant") takes up what was bought, given or awarded before; its worth is one sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, written
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Relation
from claimcheck.values import relate

_DEALS = listed("claims.taken_up_worth", "deals")
_PARTIAL = listed("claims.taken_up_worth", "partial")
_WORTH = frozenset({"worth", "costing"})
_DEFINITE = frozenset({"the", "this", "that"})
_DEAL = "deal"
_FURTHEST = 10  # times; sums that differ more are of other things
_MOST = 60  # sums of one article that are looked at


class _Worth(NamedTuple):
    thing: str  # the lemma of what it is the worth of, "deal" for what is bought, sold or agreed on
    definite: bool
    line: Line
    seen: View


def worths(held: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]) -> Iterator[Check]:
    """Checks "taken-up-number" of sums: the worth of a definite noun against that of the thing it takes up."""
    money = [(line, seen) for line in held for seen in line.views if seen.mention.form == "money"]
    by_thing: dict[tuple[str, str], list[_Worth]] = defaultdict(list)
    for line, seen in money[:_MOST]:
        told = _worth(line, seen, claims)
        if told is not None:
            by_thing[told.thing, seen.mention.amount.unit].append(told)
    for found in by_thing.values():
        pair = _pair(found)
        if pair is not None:
            first, again = pair
            sides = ([told.seen for told in found if not _apart(told.seen, one)] for one in pair)
            detail = f"'{written(first)}', taken up again as '{written(again)}'"
            yield make.check("taken-up-number", detail, *sides)


def _worth(line: Line, seen: View, claims: Mapping[tuple[int, int], Claim]) -> _Worth | None:
    """The thing of "the takeover, worth X", "the X takeover" or "buy it for X", None for sums of nothing told."""
    if seen.noun:
        return _Worth(_thing(seen.noun), seen.lower(seen.first - 1) in _DEFINITE, line, seen)
    at = seen.first - 1
    if seen.lower(at) in _WORTH or (seen.lower(at - 1), seen.lower(at)) == ("valued", "at"):
        at -= 1 if seen.lower(at) in _WORTH else 2
        at -= seen.lower(at) == ","
        noun = lemma(seen.lower(at), "n")
        return _Worth(_thing(noun), seen.lower(at - 1) in _DEFINITE, line, seen) if noun.isalpha() else None
    claim = claims.get((seen.mention.span.start, seen.mention.span.end))
    if claim is not None and claim.attribute == "price" and claim.about.concept in _DEALS:
        return _Worth(_DEAL, False, line, seen)
    return None


def _thing(noun: str) -> str:
    return _DEAL if concept_of(noun, "n") in _DEALS else noun


def _pair(found: Sequence[_Worth]) -> tuple[View, View] | None:
    """The first telling and a definite one apart from it, where every telling agrees with one of these two."""
    first, *rest = found
    again = next((told for told in rest if told.definite and _apart(first.seen, told.seen)), None)
    if again is None or first.definite or first.line.index == again.line.index:
        return None
    if any(_apart(told.seen, first.seen) and _apart(told.seen, again.seen) for told in rest):
        return None
    if any(told.line.dated or told.line.has(*_PARTIAL) or _several(told) for told in (first, again)):
        return None
    one, two = (told.seen.mention.amount.low or 0 for told in (first, again))
    return (first.seen, again.seen) if max(one, two) <= _FURTHEST * min(one, two) else None


def _several(told: _Worth) -> bool:
    """Whether the sentence tells of another sum too, so that the thing may be one of several."""
    sums = [seen for seen in told.line.views if seen.mention.form == "money"]
    return any(_apart(seen, told.seen) for seen in sums)


def _apart(one: View, two: View) -> bool:
    return relate(one.mention.amount, two.mention.amount) is Relation.APART
