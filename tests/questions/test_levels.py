"""Levels and bare figures, which every day has anew."""

from __future__ import annotations

from fractions import Fraction

from made_placed import placed

from claimcheck.model import Amount
from claimcheck.questions.contrary_happening import daily


def test_levels_of_two_days_are_told_the_same_from_either_side() -> None:
    bare = placed("a", 12, attribute="figure")
    named = placed("b", 17, attribute="price", published="2024-03-05")
    other = placed("b", 17, attribute="figure", published="2024-03-05")
    assert daily(bare, named) is daily(named, bare) is False
    assert daily(bare, other) is daily(other, bare) is True


def test_a_sum_is_no_level() -> None:
    ours, theirs = Amount(Fraction(12), Fraction(12), "EUR"), Amount(Fraction(17), Fraction(17), "EUR")
    bare = placed("a", ours, attribute="figure")
    other = placed("b", theirs, attribute="figure", published="2024-03-05")
    assert not daily(bare, other)
