from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.crowds import crowds


def told(text: str) -> list[tuple[str, str]]:
    doc = annotated(text)
    return [(crowd.source, doc.text_at(crowd.size.span)) for crowd in crowds(doc)]


@pytest.mark.parametrize(
    ("text", "source", "size"),
    [
        ("Some 4,000 people marched through Voss, police said.", "police", "Some 4,000"),
        ("Police put the number of marchers at 9,000.", "police", "9,000"),
        ("Organizers estimated the crowd at 12,000.", "organisers", "12,000"),
        ("According to the union, 7,000 took part.", "unions", "7,000"),
    ],
)
def test_a_crowd_by_its_source(text: str, source: str, size: str) -> None:
    assert told(text) == [(source, size)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 4,000 people marched through Voss.",
        "Police sent 900 officers to watch those who marched.",
        "Police said 900 tractors had blocked the road.",
        "Police expected 4,000 demonstrators.",
        "Police put the number of marchers at 9,000, organisers at 12,000.",
        "Police held twelve people who had marched.",
    ],
)
def test_no_crowd(text: str) -> None:
    assert not told(text)
