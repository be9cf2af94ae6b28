"""Traits of a pair of places that lie in the articles: who knows the other place, what is beside it."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.places_premises import premises, rank
from claimcheck.model import Kind, Place
from claimcheck.questions.venues import is_anothers
from claimcheck.questions.whereabouts_signs import THERE, knows
from claimcheck.subjects.placed import Placed
from claimcheck.values.place import distance

_PRECISE = frozenset({"city", "venue", "spot", "landmark", "locality"})


class PlaceTraits:
    """Traits of places; what an article knows is looked up once for every place."""

    def __init__(self, docs: Mapping[str, Annotated]) -> None:
        """`docs` by id."""
        self._docs = docs
        self._known: dict[tuple[str, Place, str], bool] = {}
        self._premises: dict[str, str] = {}
        self._ranks: dict[str, int] = {}
        self._towns = {
            name: len({m.place.path for m in doc.places if m.place.level in _PRECISE})
            for name, doc in docs.items()
        }

    def __call__(self, one: Placed, two: Placed) -> dict[str, float]:
        """The traits that are not 0 of two places of two articles; none of other claims."""
        a, b = one.claim.value, two.claim.value
        if one.claim.kind is not Kind.LOCATION or not isinstance(a, Place) or not isinstance(b, Place):
            return {}
        unknown = self._is_new(one, a, two) + self._is_new(two, b, one)
        nouns = self._beside(one), self._beside(two)
        towns = self._towns[one.claim.document_id], self._towns[two.claim.document_id]
        found = {**_stand(one, two), **_lie(a, b)}
        found |= {
            "each knows only its place": float(unknown == 2),
            "one knows only its place": float(unknown == 1),
            "premises in common": float(bool(nouns[0]) and nouns[0] == nouns[1]),
            "towns named": log(1 + sum(towns)),
            "most towns named": log(1 + max(towns)),
        }
        return {name: value for name, value in found.items() if value}

    def another(self, one: Placed, two: Placed) -> bool:
        """Whether two places are of two of several buildings, or one is of one more: "a second school in Queens".

        Or one of them is that of somebody else than the people of the other.
        """
        if one.claim.kind is not Kind.LOCATION:
            return False
        if is_anothers(self._docs, one, two) or is_anothers(self._docs, two, one):
            return True
        ranks = self._rank(one), self._rank(two)
        return -1 in ranks or ranks[0] != ranks[1]

    def _rank(self, item: Placed) -> int:
        """Which of several is told of a place."""
        if item.claim.id not in self._ranks:
            doc = self._docs[item.claim.document_id]
            self._ranks[item.claim.id] = rank(doc, item.claim.sentence, item.claim.span)
        return self._ranks[item.claim.id]

    def _is_new(self, item: Placed, place: Place, other: Placed) -> bool:
        """Whether the article of the other place does not know this one."""
        key = other.claim.document_id, place, item.claim.as_written
        if key not in self._known:
            self._known[key] = knows(self._docs[key[0]], item)
        return not self._known[key]

    def _beside(self, item: Placed) -> str:
        """The building or spot told beside a place."""
        if item.claim.id not in self._premises:
            doc = self._docs[item.claim.document_id]
            self._premises[item.claim.id] = premises(doc, item.claim.sentence, item.claim.span)
        return self._premises[item.claim.id]


def _stand(one: Placed, two: Placed) -> dict[str, float]:
    """What the two places are told of."""
    asked = [p.claim.attribute in THERE for p in (one, two)]
    return {
        "both are where it was": float(all(asked)),
        "a way and a place": float(asked[0] != asked[1]),
    }


def _lie(a: Place, b: Place) -> dict[str, float]:
    """How the two places lie on the map."""
    apart = distance(a, b)
    return {
        "kilometres apart": log(1 + apart) if apart is not None else 0.0,
        "no distance": float(apart is None),
        "both precise": float(a.level in _PRECISE and b.level in _PRECISE),
        "one country": float(a.country == b.country != ""),
    }
