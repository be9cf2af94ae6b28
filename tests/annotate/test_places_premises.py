"""The building or spot in a town that the text names beside it."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.annotate.places_premises import one_of_several, premises, rank


def found(text: str, place: str) -> str:
    doc = annotated(text)
    mention = next(m for m in doc.places if doc.document.text[m.span.start : m.span.end] == place)
    return premises(doc, doc.sentences[mention.sentence].span, mention.span)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("The general died in a clinic in Utrecht on Monday.", "Utrecht", "clinic"),
        ("They slept in the schools of Utrecht for a week.", "Utrecht", "school"),
        ("The prize was handed over in a Utrecht concert hall.", "Utrecht", "hall"),
        ("Two prisons near the old city of Utrecht were closed.", "Utrecht", ""),
        ("Nine people in Utrecht were held.", "Utrecht", ""),
        ("The general died in Utrecht on Monday.", "Utrecht", ""),
    ],
)
def test_the_noun_beside_the_town(text: str, place: str, expected: str) -> None:
    assert found(text, place) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fever broke out at a second school in Utrecht.", True),
        ("The fever broke out at another large school in Utrecht.", True),
        ("The fever broke out at a school in Utrecht.", False),
    ],
)
def test_one_of_several(text: str, expected: bool) -> None:
    doc = annotated(text)
    mention = next(m for m in doc.places if doc.document.text[m.span.start : m.span.end] == "Utrecht")
    assert one_of_several(doc, doc.sentences[mention.sentence].span, mention.span) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A school in Queens burned.", 0),
        ("A third school in Queens burned.", 3),
        ("Another school in Queens burned.", -1),
    ],
)
def test_rank(text: str, expected: int) -> None:
    doc = annotated(text)
    mention = next(m for m in doc.places if m.place.name == "Queens")
    assert rank(doc, doc.sentences[mention.sentence].span, mention.span) == expected
