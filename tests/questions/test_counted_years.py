"""The year that an undated article counts for its news, held against that of another."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.counted_years import YearCounts, counted_years

LATER = "2016-04-09"
MILL = (
    "The paper mill at Tarn Cross turns again, nine years after the last wheel stopped in 1994. Bo Quist, the miller, "
    "lit a pipe. The wheel is six metres high."
)
FLOOR = (
    "The paper mill at Tarn Cross has ground its millionth sheet. Bo Quist has had visitors ever since the sluice was "
    "raised in May 2001. The wheel, still since 1994, is six metres high."
)
YEARS = ("May 2001", "nine years after the last wheel stopped in 1994")


def pairs(one: str, other: str, day: str | None = None) -> list[tuple[str, ...]]:
    made = joined((one, day), (other, LATER))
    by_id = {p.claim.id: p for p in made.placed}
    return [
        tuple(sorted(by_id[i].claim.as_written for i in pair))
        for pair in counted_years(made, YearCounts(made))
    ]


def test_the_count_misses_the_year_told() -> None:
    assert pairs(MILL, FLOOR) == [YEARS]


def test_of_several_years_it_is_held_against_the_one_of_which_the_same_is_said() -> None:
    turned = FLOOR.replace(
        "the sluice was raised in May 2001", "the paper mill of Tarn Cross turns again, in May 2001"
    )
    assert pairs(MILL, f"{turned} A bridge was built in 2006.") == [YEARS]


def test_a_stretch_of_many_years_knows_no_year() -> None:
    assert pairs(MILL, f"{FLOOR} It was let from 1990 to 2010.") == [YEARS]


def test_a_plan_is_held_against_what_came_before_it() -> None:
    planned = MILL.replace("turns again", "will turn again")
    assert pairs(planned, FLOOR) == [YEARS]
    assert pairs(planned, FLOOR.replace("May 2001", "May 2005")) == []


@pytest.mark.parametrize(
    "other",
    [
        FLOOR.replace("May 2001", "May 2003"),  # the year counted
        FLOOR.replace("May 2001", "March 2004"),  # as near as a count of years is
        FLOOR.replace("May 2001", "May 1998"),  # too far for a slip
        f"{FLOOR} The mill opened its doors in 2003.",  # it knows the year
        f"{FLOOR} A bridge was built in 2006.",  # which of the two is meant
        FLOOR.replace(
            "since the sluice was raised in May 2001", "and expects more by 2006"
        ),  # what is to come
        FLOOR.replace("in May 2001", "last month"),  # no year is named
    ],
)
def test_what_is_no_slip(other: str) -> None:
    assert pairs(MILL, other) == []


def test_a_year_that_the_undated_article_has_too() -> None:
    assert pairs(f"{MILL} The roof was mended in 2001.", FLOOR) == []


def test_only_the_news_of_an_article_is_held() -> None:
    lead = "The paper mill at Tarn Cross is for sale. Bo Quist is tired. He has a cat. It is nine years old. "
    assert pairs(lead + MILL, FLOOR) == []


def test_a_dated_article_needs_no_count() -> None:
    assert pairs(MILL, FLOOR, "2003-06-01") == []
