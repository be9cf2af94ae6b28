"""How answers stand whose values alone leave it open."""

from __future__ import annotations

from fractions import Fraction

import pytest
from made_placed import placed

from claimcheck.claims.leftover import FIGURE
from claimcheck.model import Amount, Kind, Place, Relation
from claimcheck.model.records import replace
from claimcheck.questions.taken_for import AGED, NEXT_TOWN, NO_UNIT, TALLY, Stand, stand
from claimcheck.subjects.placed import Placed
from claimcheck.values.place import distance


def number(low: int, unit: str = "", high: int | None = None, *, attribute: str = FIGURE) -> Placed:
    value = Amount(Fraction(low), Fraction(low if high is None else high), unit)
    return placed(f"{attribute}{low}{unit}", value, attribute=attribute)


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        (number(310), number(250, "EUR", attribute="price"), Stand(Relation.APART, NO_UNIT)),
        (number(250), number(250, "EUR", attribute="price"), Stand(Relation.SAME, NO_UNIT)),
        (
            number(310),
            number(3, "EUR", attribute="price"),
            Stand(Relation.INCOMPARABLE),
        ),  # no size of the other
        (number(310), number(250, "ordinal"), Stand(Relation.INCOMPARABLE)),  # never left out
        (
            number(310, attribute="killed"),
            number(250, "EUR"),
            Stand(Relation.INCOMPARABLE),
        ),  # it counts something
        (number(310, "EUR"), number(250, "EUR"), Stand(Relation.APART)),
        (number(34, "deg", attribute="temperature"), number(36, "degC"), Stand(Relation.APART, NO_UNIT)),
        (
            number(97, "deg", attribute="temperature"),
            number(36, "degC"),
            Stand(Relation.INCOMPARABLE),
        ),  # of Fahrenheit
    ],
)
def test_a_figure_without_a_unit_is_taken_for_one_of_it(one: Placed, two: Placed, wanted: Stand) -> None:
    assert stand(one, two) == stand(two, one) == wanted


def test_a_tally_holds_both_sides_of_a_vote() -> None:
    tally = placed("a", Amount(Fraction(4), Fraction(9), "score", exact=False), attribute="vote tally")
    for votes, relation in ((9, Relation.WITHIN), (4, Relation.WITHIN), (7, Relation.APART)):
        assert stand(tally, number(votes, attribute="votes in favour")) == Stand(relation, TALLY)


def test_of_two_neighbouring_towns_either_may_be_meant() -> None:
    def town(name: str, lat: float) -> Placed:
        value = Place(name, ("Norway", name), "city", "NO", lat, 10.0)
        return placed(name, value, kind=Kind.LOCATION, attribute="place")

    near, far = town("Moss", 59.0), town("Vik", 59.1)
    apart = distance(*(item.claim.value for item in (near, far) if isinstance(item.claim.value, Place)))
    assert apart is not None
    assert apart < 25
    assert stand(near, far) == Stand(Relation.APART, NEXT_TOWN)
    assert stand(near, town("Moss Town", 59.1)) == Stand(Relation.INCOMPARABLE)
    assert stand(near, town("Bodo", 67.0)) == Stand(Relation.APART)


def test_an_age_is_held_against_whoever_is_told_by_one() -> None:
    def told(written: str, value: int, attribute: str) -> Placed:
        item = number(value, "year", attribute=attribute)
        return replace(item, claim=replace(item.claim, as_written=written))

    aged = told("23", 23, "age")
    assert stand(aged, told("the 32-year-old", 32, FIGURE)) == Stand(Relation.APART, AGED)
    assert stand(aged, told("32 years", 32, FIGURE)) == Stand(Relation.INCOMPARABLE)
