"""The year that an undated article looks back on, held against that of another."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.undated_years import undated_years

LATER = "2022-06-22"
GALE = "The walnut at Tarn Cross bore fruit this autumn, two years after the gale of March 2011 had felled half of it."
STORM = (
    "Half of the walnut at Tarn Cross was blown down by a gale in March 2009. Its wood made the vicar a desk."
)
POOL = "The Lido at Ostby turns forty this summer. The pool was opened in 1979 by Bo Quist, a swimmer."
BATHS = "Ostby has closed its Lido. Bo Quist cut the ribbon when the pool opened in 1982, and swam a length."
BELL = "The cathedral of Lund rang again. The bell was cast in 1931 from guns and hangs in the north tower."
FOUNDRY = (
    "Visitors climb to the north tower of Lund, where the bell hangs that was cast in 1934 from old guns."
)


def pairs(one: str, other: str, day: str | None = LATER) -> list[tuple[str, ...]]:
    made = joined((one, None), (other, day))
    by_id = {p.claim.id: p for p in made.placed}
    return [tuple(sorted(by_id[i].claim.as_written for i in pair)) for pair in undated_years(made)]


@pytest.mark.parametrize(
    ("one", "other", "years"),
    [(GALE, STORM, ("March 2009", "March 2011")), (POOL, BATHS, ("1979", "1982"))],
)
def test_the_same_is_told_of_two_years(one: str, other: str, years: tuple[str, ...]) -> None:
    assert pairs(one, other) == [years]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (GALE, STORM.replace("March 2009", "spring 2011")),  # the same year
        (GALE, f"{STORM} The gale of March 2011 spared it."),  # a year that both articles hold
        (POOL, BATHS.replace("1982", "1931")),  # too far for a slip
        (
            POOL,
            "Ostby has closed its Lido. Bo Quist, the swimmer, sold the pool in 1982 to the town.",
        ),  # nothing says of what
        (BELL, FOUNDRY),  # no known kind of event
        (
            POOL,
            f"{BATHS} Bo Quist cut the ribbon again when the pool opened in 1984, and swam a length.",
        ),  # which of the two is meant
    ],
)
def test_what_is_no_slip(one: str, other: str) -> None:
    assert pairs(one, other) == []


def test_of_one_article_alone_it_is_unknown_when_it_came_out() -> None:
    assert pairs(POOL, BATHS, None) == []
