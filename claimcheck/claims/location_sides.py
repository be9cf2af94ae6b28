"""On which side of a place something was: "150 nautical miles west of Perth", "just north-east of Leeds".

Claims of kind location, attribute side. The map tells how far two spots lie apart; that "west" stands where another
article has "east", the words alone tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, PlaceMention, Word, place_from, word_from
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.listed import in_order
from claimcheck.model import Amount, Claim, Kind, Place, Span
from claimcheck.model.records import dataclass
from claimcheck.values.units import units

SIDE = "side"
_BEFORE = 3  # words between a distance and its direction
_FILLERS = frozenset({"the", "-", "‐", "‑"})
_COMPASS = {
    spelled: 45 * number
    for number, names in enumerate(in_order("claims.location_sides", "compass"))
    for spelled in names.split()
}


@dataclass(frozen=True, slots=True)
class Sided:
    """Something told to lie on a side of a place."""

    claim: Claim
    anchor: str  # the name of the place, in lower case
    angle: int  # degrees from north, clockwise
    distance: Amount | None


def sides(doc: Annotated) -> Iterator[Sided]:
    """What a document tells to lie on a side of a named place, in order of place."""
    for mention in doc.places:
        found = _sided(doc, mention)
        if found is not None:
            yield found


def _sided(doc: Annotated, mention: PlaceMention) -> Sided | None:
    words = doc.sentences[mention.sentence].words
    at = word_from(words, mention.span.start) - 1
    while at > 0 and words[at].lower in _FILLERS:
        at -= 1
    if at < 1 or words[at].lower != "of":
        return None
    last = at
    first, angle = _direction(words, at - 1)
    if angle is None or _is_inside(words, first):
        return None
    span = Span(words[first].start, words[last - 1].end)
    name = doc.document.text[mention.span.start : mention.span.end]
    claim = Claim(
        **located(doc, doc.sentences[mention.sentence], span, Kind.LOCATION, SIDE),
        subject=name.lower(),
        value=Place(f"{doc.document.text[span.start : span.end].lower()} of {name}", (), "side"),
        extractor="claims.location_sides",
        context=context(doc, mention.sentence, span),
    )
    return Sided(claim, name.lower(), angle, _distance(doc, words, first))


def _is_inside(words: Sequence[Word], first: int) -> bool:
    """Whether a direction names a part of the place: "the east of Leeds", but not "to the east of Leeds"."""
    before = [word.lower for word in words[max(0, first - 2) : first]]
    return before[-1:] == ["the"] and before != ["to", "the"]


def _is_length(amount: Amount) -> bool:
    unit = units().get(amount.unit)
    return unit is not None and unit.dimension == "length"


def _direction(words: Sequence[Word], at: int) -> tuple[int, int | None]:
    """The index at which a direction that ends at words[at] begins, and its angle: "west", "north west"."""
    if at > 0 and (both := _COMPASS.get(words[at - 1].lower + words[at].lower)) is not None:
        return at - 1, both
    return at, _COMPASS.get(words[at].lower.replace("-", "").replace("‐", "").replace("‑", ""))


def _distance(doc: Annotated, words: Sequence[Word], first: int) -> Amount | None:
    """The length before a direction, None where none stands there."""
    at = place_from(doc.amounts, words[first].start) - 1
    found = doc.amounts[at] if at >= 0 else None
    if found is None or found.span.end < words[max(0, first - _BEFORE)].start or not _is_length(found.amount):
        return None
    return found.amount
