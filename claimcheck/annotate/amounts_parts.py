"""Fractions and ordinals whose words end in an ordinal: "twenty-three fifths", "one hundredth", "the twenty-first".

The denominator is the last ordinal ("one hundred thirty-two fifths": 132 of 5), with the tens that a hyphen joins to it
("three twenty-fifths") or that the numerator cannot take ("three twenty firsts", "one one hundredth").
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from claimcheck.annotate.amounts_words import table
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Word
from claimcheck.model.records import NamedTuple

_LONGEST = 9  # words of a spelled ordinal or fraction
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
"""What each word of scale multiplies by."""


class Spelled(NamedTuple):
    """Words [start, end) that end in an ordinal: the cardinal pieces before it, its value, whether it is a plural."""

    pieces: tuple[int, ...]  # values of the words before the ordinal
    last: int
    joined: int  # pieces that a hyphen joins to the ordinal
    plural: bool
    end: int


@cache
def _ordinals() -> dict[str, int]:
    """Value by ordinal word, with what the ordinals of scales add."""
    return {**table()["ordinals"], **{f"{name}th": size for name, size in SCALES.items()}, "nineth": 9}


@remembered
def ordinal_of(lower: str) -> tuple[int, int, bool] | None:
    """(tens joined by a hyphen, value, plural) of an ordinal word: "twenty-fifths" -> (20, 5, True); else None."""
    head, _, tail = lower.rpartition("-")
    plural = tail.endswith("s") and tail[:-1] in _ordinals()
    value = _ordinals().get(tail[:-1] if plural else tail)
    if value is None:
        return None
    tens = _cardinal(head) if head else 0
    return None if tens is None else (tens, value, plural)


@cache
def _small() -> dict[str, int]:
    words = table()
    return {**words["ones"], **words["tens"], **SCALES}


def _cardinal(piece: str) -> int | None:
    return _small().get(piece)


def spelled(words: Sequence[Word], start: int) -> Spelled | None:
    """The run of number words at words[start] that ends in an ordinal; None where it does not."""
    pieces: list[int] = []
    for at in range(start, min(len(words), start + _LONGEST)):
        lower = words[at].lower
        found = ordinal_of(lower)
        if found is not None:
            tens, value, plural = found
            held = (*pieces, tens) if tens else tuple(pieces)
            return Spelled(held, value, int(bool(tens)), plural, at + 1)
        if (lower == "and" and pieces and pieces[-1] == 100) or (lower == "-" and pieces):
            continue
        values = [_cardinal(piece) for piece in lower.split("-", 3)]
        if any(value is None for value in values):
            return None
        pieces.extend(value for value in values if value is not None)
    return None


def total(pieces: Sequence[int]) -> int | None:
    """The cardinal that the pieces spell, None where they spell none: (1, 100, 30, 2) -> 132."""
    whole, current, ceiling = 0, -1, 10**18
    for piece in pieces:
        if piece >= 1000:
            if piece >= ceiling:
                return None
            whole, current, ceiling = whole + max(current, 1) * piece, -1, piece
        elif piece == 100:
            if current >= 100:
                return None
            current = max(current, 1) * 100
        elif current < 0:
            current = piece
        elif current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and piece < 10):
            if current == 0 or (current % 100 and current % 100 < 20):
                return None
            current += piece
        else:
            return None
    return whole + max(current, 0)


def fraction(words: Sequence[Word], start: int) -> tuple[Fraction, int] | None:
    """The fraction that the words spell and where it ends; singulars only with one part ("one fifth")."""
    found = spelled(words, start)
    if found is None or not found.pieces:
        return None
    for split in range(len(found.pieces) - found.joined, 0, -1):
        over, rest = total(found.pieces[:split]), found.pieces[split:]
        under = _denominator(rest, found.last)
        if over is None or under is None or not over > 0 or under < 2 + (not rest):
            continue  # nothing is a first of anything, and a second is a time
        if found.plural != (over > 1):
            return None
        return Fraction(over, under), found.end
    return None


def _denominator(rest: Sequence[int], last: int) -> int | None:
    """The whole that tens and an ordinal name: (20,), 5 -> 25; (1, 100), 5 -> 105; (), 100 -> 100."""
    if last >= 100:
        before = total(rest) if rest else 1
        return None if before is None else before * last
    return total((*rest, last))


def ordinal(words: Sequence[Word], start: int) -> tuple[int, int] | None:
    """The ordinal that the words spell and where it ends: "one hundred twenty-fifth" -> 125."""
    found = spelled(words, start)
    if found is None or found.plural:
        return None
    if found.last >= 100:
        before = total(found.pieces) if found.pieces else 1
        return None if before is None else (before * found.last, found.end)
    value = total((*found.pieces, found.last))
    return None if value is None else (value, found.end)
