from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.location_homes import homes


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund, 36, of Leeds, was fined.",
        "Ada Lund (36) from Leeds was fined.",
        "Ada Lund, of Leeds, was fined.",
        "A court fined 36-year-old Ada Lund of Leeds.",
        "Ada Lund, 36, who lives in Leeds, was fined.",
        "A court fined Leeds resident Ada Lund.",
    ],
)
def test_a_home(text: str) -> None:
    assert [(home.name, home.claim.as_written) for home in homes(annotated(text))] == [("ada lund", "Leeds")]


@pytest.mark.parametrize(
    "text",
    ["Bishop Ada Lund of Leeds spoke.", "Ada Lund met the mayor of Leeds.", "Ada Lund, 36, spoke in Leeds."],
)
def test_no_home(text: str) -> None:
    assert not list(homes(annotated(text)))
