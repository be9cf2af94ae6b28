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


def test_two_who_are_only_named_beside_a_deed_are_not_weighed() -> None:
    one, two = (
        _LEAD + f"{who}, 40, was asleep when the hull struck the rock." for who in ("Ada Lund", "Per Vik")
    )
    assert not _parties(joined(one, two))


def test_who_told_something_in_passing_is_weighed_only_with_who_is_singled_out() -> None:
    told = _LEAD + "Ada Lund reported the wreck to the harbour office."
    plain = _LEAD + "Per Vik found the wreck at dawn."
    assert not [pair for pair in _parties(joined(told, plain)) if any("reported" in p for p in pair)]
    assert _parties(joined(told, _LEAD + "It was Per Vik who found the wreck."))


def test_a_bare_description_is_weighed_only_with_who_is_singled_out() -> None:
    plain = _LEAD + "A trainee lit the lamp on the quay at noon."
    assert not _parties(joined(plain, _LEAD + "Per Vik lit the lamp on the quay."))
    assert _parties(joined(plain, _LEAD + "It was Per Vik who lit the lamp on the quay."))


def test_who_shot_may_be_named_elsewhere() -> None:
    unnamed = _LEAD + "The mate was shot by a gunman from Vardo at noon."
    named = _LEAD + "It was Per Vik, 31, who shot the mate."
    assert not _parties(joined(unnamed, named))
    assert _parties(joined(unnamed.replace("a gunman from Vardo", "Ada Lund"), named))


def test_a_description_may_be_of_who_is_named_with_it() -> None:
    unnamed = _LEAD + "The lamp was lit by his older brother at noon."
    named = _LEAD + "It was his brother, Per Vik, who lit the lamp."
    assert not _parties(joined(unnamed, named))


def test_in_a_pile_nothing_is_weighed() -> None:
    assert not _parties(joined(*[f"{_ONE} {n} gulls sat there." for n in range(6)], _TWO))
