"""Whose age a number is."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.documents import parse_document


def ages(text: str) -> list[tuple[str, str]]:
    """Each age of a person, with the name that it is laid to."""
    document = annotate(parse_document(text.encode(), "a.txt"))
    return [
        (c.as_written, c.subject.rpartition(":")[2]) for c in extract(document, None) if c.attribute == "age"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Roe gave her last concert in May. She is 72.",
        "Ida Roe sold the boat; she is 72 and cannot swim.",
        "Ida Roe was shot dead. She was 72 and had two sons.",
        "Ida Roe, now 72, sold the boat.",
        "Ida Roe is only 72, her sister said.",
        "Ida Roe, the oldest skipper, is 72.",
        "Ida Roe, at 72, is the oldest skipper.",
        "At 72, Ida Roe is the oldest skipper.",
        "The crew is young; at 72, the skipper Ida Roe is not.",
        "Ida Roe was gunned down at a filling station at 72.",
        "Ida Roe died at 72, her sister said.",
        "Ida Roe (72) sold the boat.",
        "Ida Roe, 72, sold the boat.",
    ],
)
def test_told(text: str) -> None:
    assert ages(text) == [("72", "ida roe")]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Roe was 72 when she sold the boat.",
        "Ida Roe was out for 72. It was 72 of 90.",
        "Ida Roe has rowed since she was 14.",
        "Ida Roe went to prison when she was 25.",
        "Ida Roe finished the race at 72.",
        "Ida Roe and Tom Lund worked on the boat, and one died at 72.",
        "The number of dead stood at 72, Ida Roe said.",
        "Ida Roe was shot at 11, neighbours said.",
        "Ida Roe was killed at 72 Elm Street.",
        "The elder Roe, 72, sold the boat.",
        "The younger Ms. Roe, 72, sold the boat.",
    ],
)
def test_not_told(text: str) -> None:
    assert ages(text) == []
