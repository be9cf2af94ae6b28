"""Capitals told by their country."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("told", "town"),
    [
        ("the Hungarian capital", "Budapest"),
        ("the South Korean capital", "Seoul"),
        ("the New Zealand capital", "Wellington"),
        ("the Hungarian capital on Monday", "Budapest"),
    ],
)
def test_capital(told: str, town: str) -> None:
    (place,) = annotate(parse_document(f"The fair ended in {told}.".encode(), "a.txt")).places
    assert (place.place.name, place.usage, place.preposition) == (town, "location", "in")


@pytest.mark.parametrize(
    "told",
    [
        "the capital",
        "the Bolivian capital",  # one of two
        "the Congolese capital",  # of which Congo
        "the Scottish capital",
        "the Danish capital market",
        "the Danish capital of cycling",
        "a Danish capital",
    ],
)
def test_no_capital(told: str) -> None:
    assert not annotate(parse_document(f"The fair ended in {told}.".encode(), "a.txt")).places


@pytest.mark.parametrize("between", [" ", ", "])
def test_named_behind(between: str) -> None:
    text = f"The fair ended in the Danish capital{between}Copenhagen on Monday."
    assert [m.place.name for m in annotate(parse_document(text.encode(), "a.txt")).places] == ["Copenhagen"]
