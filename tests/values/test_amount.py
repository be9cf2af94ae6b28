from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.model import Amount, Relation
from claimcheck.values.amount import convert, in_each_size, relate


def exact(number: str | int, unit: str = "", precision: str | int = 1) -> Amount:
    return Amount(Fraction(number), Fraction(number), unit, True, Fraction(precision))


def hedged(low: str | int, high: str | int, unit: str = "") -> Amount:
    return Amount(Fraction(low), Fraction(high), unit, False)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (exact(12), exact(12), Relation.SAME),
        (exact(12), exact(17), Relation.APART),
        (exact(340, precision=10), exact(347), Relation.APART),  # small counts are taken at their word
        (exact(4000, precision=400), exact(4120), Relation.WITHIN),
        (exact(4000, precision=400), exact(4620), Relation.APART),
        (hedged(3600, 4400), exact(4120), Relation.WITHIN),
        (hedged(30, 39), hedged(36, 44), Relation.OVERLAPS),
        (hedged(24, 99), exact(34), Relation.WITHIN),
        (hedged(12, 20), exact(34), Relation.APART),
        (hedged("1/6", "1/5"), hedged("1/3", "1/2"), Relation.APART),
        (exact("4.8e9", "JPY", 10**8), exact(480_000_000, "JPY", 10**7), Relation.APART),
        (exact(24, precision="24/5"), exact(23), Relation.WITHIN),  # two dozen
        (exact(24, precision="24/5"), exact(27), Relation.APART),
        (exact(700_000, "gal"), exact(3_182_000, "l"), Relation.WITHIN),  # of Britain
        (exact(700_000, "gal"), exact(2_650_000, "l"), Relation.WITHIN),  # of America
        (exact(700_000, "gal"), exact(7_000_000, "l"), Relation.APART),
        (exact(2500, "ton"), exact(2500, "t"), Relation.WITHIN),
        (exact(2500, "ton"), exact(3500, "t"), Relation.APART),
        (exact(60, "GBP"), exact(60, "EUR"), Relation.INCOMPARABLE),
        (exact(5), exact(5, "km"), Relation.INCOMPARABLE),
        (exact(3), exact(34, "%"), Relation.INCOMPARABLE),
        (exact("1/3", precision="1/30"), exact(34, "%"), Relation.WITHIN),
        (exact("1/3", precision="1/30"), exact(45, "%"), Relation.APART),
        (exact(64, "%"), exact("64.3", "%", "1/10"), Relation.WITHIN),
        (exact(64, "%"), exact(91, "%"), Relation.APART),
        (exact(5, "%"), exact(5, "pp"), Relation.INCOMPARABLE),
        (exact(250, "mi", 10), exact(400, "km", 10), Relation.WITHIN),
        (exact(250, "mi", 10), exact(500, "km", 10), Relation.APART),
        (exact(5400, "degF", 100), exact(3000, "degC", 300), Relation.WITHIN),
        (exact(0, "degC"), exact(0, "degF"), Relation.APART),
        (exact(108, "month"), exact(9, "year"), Relation.SAME),
        (exact(9, "year"), exact(7, "year"), Relation.APART),
        (hedged(1, 2, "score"), hedged(1, 2, "score"), Relation.SAME),
        (hedged(1, 2, "score"), hedged(1, 3, "score"), Relation.APART),
        (Amount(Fraction(30), None), exact(1000), Relation.WITHIN),
        (Amount(None, Fraction(20)), exact(30), Relation.APART),
        (Amount(Fraction(3), None), Amount(None, None), Relation.WITHIN),
    ],
)
def test_relation_is_symmetric(one: Amount, other: Amount, relation: Relation) -> None:
    assert relate(one, other) is relation
    assert relate(other, one) is relation


def test_convert_moves_interval_and_precision() -> None:
    moved = convert(hedged(1, 2, "mi"), "km")
    assert moved is not None
    assert (moved.low, moved.high) == (Fraction("1.609344"), Fraction("3.218688"))
    precise = convert(exact(10, "mi"), "km")
    assert precise is not None
    assert precise.precision == Fraction("1.609344")


def test_convert_keeps_zero_points() -> None:
    moved = convert(exact(100, "degC"), "degF")
    assert moved is not None
    assert moved.low == 212


def test_each_size_of_a_name_is_given_the_usual_one_first() -> None:
    ways = [moved.low for moved in in_each_size(exact(4546, "l"), "gal")]
    assert [round(way) for way in ways if way is not None] == [1201, 1000]
    assert not [*in_each_size(exact(1, "km"), "kg")]


def test_convert_refuses_other_dimensions() -> None:
    assert convert(exact(1, "km"), "kg") is None
    assert convert(exact(1, "USD"), "km") is None
    assert convert(exact(1, "km"), "km") == exact(1, "km")


def test_open_ends_survive_conversion() -> None:
    moved = convert(Amount(Fraction(1), None, "mi"), "km")
    assert moved is not None
    assert moved.high is None
