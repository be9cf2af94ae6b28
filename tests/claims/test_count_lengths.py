"""Lengths of time that are measured of a happening, as counts."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count, date
from claimcheck.claims.count_lengths import DURATION, LENGTH, SO_FAR
from tests.conftest import make_document

_WON = "7865 second"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The ministers met for six hours.", [("six hours", LENGTH, "6 hour")]),
        ("Ada Lund needed 58 seconds for the course.", [("58 seconds", LENGTH, "58 second")]),
        ("Won in 2 hours, 11 minutes and 5 seconds.", [("2 hours, 11 minutes and 5 seconds", LENGTH, _WON)]),
        ("The talks took two hours and ten minutes.", [("two hours and ten minutes", LENGTH, "130 minute")]),
        ("It took ten minutes and two hours.", [("ten minutes", LENGTH, "10 minute"), ("two hours", LENGTH, "2 hour")]),
        ("A farmer was sent to prison for four years.", [("four years", "sentence", "4 year")]),
        ("The strike lasted 12 days.", [("12 days", DURATION, "12 day")]),
        ("The strike ended 12 days ago.", []),
        ("The strike ended twelve days after the vote.", []),
        ("After nearly 17 months of war they met.", [("nearly 17 months", SO_FAR, "15.3..17 month")]),
        ("The index fell to a 12-year low.", []),
        ("Shares closed at their lowest level in over six years.", []),
        ("The ferry was delivered 18 months behind schedule.", []),
        ("Leith scored in the last ten minutes.", []),
        ("The crew waited about an hour.", [("about an hour", LENGTH, "0.5..1.5 hour")]),
        ("The climb took a minute and 20 seconds.", [("a minute and 20 seconds", LENGTH, "80 second")]),
        ("The blackout lasted a week.", [("a week", DURATION, "1 week")]),
        ("The tenants were given a week to leave.", [("a week", DURATION, "1 week")]),
        ("The crew was out for a year or two.", [("a year or two", DURATION, "1..2 year")]),
        ("A cook was sentenced to a year in prison.", [("a year", "sentence", "1 year")]),
        ("The captain took a year off.", []),
        ("The crash happened an hour and 20 minutes ago.", []),
        ("It was taught for a year 11 class.", [("11", "number of class", "11")]),
        ("The bell rang for a minute.", []),
        ("The crew waited an hour and", [("an hour", LENGTH, "1 hour")]),
    ],
)  # fmt: skip
def test_row(text: str, read: list[tuple[str, str, str]]) -> None:
    found = count.extract(annotate(make_document(text)), None)
    assert [(c.as_written, c.attribute, str(c.value).replace(",", "")) for c in found] == read


def test_lengths_are_no_dates() -> None:
    found = date.extract(
        annotate(make_document("They met for six hours and the strike lasted 12 days.")), None
    )
    assert not list(found)
