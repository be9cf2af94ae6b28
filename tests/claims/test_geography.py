"""Places against the map: cities in wrong countries, distances that do not fit."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.geography import checks


def found(text: str) -> list[tuple[str, ...]]:
    return [tuple(c.as_written for side in check.sides for c in side) for check in checks(annotated(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The choir sang in Marseille, Belgium.", [("Marseille", "Belgium")]),
        ("The choir sang in Marseille, France.", []),
        ("The choir sang in Marseille, Belgium and Spain.", []),
        ("The choir sang in Spain, Marseille, Belgium and Malta.", []),
        ("The choir sang in Kiev, Ukraine.", []),  # another spelling of its name
        ("The choir sang in Paris, Ontario.", []),  # one of the small towns of that name
        ("The choir sang in Lerwick, Belgium.", []),  # too small for the map to be sure
        ("He was held in Bedford, 300 miles north of London.", [("300 miles", "Bedford", "London")]),
        ("He was held in Bedford, 80 km north of London.", []),
        ("He was held in Bedford, 2 km north of London.", []),  # too short to be of towns
        ("He was held in Innsbruck, 20 km from Vienna.", [("20 km", "Innsbruck", "Vienna")]),
        ("He left Bedford, drove 300 miles and slept in London.", []),
    ],
)
def test_places_against_the_map(text: str, expected: list[tuple[str, ...]]) -> None:
    assert found(text) == expected
