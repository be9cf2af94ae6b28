"""Weights of traits and of their pairs."""

from __future__ import annotations

from claimcheck.questions.odds import Branch, is_hopeless, objections, odds, reasons, trees, weights


def test_the_table_is_whole() -> None:
    table = weights()
    assert set(table.first) <= set(table.trait)
    assert "figures changed over" in table.trait
    known = trees()
    assert set(known.names) == table.trait.keys()
    assert known.roots
    assert all(isinstance(root, Branch) and root.trait < len(known.names) for root in known.roots)


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
