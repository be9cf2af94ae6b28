"""How long ago something was of which no year is told."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.long_ago import long_ago_claims
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The seal lived about 12 million years ago.", ["about 12 million years ago"]),
        ("The rocks are 21 million years old.", ["21 million years old"]),
        ("The trees grew some 7,300 years ago.", ["some 7,300 years ago"]),
        ("The mill closed six years ago.", []),
        ("She is 48 years old.", []),
    ],
)
def test_how_long_ago(text: str, written: list[str]) -> None:
    doc = annotate(parse_document(text.encode(), "a.txt"))
    assert [claim.as_written for claim in long_ago_claims(doc)] == written
