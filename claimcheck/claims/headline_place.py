"""A town in the headline against the lead: "Two shot dead in Leeds" above "were shot dead in Exeter"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.gazetteer import look_up
from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.headline_parts import Parts, event_of, is_told_again, parts, told_in
from claimcheck.model import Check, Claim, Kind, Place, Relation
from claimcheck.values import relate
from claimcheck.values.place import distance

_FAR, _FURTHER = 25.0, 60.0  # km; the news of a large town reaches as far as its suburbs
_LARGE = 1_000_000  # people of a town that has suburbs which its news is told of
_DATES = 8  # dates of a sentence that are looked at
_KNOWN = 50_000  # people; a smaller town may be the namesake of a suburb that no map has


def headline_place(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Check]:
    """The check "headline-place": the lead tells the headline's happening in a town that is not the headline's."""
    held = parts(doc)
    heads = [pair for pair in told_in(doc, claims, held.above) if _is_town(pair[1])]
    towns = {place.place for place in doc.places if place.sentence in held.above}
    if not heads or len(towns) != 1 or heads[0][1].value not in towns:
        return
    head = heads[0][1]
    event = event_of(doc, head)
    same = [
        c for _, c in told_in(doc, claims, held.lead) if _is_place(c) and is_told_again(doc, head, c, event)
    ]
    if (
        len({claim.value for claim in same}) != 1
        or not _is_town(same[0])
        or _is_named(doc, held, head, same[0])
        or _is_of_two_days(claims, head, same[0])
    ):
        return
    if _stand_apart(head.value, same[0].value):
        detail = f"{head.as_written} in the headline, {same[0].as_written} in the text"
        yield Check("headline-place", Kind.LOCATION, ((head,), (same[0],)), detail)


def _is_of_two_days(claims: Sequence[Claim], one: Claim, two: Claim) -> bool:
    """Whether two sentences name two days: a storm that moves on is in each town on a day of its own."""
    dates = [claim for claim in claims if claim.kind is Kind.DATE and claim.attribute == "time"]
    ours, theirs = ([date.value for date in dates if date.sentence == at.sentence] for at in (one, two))
    return any(relate(a, b) is Relation.APART for a in ours[:_DATES] for b in theirs[:_DATES])


def _is_place(claim: Claim) -> bool:
    return claim.kind is Kind.LOCATION and claim.attribute == "place"


def _is_town(claim: Claim) -> bool:
    """Whether a claim puts something in a town that the map knows, and not near it."""
    value = claim.value
    known = isinstance(value, Place) and value.level == "city" and bool(value.path) and not value.readings
    return _is_place(claim) and known and not claim.scope


def _is_named(doc: Annotated, held: Parts, head: Claim, other: Claim) -> bool:
    """Whether the text names the town, a place in it, or one that it may lie in and that does not hold both towns."""
    town, told = head.value, other.value
    if not isinstance(town, Place) or not isinstance(told, Place):
        return True
    words = {word for at in held.text for word in doc.sentences[at].lowers}
    if {*town.name.lower().split()} <= words or {*head.as_written.lower().split()} <= words:
        return True
    named = (place.place for place in doc.places if place.sentence in held.text)
    return any(_may_be(place, town, told) for place in named)


def _may_be(place: Place, town: Place, told: Place) -> bool:
    if not (place.path or place.readings) or place.path == told.path:
        return False
    reach = len(place.path)
    holds_both = reach > 0 and town.path[:reach] == place.path == told.path[:reach]
    return not holds_both and relate(place, town) is not Relation.APART


def _stand_apart(one: object, two: object) -> bool:
    """Whether two towns are two whatever their names can be: far from one another, and neither a part of the other."""
    if not isinstance(one, Place) or not isinstance(two, Place) or relate(one, two) is not Relation.APART:
        return False
    if one.name.lower() in map(str.lower, two.path) or two.name.lower() in map(str.lower, one.path):
        return False
    if one.country != two.country or _people(two) < _KNOWN:
        return False
    reach = _FURTHER if _people(one) >= _LARGE else _FAR
    readings = (candidate.place for candidate in look_up(two.name))
    return all(_is_far(one, place, reach) for place in (two, *readings))


def _people(place: Place) -> float:
    return max((c.people for c in look_up(place.name) if c.place == place), default=0.0)


def _is_far(one: Place, two: Place, reach: float) -> bool:
    apart = distance(one, two)
    return apart is None or apart > reach
