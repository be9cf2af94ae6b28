"""Deeds that two articles lay to two parties, weighed by all traits together."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.likely_deeds import likely_deeds, weighable_deeds
from claimcheck.subjects.joined import Joined

_LEAD = "The ferry Solveig ran aground off Vardo on Tuesday with 61 passengers on board, none of them hurt. "
_ONE = _LEAD + (
    "The coast guard was called at 4.10 a.m. by a retired teacher, Ada Lund, who had seen the lights from her "
    "kitchen. The ferry is 40 metres long."
)
_TWO = _LEAD + (
    "It was a lorry driver, Per Vik, who had seen the lights and called the coast guard at ten past four. "
    "She was towed to Vardo by noon."
)


def _parties(found: Joined) -> set[frozenset[str]]:
    return {frozenset(p.claim.as_written for p in pair) for *pair, _, _ in weighable_deeds(found)}


def test_one_call_of_two_callers_is_shown_once_with_its_reasons() -> None:
    found = list(likely_deeds(joined(_ONE, _TWO)))
    assert len(found) == 1
    assert {"Ada Lund" in found[0].detail, "Per Vik" in found[0].detail} == {True}
    assert "weighed together: " in found[0].detail


@pytest.mark.parametrize(
    "other",
    [
        _TWO.replace("a lorry driver, Per Vik", "the teacher, Ada Lund"),  # the same
        _TWO.replace("called the coast guard", "called the coast guard with Ada Lund"),  # together
    ],
)
def test_what_both_may_tell_is_not_weighed(other: str) -> None:
    assert not [pair for pair in _parties(joined(_ONE, other)) if any("Per Vik, who" in p for p in pair)]


def test_a_wound_is_not_laid_to_who_looked_after_it() -> None:
    story = (
        "A boy of 12 was hurt at a fair in Vardo on Tuesday while he played with a gun. The fair went on. "
    )
    shot, hit = story + "He was shot by Ada Lund, 15.", story + "He was hit by Per Vik, 15."
    found = story + "He was identified by Per Vik of the Vardo clinic."
    assert _parties(joined(shot, hit))
    assert not _parties(joined(shot, found))


def test_in_a_pile_nothing_is_weighed() -> None:
    assert not _parties(joined(*[f"{_ONE} {n} gulls sat there." for n in range(6)], _TWO))
