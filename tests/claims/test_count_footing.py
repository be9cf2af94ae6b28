"""On what footing a figure stands."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_clause import stand_apart
from claimcheck.claims.count_footing import Footing, footing
from claimcheck.claims.count_view import view


def first(text: str) -> Footing | None:
    doc = annotate(make_document(text))
    return footing(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("Bakers asked for 7 percent.", "Bakers got 4 percent.", True),
        ("Bakers asked for 7 percent.", "Bakers are demanding 9 percent.", False),
        ("The owners offered bakers pay of $9.", "Bakers got pay of $11.", True),
        ("The owners offered bakers pay of $9.", "Bakers demanded pay of $11.", True),
        ("A fine of $9,000 had been sought.", "The fine was $7,000.", True),
        ("It proposed $9.", "It was offered pay of $7.", False),
        ("The ferry offers cabins at $90.", "A cabin costs $80.", False),
        ("It wants to sell at $90.", "It sells at $80.", False),
        ("It had forecast a profit of $9m.", "It made a profit of $7m.", True),
        ("It had forecast a profit of $9m.", "It had expected a profit of $7m.", False),
        ("It is expected to cost $9m.", "It will cost $7m.", False),
        ("The exit poll gave them 35 percent.", "They won 36 percent.", True),
        ("A poll had them at 35 percent.", "They took 31 percent of the vote.", True),
        ("A poll had them at 35 percent.", "Another poll had them at 31 percent.", False),
        ("They were paid $9.", "They should have been paid $11.", True),
        ("Corra and Alba together hold 40 percent.", "Alba holds 30 percent.", True),
        ("Corra and Alba together hold 40 percent.", "Both hold 30 percent.", False),
        ("The library was given $9m.", "The library has spent $7m.", True),
        ("The council gave the library $9m.", "The council spent $7m on the library.", False),
        ("The state granted $9m.", "The ferry will cost $20m.", True),
        ("The fair brought in $9,000.", "The fair cost $12,000.", True),
        ("Cheese worth $9,000 was lost.", "The damage came to $12,000.", True),
        ("The hut was valued at $9,000.", "The hut was sold for $12,000.", True),
        ("It won a contract worth $9,000.", "The contract was sold for $12,000.", False),
        ("Turnout was 61 percent.", "Some 88 percent voted for it.", True),
        ("Some 57 percent said no.", "Some 43 percent said yes.", True),
        ("Some 57 percent said yes.", "Some 63 percent voted yes.", False),
        ("The fines came to a total of $9m.", "The largest fine was $4m.", True),
        ("The largest fine was $4m.", "The fine was $5m.", False),
        ("The largest fine ever was $4m.", "The total was $5m.", False),
        ("She is 40 years old.", "She asked for $5m.", False),
    ],
)
def test_stand_apart(one: str, two: str, wanted: bool) -> None:
    assert stand_apart(first(one), first(two)) is wanted
    assert stand_apart(first(two), first(one)) is wanted
