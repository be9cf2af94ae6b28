"""Whether two articles that name one body mean the same one: by the lands and towns beside it, and by a score."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated, PlaceMention

_WIDE = frozenset({"country", "region"})


def share_ground(one: Annotated, two: Annotated, body: str) -> bool:
    """Whether neither article names a place beside a body, or a land anywhere, that the other does not name.

    A body of one name may be of another town, or have a branch in each land.
    """
    ours, theirs = _places(one), _places(two)
    return _beside(one, body) <= theirs and _beside(two, body) <= ours


def _places(doc: Annotated) -> set[str]:
    """All places of an article by their names, with the lands that their names tell."""
    return {_name(place) for place in doc.places}


def _beside(doc: Annotated, body: str) -> set[str]:
    """The places in sentences on a body and in datelines, and the lands and regions of all."""
    told = set(body.split())
    on = {n for n, sentence in enumerate(doc.sentences) if told <= set(sentence.lowers)}
    return {
        _name(place)
        for place in doc.places
        if place.sentence in on or place.usage == "dateline" or place.place.level in _WIDE
    }


def _name(place: PlaceMention) -> str:
    return place.place.name.lower()


def share_score(one: Annotated, two: Annotated) -> bool:
    """Whether two articles tell one score."""
    ours, theirs = ({a.amount for a in doc.amounts if a.form == "score"} for doc in (one, two))
    return not ours.isdisjoint(theirs)
