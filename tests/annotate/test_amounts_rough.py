"""How far off a round number in words may be, and "over" behind a verb, which is no hedge."""

from __future__ import annotations

from fractions import Fraction

import pytest
from conftest import make_document

from claimcheck.annotate import annotate


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("It fed two dozen people.", Fraction(24, 5)),
        ("It fed a hundred people.", Fraction(20)),
        ("It fed one hundred people.", Fraction(10)),
        ("It fed three hundred thousand people.", Fraction(30_000)),
        ("It fed twenty-three thousand people.", Fraction(1000)),
        ("Three hundred thousand people ate.", Fraction(10_000)),
        ("It fed 300,000 people.", Fraction(30_000)),
        ("It fed 55 million dozen people.", Fraction(12_000_000)),
    ],
)
def test_precision(text: str, precision: Fraction) -> None:
    assert [m.amount.precision for m in annotate(make_document(text)).amounts] == [precision]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("They handed over 900 invoices.", ""),
        ("They bought over 900 invoices.", "over"),
        ("He was barely thirty runs short.", "barely"),
    ],
)
def test_hedge(text: str, hedge: str) -> None:
    assert [m.hedge for m in annotate(make_document(text)).amounts] == [hedge]
