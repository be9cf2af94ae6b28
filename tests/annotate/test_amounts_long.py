"""How precise numbers are, numbers of several words, and what is none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from conftest import make_document

from claimcheck.annotate.amounts import annotate
from claimcheck.annotate.mentions import AmountMention, TimeMention
from claimcheck.annotate.sentences import split


def amounts(text: str, *times: TimeMention) -> tuple[AmountMention, ...]:
    return annotate(text, split(make_document(text)), times)


def written(text: str) -> list[str]:
    return [text[m.span.start : m.span.end] for m in amounts(text)]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("30 men", 1),
        ("340 men", 10),
        ("4,000 men", 400),
        ("$60m", 10**6),
        ("$4.8 billion", 10**8),
        ("$500 million", 10**7),
    ],
)
def test_precision(text: str, precision: int) -> None:
    assert amounts(text)[0].amount.precision == precision


@pytest.mark.parametrize(
    "piece", ["two ", "1 in ", "about ", "one hundred and ", "£", "3 or ", "12 of the ", "1-", "a third "]
)
def test_long_repetitions_pass(piece: str) -> None:
    annotate(text := piece * 3000, split(make_document(text)))


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("twenty-three fifths of it", "", Fraction(23, 5), Fraction(23, 5)),
        ("one hundred and three and two thirds", "", Fraction(311, 3), Fraction(311, 3)),
        ("two hundred point zero three", "", Fraction(20003, 100), Fraction(20003, 100)),
        ("three dozens of eggs", "", 36, 36),
        ("one billion and a half million", "", 1_000_500_000, 1_000_500_000),
        ("the twenty-first bridge", "ordinal", 21, 21),
        ("thirteen dollars and forty-five cents", "USD", Fraction(1345, 100), Fraction(1345, 100)),
        ("a profit of 361 million pounds", "GBP", 361_000_000, 361_000_000),
        ("about five hundred or more", "", 500, 650),
        ("an area of 301 km2", "km2", 301, 301),
        ("an 8- to 16-metre mirror", "m", 8, 16),
        ("a 12 year-old girl", "year", 12, 12),
        ("a limit of .08", "", Fraction(8, 100), Fraction(8, 100)),
    ],
)
def test_longer_numbers(text: str, unit: str, low: Fraction | int, high: Fraction | int) -> None:
    (found,) = annotate(text, split(make_document(text)))
    assert (found.amount.unit, found.amount.low, found.amount.high) == (unit, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "a .45 pistol",
        "the second of the two",
        "https://a.example/q=30%25%2020%",
        "an A400M flew",
        "a 2-to-1 vote",
        "a one-in-three chance",
        "a 5-a-side game",
        "a one-to-one talk",
    ],
)
def test_numbers_that_are_none(text: str) -> None:
    assert not [m for m in annotate(text, split(make_document(text))) if m.form != "ordinal" and m.noun != ""]


def test_a_number_behind_a_counted_plural_names_no_thing() -> None:
    assert [m.amount.low for m in amounts("Of 40 flights 12 were cancelled.")] == [40, 12]


def test_a_model_is_no_power() -> None:
    assert all(mention.amount.high != 70_000_000 for mention in amounts("Boeing showed the 7E7 in May."))
