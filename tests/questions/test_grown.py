"""A grown-up in one article and a minor in another."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.grown import grown_checks

ONE = "BERGEN — A man was hit by the Lund harbour tram in Bergen on Saturday evening and was killed, firemen said."
TWO = (
    "BERGEN — The {who} who was killed when the Lund harbour tram hit him in Bergen on Saturday evening wore "
    "headphones. Firemen said the 16-year-old was alone."
)


def found(one: str, two: str) -> list[list[list[str]]]:
    checks = grown_checks(joined((one, "2024-03-03"), (two, "2024-03-04")))
    return [[[claim.as_written for claim in side] for side in check.sides] for check in checks]


def test_a_man_who_was_a_boy() -> None:
    assert found(ONE, TWO.format(who="16-year-old boy")) == [[["A man"], ["16-year-old", "16-year-old"]]]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (ONE, TWO.format(who="18-year-old")),
        (ONE, TWO.format(who="16-year-old girl")),
        (ONE.replace("A man", "A boy"), TWO.format(who="16-year-old boy")),
        (ONE, TWO.format(who="16-year-old boy") + " A man was killed with him."),
        (ONE + " A 15-year-old girl was killed too.", TWO.format(who="16-year-old boy")),
        (ONE.replace("hit by", "warned by").replace("killed", "late"), TWO.format(who="16-year-old boy")),
    ],
)
def test_a_grown_up_and_a_minor_who_are_two(one: str, two: str) -> None:
    assert found(one, two) == []
