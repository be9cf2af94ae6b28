from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.location_sides import sides


@pytest.mark.parametrize(
    ("text", "written", "anchor", "angle", "distance"),
    [
        ("She sank 150 nautical miles west of Bergen on Friday.", "west", "bergen", 270, "150 nmi"),
        ("The barn lies just north-east of Leeds.", "north-east", "leeds", 45, "None"),
        ("It fell about 3 km south west of Leeds.", "south west", "leeds", 225, "2.5..3.5 km"),
        ("Five people live east of Leeds.", "east", "leeds", 90, "None"),
    ],
)
def test_a_side(text: str, written: str, anchor: str, angle: int, distance: str) -> None:
    found = [(s.claim.as_written, s.anchor, s.angle, str(s.distance)) for s in sides(annotated(text))]
    assert found == [(written, anchor, angle, distance)]


def test_no_side() -> None:
    assert not list(
        sides(annotated("The east of Leeds voted. She drove from west Leeds to the Bergen road."))
    )
