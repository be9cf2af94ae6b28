"""Wholes of ratios: "one over three", "one in six", "nine homes in ten"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate import amounts_nouns as nouns
from claimcheck.annotate import amounts_numbers as numbers
from claimcheck.annotate import amounts_units as units
from claimcheck.annotate import words as lexicon
from claimcheck.annotate.mentions import Word

_LARGEST = 100_000  # wholes of rates: "one in 100,000"
_TENS = 100  # from which a part "out of" a whole counts both: "6,900 out of 14,200 hives"


def over_end(words: Sequence[Word], at: int) -> tuple[Fraction, int] | None:
    """The whole of "(one) over three" at "over", and the index after it; only where the sentence goes no further."""
    if at + 1 >= len(words) or words[at].lower != "over" or not numbers.starts_number(words[at + 1].lower):
        return None
    whole = numbers.read(words, at + 1)
    if whole is None or whole.low != whole.high or whole.low <= 0 or whole.tail:
        return None
    ends = whole.end >= len(words) or words[whole.end].text in (".", "?", "!", ";")
    return (whole.low, whole.end) if ends else None


def _between(words: Sequence[Word], at: int) -> int:
    """The index of "in" behind a noun at words[at]: "(one) train in three", "(one) oil well in six"; `at` for none."""
    for end in range(at + 1, min(at + 3, len(words))):
        if words[end].lower == "in" and words[at].text.islower():
            return end if nouns.after_article(words, end - 1).head is not None else at
    return at


def _is_bare(words: Sequence[Word], end: int) -> bool:
    """Whether a number that ends before words[end] counts no noun and belongs to no name."""
    if end >= len(words) or words[end].lower in lexicon.FUNCTION_WORDS:
        return True
    told = lexicon.readings(words[end].lower)
    return (words[end].text.islower() and bool(told) and told[0].pos in "vr") or not words[end].text[
        0
    ].isalpha()


def ratio_end(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """The whole of a ratio after its part, at "in" or "out of": "(one) in six", "(nine) out of every ten".

    Returns the whole and the index after it. Only wholes that ratios are told in count: 2 to 12, tens, hundreds. The
    noun may stand between them, "(one) train in three", where none follows the whole: "one man in three cars".
    """
    if (joint := _between(words, at)) > at:
        found = ratio_end(words, joint)
        return found if found is not None and _is_bare(words, found[1]) else None
    lower = [word.lower for word in words[at : at + 4]]
    skip = 1 if lower[:1] == ["in"] else 2 if lower[:2] == ["out", "of"] else 0
    if not skip:
        return None
    skip += lower[skip : skip + 1] == ["every"]
    if at + skip >= len(words) or not numbers.starts_number(words[at + skip].lower):
        return None
    number = numbers.read(words, at + skip)
    if number is None or number.low != number.high or number.low.denominator != 1 or number.tail:
        return None
    whole = int(number.low)
    if lower[0] == "in" and words[at + skip].text.isdecimal() and 1500 <= whole <= 2099:
        return None  # "31 in 2010" is a year
    told = 2 <= whole <= 12 or (whole % 10 == 0 and 0 < whole <= (_LARGEST if lower[0] == "in" else _TENS))
    if not told or units.after(words, number.end) is not None:
        return None
    return whole, number.end
