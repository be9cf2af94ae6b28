"""Letters glued to a number that stand for a thousand, a million or more: "£3m", "1.5bn", "2.33 k"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import amounts_digits as digits
from claimcheck.annotate.amounts_words import Number
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_lexicon import is_plural
from claimcheck.data.listed import listed

_METRES = listed("annotate.amounts_suffix", "metres")
_METRES_BEFORE = listed("annotate.amounts_suffix", "metres_before")
_RACES = listed("annotate.amounts_suffix", "races")
_WHOSE = frozenset({"men", "women", "men's", "women's"})
_PEOPLE = "people"
_MILLION = 1_000_000


def with_suffix(words: Sequence[Word], number: Number, *, money: bool) -> Number:
    """The number with a glued "m" or "b" read as million or billion where it is not metres or a name."""
    if not number.digits or number.scaled or number.end >= len(words):
        return number
    suffix = words[number.end]
    if suffix.start != words[number.end - 1].end and not _ends_in_suffix(words, number.end):
        return number
    head = suffix.lower.partition("-")[0]
    if head == "b" and (money or number.low.denominator != 1):
        scale = 1000 * _MILLION
    elif head == "t" and money:
        scale = _MILLION * _MILLION
    elif head == "k":
        scale = 1000
    elif head == "mil" or (head == "mm" and money) or (head == "m" and (money or _is_million(words, number))):
        scale = _MILLION
    else:
        return number
    precision = digits.before_scale(number.low, number.precision) * scale
    return number._replace(
        low=number.low * scale,
        high=number.high * scale,
        precision=precision,
        end=number.end + 1,
        cut=suffix.start + len(head),
        scaled=True,
    )


def _ends_in_suffix(words: Sequence[Word], at: int) -> bool:
    """Whether "k" or "M" with a space before it ends the sentence: "2.33 k"."""
    return words[at].text in ("k", "K", "M") and (at + 1 >= len(words) or words[at + 1].text in ".!?")


def _is_million(words: Sequence[Word], number: Number) -> bool:
    if "-" in words[number.end].lower or number.low >= 1000:
        return False
    if any(word.lower in _METRES_BEFORE for word in words[max(0, number.start - 2) : number.start]):
        return False  # "ran the 100m", "a wave of 3m"
    after = number.end + 1
    if _is_race(words, number, after):
        return False
    return after >= len(words) or (words[after].lower not in _METRES and not words[after].text[0].isdecimal())


def _is_race(words: Sequence[Word], number: Number, after: int) -> bool:
    """Whether a race is named by its length: "won the 400m in", "the women's 800m title", not "the 400m people"."""
    before = words[number.start - 1].lower if number.start else ""
    named = before == "the" or before in _WHOSE
    follows = words[after].lower if after < len(words) else ""
    several = follows == _PEOPLE or is_plural(follows)
    return named and words[number.start].text in _RACES and not several
