from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.sexes import sex_checks

DROWNED = "{} drowned in the Lund reservoir in Bergen on Saturday, the fire brigade said."
FOUND = "The fire brigade of Bergen has found the body of {} that drowned in the Lund reservoir on Saturday."


def details(one: str, two: str) -> list[str]:
    return [check.detail for check in sex_checks(joined(DROWNED.format(one), FOUND.format(two)))]


def test_a_girl_and_a_boy() -> None:
    assert details("A 9-year-old girl", "a 9-year-old boy") == ["one person of one age: 'girl' against 'boy'"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A 9-year-old girl", "a 9-year-old child"),
        ("A 9-year-old girl", "a daughter, 9,"),
        ("A 9-year-old girl", "a 10-year-old boy"),
        ("A 9-year-old girl and a 9-year-old boy", "a 9-year-old boy"),
        ("A 9-month-old girl", "a 9-year-old boy"),
    ],
)
def test_what_goes_together(one: str, two: str) -> None:
    assert not details(one, two)


def test_the_only_child_of_each_article() -> None:
    assert details("A two-year-old child", "a two-year-old boy") == []
    assert details("A two-year-old child fell from a boat. The girl", "a two-year-old boy")
