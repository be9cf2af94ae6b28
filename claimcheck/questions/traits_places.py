"""Traits of a pair of places that lie in the articles: who knows the other place, what is beside it."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.places_premises import premises
from claimcheck.model import Kind, Place
from claimcheck.questions.known_places import THERE, knows
from claimcheck.subjects.placed import Placed
from claimcheck.values.place import distance

_PRECISE = frozenset({"city", "venue", "spot", "landmark", "locality"})


def place_traits(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> dict[str, float]:
    """The traits that are not 0 of two places of two articles, `docs` by id; none of other claims."""
    a, b = one.claim.value, two.claim.value
    if one.claim.kind is not Kind.LOCATION or not isinstance(a, Place) or not isinstance(b, Place):
        return {}
    ours, theirs = docs[one.claim.document_id], docs[two.claim.document_id]
    unknown = (not knows(theirs, one)) + (not knows(ours, two))
    nouns = [premises(d, p.claim.sentence, p.claim.span) for d, p in ((ours, one), (theirs, two))]
    apart = distance(a, b)
    asked = [p.claim.attribute in THERE for p in (one, two)]
    precise = [len({m.place.path for m in d.places if m.place.level in _PRECISE}) for d in (ours, theirs)]
    found = {
        "each knows only its place": float(unknown == 2),
        "one knows only its place": float(unknown == 1),
        "premises in common": float(bool(nouns[0]) and nouns[0] == nouns[1]),
        "other premises": float(bool(nouns[0] and nouns[1]) and nouns[0] != nouns[1]),
        "kilometres apart": log(1 + apart) if apart is not None else 0.0,
        "no distance": float(apart is None),
        "both are where it was": float(all(asked)),
        "both on the way": float(not any(asked)),
        "a way and a place": float(asked[0] != asked[1]),
        "both precise": float(a.level in _PRECISE and b.level in _PRECISE),
        "one country": float(a.country == b.country != ""),
        "towns named": log(1 + sum(precise)),
        "most towns named": log(1 + max(precise)),
        "both nominal": float(one.form == two.form == "noun"),
    }
    return {name: value for name, value in found.items() if value}
