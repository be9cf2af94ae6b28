"""Values of two sorts are incomparable; those of one sort go to their own module."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model import (
    Amount,
    Duration,
    Offset,
    Participant,
    Place,
    Relation,
    TimeInterval,
    Utterance,
    Value,
    Weekday,
    Yearless,
)
from claimcheck.values import relate

FRIDAY = TimeInterval(date(2024, 3, 1), date(2024, 3, 1))
THREE = Amount(Fraction(3), Fraction(3))
ANN, BO = Participant("winner", "person:ann lee"), Participant("winner", "person:bo ek")
ODESA = Place("Odesa", ("Ukraine", "Odesa"), "city", "UA", 46.5, 30.7)
OSLO = Place("Oslo", ("Norway", "Oslo"), "city", "NO", 59.9, 10.7)
OF_EACH_SORT: tuple[Value, ...] = (
    FRIDAY,
    Duration(Fraction(2), Fraction(2), "day"),
    THREE,
    ODESA,
    ANN,
    Utterance("no", ""),
)


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        (FRIDAY, TimeInterval(date(2024, 3, 2), date(2024, 3, 2)), Relation.APART),
        (FRIDAY, Weekday(4), Relation.WITHIN),
        (Weekday(4), Weekday(5), Relation.APART),
        (Yearless(3, 1, 1), FRIDAY, Relation.WITHIN),
        (Offset(Fraction(1), Fraction(1), "the vote"), FRIDAY, Relation.INCOMPARABLE),
        (THREE, Amount(Fraction(4), Fraction(4)), Relation.APART),
        (ODESA, OSLO, Relation.APART),
        (ANN, BO, Relation.APART),
        (Utterance("no", "Ann"), Utterance("no", "Ann"), Relation.INCOMPARABLE),
    ],
)
def test_values_of_one_sort(one: Value, two: Value, wanted: Relation) -> None:
    assert relate(one, two) is relate(two, one) is wanted


@pytest.mark.parametrize("one", OF_EACH_SORT)
@pytest.mark.parametrize("two", OF_EACH_SORT)
def test_values_of_two_sorts(one: Value, two: Value) -> None:
    assert type(one) is type(two) or relate(one, two) is Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("person:ann lee", "person:ann lee", Relation.SAME),
        ("person:ann lee", "person:ann lee #2", Relation.SAME),
        ("person:ann lee", "person:bo ek", Relation.APART),
        ("person:ann lee", "person:bo lee", Relation.INCOMPARABLE),
        ("person:ann lee", "person:lee", Relation.INCOMPARABLE),
        ("organisation:norsk hydro", "organisation:tine", Relation.APART),
        ("organisation:norsk hydro", "person:ann lee", Relation.INCOMPARABLE),
        ("place:oslo", "place:bergen", Relation.INCOMPARABLE),
        ("Ann Lee", "Bo Ek", Relation.INCOMPARABLE),  # labels that no subject was found for
        ("Ann Lee", "Ann Lee", Relation.SAME),
    ],
)
def test_participants(one: str, two: str, wanted: Relation) -> None:
    assert relate(Participant("winner", one), Participant("winner", two)) is wanted
