"""Titles, bylines, lone quotations, signatures."""

from __future__ import annotations

import pytest

from claimcheck.documents.titles import (
    author_of,
    ends_sentence,
    is_capital_title,
    is_outlet,
    is_quotation,
    is_signature,
    is_title,
    quoted_words,
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Two die in Leith fire", True),
        ("Should old market halls be pulled down?", True),
        ('Mayor: "We will win"', True),
        ("Two died in the Leith fire.", False),
        ("He said it was “over.”", False),
        ("Two died. Police said so", False),
        ("in the early hours", False),
        ("Parts of the list:", False),
        ("We won!", False),
        ("word " * 40, False),
        ("Wo" + "o" * 300, False),
        ("**", False),
    ],
)
def test_is_title(line: str, expected: bool) -> None:
    assert is_title(line, 20) is expected


def test_exclaiming_and_capital_titles() -> None:
    assert is_title("We won!", 20, exclaiming=True)
    assert is_capital_title("Black Lawmakers Rip Mayor As A ‘Disgusting Fraud.’")
    assert not is_capital_title("Two people died in the Leith fire on Monday.")
    assert not is_capital_title("We Won.")


def test_ends_sentence() -> None:
    assert ends_sentence('He said: "No."')
    assert not ends_sentence("Leith, Scotland")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE and JOHN ROE, Staff Writers", "JANE DOE and JOHN ROE"),
        ("by: Jane van Doe | Leith Courier", "Jane van Doe"),
        ("By Jane Doe in Leith", "Jane Doe"),
        ("By noon 171 people had been saved", ""),
        ("By Friday they were gone.", ""),
        ("By 1961 Area", ""),
        ("Jane Doe", ""),
    ],
)
def test_author(line: str, author: str) -> None:
    assert author_of(line) == author


def test_outlet() -> None:
    assert is_outlet("The Leith Courier")
    assert not is_outlet("The fire in Leith")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("“We will win this again.”", True),
        ('"It exists, but it has failed."', True),
        ("‘It’s over, and that’s that.’", True),
        ("“We won,” he said. “Again.”", False),
        ("“We will win this again", False),
        ("We will win this again.", False),
        ("“No.”", False),
    ],
)
def test_is_quotation(line: str, expected: bool) -> None:
    assert is_quotation(line) is expected


def test_quoted_words() -> None:
    assert quoted_words("“We will win again.”") == "We will win again"
    assert quoted_words("“We will win.”") == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Doe", True),
        ("— Jane Doe, mayor of Leith", True),
        ("– Doe", True),
        ("Doe", False),
        ("Jane Doe said so.", False),
        ("Two people in Leith", False),
        ("", False),
    ],
)
def test_is_signature(line: str, expected: bool) -> None:
    assert is_signature(line) is expected
