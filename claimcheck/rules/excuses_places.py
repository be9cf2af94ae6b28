"""Two places that may be one after all, and the birthplaces of two people of one name."""

from __future__ import annotations

from claimcheck.annotate.gazetteer import fold, look_up
from claimcheck.model import AGREE, Amount, Kind, Place, Relation
from claimcheck.questions.contrary import are_births_of_one
from claimcheck.rules.context import Context
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate
from claimcheck.values.place import distance

LANDS = frozenset({"country", "region", "area"})
"""Levels of what is wider than a town."""
_AGE = "age"
_REACHES = ((1e6, 25.0), (1.5e5, 7.0))  # people of a city, and km from its middle to its districts
_LARGER = 10  # times the people of a district that its city has; two cities side by side are more alike
_GENERATION = 5  # years between two ages that no slip and no birthday explains


def may_be_one_place(one: Placed, two: Placed, context: Context) -> bool:
    """Whether two answers that the map sets apart may be one place, or are told of two people."""
    if one.claim.kind is not Kind.LOCATION:
        return False
    return (
        _are_spelled_alike(one, two)
        or _are_of_namesakes(one, two, context)
        or any(
            _may_hold(a, b, context) or _has_namesake(a, b, context) or _is_district(a, b, context)
            for a, b in ((one, two), (two, one))
        )
    )


def _may_hold(town: Placed, village: Placed, context: Context) -> bool:
    """Whether an article that tells of a village on no map names the other's town as well: it may lie in that."""
    around, place = town.claim.value, village.claim.value
    if not isinstance(around, Place) or not isinstance(place, Place):
        return False
    if (around.level, place.level) != ("city", "locality"):
        return False
    return any(
        told.claim.kind is Kind.LOCATION and relate(told.claim.value, around) in AGREE
        for told in context.told.get(village.claim.document_id, ())
    )


def _has_namesake(town: Placed, land: Placed, context: Context) -> bool:
    """Whether a town has a namesake in the land that the other article tells, and its own puts nothing near it."""
    place, around = town.claim.value, land.claim.value
    if not isinstance(place, Place) or not isinstance(around, Place):
        return False
    if place.level != "city" or around.level not in LANDS:
        return False
    if not any(c.place.path[: len(around.path)] == around.path for c in look_up(town.claim.as_written)):
        return False
    told = (item.claim.value for item in context.told.get(town.claim.document_id, ()))
    near = (value for value in told if isinstance(value, Place) and value.country == place.country)
    return all(value.name == place.name for value in near)


def _is_district(part: Placed, whole: Placed, context: Context) -> bool:
    """Whether what one article names is, or has a namesake that is, a part of the great city that the other names."""
    place, city = part.claim.value, whole.claim.value
    if not isinstance(place, Place) or not isinstance(city, Place) or {place.level, city.level} != {"city"}:
        return False
    people = _people(city)
    reach = next((km for least, km in _REACHES if people >= least), 0.0)
    if not reach or fold(city.name) in _named(part, context):
        return False
    decided = _is_put(part, place, context)
    return any(
        (c.place.path == place.path or not decided)
        and c.people * _LARGER <= people
        and c.place.path[:2] == city.path[:2]
        and ((distance(c.place, city) or 0.0) <= reach or relate(c.place, city) is Relation.WITHIN)
        for c in look_up(part.claim.as_written)
    )


def _people(city: Place) -> float:
    return max((c.people for c in look_up(city.name) if c.place.path == city.path), default=0.0)


def _named(item: Placed, context: Context) -> set[str]:
    """The folded names of the places that the article of a claim tells."""
    told = (other.claim.value for other in context.told.get(item.claim.document_id, ()))
    return {fold(value.name) for value in told if isinstance(value, Place)}


def _is_put(item: Placed, place: Place, context: Context) -> bool:
    """Whether an article tells another place in the division in which one of its towns was found."""
    told = (other.claim.value for other in context.told.get(item.claim.document_id, ()))
    near = (value for value in told if isinstance(value, Place) and value.path[:2] == place.path[:2])
    return any(value.name != place.name for value in near)


def _are_spelled_alike(one: Placed, two: Placed) -> bool:
    """Whether two places are one name, written in one word or in two: "Northport", "North Port"."""
    if one.claim.as_written == two.claim.as_written:
        return False
    first, second = ("".join(filter(str.isalnum, p.claim.as_written.casefold())) for p in (one, two))
    return first == second


def _are_of_namesakes(one: Placed, two: Placed, context: Context) -> bool:
    """Whether two birthplaces are those of two people of one name, by the ages that the articles give them."""
    if not are_births_of_one(one, two):
        return False
    ours, theirs = (_ages(item, one.actors & two.actors, context) for item in (one, two))
    return bool(ours and theirs) and min(abs(a - b) for a in ours for b in theirs) > _GENERATION


def _ages(item: Placed, whose: frozenset[str], context: Context) -> set[int]:
    """The ages that an article gives somebody."""
    told = [p for p in context.told.get(item.claim.document_id, ()) if p.claim.attribute == _AGE]
    values = [p.claim.value for p in told if p.actors & whose]
    return {int(value.low) for value in values if isinstance(value, Amount) and value.low is not None}
