"""Contrary evidence parts occasions, and says so."""

from __future__ import annotations

import dataclasses

from made_placed import day, placed

from claimcheck.model import Claim, Dated, Role, TimeInterval
from claimcheck.subjects.occasions import compare
from claimcheck.subjects.placed import Placed

NONE: dict[str, Claim] = {}


def test_one_article_tells_of_one_occasion() -> None:
    assert compare(placed("a", 1), placed("a", 2), NONE).same is True


def test_within_a_week_is_one_occasion_and_beyond_is_another() -> None:
    assert compare(placed("a", 1), placed("b", 2, published="2024-03-09"), NONE).same is True
    parted = compare(placed("a", 1), placed("b", 2, published="2024-03-10"), NONE)
    assert parted.same is False
    assert parted.reason == (
        "different occasions: one article is dated 2024-03-02, one article is dated 2024-03-10"
    )


def test_a_common_day_in_the_texts_overrides_the_dates_of_publication() -> None:
    one, two = placed("a", 1, when="2024-03-01"), placed("b", 2, published="2024-06-01", when="2024-03-01")
    answer = compare(one, two, NONE)
    assert answer.same is True
    assert answer.reason == "both speak of 2024-03-01"


def test_background_is_unsure_and_undated_asks_for_a_date() -> None:
    assert (
        compare(placed("a", 1), placed("b", 2, published="2025-03-01", role=Role.BACKGROUND), NONE).same
        is None
    )
    undated = compare(placed("a", 1), placed("b", 2, published=None), NONE)
    assert undated.same is None
    assert "--published PATH=DATE" in undated.reason


def test_an_inferred_date_names_the_words_that_give_it() -> None:
    clue = placed("a", 10).claim
    inferred = Dated(
        TimeInterval(day("2022-12-01").earliest, day("2022-12-28").latest), "inferred", (clue.id,)
    )
    one: Placed = dataclasses.replace(placed("a", 1), published=inferred)
    answer = compare(one, placed("b", 2, published="2023-07-23"), {clue.id: clue})
    assert answer.reason.startswith("different occasions: '10' puts one article near December 2022, ")
