"""Numbers in digits and words, read from a sentence's words: "1.5 million", "twenty-three thousand", "two thirds".

The words come from claimcheck/data/amount_numbers.toml. Values are exact Fractions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

from claimcheck.annotate.amounts_digits import digits, scales
from claimcheck.annotate.amounts_parts import fraction as parts_of
from claimcheck.annotate.amounts_spelled import small_numbers, spelled
from claimcheck.annotate.amounts_words import Number, table
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Word


@cache
def _vague() -> Mapping[tuple[str, ...], tuple[int, int]]:
    return {tuple(name.split()): (low, high) for name, (low, high) in table()["vague"].items()}


@remembered
def starts_number(lower: str) -> bool:
    """Whether a number can begin with this word."""
    if lower[:1].isdecimal() or lower in _starters():
        return True
    first, hyphen, _ = lower.partition("-")
    return bool(hyphen) and first in _starters()


@cache
def _starters() -> frozenset[str]:
    words = table()
    vague = {name.split()[0] for name in words["vague"]} - {"a"}
    found = {
        *words["ones"],
        *words["tens"],
        *words["scales"],
        *words["fractions"],
        *vague,
        "half",
        "couple",
        "few",
        "score",
    }
    return frozenset(found | set(words["parts"]))


def read(words: Sequence[Word], start: int) -> Number | None:
    """The number that begins at words[start], an article before a scale or a part included by the caller."""
    word = words[start]
    if word.text[0].isdecimal():
        return digits(words, start)
    return _fraction(words, start) or _vague_words(words, start) or spelled(words, start)


def _fraction(words: Sequence[Word], start: int) -> Number | None:
    """Parts: "two thirds", "one-sixth", "half", "½", "half a million"; "a" before a part is the caller's."""
    token = words[start].lower
    parts, small = table()["parts"], small_numbers()
    sign = table()["fractions"].get(token)
    if sign:
        return _scaled_fraction(words, Fraction(sign), start, start + 1)
    over, hyphen, under = token.partition("-")
    under = under[:-1] if under.endswith("s") and under != "halves" else under
    if hyphen and over in small and 0 < small[over] < 20 and under in parts:
        return _scaled_fraction(words, Fraction(small[over], parts[under]), start, start + 1)
    if token in parts and token != "halves" and not token.endswith("s"):
        return _scaled_fraction(words, Fraction(1, parts[token]), start, start + 1)
    found = parts_of(words, start) if not sign else None
    if found is not None:
        return _scaled_fraction(words, found[0], start, found[1])
    if token in small and small[token] > 0 and start + 1 < len(words):
        under = words[start + 1].lower
        singular = "half" if under == "halves" else under.removesuffix("s")
        if singular in parts and (small[token] == 1) == (singular == under):
            return _scaled_fraction(words, Fraction(small[token], parts[singular]), start, start + 2)
    return None


def _scaled_fraction(words: Sequence[Word], value: Fraction, start: int, end: int) -> Number:
    """The fraction, or what it makes of a scale after it: "half a million", "three quarters of a billion"."""
    at = end
    if at < len(words) and words[at].lower == "of":
        at += 1
    if at < len(words) and words[at].lower == "a":
        at += 1
    scale, after = scales(words, at)
    # "half of thousands" is none: the scale must be singular, which the table's words are.
    if scale > 1 and words[at].lower in table()["scales"]:
        number = value * scale
        return Number(
            number, number, start, after, words[after - 1].end, number / 10, "cardinal", False, True
        )
    return Number(value, value, start, end, words[end - 1].end, value / 10, "fraction")


def _vague_words(words: Sequence[Word], start: int) -> Number | None:
    table_ = _vague()
    for length in (3, 2, 1):
        key = tuple(word.lower for word in words[start : start + length])
        if len(key) == length and key in table_:
            low, high = (Fraction(end) for end in table_[key])
            end = start + length
            scale, after = scales(words, end) if key in _MULTIPLIED else (1, end)
            return Number(
                low * scale,
                high * scale,
                start,
                after,
                words[after - 1].end,
                low * scale,
                "vague",
                False,
                scale > 1,
            )
    return None


# Vague words that a scale may follow: "several hundred", "a few thousand".
_MULTIPLIED = frozenset({("several",), ("a", "few"), ("a", "couple")})
