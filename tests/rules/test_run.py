"""One question gives at most one conflict, of the most specific rule; all are in order."""

from __future__ import annotations

from itertools import permutations

from made_placed import day, placed
from made_rules import context, made_rule, question

from claimcheck.model import Check, Kind, Verdict
from claimcheck.rules.run import run

A, B, C = placed("a", 12), placed("b", 17), placed("c", 30, attribute="injured")
D = placed("d", 31, attribute="injured")
ALL = (A, B, C, D)
PLAIN = made_rule(name="z-plain", claim="count")
NARROW = made_rule(name="narrow", claim="count", attribute=("killed",))
TWIN = made_rule(name="a-plain", claim="count")
SUM = made_rule("check", name="sum", check="sum")


def test_the_rule_that_selects_most_comes_first() -> None:
    questions = [question(A, B), question(C, D)]
    found = run([PLAIN, NARROW], questions, [], context(*ALL))
    assert [(c.rule, c.attribute) for c in found] == [("narrow", "killed"), ("z-plain", "injured")]


def test_equally_specific_rules_go_by_their_names() -> None:
    assert [c.rule for c in run([PLAIN, TWIN], [question(A, B)], [], context(*ALL))] == ["a-plain"]


def test_checks_and_questions_have_their_own_kinds() -> None:
    check = Check("sum", Kind.COUNT, ((D.claim,), (C.claim,)), "31 is not 30")
    found = run([SUM, PLAIN], [question(A, B)], [check], context(*ALL))
    assert [c.rule for c in found] == ["z-plain", "sum"]
    assert run([PLAIN], [], [check], context(*ALL)) == ()


def test_conflicts_are_in_order_of_path_and_offset_whatever_is_given() -> None:
    items = [question(C, D), question(A, B), question(A, D)]
    check = Check("sum", Kind.COUNT, ((B.claim,), (C.claim,)), "17 is not 30")
    expected = run([PLAIN, SUM], items, [check], context(*ALL))
    assert [c.sides[0].claims[0].document_id for c in expected] == ["a", "a", "b", "c"]
    for order in permutations(items):
        assert run([SUM, PLAIN], order, [check], context(*ALL)) == expected


def test_no_rules_no_conflicts() -> None:
    assert run([], [question(A, B)], [], context(*ALL)) == ()


def test_the_ends_of_a_timeline_are_two_happenings() -> None:
    first, last, counted = (
        placed(name, day(text), kind=Kind.DATE, attribute="time")
        for name, text in (("a", "2024-02-01"), ("b", "2024-02-09"), ("c", "2024-02-05"))
    )
    dates = made_rule(name="date", claim="date")
    chain = made_rule("check", name="timeline", check="timeline", verdict=Verdict.TIMELINE)
    check = Check("timeline", Kind.DATE, ((first.claim,), (last.claim,), (counted.claim,)), "no day")
    told = context(first, last, counted)
    assert [c.rule for c in run([dates], [question(first, last)], [], told)] == ["date"]
    assert [c.rule for c in run([dates, chain], [question(first, last)], [check], told)] == ["timeline"]


def test_one_rule_tells_of_the_same_words() -> None:
    dates = made_rule(name="date", claim="date")
    hours = made_rule("check", name="clock", check="clock")
    first, last, third = (
        placed(name, day(text), kind=Kind.DATE, attribute="time")
        for name, text in (("a", "2024-02-01"), ("b", "2024-02-09"), ("c", "2024-02-05"))
    )
    told = context(first, last, third)
    same = Check("clock", Kind.DATE, ((last.claim,), (first.claim,)), "two hours")
    other = Check("clock", Kind.DATE, ((third.claim,), (first.claim,)), "two hours")
    found = run([dates, hours], [question(first, last)], [same, other], told)
    assert sorted(c.rule for c in found) == ["clock", "date"]
    fuller = Check("clock", Kind.DATE, ((last.claim, third.claim), (first.claim,)), "two hours")
    assert [c.rule for c in run([dates, hours], [question(first, last)], [fuller], told)] == ["clock"]
