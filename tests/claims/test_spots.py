"""Spots told by their distance from a town."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.annotate.gazetteer import look_up
from claimcheck.claims.spots import spot
from claimcheck.model import Place, Relation
from claimcheck.values.place import distance, relate


def read(text: str) -> Place | None:
    doc = annotated(text)
    return spot(doc, doc.places[-1])


@pytest.mark.parametrize(
    ("text", "name", "towards", "far"),
    [
        ("A lorry burned 40 km south of Amsterdam.", "40 km south of Amsterdam", "Utrecht", 30),
        ("A lorry burned 25 miles west of Leeds.", "25 miles west of Leeds", "Burnley", 25),
        ("A ship sank 25 miles off Sunderland.", "25 miles off Sunderland", "Sunderland", 1),
    ],
)
def test_a_direction_moves_the_spot(text: str, name: str, towards: str, far: float) -> None:
    found = read(text)
    assert found is not None
    assert (found.name, found.level) == (name, "spot")
    apart = distance(found, look_up(towards)[0].place)
    assert apart is not None
    assert apart < far


@pytest.mark.parametrize(
    "text",
    [
        "A lorry burned near Leeds.",
        "The race, 40 km long, began in Leeds.",
        "A lorry burned 40 km south of the North Sea.",
    ],
)
def test_no_spot(text: str) -> None:
    assert read(text) is None


def test_spots_stand_apart_where_neither_reaches_the_other() -> None:
    one, other = read("A lorry burned 40 km from Amsterdam."), read("A lorry burned 30 km from Leeds.")
    assert one is not None
    assert other is not None
    assert relate(one, other) is Relation.APART
    assert relate(one, look_up("Utrecht")[0].place) is Relation.OVERLAPS
    assert relate(look_up("Netherlands")[0].place, one) is Relation.WITHIN
    assert relate(one, look_up("England")[0].place) is Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("12 nautical miles west of the island of Ouessant", "22 km west of Ouessant", Relation.OVERLAPS),
        ("12 nautical miles west of Ouessant", "27 nautical miles north-west of Ouessant", Relation.APART),
        ("70 miles south-east of Aden", "70 miles north-west of Aden", Relation.APART),
        ("50 km west of Aden", "50 km north-west of Aden", Relation.OVERLAPS),
    ],
)
def test_spots_of_one_town(one: str, two: str, relation: Relation) -> None:
    ours, theirs = read(f"A boat sank {one}."), read(f"A boat sank {two}.")
    assert ours is not None
    assert theirs is not None
    assert relate(ours, theirs) is relation
