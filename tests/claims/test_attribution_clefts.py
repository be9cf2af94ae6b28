"""Whom a sentence singles out."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.annotate.phrases import Names
from claimcheck.claims.attribution_clefts import cleft
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "who", "verb", "thing"),
    [
        ("It was Ada Lund, then a student, who found the ring.", "Ada Lund", "found", "ring"),
        ("It was Ada Lund who first noticed the ring.", "Ada Lund", "noticed", "ring"),
        (
            "The man who found out that the ring was a fake was a chemist, Per Vik.",
            "Per Vik",
            "found",
            "ring",
        ),
        ("Ada Lund was the one who uncovered the forgery.", "Ada Lund", "uncovered", "forgery"),
    ],
)
def test_whom_it_singles_out(text: str, who: str, verb: str, thing: str) -> None:
    doc = annotate(parse_document(text.encode(), "a.txt"))
    found = cleft(doc, 0, Names(doc.names))
    assert found is not None
    assert (doc.entities[found.who.entity].label, found.verb.lower, found.thing) == (who, verb, thing)


@pytest.mark.parametrize(
    "text",
    [
        "It was Per Vik's drone that found the ring.",
        "The man who found the ring was a friend of Per Vik.",
        "The man who found the ring was glad that Per Vik came.",
        "It was late when they found the ring of Per Vik.",
    ],
)
def test_nobody_is_singled_out(text: str) -> None:
    doc = annotate(parse_document(text.encode(), "a.txt"))
    assert cleft(doc, 0, Names(doc.names)) is None
