"""Numbers of others on top of the same number in two articles."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.others import other_pairs

ONE = "LEITH — Customs officers in Leith seized seven AK-47 rifles and two other rifles on the Lund ferry on Friday."
TWO = "LEITH — On the Lund ferry customs officers in Leith found seven AK-47s, three other rifles and a map on Friday."


def pairs(one: str, two: str) -> list[tuple[str, ...]]:
    made = joined((one, "2024-03-02"), (two, "2024-03-02"))
    by_id = {p.claim.id: p for p in made.placed}
    return [tuple(sorted(by_id[i].claim.as_written for i in pair)) for pair in other_pairs(made)]


def test_others_beside_the_same() -> None:
    assert pairs(ONE, TWO) == [("three", "two")]


@pytest.mark.parametrize(
    "two",
    [
        TWO.replace("seven", "nine"),
        TWO.replace("AK-47s", "pistols"),
        TWO.replace("three other rifles", "three other bags"),
        TWO.replace("three other", "three hundred other"),
        TWO.replace("seven AK-47s, ", ""),
    ],
)
def test_others_beside_something_else(two: str) -> None:
    assert pairs(ONE, two) == []
