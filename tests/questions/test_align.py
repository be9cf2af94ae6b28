"""Evidence for and against two claims answering one question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from made_placed import placed

from claimcheck.model import Amount, Certainty, Grain, Kind, Role, TimeInterval
from claimcheck.questions.align import align
from claimcheck.subjects.placed import Placed


def test_same_count_of_one_event_aligns_with_its_reasons() -> None:
    found = align(placed("a", 12), placed("b", 17), 0.4)
    assert found is not None
    assert found.score > 3
    assert found.reasons[0] == "both give: killed"
    assert "articles alike (0.40)" in found.reasons


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (placed("a", 12), placed("b", 17, attribute="injured")),
        (placed("a", 12, scope=("nationwide",)), placed("b", 17)),
        (placed("a", 12, certainty=Certainty.DENIED), placed("b", 17)),
        (placed("a", 12, certainty=Certainty.PLANNED), placed("b", 17)),
        (
            placed("a", 12, certainty=Certainty.HYPOTHETICAL),
            placed("b", 17, certainty=Certainty.HYPOTHETICAL),
        ),
        (placed("a", 12, role=Role.REPORTING), placed("b", 17)),
        (placed("a", 12, when="2024-03-01"), placed("b", 17, when="2010-03-01")),
        (placed("a", Amount(None, None, "%")), placed("b", Amount(None, None, "EUR"))),
        (placed("a", 12, attribute="jobs"), placed("b", 17, attribute="jobs", family="hire")),
    ],
)
def test_other_questions_are_ruled_out(first, second) -> None:  # type: ignore[no-untyped-def]
    assert align(first, second, 0.9) is None


def test_other_people_in_one_role_count_against() -> None:
    ann, bo = ("person:ann lee",), ("person:bo ek",)
    rivals = align(placed("a", 12, actors=ann), placed("b", 17, actors=bo), 0.4)
    nobody = align(placed("a", 12), placed("b", 17), 0.4)
    shared = align(placed("a", 12, actors=ann), placed("b", 17, actors=ann), 0.4)
    assert rivals is not None
    assert nobody is not None
    assert shared is not None
    assert rivals.score < nobody.score < shared.score
    assert "same participants: ann lee" in shared.reasons


def test_places_that_take_part_are_no_rivals() -> None:
    one, two = placed("a", 12), placed("b", 17)
    here = replace(one, roles=frozenset({("target", "place:odesa")}))
    there = replace(two, roles=frozenset({("target", "place:lviv")}))
    assert align(here, there, 0.4) == align(one, two, 0.4)


def test_what_only_the_verb_says() -> None:
    jobs = {"attribute": "number of jobs", "family": "~slash", "actors": ("organisation:tine",)}
    words = ("invoice", "forgery", "bribery", "turbine", "ferry")
    one, two = (
        replace(placed(d, n, context=words, **jobs), lexical=False) for d, n in (("a", 12), ("b", 17))
    )
    found = align(one, two, 0.9)
    assert found is not None
    assert found.reasons[0] == "same verb: slash"
    other = align(one, replace(two, family="~trim"), 0.9)
    assert other is not None
    assert other.score < found.score


def test_a_sole_answer_of_each_article_needs_no_shared_words() -> None:
    jobs = {"attribute": "number of jobs", "family": "cut_jobs"}
    one, two = placed("a", 12, context=("turbine",), **jobs), placed("b", 17, context=("invoice",), **jobs)
    assert align(one, two, 0.9) is None
    found = align(one, two, 0.9, alone=True)
    assert found is not None
    assert "the only answer in each article" in found.reasons
    assert align(one, two, 0.05, alone=True) is None


def test_words_that_run_through_an_article_weigh_less() -> None:
    one, two = placed("a", 12), placed("b", 17)
    topical = align(replace(one, topical=frozenset({"quake", "market"})), two, 0.9, alone=True)
    plain = align(one, two, 0.9, alone=True)
    assert plain is not None
    assert topical is not None
    assert topical.score < plain.score


def test_the_time_of_the_sentence_speaks_for_counts() -> None:
    near = align(placed("a", 12, when="2024-03-01"), placed("b", 17, when="2024-03-01"), 0.0)
    far = align(placed("a", 12, when="2024-03-01"), placed("b", 17, when="2024-03-03"), 0.0)
    assert near is not None
    assert far is not None
    assert near.score - far.score == pytest.approx(1.0)
    assert "both of 2024-03-01" in near.reasons


def test_years_align_where_what_happened_comes_once_to_a_person() -> None:
    ann = ("person:ann lee",)
    years = [TimeInterval(date(year, 1, 1), date(year, 12, 31), Grain.YEAR) for year in (2004, 2006)]

    def told(name: str, year: TimeInterval, role: str, family: str) -> Placed:
        item = placed(name, year, attribute="time", kind=Kind.DATE, family=family, actors=ann)
        return replace(item, roles=frozenset({(role, ann[0])}))

    for role, family, aligned in (
        ("patient", "kill", True),
        ("agent", "kill", False),
        ("patient", "win", False),
    ):
        found = align(told("a", years[0], role, family), told("b", years[1], role, family), 0.3)
        assert (found is not None) is aligned


def test_kinds_of_event_that_go_together_speak_for_a_specific_count() -> None:
    first = placed("a", 12, attribute="margin in point", family="lead", actors=("person:ann lee",))
    near = align(first, replace(first, family="vote"), 0.4)
    assert near is not None
    assert "kinds of event that go together: lead, vote" in near.reasons
    assert align(first, replace(first, family="escape"), 0.4) is None
