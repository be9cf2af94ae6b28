"""When things came to be."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.claims.origins import origins
from claimcheck.documents import parse_document


def told(text: str) -> list[tuple[str, str, frozenset[str]]]:
    doc = annotate(parse_document(text.encode(), "a.txt"))
    return [(o.noun, o.way, o.words) for o in origins(doc, extract(doc, None))]


@pytest.mark.parametrize(
    ("text", "noun", "way", "words"),
    [
        ("The hall was built in 1972 by volunteers.", "hall", "built in", ""),
        ("The old hall, put up in 1972, has no heating.", "hall", "built in", "old"),
        ("Volunteers rewired the building, which dates back to 1962.", "building", "dates from", ""),
        ("The rowing club, founded in 1931, has 90 members.", "club", "founded in", "rowing"),
        ("The picture was painted in 1911.", "picture", "painted in", ""),
    ],
)
def test_when_a_thing_came_to_be(text: str, noun: str, way: str, words: str) -> None:
    assert told(text) == [(noun, way, frozenset(words.split()))]


@pytest.mark.parametrize(
    "text",
    [
        "The hall was restored in 1972.",
        "The hall may have been built in 1972.",
        "Nothing was built in 1972.",
        "The hall by the pond that Ada Lund built in 1972 is shut.",
        "Homes were built in 1972.",
    ],
)
def test_what_tells_of_no_beginning(text: str) -> None:
    assert told(text) == []
