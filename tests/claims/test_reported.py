"""Claims in speech: whose they are and how firmly they are held."""

from __future__ import annotations

import pytest

from claimcheck.documents import parse_document
from claimcheck.model import Certainty, Claim
from claimcheck.pipeline import extract_claims


def toll(text: str) -> Claim:
    document = parse_document(text.encode(), "a.txt")
    (found,) = [c for c in extract_claims(document) if c.attribute == "killed"]
    return found


@pytest.mark.parametrize(
    ("text", "certainty", "sources"),
    [
        ("The fire killed 12 people.", Certainty.ASSERTED, ()),
        ("The fire killed 12 people, Ada Lund said.", Certainty.REPORTED, ("Ada Lund",)),
        ("The fire killed 12 people, according to a spokesman.", Certainty.REPORTED, ("a spokesman",)),
        ("Ada Lund confirmed that the fire killed 12 people.", Certainty.REPORTED, ("Ada Lund",)),
        ("Ada Lund denied that the fire killed 12 people.", Certainty.DENIED, ("Ada Lund",)),
    ],
)
def test_certainty_and_sources(text: str, certainty: Certainty, sources: tuple[str, ...]) -> None:
    found = toll(text)
    assert (found.certainty, found.sources) == (certainty, sources)


def test_a_promise_is_planned() -> None:
    document = parse_document(b"Ada Lund vowed that the bridge would open on 3 May 2024.", "a.txt")
    (found,) = [c for c in extract_claims(document) if c.kind == "date"]
    assert found.certainty is Certainty.PLANNED
