"""Qualities that part what is counted."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_contraries import Qualities, other_qualities, qualities
from claimcheck.claims.count_view import view


def first(text: str) -> Qualities:
    doc = annotate(make_document(text))
    return qualities(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("Some 120 boys enrolled.", "Some 140 girls enrolled.", True),
        ("Some 120 boys enrolled.", "Some 140 pupils enrolled.", False),
        ("Some 120 boys enrolled.", "Some 140 boys and girls enrolled.", False),
        ("He won 52 percent of the women.", "He won 38 percent of the men.", True),
        ("A man of 81 died.", "A woman aged 74 died.", True),
        ("Her father Tom Roe, 61, left.", "The mother of Tom Roe, 63, left.", False),
        ("Exports rose 6 percent.", "Imports rose 11 percent.", True),
        ("Exports rose 6 percent, less than imports.", "Imports rose 11 percent.", False),
        ("It opened 12 branches.", "It closed 30 branches.", True),
        ("A share cost $31 at the close.", "A share cost $29 at the opening.", True),
        ("Some 20 cm of snow fell in the north.", "Some 5 cm of snow fell in the south.", True),
        ("In South Korea 20 cm of snow fell.", "In North Korea 5 cm of snow fell.", False),
        ("Foreign ministry sources said 40 planes left.", "National sources said 30 planes left.", False),
        ("Some 40 percent of smokers improved.", "Some 62 percent of non-smokers improved.", True),
        ("The 40 vaccinated patients left.", "The 62 unvaccinated patients left.", True),
    ],
)
def test_other_qualities(one: str, two: str, wanted: bool) -> None:
    assert other_qualities(first(one), first(two), people=False) is wanted
    assert other_qualities(first(two), first(one), people=False) is wanted


def test_what_stands_beside_a_toll_is_of_the_happening() -> None:
    one, two = first("A blast at an indoor market killed 12."), first("An outdoor blast killed 14.")
    assert not other_qualities(one, two, people=True)
    assert other_qualities(first("It killed 12 men."), first("It killed 14 women."), people=True)
