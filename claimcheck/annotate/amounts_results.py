"""The result of a match, each side before its points: "Leith Rovers 3 Islay Town 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import AmountMention, Word
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Span

_SMALL = listed("annotate.amounts_results", "small")  # inside the name of a side: "Brighton & Hove Albion"
_COUNTED = listed("annotate.amounts_results", "counted")  # nouns that numbers tell apart: "Chapter 3"
_ENDS = frozenset({":", ".", "(", "|", "–", "—", "-"})  # behind the points of the second side
_RESULT = re.compile(r"(N+)P,?(N+)P(?:\Z|E)")  # N a word of a side, P its points
_MOST_WORDS = 5  # of a side
_POINTS = re.compile(r"\d{1,3}")


def result(words: Sequence[Word], sentence: int) -> AmountMention | None:
    """The score that a line consists of, None for all other lines."""
    if not any(word.text.isdecimal() for word in words[1 : _MOST_WORDS + 1]):
        return None  # no points behind a first side
    shape = "".join(_shape(word) for word in words)
    found = _RESULT.match(shape)
    if found is None or shape[found.end() :].strip("E").count("P"):
        return None
    one, two = found.end(1), found.end(2)
    sides = words[: found.end(1)], words[found.start(2) : two]
    if not all(_is_side(side) for side in sides):
        return None
    low, high = sorted((Fraction(words[one].text), Fraction(words[two].text)))
    amount = Amount(low, high, "score", precision=Fraction(1))
    return AmountMention(Span(words[one].start, words[two].end), sentence, amount, "score")


def _shape(word: Word) -> str:
    if _POINTS.fullmatch(word.text):
        return "P"
    if word.text == ",":
        return ","
    if word.text in _ENDS:
        return "E"
    return "N" if word.text[:1].isupper() or word.lower in _SMALL else "x"


def _is_side(side: Sequence[Word]) -> bool:
    opens = side[0].text[:1].isupper() and side[-1].text[:1].isupper()
    return opens and len(side) <= _MOST_WORDS and not any(word.lower in _COUNTED for word in side)
