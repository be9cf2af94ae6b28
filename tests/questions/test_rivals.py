"""How claims stand among the others of their article, and pairs among the pairs that could be made instead."""

from __future__ import annotations

from dataclasses import replace

from made_placed import day, placed

from claimcheck.model import Kind, Role
from claimcheck.questions.nearness import Near, Words
from claimcheck.questions.rivals import Answers, Pair, facts, met, standing
from claimcheck.subjects.placed import Placed


def pairs_of(ours: list[Placed], theirs: list[Placed]) -> list[Pair]:
    one, two = Answers(ours), Answers(theirs)
    return met(facts(one, two), one, two, Near(Words(ours), Words(theirs)))


def test_how_claims_stand_in_their_article() -> None:
    found = standing([placed("a", 12), placed("a", 30), placed("a", 5, attribute="injured")], None)
    assert {key.split(":")[1]: value.rivals for key, value in found.items()} == {"12": 1, "30": 1, "5": 0}


def test_the_first_answer_told_as_news_and_the_main_day() -> None:
    history = placed("a", day("2019-03-01"), kind=Kind.DATE, attribute="time")
    history = replace(history, claim=replace(history.claim, role=Role.BACKGROUND))
    news = placed("a", day("2024-03-01"), kind=Kind.DATE, attribute="time")
    found = standing([history, news], day("2024-03-01"))
    assert [(found[p.claim.id].first, found[p.claim.id].main) for p in (history, news)] == [
        (False, False),
        (True, True),
    ]


def test_a_value_that_both_articles_hold_is_told() -> None:
    ours, theirs = [placed("a", 12), placed("a", 30)], [placed("b", 12), placed("b", 17)]
    pairs = {(p.one.claim.span.start, p.two.claim.span.start): p for p in pairs_of(ours, theirs)}
    assert not pairs[12, 12].apart
    assert pairs[12, 17].apart
    assert pairs[12, 17].rivalry["known to both"] == 1
    assert "known to both" not in pairs[30, 17].rivalry
    assert pairs[30, 17].rivalry["the only answers left"] == 1


def test_a_pair_leads_where_its_words_are_nearest() -> None:
    guests = placed("a", 46, attribute="number of guest", context=("guest", "wedding"))
    trees = placed("a", 12, attribute="number of tree", context=("orchard", "tree"))
    people = placed("b", 64, attribute="number of people", context=("bride", "people"))
    pairs = {p.one.claim.span.start: p for p in pairs_of([guests, trees], [people])}
    assert pairs[46].rivalry["best of both"] == 1
    assert pairs[46].rivalry["lead before rivals"] > 0 > pairs[12].rivalry["lead before rivals"]


def test_ages_meet_ages_alone() -> None:
    assert not pairs_of([placed("a", 34, attribute="age")], [placed("b", 43)])
