"""What limits two numbers to two parts of one thing."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_view import view
from claimcheck.questions.limits import Bounds, bounds, differences


def first(text: str) -> Bounds:
    doc = annotate(make_document(text))
    return bounds(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("one", "two", "people", "wanted"),
    [
        ("She led by 611 votes in the first round.", "She won the second round by 43 votes.", False, True),
        ("She led by 611 votes in the first round.", "In the first round she led by 43 votes.", False, False),
        ("The profit was £14m before tax.", "The profit, after tax, was £10m.", False, True),
        ("The profit was £14m before tax.", "The profit was £10m.", False, False),
        ("It made $9m in the third quarter.", "Half-year profit was $7m.", False, True),
        ("It made $9m in the third quarter.", "It made $7m in the quarter ended Sept. 30.", False, False),
        (
            "It made $9m in the third quarter of 2020.",
            "Its third-quarter profit in 2021 was $7m.",
            False,
            True,
        ),
        ("It made $9m in fiscal 2020.", "It made $7m in fiscal 2021.", False, True),
        ("It was fined $9m in 2020.", "It was fined $7m in 2021.", False, False),
        ("It was fined $9m last month.", "It was fined $7m in 2021.", False, False),
        ("Its revenue was $9m.", "Its profit was $7m.", False, True),
        ("Some 140 people fell ill in the past day.", "Some 9,200 people fell ill since March.", True, True),
        (
            "Some 140 people fell ill in the past day.",
            "Some 9,200 people fell ill since the fair began.",
            True,
            True,
        ),
        (
            "Some 140 people fell ill in the past day.",
            "Some 160 people fell ill in the last 24 hours.",
            True,
            False,
        ),
        (
            "Some 140 people fell ill in the past three days.",
            "Some 160 people fell ill in the past week.",
            True,
            False,
        ),
        ("Some 80 mm of rain fell in an hour.", "Some 210 mm of rain fell in a day.", False, True),
        ("Some 80 mm of rain fell in a day.", "Some 210 mm of rain fell within 24 hours.", False, False),
        ("Some 80 mm of rain fell.", "Some 210 mm of rain fell in a day.", False, False),
        ("The ships cost $300m.", "The ships cost $50m each.", False, True),
        ("A night costs $300.", "They pay $50 a night.", False, False),
        ("A cabin costs $300.", "They pay $50 a night.", False, True),
        ("It lost $9m in the third quarter.", "Its losses since May are $20m.", False, True),
        ("It lost $9m last year.", "Its losses since May are $20m.", False, False),
        ("Huts sold for $300 on average.", "The average price of huts was $500.", False, False),
        (
            "The shares closed 9 percent lower.",
            "The shares finished with a loss of 14 percent.",
            False,
            False,
        ),
        ("Some 80 percent had the first jab.", "Some 70 percent had both mumps jabs.", False, True),
        ("Bakers asked for 7 percent.", "Bakers got 4 percent.", False, True),
        ("Seats cost from $35.", "Seats cost $80.", False, True),
        ("She earns $3 million a year.", "She earns $2 million.", False, False),
        ("She earns $3 million a year.", "She earns $200,000 a month.", False, True),
        ("Across the country 61 died.", "In the capital 12 died.", True, True),
        ("Of the 5,900 people on duty, half left.", "Some 3,200 nurses left.", True, True),
        ("Of the 5,900 people on duty, half left.", "There are 5,200 nurses.", False, False),
        ("Seventeen of the dead were hurt first.", "Nineteen men died.", True, True),
        ("Seventeen of the dead were hurt first.", "Nineteen of the victims were hurt first.", True, False),
    ],
)
def test_differ(one: str, two: str, people: bool, wanted: bool) -> None:
    assert any(differences(first(one), first(two), people=people).values()) is wanted
