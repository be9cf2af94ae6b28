"""The network of time constraints: windows, contradictions, and what is given up."""

from __future__ import annotations

import random

import pytest

from claimcheck.timeline.network import ZERO, Contradiction, TimeNetwork, Window


def test_windows_follow_from_chains() -> None:
    network = TimeNetwork()
    network.add(ZERO, "flood", 100, 110, "flood")
    network.add("flood", "vote", 3, 5, "vote")
    network.add("vote", "work", 0, None, "work")
    windows = network.solve().windows
    assert windows == {
        ZERO: Window(0, 0),
        "flood": Window(100, 110),
        "vote": Window(103, 115),
        "work": Window(103, None),
    }


def test_a_later_constraint_tightens_an_earlier_point() -> None:
    network = TimeNetwork()
    network.add(ZERO, "a", 0, 1000, "a")
    network.add("a", "b", 10, 10, "b")
    assert network.solve().windows["a"] == Window(0, 1000)
    network.add(ZERO, "b", 510, 520, "c")
    assert network.solve().windows["a"] == Window(500, 510)


def test_points_without_a_way_to_zero_stay_open() -> None:
    network = TimeNetwork()
    network.add("a", "b", 2, 3, "only")
    assert network.solve().windows == {ZERO: Window(0, 0), "a": Window(None, None), "b": Window(None, None)}


def test_three_that_conflict_only_together() -> None:
    network = TimeNetwork()
    network.add("dismissal", "referendum", 2, 2, "two days before")
    network.add(ZERO, "referendum", 739046, 739046, "Sunday, June 9")
    network.add(ZERO, "dismissal", 739042, 739042, "last Wednesday")
    network.add("dismissal", "hearing", 0, 30, "not part of it")
    found = network.solve().contradictions
    assert found == (
        Contradiction(("Sunday, June 9", "last Wednesday", "two days before"), dropped="Sunday, June 9"),
    )


def test_the_weak_give_way_to_the_strong() -> None:
    network = TimeNetwork()
    network.add(ZERO, "a", 100, 110, "guess", weight=1)
    network.add(ZERO, "a", 200, 200, "stated", weight=9)
    solution = network.solve()
    assert solution.windows["a"] == Window(200, 200)
    assert solution.contradictions == (Contradiction(("guess", "stated"), dropped="guess"),)


def test_the_smallest_set_of_reasons_is_named() -> None:
    network = TimeNetwork()
    for number in range(6):
        network.add(f"p{number}", f"p{number + 1}", 1, 1, f"step {number}")
    network.add("p0", "p6", 20, 20, "long way", weight=2)
    network.add("p2", "p3", 5, 5, "short way")
    found = network.solve().contradictions
    assert Contradiction(("short way", "step 2"), dropped="short way") in found


def test_the_shorter_of_two_long_cycles_is_named() -> None:
    network = TimeNetwork()
    for number in range(8):
        network.add(f"a{number}", f"a{number + 1}", 1, 1, f"long {number}")
    network.add("a0", "a8", 30, 30, "long end")
    for one, two in (("a8", "b1"), ("b1", "b2"), ("b2", "b3")):
        network.add(one, two, 1, 1, f"short {two}")
    network.add("a8", "b3", 9, 9, "short end")
    found = network.solve().contradictions
    assert {len(c.because) for c in found} == {4, 9}
    assert ("short b1", "short b2", "short b3", "short end") in {c.because for c in found}


def test_components_are_solved_apart() -> None:
    network = TimeNetwork()
    network.add(ZERO, "a", 5, 5, "a")
    network.add(ZERO, "b", 1, 1, "b1")
    network.add(ZERO, "b", 2, 2, "b2")
    solution = network.solve()
    assert solution.windows["a"] == Window(5, 5)
    assert [c.because for c in solution.contradictions] == [("b1", "b2")]
    network.add("a", "c", 1, 1, "c")
    assert network.solve().windows["c"] == Window(6, 6)


def test_constraints_of_zero_alone_and_empty_ranges() -> None:
    network = TimeNetwork()
    network.add(ZERO, ZERO, 0, 0, "nothing")
    assert network.solve().windows == {ZERO: Window(0, 0)}
    with pytest.raises(ValueError, match=r"empty range of days 3\.\.2 for slip"):
        network.add("a", "b", 3, 2, "slip")


def test_the_order_of_statements_does_not_matter() -> None:
    draw = random.Random(7)
    days = {f"p{n:03}": draw.randrange(700_000, 740_000) for n in range(60)}
    stated = []
    for number in range(200):
        a, b = draw.choice(sorted(days)), draw.choice(sorted(days))
        slip = 400 if number % 50 == 0 else 0
        if a != b:
            stated.append((a, b, days[b] - days[a] - 5 + slip, days[b] - days[a] + 5 + slip, f"r{number:03}"))
    stated.append((ZERO, "p000", days["p000"], days["p000"], "zero"))
    solutions = []
    for _ in range(2):
        network = TimeNetwork()
        for a, b, low, high, because in stated:
            network.add(a, b, low, high, because)
        solutions.append(network.solve())
        draw.shuffle(stated)
    assert solutions[0].windows == solutions[1].windows
    assert solutions[0].contradictions == solutions[1].contradictions
    assert solutions[0].contradictions


def test_a_large_contradiction_is_still_found() -> None:
    network = TimeNetwork()
    for number in range(500):
        network.add(f"p{number:04}", f"p{number + 1:04}", 1, 2, f"r{number}", weight=2)
    network.add("p0000", "p0500", 0, 400, "too short")
    solution = network.solve()
    assert [c.dropped for c in solution.contradictions] == ["too short"]
    assert len(solution.contradictions[0].because) == 501


def test_windows_say_what_gives_them_their_ends() -> None:
    network = TimeNetwork()
    network.add(ZERO, "flood", 100, 110, "flood")
    network.add("flood", "vote", 3, 5, "vote")
    network.add(ZERO, "vote", 90, 104, "ballot")
    assert network.solve().because == {
        "flood": ("flood", "vote", "ballot"),
        "vote": ("vote", "flood", "ballot"),
    }


def test_a_reason_that_states_several_constraints_is_given_up_as_one() -> None:
    network = TimeNetwork()
    network.add(ZERO, "a", 10, 10, "strong", weight=2)
    network.add(ZERO, "b", 10, 10, "idle", weight=2)
    network.add("a", "b", 1, 3, "pair", weight=1)
    network.add(ZERO, "a", 11, 11, "pair", weight=1)
    solution = network.solve()
    assert [c.dropped for c in solution.contradictions] == ["pair"]
    assert solution.contradictions[0].because in {("pair", "strong"), ("idle", "pair", "strong")}
    assert solution.windows["b"] == Window(10, 10)


def test_only_the_component_of_an_added_constraint_is_solved_again() -> None:
    network = TimeNetwork()
    network.add(ZERO, "a", 5, 5, "a")
    network.add(ZERO, "b", 1, 1, "b")
    first = network.solved_apart()
    network.add("b", "c", 1, 1, "c")
    second = network.solved_apart()
    assert first["a"] is second["a"]
    assert first["b"] is not second["b"]
