"""Pairs that all traits together speak for."""

from __future__ import annotations

from fractions import Fraction

from made_articles import joined
from made_placed import day, placed

from claimcheck.model import Amount, Kind
from claimcheck.questions.likely import barred, by_article, weighable, weighed
from claimcheck.subjects.placed import Placed

_ONE = (
    "Some 58 universities closed their lecture halls on Monday when staff in Ghent and beyond walked out over pay.\n\n"
    "Ada Lund, who leads the lecturers' union, said the pickets would be back."
)
_TWO = (
    "Lecturers led by Ada Lund struck on Monday over pay, from Ghent to Liege.\n\n"
    "Teaching stopped at 85 universities, the union said."
)


def test_a_pair_is_taken_with_its_reasons() -> None:
    found = joined(_ONE, _TWO)
    held = {p.claim.id: p.claim.as_written for p in found.placed}
    taken = {
        frozenset(held[name] for name in pair): alignment for pair, alignment in weighed(found).taken.items()
    }
    assert list(taken) == [frozenset({"Some 58", "85"})]
    for alignment in taken.values():
        assert alignment.reasons[0].startswith("weighed together: ")


def test_what_the_traits_speak_against_is_refused() -> None:
    one = "Jan Bakker met 12 farmers in Leith on Friday.\n\nThe mill at Granton has 4,100 windows, its owner said."
    two = "Jan Bakker met 12 farmers in Leith on Friday.\n\nA ferry carried two dogs from Oslo in 2019."
    found = joined(one, two)
    held = {p.claim.id: p.claim.as_written for p in found.placed}
    refused = {frozenset(held[name] for name in pair) for pair in weighed(found).refused}
    assert frozenset({"4,100", "two"}) in refused


def test_marks_that_nothing_outweighs() -> None:
    assert barred(placed("a", 12), placed("b", 17, scope=("more",)))
    assert barred(placed("a", 12), placed("b", 17, attribute="injured"))
    assert not barred(placed("a", 12), placed("b", 17))


def test_a_share_is_held_against_no_number() -> None:
    def part(one: int, of: int) -> Amount:
        return Amount(Fraction(one, of), Fraction(one, of))

    half = placed("a", part(1, 2), attribute="share of guest")
    assert barred(half, placed("b", 12, attribute="number of guest"))
    assert barred(placed("b", 12, attribute="number of guest"), half)
    assert not barred(half, placed("b", part(1, 3), attribute="share of guest"))


def test_days_of_a_happening_and_of_its_taking_place_are_weighed() -> None:
    def told(family: str, on: str) -> Placed:
        return placed(on, day(on), kind=Kind.DATE, attribute="time", family=family)

    assert not barred(told("happen", "2024-03-01"), told("kill", "2024-02-28"))
    assert not barred(told("build", "2024-03-01"), told("complete", "2024-02-28"))
    assert barred(told("begin", "2024-03-01"), told("end", "2024-02-28"))
    assert barred(told("kill", "2024-03-01"), told("elect", "2024-02-28"))


def test_the_order_of_articles_does_not_matter() -> None:
    first = [(a.claim.as_written, b.claim.as_written) for a, b, _ in weighable(joined(_ONE, _TWO))]
    second = [(a.claim.as_written, b.claim.as_written) for a, b, _ in weighable(joined(_TWO, _ONE))]
    assert {frozenset(pair) for pair in first} == {frozenset(pair) for pair in second}
    assert by_article(joined(_ONE, _TWO).placed)
