"""Pairs that all traits together speak for."""

from __future__ import annotations

from dataclasses import replace

from made_articles import joined
from made_placed import placed

from claimcheck.model import Certainty, Role
from claimcheck.questions.likely import barred, by_article, candidates, standing, weighable, weighed, weights

_ONE = (
    "Some 58 universities closed their lecture halls on Monday when staff in Ghent and beyond walked out over pay.\n\n"
    "Ada Lund, who leads the lecturers' union, said the pickets would be back."
)
_TWO = (
    "Lecturers led by Ada Lund struck on Monday over pay, from Ghent to Liege.\n\n"
    "Teaching stopped at 85 universities, the union said."
)


def test_every_weight_has_a_number() -> None:
    table = weights()
    assert table.needed > table.without
    assert "figures changed over" in table.trait


def test_a_pair_is_taken_with_its_reasons() -> None:
    found = joined(_ONE, _TWO)
    held = {p.claim.id: p.claim.as_written for p in found.placed}
    taken = {frozenset(held[name] for name in pair): alignment for pair, alignment in weighed(found).items()}
    assert list(taken) == [frozenset({"Some 58", "85"})]
    for alignment in taken.values():
        assert alignment.reasons[0].startswith("weighed together: ")


def test_a_value_that_both_articles_hold_is_told() -> None:
    ours, theirs = [placed("a", 12), placed("a", 30)], [placed("b", 12), placed("b", 17)]
    known = {(p.claim.span.start, q.claim.span.start): n for p, q, n in candidates(ours, theirs)}
    assert known == {(12, 17): 1.0, (30, 12): 1.0, (30, 17): 0.0}


def test_the_reporting_and_what_is_denied_are_left_out() -> None:
    one, two = placed("a", 12), placed("b", 17)
    denied = replace(two, claim=replace(two.claim, certainty=Certainty.DENIED))
    reporting = replace(two, claim=replace(two.claim, role=Role.REPORTING))
    assert not list(candidates([one], [denied, reporting]))


def test_marks_that_nothing_outweighs() -> None:
    assert barred(placed("a", 12), placed("b", 1200))
    assert barred(placed("a", 12), placed("b", 17, scope=("more",)))
    assert not barred(placed("a", 12), placed("b", 17))


def test_how_claims_stand_in_their_article() -> None:
    found = standing([placed("a", 12), placed("a", 30), placed("a", 5, attribute="injured")])
    assert {key.split(":")[1]: value.rivals for key, value in found.items()} == {"12": 1, "30": 1, "5": 0}


def test_the_order_of_articles_does_not_matter() -> None:
    first = [(a.claim.as_written, b.claim.as_written) for a, b, _ in weighable(joined(_ONE, _TWO))]
    second = [(a.claim.as_written, b.claim.as_written) for a, b, _ in weighable(joined(_TWO, _ONE))]
    assert {frozenset(pair) for pair in first} == {frozenset(pair) for pair in second}
    assert by_article(joined(_ONE, _TWO).placed)
