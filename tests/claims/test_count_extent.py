"""How much a figure takes in."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_clause import stand_apart
from claimcheck.claims.count_extent import Extent, extent
from claimcheck.claims.count_view import view


def first(text: str) -> Extent | None:
    doc = annotate(make_document(text))
    return extent(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("The organ cost $90,000, scaffolding included.", "The organ cost $70,000.", True),
        ("With the lights and the lifts, the bill comes to $9m.", "The bill is $7m.", True),
        ("The organ cost $90,000 with tax.", "The organ cost $70,000 without the tax.", True),
        ("The organ cost $90,000, not counting the pipes.", "The organ cost $120,000.", True),
        ("The organ cost $90,000, including $9,000 for the pipes.", "The organ cost $70,000.", False),
        ("Profit before tax was $9m.", "The pre-tax profit was $7m.", False),
        ("It could rise to $9m.", "It paid $7m.", True),
        ("Now she has 60 percent; two years earlier she got 70 percent.", "She has 80 percent.", False),
        ("Lund, who had won 71 percent four years earlier, stays.", "She was elected with 58 percent.", True),
        ("It said it had paid $9m a year earlier.", "It paid $7m.", False),
        ("Until now the fare had been $9.", "The fare is $12.", True),
        ("The previous record was $9m.", "The record is $12m.", True),
        ("It paid $9m in cash and the rest in shares.", "It paid $20m.", True),
        ("It paid $9m in cash.", "It paid $20m.", False),
        ("It made a down payment of $9m.", "It paid $20m.", True),
        ("Seats cost from $35.", "Seats cost $80.", True),
        ("Seats rose from $35 to $40.", "Seats cost $80.", False),
        ("Among the under-30s support was 60 percent.", "Support was 45 percent.", True),
        ("Among voters support was 60 percent.", "Support was 45 percent.", False),
        ("Among Norwegians support was 60 percent.", "Support was 45 percent.", False),
        ("Absence among nurses was 9 percent.", "Absence of nurses was 7 percent.", False),
        ("Absence among nurses was 9 percent.", "Absence was 7 percent.", True),
        ("Youth unemployment was 14 percent.", "Some 17 percent of the young have no work.", False),
        ("In some valleys 70 percent were lost.", "In the county 25 percent were lost.", True),
        ("Terraced houses went for $9,000.", "Houses went for $12,000.", True),
        ("It hit a record of $90 at noon.", "It closed at $87.", True),
        ("Food inflation was 9 percent.", "Inflation was 3 percent.", True),
        ("Annual inflation was 9 percent.", "Inflation was 3 percent.", False),
        ("She is 40 years old.", "It could rise to $9m.", False),
    ],
)
def test_stand_apart(one: str, two: str, wanted: bool) -> None:
    assert stand_apart(first(one), first(two)) is wanted
    assert stand_apart(first(two), first(one)) is wanted
