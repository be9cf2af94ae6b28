"""Whether an article names a place that another one tells of: a place that both know is no slip of one of them."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.words import readings
from claimcheck.claims.leftover import MENTIONED
from claimcheck.model import Place, Relation
from claimcheck.subjects.placed import Placed
from claimcheck.values.place import relate
from claimcheck.values.premises import PREMISES, noun

THERE = frozenset({"place", MENTIONED, "destination", PREMISES})
"""Attributes of a place that tell where something was in the end."""
_UNMAPPED = frozenset({"landmark", "locality"})


def knows(doc: Annotated, item: Placed) -> bool:
    """Whether an article names the place too, in whatever role: then it does not put the happening there."""
    value = item.claim.value
    if not isinstance(value, Place):
        return True
    if value.name in doc.document.text or item.claim.as_written in doc.document.text:
        return True
    if value.level == PREMISES:
        return noun(value) in doc.document.text.lower()
    if value.level in _UNMAPPED and any(word in doc.document.text for word in _own_words(value)):
        return True
    return any(
        len(m.place.path) >= len(value.path) and relate(value, m.place) in (Relation.SAME, Relation.WITHIN)
        for m in doc.places
    )


def _own_words(landmark: Place) -> list[str]:
    """The words of a landmark's name that do not tell its kind: "Velence" of "Lake Velence"."""
    words = landmark.name.split()
    return [word for word in words if word[0].isupper() and not readings(word.lower())]
