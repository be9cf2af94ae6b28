"""Numbers that a later article says it puts in the place of another's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import AmountMention
from claimcheck.questions.revised import _told
from tests.conftest import make_document


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("Eleven homes have gone, not the four that were counted first.", "Eleven", "four"),
        ("There are 190 crews out today instead of 120.", "190", "120"),
        ("Not nine hostages but seven were held.", "seven", "nine"),
        ("She corrected the number of vehicles, from 72 to 84.", "84", "72"),
        ("It has 290 deaths, up from about 120.", "290", "about 120"),
    ],
)
def test_old_and_new(text: str, new: str, old: str) -> None:
    found = [(text[a.span.start : a.span.end], text[b.span.start : b.span.end]) for a, b in _read(text)]
    assert found == [(new, old)]


@pytest.mark.parametrize(
    "text",
    [
        "There were 190 fires, compared with 120 a year earlier.",
        "It flew from 72 fields to 84 islands.",
        "Twelve came and nine did not.",
        "The train from 12 to 14 is late.",
    ],
)
def test_neither(text: str) -> None:
    assert list(_read(text)) == []


def _read(text: str) -> Iterator[tuple[AmountMention, AmountMention]]:
    return _told(annotate(make_document(text)))
