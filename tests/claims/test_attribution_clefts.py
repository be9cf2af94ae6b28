"""Whom a sentence singles out."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.annotate.phrases import Names
from claimcheck.claims.credited_focus import singled_out
from claimcheck.documents import parse_document


def told(text: str) -> list[tuple[str, str]]:
    doc = annotate(parse_document(text.encode(), "a.txt"))
    words = doc.sentences[0].words
    found = singled_out(words, Names(doc.names))
    return [(who.name.text if who.name else who.words, words[verb].lower) for who, verb in found]


@pytest.mark.parametrize(
    ("text", "who", "verb"),
    [
        ("It was Ada Lund, then a student, who found the ring.", "Ada Lund", "found"),
        ("It was Ada Lund who first noticed the ring.", "Ada Lund", "noticed"),
        ("It was Ada Lund who, on her way home, found the ring.", "Ada Lund", "found"),
    ],
)
def test_whom_it_singles_out(text: str, who: str, verb: str) -> None:
    assert told(text) == [(who, verb)]


@pytest.mark.parametrize(
    "text",
    [
        "It was Per Vik's drone that found the ring.",
        "The man who found the ring was a friend of Per Vik.",
        "It was late when they found the ring of Per Vik.",
    ],
)
def test_nobody_is_singled_out(text: str) -> None:
    assert told(text) == []
