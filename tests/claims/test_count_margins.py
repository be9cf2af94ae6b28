"""Margins: slots of verbs, nouns and adverbs that say by how much somebody leads or wins."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck import extract
from claimcheck.model import Kind


def attributes(text: str) -> list[tuple[str, str]]:
    return [(c.attribute, c.as_written) for c in extract(make_document(text)) if c.kind is Kind.COUNT]


@pytest.mark.parametrize(
    "text",
    [
        "Lind led by 812 votes when the count closed.",
        "Lind leads Ruud by 812 votes.",
        "Lind was ahead by 812 votes.",
        "Lind finished 812 votes ahead of her rival.",
        "Ruud trailed by 812 votes.",
        "Lind has a lead of 812 votes.",
        "Lind's 812-vote lead shrank.",
        "Lind beat Ruud by 812 votes.",
        "Ruud lost by 812 votes.",
        "Lind won with a majority of 812 votes.",
    ],
)
def test_a_margin_of_votes(text: str) -> None:
    assert attributes(text) == [("margin", "812")]


def test_other_margins_say_of_what() -> None:
    assert attributes("Ryde won by 12 points.") == [("margin in point", "12")]
    assert attributes("The margin of victory was 12 points.") == [("margin in point", "12")]


@pytest.mark.parametrize(
    "text", ["A march led by 12 priests set out.", "Lind got 812 votes.", "Prices rose by 12 crowns."]
)
def test_no_margin(text: str) -> None:
    assert not [attribute for attribute, _ in attributes(text) if attribute.startswith("margin")]
