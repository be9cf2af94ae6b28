"""Evidence for and against two claims answering one question."""

from __future__ import annotations

import pytest
from made_placed import day, placed

from claimcheck.model import Amount, Certainty, Kind, Role
from claimcheck.questions.align import align


def test_same_count_of_one_event_aligns_with_its_reasons() -> None:
    found = align(placed("a", 12), placed("b", 17), 0.4)
    assert found is not None
    assert found.score > 3
    assert found.reasons[0] == "both count: killed"
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
    one = placed(
        "a", day("2024-03-01"), kind=Kind.DATE, attribute="time", family="win", actors=("person:ann lee",)
    )
    two = placed(
        "b", day("2024-02-29"), kind=Kind.DATE, attribute="time", family="win", actors=("person:bo ek",)
    )
    same = placed(
        "b", day("2024-02-29"), kind=Kind.DATE, attribute="time", family="win", actors=("person:ann lee",)
    )
    rivals, shared = align(one, two, 0.3), align(one, same, 0.3)
    assert rivals is not None
    assert shared is not None
    assert rivals.score < 3.2 < shared.score


def test_the_time_of_the_sentence_speaks_for_counts() -> None:
    near = align(placed("a", 12, when="2024-03-01"), placed("b", 17, when="2024-03-01"), 0.0)
    far = align(placed("a", 12, when="2024-03-01"), placed("b", 17, when="2024-03-03"), 0.0)
    assert near is not None
    assert far is not None
    assert near.score - far.score == pytest.approx(1.0)
    assert "both of 2024-03-01" in near.reasons
