"""Weights of traits and of their pairs."""

from __future__ import annotations

import pytest

from claimcheck.questions.odds import (
    ANSWERS,
    DEEDS,
    at_a_look,
    at_most,
    is_hopeless,
    objections,
    odds,
    reasons,
    weights,
)
from claimcheck.questions.trees import LEAF, trees


def test_the_table_is_whole() -> None:
    table = weights()
    assert set(table.first) <= set(table.trait)
    assert "figures changed over" in table.trait


@pytest.mark.parametrize("of", [ANSWERS, DEEDS])
def test_trees_look_at_known_traits(of: str) -> None:
    known = trees(of)
    assert known.roots
    assert set(known.traits) <= {LEAF, *range(len(weights(of).trait))}
    assert len({len(column) for column in known[:4]}) == 1


def test_the_most_that_traits_add() -> None:
    names = list(weights().first)
    assert at_most(names) == pytest.approx(at_a_look(dict.fromkeys(names, 1.0)) - _least(names))


def _least(names: list[str]) -> float:
    return sum(min(0.0, weights().first[name]) for name in names)


def test_odds_are_those_of_single_traits_where_these_are_low() -> None:
    table = weights()
    low = {"out of proportion": 60.0 if table.trait["out of proportion"] < 0 else -60.0}
    assert odds(low) == table.without + sum(table.trait[name] * value for name, value in low.items())


def test_reasons_are_traits_that_are_there() -> None:
    found = {"figures changed over": 1.0, "articles of one occasion": 1.0, "other answers": 0.7}
    told = reasons(found)
    assert "figures changed over" in told
    assert set(told) <= found.keys()


def test_what_the_first_look_is_enough_for() -> None:
    table = weights()
    worst = min(table.first, key=lambda name: (table.first[name], name))
    best = max(table.first, key=lambda name: (table.first[name], name))
    assert is_hopeless({worst: 100.0})
    assert not is_hopeless({best: 100.0})


def test_what_takes_from_the_odds_adds_nothing_to_them() -> None:
    found = {
        "figures changed over": 1.0,
        "alike but for a word": 0.9,
        "out of proportion": 9.0,
        "strangers": 0.0,
    }
    taken = objections(found)
    assert taken
    assert set(taken) <= {name for name, value in found.items() if value}
    assert not set(taken) & set(reasons(found))
