"""One name, two spellings."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.spelling import checks
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Marek Kowalsky", ["'Marek Kowalski' and 'Marek Kowalsky'"]),
        ("Marek Kowalski", []),
        ("Marek Kowalska", []),  # a woman of the family
        ("Marek Kowal", []),
        ("Marek Kówalski", []),
        ("Marta Kowalsky", []),
        ("Marek Novotny", []),
    ],
)
def test_spellings(second: str, found: list[str]) -> None:
    text = (
        f"Marek Kowalski opened the mill at Bergen on Friday. The crowd cheered when {second} cut the ribbon."
    )
    assert [check.detail for check in checks(annotate(parse_document(text.encode(), "a.txt")))] == found


def test_a_crowd_of_one_given_name() -> None:
    text = " ".join(
        f"Marek Kowalsk{letter}{letter * n} spoke at length." for n, letter in enumerate("bcdfghjklmnpqr", 1)
    )
    assert len(list(checks(annotate(parse_document(text.encode(), "a.txt"))))) <= 12 * 11 / 2
