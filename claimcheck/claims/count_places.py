"""Tolls of one place beside the toll of all: which claims of a document count only a part of the land.

"58 dead nationwide ... In Santo Domingo there were 22 fatalities": the smaller number, told of a place, is local.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, place_from
from claimcheck.claims.count_labels import PEOPLE
from claimcheck.model import Amount, Claim, Relation, Span
from claimcheck.model.records import replace
from claimcheck.values.amount import relate

_INSIDE = frozenset({"in", "at", "around", "near", "outside"})
_SMALL = frozenset({"city", "venue", "region", "area"})
_PLACES_LOOKED_AT = 50  # of one sentence


def localised(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims in order, those that count one place only beside a larger total with "local" in their scope."""
    groups: dict[tuple[str, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribute in PEOPLE:
            groups[claim.attribute, claim.scope].append(claim)
    local = {claim.id for group in groups.values() for claim in _smaller(doc, group)}
    for claim in claims:
        yield replace(claim, scope=tuple(sorted({*claim.scope, "local"}))) if claim.id in local else claim


def _smaller(doc: Annotated, group: Sequence[Claim]) -> Iterator[Claim]:
    """Claims of one attribute that name a place and are smaller than another that does not."""
    placed = {claim.id: _is_placed(doc, claim) for claim in group}
    totals = [claim for claim in group if not placed[claim.id]]
    largest = max((_size(claim) for claim in totals), default=0.0)
    reference = next((claim for claim in totals if _size(claim) == largest), None)
    for claim in group:
        if placed[claim.id] and reference is not None and _size(claim) < largest and _apart(claim, reference):
            yield claim


def _size(claim: Claim) -> float:
    value = claim.value
    return float(value.high) if isinstance(value, Amount) and value.high is not None else 0.0


def _apart(one: Claim, other: Claim) -> bool:
    a, b = one.value, other.value
    return isinstance(a, Amount) and isinstance(b, Amount) and relate(a, b) is Relation.APART


def _is_placed(doc: Annotated, claim: Claim) -> bool:
    """Whether a town or venue is named in the claim's sentence as where it happened."""
    first = place_from(doc.places, claim.sentence.start)
    for place in doc.places[first : first + _PLACES_LOOKED_AT]:
        if place.span.start >= claim.sentence.end:
            return False
        near = Span(claim.span.start - _NEAR, claim.span.end + _NEAR)
        inside = place.usage == "location" and place.preposition in _INSIDE and place.place.level in _SMALL
        if inside and near.overlaps(place.span):
            return True
    return False


_NEAR = 90  # code points: a clause before or after
