from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.directions import direction_checks

SALES = "{} 11 percent in May, the Leith customs office said."


def details(one: str, two: str, second: str = "2024-07-10") -> list[str]:
    docs = joined((one, "2024-07-10"), (two, second))
    return [check.detail for check in direction_checks(docs)]


def test_up_and_down_by_one_amount() -> None:
    found = details(SALES.format("Cheese exports rose"), SALES.format("Cheese exports fell"))
    assert found == ["one amount, up and down: 'rose 11 percent' against 'fell 11 percent'"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Cheese exports rose", "Cheese imports fell"),
        ("Cheese exports rose", "Butter exports fell"),
        ("Cheese exports to Norway rose", "Cheese exports to Denmark fell"),
        ("Cheese exports rose", "Cheese exports rose"),
    ],
)
def test_two_things(one: str, two: str) -> None:
    assert not details(SALES.format(one), SALES.format(two))


def test_two_months_and_two_weeks() -> None:
    rose, fell = SALES.format("Cheese exports rose"), SALES.format("Cheese exports fell")
    assert not details(rose, fell.replace("May", "April"))
    assert not details(rose, fell, second="2024-07-24")


def test_an_article_that_tells_both() -> None:
    rose = SALES.format("Cheese exports rose")
    assert not details(rose + " Milk exports fell 11 percent.", SALES.format("Cheese exports fell"))
