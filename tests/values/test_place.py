"""How places stand to one another."""

from __future__ import annotations

import pytest

from claimcheck.annotate.gazetteer import look_up
from claimcheck.model import Place, Relation
from claimcheck.values.place import distance, relate


def at(name: str, country: str = "") -> Place:
    return next(c.place for c in look_up(name) if not country or c.place.country == country)


PALACE = Place(
    "Winter Palace",
    ("Russia", "Saint Petersburg", "Winter Palace"),
    "venue",
    "RU",
    at("Saint Petersburg").latitude,
    at("Saint Petersburg").longitude,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at("Kiev"), at("Kyiv"), Relation.SAME),
        (at("Munich"), at("Bavaria"), Relation.WITHIN),
        (at("Germany"), at("Munich"), Relation.WITHIN),
        (PALACE, at("Saint Petersburg"), Relation.WITHIN),
        (at("Minsk"), at("Saint Petersburg"), Relation.APART),
        (at("Turin"), at("Milan"), Relation.APART),
        (at("Belarus"), at("Russia"), Relation.APART),
        (PALACE, at("Moscow"), Relation.APART),
        (at("Saint Petersburg"), at("Kronstadt", "RU"), Relation.WITHIN),
        (at("Manchester", "GB"), at("Salford", "GB"), Relation.INCOMPARABLE),  # 2 km
        (at("Copenhagen"), at("Malmö"), Relation.APART),  # 28 km, across a border
        (at("Munich"), at("Hesse"), Relation.APART),
        (at("Frankfurt am Main"), at("Hesse"), Relation.WITHIN),
        (at("Cincinnati"), at("Kentucky"), Relation.INCOMPARABLE),  # across the river
        (at("Ohio"), at("Kentucky"), Relation.APART),
        (at("Alps"), at("Munich"), Relation.INCOMPARABLE),
        (at("Siberia"), at("Moscow"), Relation.INCOMPARABLE),
        (at("North Sea"), at("Oslo"), Relation.INCOMPARABLE),
        (Place("Springfield"), at("Oslo"), Relation.INCOMPARABLE),
        (
            PALACE,
            Place("Opera", ("Russia", "Saint Petersburg", "Opera"), "venue", "RU"),
            Relation.INCOMPARABLE,
        ),
        (at("San Marino"), at("Rimini"), Relation.APART),
        (at("Leeds", "GB"), at("Wakefield", "GB"), Relation.INCOMPARABLE),  # 13 km
        (at("Leeds", "GB"), at("Huddersfield", "GB"), Relation.APART),  # 24 km
        (Place("Lake Orta", (), "landmark"), Place("Lake Mergozzo", (), "landmark"), Relation.APART),
        (Place("Orta valley", (), "landmark"), Place("Susa valley", (), "landmark"), Relation.APART),
        (Place("Lake Orta", (), "landmark"), Place("Orta valley", (), "landmark"), Relation.INCOMPARABLE),
        (
            Place("Orta Bridge", (), "landmark"),
            Place("Upper Orta Bridge", (), "landmark"),
            Relation.INCOMPARABLE,
        ),
        (Place("Lake Orta", (), "landmark"), at("Milan"), Relation.INCOMPARABLE),
    ],
)
def test_relations_hold_both_ways(one: Place, other: Place, expected: Relation) -> None:
    assert relate(one, other) is expected
    assert relate(other, one) is expected


def test_equal_paths_far_apart_are_two_places() -> None:
    one = Place("Salem", ("United States", "Salem"), "city", "US", 44.9, -123.0)
    two = Place("Salem", ("United States", "Salem"), "city", "US", 42.5, -70.9)
    assert relate(one, two) is Relation.INCOMPARABLE


def test_distance() -> None:
    turin_milan = distance(at("Turin"), at("Milan"))
    assert turin_milan is not None
    assert 120 < turin_milan < 135
    assert distance(at("Belarus"), at("Minsk")) is None


HAMLET, OTHER = Place("Skarvenhult", (), "locality"), Place("Ombrolo", (), "locality")
AMBIGUOUS = Place("Las Rosas", (), "locality", readings=(at("Turin"), at("Munich")))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (HAMLET, HAMLET, Relation.SAME),
        (HAMLET, OTHER, Relation.APART),
        (HAMLET, Place("Upper Skarvenhult", (), "locality"), Relation.INCOMPARABLE),
        (HAMLET, at("Turin"), Relation.APART),
        (
            Place("Ombrolo Quarter", (), "landmark"),
            at("Turin"),
            Relation.INCOMPARABLE,
        ),  # it may lie in the town
        (Place("Turin Skarv", (), "locality"), at("Turin"), Relation.INCOMPARABLE),
        (HAMLET, AMBIGUOUS, Relation.INCOMPARABLE),
        (HAMLET, Place("Lake Velisar", (), "landmark"), Relation.INCOMPARABLE),
        (AMBIGUOUS, at("Minsk"), Relation.APART),
        (AMBIGUOUS, at("Munich"), Relation.INCOMPARABLE),
        (AMBIGUOUS, at("Bavaria"), Relation.INCOMPARABLE),
        (Place("Ombrolo", ("Italy", "Ombrolo"), "locality", "IT"), at("Munich"), Relation.APART),
        (Place("Ombrolo", ("Italy", "Ombrolo"), "locality", "IT"), at("Turin"), Relation.APART),
        (Place("Ombrolo", ("Italy", "Ombrolo"), "locality", "IT"), HAMLET, Relation.APART),
    ],
)
def test_what_the_map_does_not_decide(one: Place, other: Place, expected: Relation) -> None:
    assert relate(one, other) is expected
    assert relate(other, one) is expected
