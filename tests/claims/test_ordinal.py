"""Which of its kind a happening is."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.ordinal import extract
from tests.conftest import make_document


@pytest.mark.parametrize(
    ("text", "ordinal", "value", "scope"),
    [
        ("It was her first visit to Oslo.", "first", "1", ("visit",)),
        ("On his second official visit he fell ill.", "second", "2", ("official", "visit")),
        ("It was the third meeting of the two in a month.", "third", "3", ("in", "meet", "month", "of")),
        ("Mara Holt won the cup for the fourth time.", "fourth", "4", ("win",)),
        ("Mara Holt won the cup for the fourth time since 2010.", "fourth", "4", ("since", "win")),
    ],
)
def test_row(text: str, ordinal: str, value: str, scope: tuple[str, ...]) -> None:
    (claim,) = extract(annotate(make_document(text)), None)
    assert (claim.as_written, str(claim.value), claim.scope) == (ordinal, value, scope)
    assert (claim.attribute, claim.extractor) == ("ordinal", "claims.ordinal")


@pytest.mark.parametrize(
    "text",
    [
        "She came first in the race.",
        "A second visit followed.",
        "The first big green meeting room in the visit was cold.",
        "He denied that it was his first visit.",
        "They met for the whole time.",
        "First visit",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    found = list(extract(annotate(make_document(text)), None))
    assert [claim.as_written for claim in found if claim.scope == ("visit",)] == []


def test_a_sentence_of_a_thousand_words_is_no_prose() -> None:
    text = "It was her first visit " + "and so on " * 400 + "."
    assert list(extract(annotate(make_document(text)), None)) == []
