"""The line of accounts that a sum is of."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_entry import Entry, entry, other_entry
from claimcheck.claims.count_view import view


def first(text: str) -> Entry | None:
    doc = annotate(make_document(text))
    return entry(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("text", "lines", "steps"),
    [
        ("Revenue rose to $41 million.", {"revenue"}, set()),
        ("It made $41 million in net profit.", {"profit"}, {"net"}),
        ("Pre-tax operating profit was $41 million.", {"profit"}, {"before tax", "operating"}),
        ("Profit before tax was $41 million.", {"profit"}, {"before tax"}),
        ("Net income fell 4 percent.", {"profit"}, {"net"}),
        ("It reported a 4 percent rise in exports.", {"exports"}, set()),
        ("Profit from sales of boats rose to $41 million.", {"profit"}, set()),
        ("It made a profit on revenue of $41 million.", {"revenue"}, set()),
        ("It spent $41 million.", {"expense"}, set()),
    ],
)
def test_entry(text: str, lines: set[str], steps: set[str]) -> None:
    found = first(text)
    assert found is not None
    assert lines <= found.lines
    assert found.steps == steps


@pytest.mark.parametrize(
    "text", ["It lost by 4 points.", "It paid $41 million in cash.", "Some 4 percent of sales were lost."]
)
def test_no_entry(text: str) -> None:
    assert first(text) is None


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("Revenue was $41 million.", "Earnings were $12 million.", True),
        ("Turnover was $41 million.", "Sales were $38 million.", False),
        ("It lost $41 million.", "Its profit was $12 million.", False),
        ("Gross profit was $41 million.", "Net profit was $12 million.", True),
        ("Profit was $41 million.", "Net profit was $12 million.", False),
        ("Core prices rose 2 percent.", "Headline prices rose 3 percent.", True),
        ("Including debt, the price was $41 million.", "Excluding debt, the price was $12 million.", True),
        ("Damage was $41 million.", "The storm caused losses of $12 million.", False),
        ("The bridge cost $41 million.", "The investment was $52 million.", False),
        ("It was fined $41 million.", "Its profit was $12 million.", False),
    ],
)
def test_other_entry(one: str, two: str, wanted: bool) -> None:
    assert other_entry(first(one), first(two)) is wanted
