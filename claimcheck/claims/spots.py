"""Spots told by their distance from a town: "55 miles from Minsk", "20 km north-east of Leeds"."""

from __future__ import annotations

from math import cos, radians

from claimcheck.annotate.mentions import AmountMention, Annotated, PlaceMention, place_from
from claimcheck.model import Place
from claimcheck.model.records import replace

_KM = {"km": 1.0, "mi": 1.609344, "nmi": 1.852}
_DEGREE = 111.2  # km of a degree of latitude
_LOOSE = 0.4  # of the distance: "north" is anything between north-west and north-east, and roads are bent
_ANYWHERE = 1.2  # of the distance, where no direction is told
_BACK = 8  # words between a distance and its town
_AWAY = frozenset({"of", "off", "from", "outside"})
_NORTH = {"north": (1, 0), "south": (-1, 0), "east": (0, 1), "west": (0, -1)}


def spot(doc: Annotated, mention: PlaceMention) -> Place | None:
    """What a distance right before a town makes of it: the point that far off, None where no distance is told."""
    place = mention.place
    told = _distance(doc, mention)
    if told is None or place.latitude is None or place.longitude is None or place.level != "city":
        return None
    size = float(told.amount.high or told.amount.low or 0) * _KM[told.amount.unit]
    north, east = _direction(doc.document.text[told.span.end : mention.span.start])
    known = bool(north or east)
    length = (north * north + east * east) ** 0.5 or 1.0
    latitude = place.latitude + size * north / length / _DEGREE
    longitude = place.longitude + size * east / length / (_DEGREE * max(0.1, cos(radians(place.latitude))))
    name = doc.document.text[told.span.start : mention.span.end]
    return replace(
        place, name=name, path=place.path[:-1], level="spot", latitude=latitude, longitude=longitude,
        radius=size * (_LOOSE if known else _ANYWHERE),
    )  # fmt: skip


def _distance(doc: Annotated, mention: PlaceMention) -> AmountMention | None:
    at = place_from(doc.amounts, mention.span.start) - 1
    found = doc.amounts[at] if at >= 0 else None
    if found is None or found.sentence != mention.sentence or found.amount.unit not in _KM:
        return None
    between = doc.document.text[found.span.end : mention.span.start].split()
    return found if 0 < len(between) <= _BACK and between[-1] in _AWAY else None


def _direction(words: str) -> tuple[int, int]:
    """Steps to the north and to the east: (1, 1) for "north-east of"."""
    north = east = 0
    for name, (up, right) in _NORTH.items():
        if name in words.lower():
            north, east = north + up, east + right
    return north, east
