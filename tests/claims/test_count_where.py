"""Which named place limits a number, and which two places make two numbers."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_view import view
from claimcheck.claims.count_where import Where, other_where, where


def first(text: str) -> Where | None:
    doc = annotate(make_document(text))
    return where(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It would cut 90 jobs in Latvia.", ("Latvia", False)),
        ("It would cut 600 jobs across Europe.", ("Europe", True)),
        ("Sales in Asia rose 9 percent.", ("Asia", False)),
        ("Sales in Asia rose by about 9 percent.", ("Asia", False)),
        ("She said in Riga that sales rose 9 percent.", None),
        ("It would cut 90 jobs, she said in Riga.", None),
        ("It would cut 90 jobs that were moved from Latvia.", None),
        ("Latvia would cut 90 jobs.", None),
        ("It would cut 90 jobs.", None),
    ],
)
def test_where(text: str, found: tuple[str, bool] | None) -> None:
    place = first(text)
    assert (place and (place.place.name, place.whole)) == found


@pytest.mark.parametrize(
    ("one", "two", "people", "wanted"),
    [
        ("It would cut 90 jobs in Latvia.", "It would cut 40 jobs in Estonia.", False, True),
        ("It would cut 90 jobs in Latvia.", "It would cut 40 jobs in Riga.", False, False),
        ("It would cut 90 jobs in Latvia.", "It would cut 40 jobs.", False, False),
        ("It would cut 90 jobs in Riga.", "It would cut 600 jobs across Europe.", False, True),
        ("It would cut 90 jobs in Riga.", "It would cut 600 jobs in Europe.", False, False),
        ("It would cut 90 jobs across Asia.", "It would cut 600 jobs across Europe.", False, True),
        ("Sales in Asia rose 9 percent.", "Sales in Asia rose 4 percent.", False, False),
        ("It killed 12 people in Poland.", "It killed 40 people in Germany.", True, True),
        ("It killed 12 people in Split.", "It killed 40 people across Croatia.", True, True),
        ("It killed 12 people in Split.", "It killed 40 people in Croatia.", True, False),
        ("It killed 12 people in Split.", "It killed 40 people in Zagreb.", True, False),
    ],
)
def test_other_where(one: str, two: str, people: bool, wanted: bool) -> None:
    assert other_where(first(one), first(two), people=people) is wanted
    assert other_where(first(two), first(one), people=people) is wanted
