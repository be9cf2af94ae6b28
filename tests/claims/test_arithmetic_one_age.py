"""An age against the only birth of an article."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import claims as extraction
from claimcheck.annotate import annotate
from claimcheck.documents import parse_document
from claimcheck.model import TimeInterval

DAY = TimeInterval(date(2024, 3, 5), date(2024, 3, 5))


def found(text: str) -> list[str]:
    """What the checks of ages say of a text posted on 5 March 2024."""
    document = parse_document(f"---\npublished: 2024-03-05\n---\n{text}".encode(), "a.txt")
    doc = annotate(document)
    claims = extraction.extract(doc, DAY)
    return [check.detail for check in extraction.checks(doc, DAY, claims) if check.name == "age-birth"]


@pytest.mark.parametrize(
    "age", ["She was 89.", "She turned 89 on Sunday.", "She died on Sunday at the age of 89."]
)
def test_an_age_that_no_word_ties_to_the_birth(age: str) -> None:
    text = f"The poet has died in Bergen. {age} Born in Narvik on 6 May 1930, she had taught for years."
    assert found(text) == ["born 6 May 1930: 93 years old on publication, not 89"]


@pytest.mark.parametrize(
    "text",
    [
        "She was 92. Born in Narvik on 6 May 1930, she had taught for years.",
        "She was 89 in the spring of 2020. Born in Narvik on 6 May 1930, she had taught for years.",
        "She was 40. Born in Narvik on 6 May 1930, she had taught for years.",
        "She was 89. Born on 6 May 1930, she taught. Her brother was born on 2 June 1934.",
        "He was 89. Then came May. Then came June. Then came July. She was born on 6 May 1930.",
    ],
)
def test_what_leaves_the_age_open(text: str) -> None:
    assert found(f"The poet lives in Bergen. {text}") == []
