"""The town of the dateline where the article's own words call it "here"."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.location import extract
from claimcheck.claims.location_here import heres


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("LEEDS — The kite contest closed here on Friday.", [("here", "Leeds", "in")]),
        ("LEEDS — Rain fell near here on Friday.", [("here", "Leeds", "near")]),
        ('LEEDS — The kite contest closed on Friday. "I live here," said Ada Lund.', []),
        ("LEEDS — The kite contest closed on Friday. Listen to it here: the radio.", []),
        ("LEEDS — The kite contest closed on Friday. Here it will open again.", []),
        ("NORWAY — The kite contest closed here on Friday.", []),
        ("The kite contest closed here on Friday.", []),
    ],
)
def test_here_is_the_town_of_the_dateline(text: str, told: list[tuple[str, str, str]]) -> None:
    found = [(text[m.span.start : m.span.end], m.place.name, m.preposition) for m in heres(annotated(text))]
    assert found == told


def test_what_happened_here_happened_there() -> None:
    found = list(extract(annotated("LEEDS — The kite contest ended here on Friday."), None))
    assert [(c.as_written, c.attribute, c.about.concept) for c in found][-1] == ("here", "place", "end")
