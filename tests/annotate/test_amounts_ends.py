"""Two ends of a rise or fall that share a unit or a scale."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.documents import parse_document


def values(text: str) -> list[tuple[int, str]]:
    doc = annotate(parse_document(text.encode(), "a.txt"))
    return [(int(m.amount.low), m.amount.unit) for m in doc.amounts if m.amount.low is not None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Output rose from 48 to 60 million litres a day.", (48_000_000, "l"), (60_000_000, "l")),
        ("Sales rose from €48 to €60 million.", (48_000_000, "EUR"), (60_000_000, "EUR")),
        ("The fund grew from 12 to 14 billion dollars.", (12_000_000_000, "USD"), (14_000_000_000, "USD")),
        ("The site grew from 200 to two million users.", (200, ""), (2_000_000, "")),
        ("It grew from 48 users to 60 million.", (48, ""), (60_000_000, "")),
        ("It had 48 users and 60 million visitors.", (48, ""), (60_000_000, "")),
    ],
)
def test_scale_of_both_ends(text: str, first: tuple[int, str], last: tuple[int, str]) -> None:
    assert values(text) == [first, last]
