"""Contrary evidence parts occasions, and says so."""

from __future__ import annotations

import dataclasses

from made_articles import joined
from made_news import DEPOT, MILL
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


def test_words_that_one_story_tells_again_within_a_month_are_of_one_occasion() -> None:
    coverage = joined(*MILL).coverage
    one, two = sorted(coverage.profiles)[:2]
    first = placed(one, 1)
    first = dataclasses.replace(first, claim=dataclasses.replace(first.claim, attribute="said"))
    answers = {
        at: compare(first, placed(two, 2, published=at), NONE, coverage).same
        for at in ("2024-03-28", "2024-05-02")
    }
    assert answers == {"2024-03-28": True, "2024-05-02": False}


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


def test_look_alike_articles_of_one_week_are_parted_by_their_people() -> None:
    coverage = joined(MILL[0], DEPOT[0]).coverage
    one, two = sorted(coverage.profiles)
    answer = compare(placed(one, 1), placed(two, 2), NONE, coverage)
    assert answer.same is False
    assert answer.reason == "different occasions: one wording with other names"


def test_groups_part_articles_that_alone_say_too_little() -> None:
    brief = "Firefighters fought a blaze at Hebden's Calder Mill until dawn."
    coverage = joined(*MILL, brief, *DEPOT).coverage
    group = next(g for g in coverage.groups if len(g) == 3)
    other = next(g for g in coverage.groups if len(g) == 2)
    found = {coverage.parts(one, two) for one in group for two in other}
    assert "" not in found
    assert "other articles on each tell of other people and places" in found
    assert {coverage.parts(one, two) for one in group for two in group} == {""}
    assert coverage.parts("no such", group[0]) == ""


def test_coverage_parts_neither_history_nor_ages_nor_words() -> None:
    coverage = joined(MILL[0], DEPOT[0]).coverage
    one, two = sorted(coverage.profiles)
    history = placed(one, 1, role=Role.BACKGROUND), placed(two, 2)
    for pair in (
        history,
        *((placed(one, 1, attribute=a), placed(two, 2, attribute=a)) for a in ("age", "said")),
    ):
        assert compare(*pair, NONE, coverage).same is True
