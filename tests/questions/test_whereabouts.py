"""Towns that each of two articles on one occasion names alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from made_articles import joined

from claimcheck.model import TimeInterval
from claimcheck.questions.whereabouts import STRENGTH, whereabouts
from claimcheck.questions.whereabouts_signs import of_days

DAY = date(2024, 2, 14)

REST = (
    "\n\nColonel Piet Hoekstra led the junta for 19 years and fled in a fishing boat. "
    "Colonel Hoekstra wrote 14 books on chess, his widow Anneke Hoekstra said on Friday."
)
ONE = f"Piet Hoekstra, the colonel who ruled the islands, is dead. The end came in a casino in Utrecht.{REST}"
OTHER = "Piet Hoekstra, the colonel who ruled the islands, has passed away. A casino in Groningen was the last he saw."


def pairs(*texts: str) -> list[tuple[str, ...]]:
    made = joined(*texts)
    by_id = {p.claim.id: p for p in made.placed}
    found = [pair for pair, alignment in whereabouts(made).items() if alignment.score >= STRENGTH]
    return [tuple(sorted(by_id[i].claim.as_written for i in pair)) for pair in found]


def test_one_building_in_two_towns() -> None:
    assert pairs(ONE, OTHER + REST) == [("Groningen", "Utrecht")]


def test_one_weekday_in_two_towns_of_a_country() -> None:
    one = ONE.replace("in a casino in Utrecht", "in Utrecht on Wednesday")
    other = OTHER.replace("A casino in Groningen was the last he saw", "He fell in Groningen on Wednesday")
    assert pairs(one, other + REST) == [("Groningen", "Utrecht")]


def test_a_day_is_not_enough_for_towns_in_other_parts_of_a_country() -> None:
    one = "Colonel Piet Hoekstra spoke in Seattle on Wednesday." + REST
    other = "Colonel Piet Hoekstra's men met in Miami on Wednesday." + REST
    assert pairs(one, other) == []


def test_where_something_comes_from() -> None:
    one = ONE.replace("The end came in a casino in Utrecht", "His boat was sent from Utrecht")
    other = OTHER.replace(
        "A casino in Groningen was the last he saw", "A boat was brought from Groningen for the colonel"
    )
    assert pairs(one, other + REST) == [("Groningen", "Utrecht")]


def test_landmarks_of_one_kind() -> None:
    one = ONE.replace("in a casino in Utrecht", "in the Zorblat valley on Wednesday")
    other = OTHER.replace(
        "A casino in Groningen was the last he saw", "On Wednesday he fell in the Quimber valley"
    )
    assert pairs(one, other + REST) == [("Quimber valley", "Zorblat valley")]


def test_the_only_town_of_the_news_in_each() -> None:
    one = "Piet Hoekstra fell off a ladder in Utrecht." + REST
    other = "Piet Hoekstra choked on a bone in Groningen."
    assert pairs(one, other + REST) == [("Groningen", "Utrecht")]
    assert pairs(one, f"{other}{REST} He had often dined in Assen.") == []
    neighbours = OTHER.replace(
        "A casino in Groningen was the last he saw", "His neighbours in Groningen wept"
    )
    assert pairs(one, neighbours + REST) == []


def test_localities_that_no_map_has() -> None:
    one = ONE.replace("in a casino in Utrecht", "near the village of Zorblat on Wednesday")
    other = OTHER.replace("A casino in Groningen was the last he saw", "On Wednesday he fell at Quimberlo")
    assert pairs(one, other + REST) == [("Quimberlo", "Zorblat")]


def test_a_town_that_the_other_article_names_in_passing() -> None:
    passing = f"{OTHER}{REST} A carpenter will frame his chess board in Utrecht."
    assert pairs(ONE, passing) == [("Groningen", "Utrecht")]
    assert pairs(ONE, f"{passing} Utrecht is far away.") == []


@pytest.mark.parametrize(
    "other",
    [
        f"{OTHER}{REST} He was born in Utrecht.",  # the article knows both towns
        OTHER.replace("A casino in Groningen was the last he saw", "His books sell well in Groningen") + REST,
        OTHER.replace("Groningen", "the Netherlands") + REST,  # which holds the other town
        "A choir from Leeds sang carols for 300 guests in a casino in Groningen on Friday.",
    ],
)
def test_nothing_is_set_against(other: str) -> None:
    assert pairs(ONE, other) == []


def test_the_finer_of_two_days_decides_in_either_order() -> None:
    held = [p for p in joined(ONE, OTHER + REST).placed if p.claim.as_written in ("Utrecht", "Groningen")]
    fine, rough = TimeInterval(DAY, DAY), TimeInterval(DAY, DAY + timedelta(days=9))
    one, other = replace(held[0], when=fine), replace(held[1], when=rough)
    assert of_days(one, other) == of_days(other, one)
    assert of_days(one, other)[0] > 0
