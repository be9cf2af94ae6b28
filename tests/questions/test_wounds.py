from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.wounds import wound_checks

SHOT = "A huntsman was shot in {} in a wood near Leith on Friday, police said. He is in hospital."
LIES = "A huntsman who was shot in {} in a wood near Leith on Friday is in hospital, police said."


def details(one: str, two: str) -> list[str]:
    return [check.detail for check in wound_checks(joined(SHOT.format(one), LIES.format(two)))]


@pytest.mark.parametrize(
    ("one", "two"),
    [("the chest", "the shoulder"), ("the left foot", "his right foot"), ("the hand", "the knee")],
)
def test_one_wound_in_two_places(one: str, two: str) -> None:
    assert len(details(one, two)) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the leg", "the left ankle"),
        ("the head", "the jaw"),
        ("the left hand and in the right hand", "the right hand"),
        ("the chest and in the arm", "the arm"),
    ],
)
def test_what_goes_together(one: str, two: str) -> None:
    assert not details(one, two)


def test_several_hurt_have_several_wounds() -> None:
    hurt = " Two people were injured."
    assert not list(wound_checks(joined(SHOT.format("the hip") + hurt, LIES.format("the chest") + hurt)))


def test_articles_that_agree_stand_on_one_side() -> None:
    texts = [SHOT.format("the chest"), SHOT.format("the shoulder"), LIES.format("the chest")]
    assert [[len(side) for side in check.sides] for check in wound_checks(joined(*texts))] == [[2, 1]]
