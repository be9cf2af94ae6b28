"""Safe text, trimmed quotes, lines and columns."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from made_report import make_claim, make_text_document

from claimcheck.model import Amount, Span
from claimcheck.report.positions import Positions
from claimcheck.report.quotes import Quote, quote, shorten
from claimcheck.report.safe import safe_json, safe_text
from claimcheck.report.schema import _of

ONE = Amount(Fraction(1), Fraction(1))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain, Zoë — “words” 火 \U0001f989", "plain, Zoë — “words” 火 \U0001f989"),
        ("one\r\n\ttwo\u2028three", "one two three"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b2J\x7f\x00\x08", "2J"),
        ("a\u202eb\u2066c\u200f\ufeff\U000e0041", "abc"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("[bold]x[/bold] :smile:", "[bold]x[/bold] :smile:"),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
        ("", ""),
    ],
)
def test_safe_text(text: str, safe: str) -> None:
    assert safe_text(text) == safe


def test_json_has_no_number_that_is_none() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        safe_json({"x": float("nan")})


SENTENCE = "The harbour master said that 12 boats had been lost in the storm that night."


@pytest.mark.parametrize(
    ("room", "wanted"),
    [
        (200, Quote("The harbour master said that ", "12 boats", " had been lost in the storm that night.")),
        (48, Quote("…master said that ", "12 boats", " had been lost in…")),
        (8, Quote("…", "12 boats", "…")),
        (7, Quote("…", "12…ats", "…")),
        (70, Quote("The harbour master said that ", "12 boats", " had been lost in the storm that…")),
    ],
)
def test_a_quote_is_trimmed_around_the_span(room: int, wanted: Quote) -> None:
    document = make_text_document("x", f"Before.\n{SENTENCE}\nAfter.")
    assert quote(make_claim(document, "12 boats", ONE), document.text, room) == wanted


def test_room_that_one_end_leaves_goes_to_the_other() -> None:
    document = make_text_document("x", SENTENCE)
    assert quote(make_claim(document, "The", ONE), SENTENCE, 40) == Quote(
        "", "The", " harbour master said that 12 boats…"
    )
    assert quote(make_claim(document, "night", ONE), SENTENCE, 40).after == "."


def test_a_span_outside_its_sentence_is_quoted_alone() -> None:
    document = make_text_document("x", SENTENCE)
    claim = replace(make_claim(document, "boats", ONE), sentence=Span(60, 76))
    assert quote(claim, SENTENCE, 200).inside == "boats"
    assert quote(replace(claim, sentence=Span(0, 10)), SENTENCE, 200).after == ""


@pytest.mark.parametrize(
    ("text", "room", "wanted"),
    [
        ("short", 5, "short"),
        (" two\n lines ", 20, "two lines"),
        ("abcdefghij", 5, "ab…ij"),
        ("a" * 10_000 + "z", 5, "aa…az"),
        ("abcdef", 1, "a…f"),
    ],
)
def test_shorten(text: str, room: int, wanted: str) -> None:
    assert shorten(text, room) == wanted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("X", (1, 1)),
        ("a\U0001f989X", (1, 3)),
        ("a\nX", (2, 1)),
        ("a\r\n bX", (2, 3)),
        ("a\rX", (2, 1)),
        ("\r\n\n\rX", (4, 1)),
        ("a\u2028bX", (1, 4)),
    ],
)
def test_lines_and_columns_count_code_points(text: str, place: tuple[int, int]) -> None:
    document = make_text_document("x", text + " and more\n")
    assert Positions([document]).line_and_column(make_claim(document, "X", ONE)) == place


def test_an_unknown_type_has_no_schema() -> None:
    with pytest.raises(TypeError, match="bytes"):
        _of(bytes, {})
