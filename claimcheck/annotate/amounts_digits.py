"""Numbers written in digits: "1.5 million", "10 000", "2½", "12bn", and what their last digit can mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from claimcheck.annotate.amounts_words import Number, table
from claimcheck.annotate.mentions import Word

_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_QUOTIENT = re.compile(r"(\d{1,3})/(\d{1,3})")
# Longer runs of digits are serial numbers; the bound also keeps int() cheap on hostile text.
_LONGEST = 24
_GROUP = 3  # digits between two spaces
_GROUPS = 6
_THOUSAND = 1000
_HUNDRED = 100


def digits(words: Sequence[Word], start: int) -> Number | None:
    """The number that the digits at words[start] begin, with its fraction and scale; None for other digits."""
    spaced, end = _spaced(words, start)
    value = _value(spaced or words[start].text)
    if value is None:
        return None
    number, step = value
    if start and words[start - 1].text == "." and words[start - 1].end == words[start].start:
        return None  # ".25" of a calibre or a version; news writes 0.25
    form = "cardinal" if "/" not in words[start].text else "fraction"
    extra = vulgar(words, end) if form == "cardinal" and number.denominator == 1 else None
    if extra is not None:
        number, end, step = number + extra[0], extra[1], extra[0] / extra[0].numerator
    scale, end = scales(words, end)
    precision = step * scale if scale > 1 or step < 1 else rounded(number)
    if scale > 1:
        precision = before_scale(number, step) * scale
    value_ = number * scale
    return Number(value_, value_, start, end, words[end - 1].end, precision, form, True, scale > 1)


def _spaced(words: Sequence[Word], start: int) -> tuple[str, int]:
    """Digits grouped by single spaces, as in "10 000" or "1 234 567.8", with commas, and where they end; "" if none."""
    text, at = words[start].text, start + 1
    if len(text) > _GROUP or text[0] == "0" or not text.isdecimal():
        return "", at
    while at < min(len(words), start + _GROUPS) and words[at].start == words[at - 1].end + 1:
        group, _, decimals = words[at].text.partition(".")
        if len(group) != _GROUP or not group.isdecimal():
            break
        text, at = f"{text},{words[at].text}", at + 1
        if decimals:
            break
    return (text if at > start + 1 else ""), at


@lru_cache(1 << 16)
def _value(text: str) -> tuple[Fraction, Fraction] | None:
    """The value of digits as written and the size of their last place."""
    if len(text) > _LONGEST:
        return None
    quotient = _QUOTIENT.fullmatch(text)
    if quotient:
        over, under = int(quotient[1]), int(quotient[2])
        return (Fraction(over, under), Fraction(1, under)) if 0 < over < under else None
    if not (_PLAIN.fullmatch(text) or _INDIAN.fullmatch(text)):
        return None
    whole, _, decimals = text.replace(",", "").partition(".")
    step = Fraction(1, 10 ** len(decimals))
    return Fraction(int(whole + decimals)) * step, step


def rounded(number: Fraction) -> Fraction:
    """The last place that the writer of a whole number can have meant: 1 of "30", 10 of "340", 400 of "4,000"."""
    whole = int(number)
    if whole < _HUNDRED or whole % 10:
        return Fraction(1)
    place = 1
    while whole % (place * 10) == 0:
        place *= 10
    # A tenth of the number bounds it: "10,000" may stand for 10,400 but not for 14,000.
    return min(Fraction(place), Fraction(whole, 10)) if whole >= _THOUSAND else Fraction(min(place, 10))


def before_scale(number: Fraction, step: Fraction) -> Fraction:
    """The last place of digits before "million": two figures count ("60m" is not 57m), later noughts do not."""
    if step < 1:
        return step
    whole = int(number)
    place = 1
    while whole >= _HUNDRED * place and whole % (place * 10) == 0:
        place *= 10
    return Fraction(place)


def vulgar(words: Sequence[Word], at: int) -> tuple[Fraction, int] | None:
    """A fraction added to a whole number: "2½", "1 1/2", "two and a half"; its value and where it ends."""
    if at >= len(words):
        return None
    found = table()["fractions"].get(words[at].lower)
    if found:
        return Fraction(found), at + 1
    if words[at].text[0].isdecimal():
        quotient = _value(words[at].text) if "/" in words[at].text else None
        return (quotient[0], at + 1) if quotient else None
    part = [word.lower for word in words[at : at + 3]]
    if part[:2] == ["and", "a"] and part[2:] in (["half"], ["quarter"], ["third"]):
        return Fraction(1, table()["parts"][part[2]]), at + 3
    if part == ["and", "three", "quarters"]:
        return Fraction(3, 4), at + 3
    return None


def scales(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The product of the words of scale at `at` ("hundred thousand", "bn") and where they end."""
    product, known = 1, table()["scales"]
    while at < len(words) and words[at].lower in known and product < 10**12:
        product, at = product * known[words[at].lower], at + 1
    if product == 1 and at < len(words) and words[at].start == words[at - 1].end:
        suffix = words[at].lower
        # "m" and "k" may be metres or a model's name; the caller, who sees what follows, adds "m".
        if suffix in table()["suffixes"] and suffix not in ("m", "b"):
            return table()["suffixes"][suffix], at + 1
    return product, at
