"""The size of a thing, told twice: "is to buy Novabo for 60 million euros ... the takeover, worth 26 million".

A definite noun ("the takeover", "the 24-kilometre tunnel", "the nine-year sentence") takes up what was told of before;
it has one worth, length or duration.
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
from claimcheck.values.units import units

_DEALS = listed("claims.taken_up_worth", "deals")
_NARROWS = listed("claims.taken_up", "narrows")
_PARTIAL = listed("claims.taken_up_worth", "partial")
_WORTH = frozenset({"worth", "costing"})
_DEFINITE = frozenset({"the", "this", "that"})
_DEAL = "deal"
_SIZED = frozenset({"fine", "sentence"})  # attributes of what is of one size: one fine, one sentence
_FORMS = frozenset({"money", "measure", "duration"})
_FURTHEST = 10  # times; sizes that differ more are of other things
_MOST = 60  # sizes in one article that are looked at


class _Worth(NamedTuple):
    thing: str  # the lemma of what it is the worth of, "deal" for what is bought, sold or agreed on
    definite: bool
    line: Line
    seen: View


def worths(held: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]) -> Iterator[Check]:
    """Checks "taken-up-number" of sums: the worth of a definite noun against that of the thing it takes up."""
    sizes = [(line, seen) for line in held for seen in line.views if seen.mention.form in _FORMS]
    by_thing: dict[tuple[str, str], list[_Worth]] = defaultdict(list)
    for line, seen in sizes[:_MOST]:
        told = _worth(line, seen, claims)
        if told is not None:
            by_thing[told.thing, _dimension(seen)].append(told)
    for found in by_thing.values():
        pair = _pair(found)
        if pair is not None:
            first, again = pair
            sides = ([told.seen for told in found if not _apart(told.seen, one)] for one in pair)
            detail = f"'{written(first)}', taken up again as '{written(again)}'"
            yield make.check("taken-up-number", detail, *sides)


def _worth(line: Line, seen: View, claims: Mapping[tuple[int, int], Claim]) -> _Worth | None:
    """The thing of "the takeover, worth X", "the X takeover" or "buy it for X", None for sizes of nothing told."""
    claim = claims.get((seen.mention.span.start, seen.mention.span.end))
    before = seen.lower(seen.first - 1)
    if seen.lower(seen.last) == "old":
        return None  # "the 16-year old"
    behind = lemma(seen.lower(seen.last), "n") if "-" in written(seen) else ""
    definite = before in _DEFINITE and seen.lower(max(seen.after, seen.last + 1)) not in _NARROWS
    if claim is not None and claim.attribute in _SIZED:
        return _Worth(claim.attribute, definite, line, seen)
    if claim is not None and claim.attribute == "duration" and claim.about.concept.isalpha():
        return _Worth(f"duration {claim.about.concept}", definite, line, seen)
    if seen.noun or behind.isalpha():
        return _Worth(_thing(seen.noun or behind), definite, line, seen)
    at = seen.first - 1
    if before in _WORTH or (seen.lower(at - 1), before) == ("valued", "at"):
        at -= 1 if before in _WORTH else 2
        at -= seen.lower(at) == ","
        noun = lemma(seen.lower(at), "n")
        return _Worth(_thing(noun), seen.lower(at - 1) in _DEFINITE, line, seen) if noun.isalpha() else None
    noun = lemma(seen.lower(at - 1), "n")
    if before == "of" and seen.lower(at - 2) in ("a", "an") and noun.isalpha():
        return _Worth(_thing(noun), False, line, seen)  # "a whale of 14 metres"
    if claim is not None and claim.attribute == "price" and claim.about.concept in _DEALS:
        return _Worth(_DEAL, False, line, seen)
    return None


def _dimension(seen: View) -> str:
    """What a size is of: a currency, a length, a time."""
    unit = seen.mention.amount.unit
    known = units().get(unit)
    return known.dimension if known is not None else unit


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
    form = told.seen.mention.form
    return any(_apart(seen, told.seen) for seen in told.line.views if seen.mention.form == form)


def _apart(one: View, two: View) -> bool:
    return relate(one.mention.amount, two.mention.amount) is Relation.APART
