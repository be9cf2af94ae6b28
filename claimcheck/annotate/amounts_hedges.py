"""Hedges before and after a number ("more than", "or so") and the intervals that they make.

The table is claimcheck/data/amount_hedges.toml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import Any

from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.model.records import NamedTuple

_MOVED = listed("annotate.amounts_hedges", "moved")
_HANDED = listed("annotate.amounts_hedges", "handed")
_LAID, _BEING = listed("annotate.amounts_hedges", "laid"), listed("annotate.amounts_hedges", "being")
_RACED, _LENGTHS = listed("annotate.amounts_hedges", "raced"), listed("annotate.amounts_hedges", "lengths")
_SPEEDS, _WINDS = listed("annotate.amounts_hedges", "speeds"), listed("annotate.amounts_hedges", "winds")
_PEAKS, _PEAKING = listed("annotate.amounts_hedges", "peaks"), listed("annotate.amounts_hedges", "peaking")
_REACHING = listed("annotate.amounts_hedges", "reaching")
_BEYOND = 3  # that a small number may exceed: "at least eight" were eleven in the end
_LONGEST = 5  # words in a hedge: "in the region of" and room for one more


class Hedge(NamedTuple):
    """A hedge: its shape in the table, its words, and the words of the sentence it takes."""

    shape: str
    text: str
    start: int
    end: int


@cache
def _table() -> Mapping[str, Any]:
    return read_table("amount_hedges")


@cache
def _phrases(place: str) -> Mapping[tuple[str, ...], str]:
    rows = _table()[place].items()
    return {tuple(phrase.split()): shape for shape, phrases in rows for phrase in phrases}


@cache
def _edge_words(place: str) -> frozenset[str]:
    """Words that a hedge before a number can end in, or one after it begin with."""
    edge = -1 if place == "before" else 0
    return frozenset(phrase[edge] for phrase in _phrases(place))


def before(words: Sequence[Word], start: int) -> Hedge | None:
    """The longest hedge that ends right before words[start]."""
    if start == 0:
        return None
    if words[start - 1].lower not in _edge_words("before"):
        return _peak(words, start)
    phrases = _phrases("before")
    for length in range(min(_LONGEST, start), 0, -1):
        key = tuple(word.lower for word in words[start - length : start])
        if key == ("up", "to") and start > 2 and words[start - 3].lower in _MOVED:
            return None  # "has gone up to eight": it is eight
        if key == ("over",) and start > 1 and words[start - 2].lower in _HANDED:
            return None
        if len(key) == 1 and start > 1 and _is_of_place(words, start):
            return None
        if key in phrases:
            return Hedge(phrases[key], " ".join(key), start - length, start)
    return _peak(words, start)


def _peak(words: Sequence[Word], start: int) -> Hedge | None:
    """What makes the speed of a wind the most that it came to: "gusts peaked at 96 mph", "top winds of 96 mph"."""
    if words[start - 1].lower not in _REACHING or not any(
        word.lower in _SPEEDS for word in words[start + 1 : start + 3]
    ):
        return None
    lower = [word.lower for word in words[max(0, start - 3) : start]]
    if lower[-1] == "at" and len(lower) > 1 and lower[-2] in _PEAKING:
        return Hedge("ceiling", " ".join(lower[-2:]), start - 2, start)
    if len(lower) > 2 and lower[0] in _PEAKS and lower[1] in _WINDS and lower[2] in _REACHING:
        return Hedge("ceiling", " ".join(lower), start - 3, start)
    return None


def shape_of(said: str) -> str:
    """The shape of the words of one hedge before a number, "" where they are none or several."""
    return _phrases("before").get(tuple(said.lower().split()), "")


def _is_of_place(words: Sequence[Word], start: int) -> bool:
    """Whether "under" or "over" tells where: "lay under two metres of silt", "takes riders over 96 kilometres"."""
    lower, before = words[start - 1].lower, words[start - 2].lower
    beyond = [word.lower for word in words[start : start + 4]]
    if lower not in ("under", "over") or not any(word in _LENGTHS for word in beyond):
        return False
    if lower == "over":
        return before in _RACED
    return before in _LAID or (before in _BEING and "of" in beyond)


def following(words: Sequence[Word], end: int) -> Hedge | None:
    """The hedge that begins at words[end]; "or more than" is none."""
    if end >= len(words) or words[end].lower not in _edge_words("after"):
        return None
    phrases = _phrases("after")
    for length in (3, 2, 1):
        key = tuple(word.lower for word in words[end : end + length])
        if len(key) == length and key in phrases:
            follows = lower_at(words, end + length)
            comparing = key[-1] in ("more", "less", "fewer") and follows == "than"
            counting_on = key == ("at", "least") and follows[:1].isdecimal()
            return None if comparing or counting_on else Hedge(phrases[key], " ".join(key), end, end + length)
    return None


def widen(
    low: Fraction, high: Fraction, precision: Fraction, shape: str, *, part: bool = False
) -> tuple[Fraction, Fraction]:
    """The interval that a hedge of this shape makes of a number or of a vague one's interval.

    `part` says that the number is a fraction, for which "more than a sixth" ends at the next one, a fifth.
    """
    if shape == "exact":
        return low, high
    if part and shape == "above" and 0 < low < 1 and low == high:
        return low, _next_fraction(low)
    down, up = (Fraction(factor) for factor in _table()["shapes"][shape])
    wide = low * down, high * up
    if shape == "above" and high.denominator == 1 and high >= 1:
        return min(wide), max(*wide, high + _BEYOND)
    if shape == "about":
        return min(wide[0], low - precision / 2), max(wide[1], high + precision / 2)
    return min(wide), max(wide)


def _next_fraction(part: Fraction) -> Fraction:
    """The next simple fraction above: a sixth -> a fifth, two thirds -> three quarters, a half -> two thirds."""
    if part.numerator == 1 and part.denominator > 2:
        return Fraction(1, part.denominator - 1)
    return Fraction(part.numerator + 1, part.denominator + 1)
