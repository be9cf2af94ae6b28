"""Numbers that were right by an hour, or on a day."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.momentary import Moment, moments

DAY = "2024-03-07"


def told(text: str) -> list[Moment]:
    return list(moments(joined((text, DAY))).values())


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("By 9 a.m., 176 people had been rescued off Cebu.", 9 * 60),
        ("As of noon, 40 people had been arrested in Minsk.", 12 * 60),
        ("Police in Minsk had arrested 40 people by 3 p.m.", 15 * 60),
    ],
)
def test_an_hour_by_which_people_were_counted(text: str, minutes: int) -> None:
    assert told(text) == [Moment(minutes, state=False)]


@pytest.mark.parametrize(
    "text",
    [
        "At 9 a.m., 176 people were rescued off Cebu.",
        "The fire was out by 9 a.m., and in the end 176 people were rescued off Cebu.",
        "Nineteen people were injured in Arden and taken to hospital.",
    ],
)
def test_numbers_of_no_moment(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people were in hospital after the crash in Arden.",
        "There are eleven people in hospital after the crash in Arden.",
        "Eleven people are being treated for burns in Arden.",
    ],
)
def test_those_who_are_in_care(text: str) -> None:
    assert told(text) == [Moment(None, state=True)]
