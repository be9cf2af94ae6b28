"""Other names that an article tells of a person."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import names
from claimcheck.annotate.sentences import split


def aliases(text: str) -> dict[str, str]:
    """What each person goes by who has another name."""
    _, entities = names.annotate(text, split(make_document(text)))
    return {entity.label: entity.alias for entity in entities if entity.alias}


@pytest.mark.parametrize(
    "text",
    [
        "Greta Holm, the keeper whom everyone in Bergen calls Zita, left.",
        "Greta Holm, 44, known to her fans as “Zita”, left.",
        "Greta Holm (better known as Zita) left.",
        "Greta Holm, a singer known as Zita, left.",
        "Greta Holm, who sings under the stage name of Zita, left.",
        "Greta Holm, whose fans call her Zita, left.",
        "Greta Holm, nicknamed Zita, left.",
        "Police named Greta Holm, alias Zita, on Monday.",
    ],
)
def test_another_name(text: str) -> None:
    assert aliases(f"{text} Zita smiled.") == {"Greta Holm": "zita"}


@pytest.mark.parametrize(
    "text",
    [
        "Greta Holm, who called Per Vik on Monday, left.",
        "Greta Holm, whom Per Vik called on Monday, left.",
        "Greta Holm, the judge who dubbed Per Vik a liar, left.",
        "Greta Holm, the mother of the keeper whom all call Zita, left.",
        "Greta Holm's daughter, known as Zita, left.",
        "Greta Holm, best known as Nora in the series, left.",
        "Greta Holm, whom the coach calls Norway's Maradona, left.",
        "Greta Holm, known as much as Per Vik for her goals, left.",
        "Greta Holm said the man known as Zita Reyes had gone.",
        "“Zita left. Her Zita,” said Greta Holm.",
    ],
)
def test_no_other_name(text: str) -> None:
    assert not aliases(text)
