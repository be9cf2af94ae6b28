"""People of whom a toll tells apart how they died."""

from __future__ import annotations

from fractions import Fraction

import pytest
from made_articles import joined

from claimcheck.questions.taken_in import taken_in

DAY = "2024-03-07"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The flood in Kozani killed 12 people, including a shepherd who drowned in Albania.", 1),
        ("Including the two shepherds who died in Albania, the flood has killed 13 people in Kozani.", 2),
        ("The flood in Kozani killed 12 people, counting three who perished in Albania.", 3),
    ],
)
def test_those_who_are_told_apart(text: str, number: int) -> None:
    assert set(taken_in(joined((text, DAY))).values()) == {Fraction(number)}


@pytest.mark.parametrize(
    "text",
    [
        "The flood in Kozani killed 12 people, including a shepherd.",
        "The flood in Kozani killed 12 people, including shepherds who drowned in Albania.",
        "The flood in Kozani killed 12 people, and a shepherd who drowned is mourned.",
    ],
)
def test_nobody_is_told_apart(text: str) -> None:
    assert not taken_in(joined((text, DAY)))
