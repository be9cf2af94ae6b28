"""Ratios whose noun stands before the whole: "one train in three"."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.annotate import annotate
from tests.conftest import make_document


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("One ferry in four was late.", Fraction(1, 4), "ferry"),
        ("Nearly nine flats in ten have lifts.", Fraction(9, 10), "flat"),
        ("One goat in every 200 carries it.", Fraction(1, 200), "goat"),
        ("One steam engine in six lost its whistle.", Fraction(1, 6), "engine"),
        ("One in six engines lost its whistle.", Fraction(1, 6), "engine"),
    ],
)
def test_the_noun_of_a_share_may_stand_before_its_whole(text: str, value: Fraction, noun: str) -> None:
    (found,) = annotate(make_document(text)).amounts
    assert (found.form, found.amount.high, found.noun) == ("fraction", value, noun)


@pytest.mark.parametrize(
    "text",
    [
        "Three anglers in two boats were saved.",
        "One goat in six barns was ill.",
        "One clerk in 10 Baker Street knew it.",
        "One raid in three days was enough.",
        "One singer in 2019 won it.",
        "One goat, in three of the barns, was ill.",
    ],
)
def test_numbers_of_two_things_are_no_share(text: str) -> None:
    assert "fraction" not in [amount.form for amount in annotate(make_document(text)).amounts]
