"""Institutions that bear the name of the town in which they are."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.annotate.places_housed import home_town, housed
from claimcheck.model import Place


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Utrecht Hospital", "Utrecht"),
        ("Utrecht Royal Infirmary", "Utrecht"),
        ("University of Utrecht", "Utrecht"),
        ("Royal Hospital of Utrecht", "Utrecht"),
        ("Utrecht Airport", ""),  # it may lie far out
        ("Lund Memorial Hospital", ""),  # somebody's
        ("Hospital", ""),
        ("Skarvenhult Hospital", ""),
        ("Friends of Utrecht", ""),
    ],
)
def test_home_town(name: str, town: str) -> None:
    assert home_town(name) == town


def test_an_undecided_town_houses_nothing() -> None:
    assert housed("Utrecht Hospital", Place("Utrecht")) is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The pilot was flown to Utrecht Hospital.", [("Utrecht Hospital", "venue")]),
        ("The bones are at the University of Utrecht.", [("University of Utrecht", "venue")]),
        ("Utrecht Hospital said that the pilot was well.", []),
        ("A surgeon at Utrecht Hospital was well.", []),
        ("Students of the University of Utrecht sang.", []),
    ],
)
def test_where_something_is(text: str, places: list[tuple[str, str]]) -> None:
    assert [(m.place.name, m.place.level) for m in annotated(text).places] == places
