"""The algebra of places: containment agrees, venues and unresolved names are never set against anything."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from claimcheck.model import Place, Relation
from claimcheck.values import premises

NEIGHBOURS = 25.0  # km; two entries of the map for one name are one place within this distance
_NEXT = 14.0  # km; reports name the town or the next one for the same happening within this distance
_SPOTS = 5.0  # km; as much as the middles of the towns that two distances are told from may be off
_BORDER = 150.0  # km from a town to the middle of another division; nearer ones may touch what the town's news means
_EARTH = 6371.0  # km, mean radius


def relate(a: Place, b: Place) -> Relation:
    """How two places stand.

    SAME for one entry of the gazetteer, WITHIN where one lies in the other, APART for different countries and for
    cities further apart than 14 km, for states of one country, for a town and a division that it is far from;
    APART too for landmarks of one kind that only the text knows ("Lake Velence", "Lake Neusiedl"), for a locality that
    no map has and another or a town, and for an ambiguous name and a place from which all that it can be lies apart.
    INCOMPARABLE for everything that the map cannot decide: other unresolved and ambiguous names, one name read as two
    places, venues of one city, neighbours, and seas, rivers, mountains and lands, which lie across divisions.
    """
    if premises.PREMISES in (a.level, b.level):
        named = {a.level, b.level} <= {premises.PREMISES, "landmark"}
        return premises.relate(a, b) if named else Relation.INCOMPARABLE
    if a.level == b.level and a.level in ("landmark", "locality"):
        if a.country and b.country and a.country != b.country:
            return Relation.APART
        named = a.level == "locality"
        return _by_name(a, b) if named else _by_kind(a.name.casefold().split(), b.name.casefold().split())
    if {a.level, b.level} == {"locality", "city"} and not (a.readings or b.readings):
        return _by_words(a, b)
    if a.readings or b.readings:
        return _by_readings(a, b)
    if not a.path or not b.path or (a.path != b.path and _one_name(a.name.casefold(), b.name.casefold())):
        return Relation.INCOMPARABLE
    if "spot" in (a.level, b.level):
        return _by_reach(a, b)
    if a.path == b.path:
        return _same_path(a, b)
    shared = min(len(a.path), len(b.path))
    if a.path[:shared] == b.path[:shared]:
        return Relation.WITHIN
    if a.country and b.country and a.country != b.country:
        near = distance(a, b)
        return Relation.APART if near is None or near > NEIGHBOURS else Relation.INCOMPARABLE
    if "area" in (a.level, b.level):
        return Relation.INCOMPARABLE
    return _by_division(a, b) if "region" in (a.level, b.level) else _by_distance(a, b)


def _by_reach(a: Place, b: Place) -> Relation:
    """Where one is told by its distance from a town: towns and spots are apart where neither reaches the other."""
    apart = distance(a, b) if {a.level, b.level} <= {"spot", "city", "venue"} else None
    if apart is None:
        shorter, longer = sorted((a.path, b.path), key=len)
        return Relation.WITHIN if longer[: len(shorter)] == shorter else Relation.INCOMPARABLE
    slack = _SPOTS if a.level == b.level else NEIGHBOURS
    return Relation.APART if apart > slack + a.radius + b.radius else Relation.OVERLAPS


def _by_kind(a: list[str], b: list[str]) -> Relation:
    """Landmarks known from the text alone: apart where they are of one kind and share no other word."""
    if a == b:
        return Relation.SAME
    kind = {a[0]} & {b[0]} or {a[-1]} & {b[-1]}
    own, other = set(a) - kind, set(b) - kind
    return Relation.APART if kind and own and other and not own & other else Relation.INCOMPARABLE


def _by_name(a: Place, b: Place) -> Relation:
    """Localities that no map decides: one name is one place, and names without a word in common are two."""
    own, other = a.name.casefold(), b.name.casefold()
    if own == other:
        return Relation.SAME
    if bool(a.readings) != bool(b.readings):
        return Relation.INCOMPARABLE  # a hamlet may lie in any town
    if a.readings:
        return _by_readings(a, b)
    return _by_words(a, b)


def _by_words(a: Place, b: Place) -> Relation:
    """Two settlements of which the map lacks one or both: apart, unless one name may be the other with a word more."""
    shared = set(a.name.casefold().split()) & set(b.name.casefold().split())
    return Relation.INCOMPARABLE if shared else Relation.APART


def _by_readings(a: Place, b: Place) -> Relation:
    """An ambiguous name: apart from what all its readings are apart from."""
    if a.name.casefold() == b.name.casefold():
        return Relation.INCOMPARABLE
    pairs = ((one, two) for one in a.readings or (a,) for two in b.readings or (b,))
    return Relation.APART if all(relate(*pair) is Relation.APART for pair in pairs) else Relation.INCOMPARABLE


def _one_name(a: str, b: str) -> bool:
    """Whether one name may have been read as two places: "Bartow" and "Bartow County"."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return a == b or (long.startswith(short) and long[len(short)] == " ")


def _by_division(a: Place, b: Place) -> Relation:
    """Divisions of one country, or one and a town outside it."""
    if a.level == b.level and len(a.path) == len(b.path) == 2:
        return Relation.APART  # two states
    apart = distance(a, b)
    return Relation.APART if apart is not None and apart > _BORDER else Relation.INCOMPARABLE


def _same_path(a: Place, b: Place) -> Relation:
    """Equal paths are one place, unless the map has two of that name in one region."""
    apart = distance(a, b)
    return Relation.SAME if apart is None or apart <= NEIGHBOURS else Relation.INCOMPARABLE


def _by_distance(a: Place, b: Place) -> Relation:
    """Cities, or venues with the coordinates of their cities, of one country."""
    apart = distance(a, b)
    return Relation.APART if apart is not None and apart > _NEXT else Relation.INCOMPARABLE


def distance(a: Place, b: Place) -> float | None:
    """Kilometres along the great circle, None where a coordinate is missing."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    low, high = radians(a.latitude), radians(b.latitude)
    half = sin((high - low) / 2) ** 2
    half += cos(low) * cos(high) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))
