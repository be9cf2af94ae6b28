"""The kind of gun in articles on one shooting."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.weapons import weapon_checks

GUN = "A man shot two clerks of the Lund dairy in Leith on Tuesday. He had a {}, police said."


def guns(*told: str, text: str = GUN) -> list[list[str]]:
    made = joined(*((text.format(words), "2024-03-05") for words in told))
    return [[side[0].as_written for side in check.sides] for check in weapon_checks(made)]


def test_three_articles_have_two_sides() -> None:
    assert guns("rifle", "shotgun", "shotgun") == [["rifle", "shotgun"]]


@pytest.mark.parametrize(
    ("one", "two"), [("pistol", "revolver"), ("rifle", "gun"), ("rifle", "shotgun and a rifle")]
)
def test_guns_that_may_be_one(one: str, two: str) -> None:
    assert guns(one, two) == []


def test_where_nobody_is_shot_no_gun_is_asked_for() -> None:
    assert guns("rifle", "shotgun", text="The Lund dairy in Leith gave its clerk a {} on Tuesday.") == []
