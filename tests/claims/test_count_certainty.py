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
