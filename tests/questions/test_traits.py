"""What speaks for and against two answers being answers to one question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_placed import day, placed

from claimcheck.model import Certainty, Kind, Role
from claimcheck.questions.traits import Standing, at_first, is_people, traits
from claimcheck.subjects.placed import Placed


def told(one: Placed, two: Placed, ranks: tuple[int, int] = (0, 0), rivals: int = 0) -> dict[str, float]:
    """The traits of two claims at these places of their articles that are not 0."""
    standing = {p.claim.id: Standing(rank, rivals) for p, rank in zip((one, two), ranks, strict=True)}
    found = at_first(one, two, standing) | traits(one, two, standing)
    return {name: value for name, value in found.items() if value}


def test_the_order_of_the_pair_does_not_matter() -> None:
    one = placed("a", 1812, attribute="margin", actors=("person:ada lund",), when="2024-03-01")
    two = placed("b", 1128, attribute="number of vote", family="vote", published="2024-03-04")
    assert told(one, two) == told(two, one)


def test_figures_changed_over_and_one_figure_wrong() -> None:
    assert told(placed("a", 1812), placed("b", 1128))["figures changed over"] == 1
    assert told(placed("a", 41206), placed("b", 44206))["one figure wrong"] == 1
    assert "figures changed over" not in told(placed("a", 12), placed("b", 121))
    assert "one figure wrong" not in told(placed("a", 7), placed("b", 8))


def test_what_the_attributes_ask() -> None:
    assert told(placed("a", 12), placed("b", 17))["same toll"] == 1
    trapped = placed("a", 48, attribute="rescued")
    miners = placed("b", 60, attribute="number of worker")
    assert told(trapped, miners)["both of people"] == 1
    assert told(placed("a", 48, attribute="figure"), miners)["one bare figure"] == 1
    assert told(placed("a", 48, attribute="number of tree"), miners)["other attribute"] == 1


@pytest.mark.parametrize(
    ("attribute", "people"), [("killed", True), ("number of worker", True), ("age", False)]
)
def test_counts_of_people(attribute: str, people: bool) -> None:
    assert is_people(attribute) is people


def test_days() -> None:
    one = placed("a", day("2024-03-01"), kind=Kind.DATE, attribute="time")
    near, far = (placed("b", day(d), kind=Kind.DATE, attribute="time") for d in ("2024-02-28", "2022-02-28"))
    assert told(one, near)["within a week"] == 1
    assert {"over a month apart", "over a year apart"} <= told(one, far).keys()
    today = placed("c", day("2024-03-02"), kind=Kind.DATE, attribute="time")
    tomorrow = placed("d", day("2024-03-03"), kind=Kind.DATE, attribute="time", published="2024-03-03")
    assert told(today, tomorrow)["same time before publication"] == 1
    assert (
        told(today, far)["other time before publication"] > told(today, near)["other time before publication"]
    )


def test_which_article_tells_more() -> None:
    one, more = placed("a", 12), placed("b", 17, published="2024-03-04")
    assert told(one, more)["more told later"] == 1
    assert told(placed("a", 20), more)["less told later"] == 1
    assert not {"more told later", "less told later"} & told(one, placed("b", 17)).keys()


def test_the_days_that_the_sentences_name() -> None:
    one, two = (placed(name, number, when="2024-03-01") for name, number in (("a", 12), ("b", 17)))
    assert told(one, two)["told of one day"] == 1
    assert told(one, placed("b", 17, when="2024-02-01"))["told of days apart"] > 3
    assert told(one, placed("b", 17))["no day told"] == 1


def test_how_the_claims_stand() -> None:
    one, two = placed("a", 12), placed("b", 17)
    assert told(one, two)["both at the top"] == 1
    assert told(one, two, (0, 7))["one at the top"] == 1
    assert told(one, two)["only answers"] == 1
    assert told(one, two, rivals=3)["other answers"] > 0
    history = replace(two, claim=replace(two.claim, role=Role.BACKGROUND, certainty=Certainty.PLANNED))
    assert "one is planned" in told(one, history)
