from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.sides import side_checks

SINKING = "The ferry Agda sank {} of Bergen on Friday with 12 people aboard, the coast guard said."
SUNK = "On Friday 12 people were aboard the ferry Agda when she sank {} of Bergen, the coast guard said."


def details(one: str, two: str) -> list[str]:
    return [check.detail for check in side_checks(joined(SINKING.format(one), SUNK.format(two)))]


def test_as_far_on_the_other_side() -> None:
    found = details("30 miles west", "about 30 miles east")
    assert found == ["the other side of one place: 'west of Bergen' against 'east of Bergen'"]


def test_sentences_that_tell_of_one_thing() -> None:
    assert details("north", "just south-west")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("30 miles west", "80 miles east"),
        ("30 miles west", "30 miles north-west"),
        ("30 miles west", "30 miles north"),
    ],
)
def test_what_goes_together(one: str, two: str) -> None:
    assert not details(one, two)
