"""To whom a sentence lays a deed."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.credited import extract
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It was the mayor, Per Vik, who urged the council to wait.",
            [("singled out", "Per Vik, who urged")],
        ),
        (
            "The cracks were first noticed by Ada Lund in May.",
            [("credited", "were first noticed by Ada Lund")],
        ),
        (
            "The alarm was raised by an apprentice, Ada Lund, on Friday.",
            [("credited", "was raised by an apprentice, Ada Lund")],
        ),
        ("The order, which nobody wanted, came from Ada Lund.", [("credited", "came from Ada Lund")]),
        ("The cracks were not noticed by Ada Lund in May.", []),
        ("The cracks were noticed by Ada Lund and a boy.", []),
        ("It was on Friday that Ada Lund urged the council to wait.", []),
        ("It was a relief to Ada Lund, who’s the mayor of Bergen.", []),
    ],
)
def test_whom_a_deed_is_laid_to(text: str, found: list[tuple[str, str]]) -> None:
    claims = extract(annotate(parse_document(text.encode(), "a.txt")), None)
    assert [(claim.attribute, claim.as_written) for claim in claims] == found
