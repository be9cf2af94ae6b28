from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.streets import street_checks

FIRE = "A fire killed caretaker Joseph Aldred at his home {} in Leith on Friday, the brigade said."
BLAZE = "Caretaker Joseph Aldred died in a fire at his home {} in Leith on Friday, the brigade said."


def details(*streets: str) -> list[str]:
    texts = (sentence.format(street) for sentence, street in zip((FIRE, BLAZE, FIRE), streets, strict=False))
    return [check.detail for check in street_checks(joined(*texts))]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("at 202 Calder Drive", "in the 200 block of Calder Street"),
        ("at 1240 Calder Road", "at 1249 Calder Rd."),
        ("in the 800 block of Calder Road", "in the 300 block of Calder Road"),
        ("at 12 North Calder Road", "at 12 South Calder Road"),
        ("at 1240 Caldermount Road", "at 1240 Caldermont Road"),
        ("in Trelex Road", "in the 400 block of Trelax Road"),
        ("at 8800 Calder Square", "in the 8800 block of Calder Drive"),
    ],
)
def test_one_street_told_differently(one: str, two: str) -> None:
    assert len(details(one, two)) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("at 202 Calder Drive", "in the 200 block of Calder Dr."),
        ("in Calder Drive", "at 202 Calder Drive"),
        ("in Calder Square", "at 202 Calder Street"),  # a square has a name of its own
        ("at 202 Calder Street", "at 911 Calder Drive"),  # two streets of one estate
        ("in Fifth Street", "in Fifth Avenue"),  # a corner
        ("in Calder Street", "in Albert Street"),
        ("in 15th Street", "in 17th Street"),
        ("in Hill Road", "in Mill Road"),
    ],
)
def test_addresses_that_go_together(one: str, two: str) -> None:
    assert not details(one, two)


def test_who_knows_both_addresses_has_two() -> None:
    assert not details("at 1240 Calder Road, next to 1249 Calder Road,", "at 1249 Calder Road")


def test_all_articles_on_one_side_are_shown() -> None:
    found = street_checks(joined(*(FIRE.format(f"at {number} Calder Road") for number in (1240, 1249, 1240))))
    assert [[len(side) for side in check.sides] for check in found] == [[2, 1]]
