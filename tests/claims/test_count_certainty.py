"""Numbers of what a thing has are told as they are, whatever is planned with the thing."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count
from claimcheck.model import Certainty
from tests.conftest import make_document


def firmness(text: str) -> list[Certainty]:
    """The certainty of each count of a text."""
    return [claim.certainty for claim in count.extract(annotate(make_document(text)), None)]


@pytest.mark.parametrize(
    "text",
    [
        "The inn, with its 90 beds, will be sold.",
        "Drinkers must go elsewhere, and will: the old inn, with all of its 90 stools, is ash.",
        "The theatre, a barn of 600 seats, will close.",
        "The 600-seat theatre will close.",
        "A 24-kilo otter will be freed.",
        "The zoo will sell its 12-kilo tortoise.",
    ],
)
def test_what_a_thing_has_is_told(text: str) -> None:
    assert firmness(text) == [Certainty.ASSERTED]


@pytest.mark.parametrize(
    "text",
    [
        "A 300-bed hospital will be built.",
        "The firm plans to hire 40 weavers.",
        "The court will hear 12 witnesses.",
        "A 40-member panel will be appointed.",
        "In June, a troupe of 40 weavers, most of them old, will leave.",
        "On Monday, 12 dancers, all from Leith, will be hired.",
        "The march, a walk of 12 kilometres, will begin.",
    ],
)
def test_what_is_planned_stays_so(text: str) -> None:
    assert firmness(text) == [Certainty.PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        "The hall, they say, will have 90 beds.",
        "There will be 90 beds in the hall.",
        "The bridge is to be 40 metres long.",
        "The hall will have a bar and cost £9 million.",
        "A loss of £9 million is expected for May.",
        "The mill expects a profit of £9 million.",
        "The mayor projects 400 homes by 2030.",
    ],
)
def test_what_will_be_is_planned(text: str) -> None:
    assert firmness(text) == [Certainty.PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        "The hall has 90 beds and will have a bar.",
        "The hall will have a bar, and it cost £9 million.",
        "The tunnel took years to build and cost £9 million.",
        "Guests who will be in town slept in 90 beds.",
        "The 40 inns are expected to close.",
        "The mill lost £9 million, more than it expected.",
        "The project cost £9 million.",
        "The firm has building projects worth £9 million.",
    ],
)
def test_what_stands_beside_a_plan_is_told(text: str) -> None:
    assert firmness(text) == [Certainty.ASSERTED]


@pytest.mark.parametrize(
    "text",
    [
        "The inn bought 30 beds instead of 90 beds.",
        "The inn bought 30 beds rather than the 90 planned beds.",
    ],
)
def test_what_something_else_takes_the_place_of_is_denied(text: str) -> None:
    assert firmness(text) == [Certainty.ASSERTED, Certainty.DENIED]
