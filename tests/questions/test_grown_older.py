"""Ages that are a person's on the days of two articles."""

from __future__ import annotations

from fractions import Fraction

from made_placed import placed

from claimcheck.model import Amount
from claimcheck.questions.contrary import grown_older


def age(years: int) -> Amount:
    return Amount(Fraction(years), Fraction(years), "year")


def test_two_years_later_he_is_two_years_older() -> None:
    one = placed("a", age(35), attribute="age", published="2014-06-02")
    two = placed("b", age(37), attribute="age", published="2016-05-30")
    assert grown_older(one, two)
    assert grown_older(two, one)


def test_the_same_week_makes_nobody_older() -> None:
    one = placed("a", age(35), attribute="age", published="2014-06-02")
    two = placed("b", age(36), attribute="age", published="2014-06-05")
    assert not grown_older(one, two)


def test_two_years_later_nobody_is_nine_years_older() -> None:
    one = placed("a", age(35), attribute="age", published="2014-06-02")
    two = placed("b", age(44), attribute="age", published="2016-05-30")
    assert not grown_older(one, two)
