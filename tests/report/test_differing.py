"""The words that differ, marked in what a side says."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import parse_document
from claimcheck.model import Conflict
from claimcheck.pipeline import verify_documents
from claimcheck.report.differing import said


def conflict_of(first: str, second: str) -> Conflict:
    day = date(2024, 3, 2)
    texts = (
        f'"{first}," mayor Ada Lund said in Bergen on Friday.',
        f'"{second}," Ada Lund, the mayor of Bergen, said on Friday.',
    )
    documents = [parse_document(t.encode(), f"{n}.txt", published=day) for n, t in enumerate(texts)]
    (conflict,) = [c for c in verify_documents(documents).conflicts if c.attribute == "said"]
    return conflict


def lines(first: str, second: str, *, color: bool) -> list[str]:
    conflict = conflict_of(first, second)
    told = [said(conflict, side, color) for side in conflict.sides]
    return ["".join(text for text, _ in pieces) for pieces in told if pieces]


def test_the_words_that_differ_stand_between_underscores() -> None:
    found = lines(
        "We will open the new bridge in the spring", "We will open the old bridge in the spring", color=False
    )
    assert found == [
        "• We will open the _new_ bridge in the spring",
        "• We will open the _old_ bridge in the spring",
    ]


def test_words_side_by_side_are_marked_as_one() -> None:
    found = lines(
        "We have found the missing climbers alive",
        "We have not yet found the missing climbers alive",
        color=False,
    )
    assert "• We have _not yet_ found the missing climbers alive" in found


def test_a_terminal_with_colours_gets_a_style() -> None:
    first, second = "We will open the new bridge in the spring", "We will open the old bridge in the spring"
    assert lines(first, second, color=True) == [f"• {first}", f"• {second}"]
    conflict = conflict_of(first, second)
    pieces = said(conflict, conflict.sides[0], True)
    assert pieces is not None
    assert [text for text, style in pieces if "reverse" in style] in (["new"], ["old"])


@pytest.mark.parametrize("mark", ["\ue000", "\ue001", "_"])
def test_marks_in_an_article_are_words_like_others(mark: str) -> None:
    found = lines(
        f"We will open the new bridge in {mark} spring", "We will open the old bridge in spring", color=False
    )
    assert any("_new_ bridge" in line for line in found)
    assert not any(private in line for line in found for private in "\ue000\ue001")
