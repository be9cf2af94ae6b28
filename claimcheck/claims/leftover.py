"""Claims of figures and places that no extractor could lay to an event: what they tell is only where they stand.

Attributes: figure (an amount), mentioned (a place). They are compared only where two articles share a passage word for
word, and they show which sentences were read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from claimcheck.annotate.mentions import Annotated, PlaceMention
from claimcheck.claims.count import claim_for
from claimcheck.claims.count_change import change
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_lengths import joined_lengths
from claimcheck.claims.count_marks import marks
from claimcheck.claims.count_period import years_back
from claimcheck.claims.count_ranks import names_race
from claimcheck.claims.count_scope import is_part
from claimcheck.claims.count_view import view
from claimcheck.claims.ids import located
from claimcheck.claims.replaced import unless_replaced
from claimcheck.model import Certainty, Claim, Kind, Span, Zone
from claimcheck.model.records import replace

FIGURE, MENTIONED = "figure", "mentioned"
_EXTRACTOR = "claims.leftover"
_LONGEST = 400  # code points; no claim's span is longer


def extract(doc: Annotated, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims of the amounts, then the places, of a document that none of its `claims` overlaps, in order of span.

    What somebody said or did holds its figures and does not read them.
    """
    held = [claim for claim in claims if claim.span.end - claim.span.start <= _LONGEST]
    taken = sorted(claim.span for claim in held)
    read = sorted(claim.span for claim in held if claim.kind is not Kind.ATTRIBUTION)
    for amount in joined_lengths(doc):
        if not _overlapped(amount.span, read):
            seen = view(doc, amount)
            if amount.form == "measure" and names_race(seen):
                continue
            part = is_part(seen, Cue(FIGURE))
            yield replace(
                claim_for(doc, amount, FIGURE),
                subject=FIGURE,
                extractor=_EXTRACTOR,
                scope=("part",) if part else tuple(sorted({*change(seen), *marks(seen), *years_back(seen)})),
            )
    for place in doc.places:
        known = place.place.path or (place.place.level == "locality" and place.usage == "location")
        if known and place.usage != "dateline" and not _overlapped(place.span, taken):
            yield _mentioned(doc, place)


def _overlapped(span: Span, taken: list[Span]) -> bool:
    """Whether one of the sorted spans touches it; spans further back than the longest cannot."""
    at = bisect_left(taken, (span.end,)) - 1
    while at >= 0 and taken[at].start > span.start - _LONGEST:
        if taken[at].overlaps(span):
            return True
        at -= 1
    return False


def _mentioned(doc: Annotated, place: PlaceMention) -> Claim:
    where = located(doc, doc.sentences[place.sentence], place.span, Kind.LOCATION, MENTIONED)
    if where["zone"] is Zone.DATELINE:
        where["zone"] = Zone.BODY
    certainty = unless_replaced(doc, place.sentence, place.span, Certainty.ASSERTED)
    return Claim(**where, subject=MENTIONED, value=place.place, extractor=_EXTRACTOR, certainty=certainty)
