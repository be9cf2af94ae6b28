"""Tests of which side of a thing a measure tells."""

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.count_aspect import Aspect, aspect, other_aspect
from claimcheck.claims.count_view import view
from claimcheck.documents import parse_document


def told(text: str) -> Aspect | None:
    doc = annotate(parse_document(text.encode(), "a"))
    return aspect(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The lake stood at 3 metres at noon.", "The lake stood at 2 metres by midnight."),
        ("The dairy lost 30 tonnes of butter.", "The dairy saved 80 tonnes of butter."),
        ("The van was 3.1 metres high.", "The tunnel has a clearance of 2.5 metres."),
        ("The hotel is 60 metres high.", "With its aerial, the hotel reaches 74 metres."),
        ("The hut is nine miles from the road.", "As the crow flies, the hut is five miles from the road."),
    ],
)
def test_two_sides_of_a_thing(one: str, two: str) -> None:
    assert other_aspect(told(one), told(two))


def test_one_side_of_a_thing() -> None:
    assert not other_aspect(
        told("The lake stood at 3 metres at noon."), told("The lake was 2 metres deep at midday.")
    )
    assert not other_aspect(told("The hotel is 60 metres high."), told("The hotel reaches 74 metres."))


def test_numbers_that_are_no_measures_have_none() -> None:
    assert told("Nine people came.") is None
