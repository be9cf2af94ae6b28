"""Lines to pieces."""

from __future__ import annotations

import pytest

from claimcheck.documents.lines import pieces_of

WRAPPED = (
    "The harbour master said on Tuesday that the ferry had struck a\n"
    "submerged reef and that all of the passengers had been taken off\n"
    "within the hour."
)
LONG = "The harbour master said on Tuesday that the ferry had struck a submerged reef, and that all " * 2


def written(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("one\r\n\r\ntwo\r\n", ["one", "two"]),
        ("one\r\rtwo", ["one", "two"]),
        ("one\u2029two\u2028Three", ["one", "two", "Three"]),
        ("  one  \n \t\n\u00a0two\t", ["one", "two"]),
        (WRAPPED, [WRAPPED]),
        (WRAPPED.replace("\n", "\r\n"), [WRAPPED.replace("\n", "\r\n")]),
        (f"Rovers 0, Athletic 4\n{LONG}", ["Rovers 0, Athletic 4", LONG.strip()]),
        ("Storm hits coast\nBy Jane Doe", ["Storm hits coast", "By Jane Doe"]),
        ("Sunday 12 May 2024\nby Jane Doe in Leith", ["Sunday 12 May 2024", "by Jane Doe in Leith"]),
        ("Leith Post, 12 May 2024\nby Jane Doe", ["Leith Post, 12 May 2024", "by Jane Doe"]),
        ("They left on 12 May 2024\nby boat", ["They left on 12 May 2024\nby boat"]),
        (f"{LONG}\nand so on it went.\n{LONG}", [f"{LONG}\nand so on it went.", LONG.strip()]),
        ("- one\n- two\n* three\n• four", ["one", "two", "three", "four"]),
        ("1. one\n2. two", ["1. one", "2. two"]),
        ("> quoted\n> again", ["quoted", "again"]),
        ("Title\n=====\n\n---\n\ntext", ["Title", "text"]),
        ("First of two.\n    Second of two.", ["First of two.", "Second of two."]),
        ("-20 degrees were measured", ["-20 degrees were measured"]),
        ("#hashtag", ["#hashtag"]),
        ("", []),
        (" \n\t\r\n", []),
    ],
)
def test_pieces(text: str, expected: list[str]) -> None:
    assert written(text) == expected


def test_wrapped_paragraph_ends_where_a_line_is_short() -> None:
    text = WRAPPED + "\nA second paragraph begins here without a blank line, as mail has it,\nand goes on."
    assert written(text)[0] == WRAPPED
    assert len(written(text)) == 2


def test_headings_and_paragraphs_are_known() -> None:
    pieces = pieces_of("## Head\ntext\n\nmore")
    assert [(piece.heading, piece.paragraph) for piece in pieces] == [(True, 0), (False, 0), (False, 1)]


@pytest.mark.parametrize("sign", ["a a ", "x", "\n", " ", "\r\n", "\u2028", "(", "“"])
def test_monotone_text_of_any_size_goes_through(sign: str) -> None:
    assert len(pieces_of(sign * 2_000_000)) <= 1
