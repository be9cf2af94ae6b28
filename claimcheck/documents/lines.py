"""Lines of a text and the pieces they make: a paragraph, heading, list item or lone line each.

A newline means three things in the wild: a wrapped paragraph, one line a paragraph, or a title among others.
The width of the whole text tells which: text that is wrapped fills its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.documents.dates import is_date_line
from claimcheck.documents.imprints import find_imprint
from claimcheck.documents.titles import author_of
from claimcheck.model.records import NamedTuple

# From the first visible character to the end of the line; blank lines are never matched, so a file of
# nothing but
# white space is passed over in one scan.
_LINE = re.compile(r"\S[^\n\r\v\f\x85\u2028\u2029]*")
_MARKER = re.compile(r"(?:#{1,6}|[-*+•·▪‣●◦]|>{1,8})[ \t\u00a0]+|>{1,8}")
_ITEM = re.compile(r"(?:#{1,6}|[-*+•·▪‣●◦]|\d{1,2}[.)])[ \t\u00a0]+|>")
_FIRST_WORD = re.compile(r"\S{1,40}")
_NARROWEST, _WIDEST = 50, 120  # columns; editors and mail wrap at 60 to 100
_WORDLY = re.compile(r"\w")
_HEADING = re.compile(r"#{1,6}[ \t]")


class Line(NamedTuple):
    """A visible line without white space round it; no blank line is between those of one `paragraph`."""

    start: int
    end: int
    paragraph: int
    indented: bool


class Piece(NamedTuple):
    """A stretch of text that belongs together, list and heading markers left out."""

    start: int
    end: int
    paragraph: int
    heading: bool  # marked as one by Markdown's "#"


def pieces_of(text: str, start: int = 0) -> list[Piece]:
    """The pieces of text[start:] in order; lines without a letter or digit (rules, underlines) make none."""
    lines = list(_lines(text, start))
    width = _wrap_width(text, lines)
    pieces: list[Piece] = []
    first: Line | None = None
    last: Line | None = None
    for line in lines:
        if first is not None and last is not None and not _continues(text, last, line, width):
            pieces.extend(_piece(text, first, last))
            first = None
        first, last = first or line, line
    if first is not None and last is not None:
        pieces.extend(_piece(text, first, last))
    return pieces


def _lines(text: str, start: int) -> Iterator[Line]:
    paragraph, end = -1, start
    for match in _LINE.finditer(text, start):
        gap = text[end : match.start()]
        if paragraph < 0 or _breaks(gap) > 1:
            paragraph += 1
        end = match.start() + len(match.group().rstrip())
        yield Line(match.start(), end, paragraph, gap[-1:] in (" ", "\t", "\u3000"))


def _breaks(gap: str) -> int:
    """How many lines further on the text after this white space is."""
    if gap == "\n":
        return 1
    marks = sum(gap.count(mark) for mark in "\v\f\x85\u2028") + 2 * gap.count("\u2029")
    return max(gap.count("\n"), gap.count("\r")) + marks


def _piece(text: str, first: Line, last: Line) -> Iterator[Piece]:
    marker = _MARKER.match(text, first.start, last.end)
    start = marker.end() if marker else first.start
    if _WORDLY.search(text, start, last.end):
        yield Piece(
            start, last.end, first.paragraph, text.startswith("#", first.start) and marker is not None
        )


def _wrap_width(text: str, lines: list[Line]) -> int:
    """The column the text is wrapped at, 0 where a newline is an author's own."""
    longest = max((line.end - line.start for line in lines), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return 0
    inner = full = 0
    for line, after in pairwise(lines):
        if line.paragraph == after.paragraph:
            inner += 1
            full += _is_full(text, line, after, longest)
    return longest if inner and full >= 0.6 * inner else 0


def _is_full(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted."""
    word = _FIRST_WORD.match(text, after.start)
    return line.end - line.start + 1 + (word.end() - word.start() if word else 0) > width


def _continues(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether `after` goes on with the sentence or paragraph of `line`."""
    if line.paragraph != after.paragraph or _ITEM.match(text, after.start, after.end):
        return False
    if _HEADING.match(text, line.start, line.end) or (after.indented and not line.indented):
        return False
    if width and _is_full(text, line, after, width):
        return True
    if not text[after.start].islower() or text[line.end - 1] in '.!?:"”':
        return False
    dated = is_date_line(text[line.start : line.end]) or find_imprint(text, line.start, line.end)
    return not (dated and author_of(text[after.start : after.end]))  # "by Jane Doe" below the day
