"""Ages of persons without a name, held against one another by what befell them."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.ages import unnamed_age_checks

ONE = "BERGEN — A 14-year-old boy drowned in the Lund reservoir in Bergen on Saturday. Divers found the boy."
TWO = (
    "BERGEN — The {who} who drowned in the Lund reservoir in Bergen on Saturday could not swim, divers said."
)
DAY, LATER = "2024-03-03", "2024-03-04"


def found(one: str, two: str, later: str = LATER) -> list[list[list[str]]]:
    checks = unnamed_age_checks(joined((one, DAY), (two, later)))
    return [[[claim.as_written for claim in side] for side in check.sides] for check in checks]


def test_one_boy_of_two_ages() -> None:
    assert found(ONE, TWO.format(who="13-year-old boy")) == [[["14-year-old"], ["13-year-old"]]]


def test_a_side_holds_every_telling_of_the_age() -> None:
    again = " The 13-year-old's father, a 44-year-old man, thanked the divers."
    assert found(ONE, TWO.format(who="13-year-old") + again) == [
        [["14-year-old"], ["13-year-old", "13-year-old"]]
    ]


@pytest.mark.parametrize(
    "two",
    [
        TWO.format(who="14-year-old"),
        TWO.format(who="13-year-old girl"),
        TWO.format(who="41-year-old man"),
        TWO.format(who="13-year-old") + " His brother, 14, got out.",
        TWO.format(who="13-year-old").replace("drowned in", "fished in"),
        TWO.format(who="13-year-old") + " A 15-year-old drowned too.",
    ],
)
def test_ages_that_need_not_be_one_persons(two: str) -> None:
    assert found(ONE, two) == []


def test_a_birthday_in_half_a_year() -> None:
    assert found(ONE, TWO.format(who="15-year-old"), "2024-09-03") == []


def test_who_did_it_and_who_is_held_for_it() -> None:
    one = "BERGEN — Olaf Vik, 38, was arrested after the attack on the Lund reservoir in Bergen on Saturday."
    two = "BERGEN — A 39-year-old man attacked the guards of the Lund reservoir in Bergen on Saturday, police said."
    assert found(one, two) == [[["38"], ["39-year-old"]]]


def test_what_another_sentence_tells_of_somebody_named() -> None:
    one = "BERGEN — Olaf Vik, 14, liked boats. On Saturday Vik drowned in the Lund reservoir in Bergen, divers said."
    assert found(one, TWO.format(who="13-year-old boy")) == [[["14"], ["13-year-old"]]]
