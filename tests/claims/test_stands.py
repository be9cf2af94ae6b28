"""Where a named thing stands, told between commas behind its name."""

from __future__ import annotations

import pytest
from made_articles import joined


def told(text: str) -> list[tuple[str, str]]:
    """The places of an article, each with the label of what stands there."""
    made = joined(text, text)
    path = made.placed[0].path
    return [
        (p.claim.as_written, next((key.partition(":")[2] for role, key in p.roles if role == "of"), ""))
        for p in made.placed
        if p.path == path and p.claim.attribute == "place"
    ]


def test_a_thing_that_is_described() -> None:
    text = "Wardle Moor School, in the west of Bergen, opened in 1982 and has 340 pupils."
    assert told(text) == [("Bergen", "wardle moor school")]


@pytest.mark.parametrize(
    "text",
    [
        "Wardle Moor School, in the west of Bergen, was destroyed on Friday.",
        "Wardle Moor School in the west of Bergen opened in 1982.",
        "Ada Lund, in the west of Bergen, opened her shop in 1982.",
        "Wardle Moor School, built by monks in Bergen, opened in 1982.",
    ],
)
def test_what_happens_there_is_the_happenings(text: str) -> None:
    assert all(not owner for _, owner in told(text))
