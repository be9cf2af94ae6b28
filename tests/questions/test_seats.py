"""Where a firm has its seat."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.seats import seats

NAMED = (
    "Brewer raises 90 million kroner\n\nHumlevik, which has its headquarters in Bergen, has raised 90 million kroner, "
    "it said on Friday. The brewer of beer without alcohol was founded in 2011 by two cooks and has 41 employees."
)
REST = (
    "\n\nHumlevik announced on Friday that it had raised 90 million kroner. Humlevik, a brewer of beer, "
    "has 41 employees and was founded by two cooks in 2011."
)
UNNAMED = (
    "The pub without a hangover\n\nThe telephone rings at a small brewer whose main office is in Stavanger."
)


def pairs(*texts: str) -> list[list[str]]:
    made = joined(*texts)
    by_id = {p.claim.id: p for p in made.placed}
    return sorted(sorted(by_id[i].claim.as_written for i in pair) for pair in seats(made))


def test_a_seat_of_whom_the_article_names_later() -> None:
    assert pairs(NAMED, UNNAMED + REST) == [["Bergen", "Stavanger"]]


@pytest.mark.parametrize("words", ["head office", "central office", "principal office", "registered office"])
def test_names_of_a_seat(words: str) -> None:
    assert pairs(NAMED, f"Humlevik, whose {words} is in Stavanger, has raised 90 million kroner.{REST}") == [
        ["Bergen", "Stavanger"]
    ]


@pytest.mark.parametrize(
    "other",
    [
        UNNAMED.replace("Stavanger", "Bergen") + REST,
        UNNAMED + REST.replace("Humlevik,", "The firm,"),
        f"The pub without a hangover{REST}\n\nIts glasses come from a firm whose main office is in Stavanger.",
        f"Glasvik, whose main office is in Stavanger, makes the bottles.{REST}",
        f"{UNNAMED} Its office for exports is at a firm whose head office is in Narvik.{REST}",
    ],
)
def test_seats_that_are_not_held_against_one_another(other: str) -> None:
    assert pairs(NAMED, other) == []


def test_a_firm_based_somewhere() -> None:
    text = "The telephone rings at a small brewer based in Stavanger."
    assert pairs(NAMED, text + REST) == [["Bergen", "Stavanger"]]
