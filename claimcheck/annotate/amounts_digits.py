"""Numbers written in digits: "1.5 million", "10 000", "2½", "12bn", and what their last digit can mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate.amounts_parts import fraction, ordinal_of
from claimcheck.annotate.amounts_words import Number, table
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Word

_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PARTS = frozenset({*range(2, 11), 12, 16, 20, 32, 64, 100})  # into which things are parted
_QUOTIENT = re.compile(r"(\d{1,3})/(\d{1,3})")
# Longer runs of digits are serial numbers; the bound also keeps int() cheap on hostile text.
_LONGEST = 24
_GROUP = 3  # digits between two spaces
_GROUPS = 6
_THOUSAND = 1000
_HUNDRED = 100
_MOST_POWER = 60


def digits(words: Sequence[Word], start: int) -> Number | None:
    """The number that the digits at words[start] begin, with its fraction and scale; None for other digits."""
    spaced, end = _spaced(words, start)
    value = _value(spaced or words[start].text)
    if value is None:
        return None
    number, step = value
    point = start and words[start - 1].text == "." and words[start - 1].end == words[start].start
    if point and (number.denominator != 1 or not _is_decimal(words, start)):
        return None  # ".25" of a calibre or a version; news writes 0.25
    if point:
        step = Fraction(1, 10 ** len(words[start].text))
        number *= step
    power = _power(words, end)
    if power is not None:
        base, exponent, end = power
        raised: Fraction = (
            number * _raised(Fraction(10), exponent) if base == "e" else _raised(number, exponent)
        )
        return Number(raised, raised, start, end, words[end - 1].end, abs(raised) / 100, "cardinal", True)
    form = "cardinal" if "/" not in words[start].text else "fraction"
    extra = vulgar(words, end) if form == "cardinal" and number.denominator == 1 else None
    if extra is not None:
        number, end, step = number + extra[0], extra[1], extra[0] / extra[0].numerator
    scale, end = scales(words, end)
    more, after = _and_more(words, end, scale)
    if more:
        whole = number * scale + more
        return Number(whole, whole, start, after, words[after - 1].end, Fraction(1), form, True, False)
    half = vulgar(words, end) if scale > 1 and number.denominator == 1 and extra is None else None
    if half is not None and words[end].lower == "and":
        number, end, step = number + half[0], half[1], half[0] / half[0].numerator
    precision = step * scale if scale > 1 or step < 1 else rounded(number)
    if scale > 1:
        precision = before_scale(number, step) * scale
    value_ = number * scale if scale > 1 else number
    return Number(value_, value_, start, end, words[end - 1].end, precision, form, True, scale > 1)


def _is_decimal(words: Sequence[Word], start: int) -> bool:
    """Whether digits after a bare point are a decimal: a nought first, or more of them than a calibre has."""
    glued = start > 1 and words[start - 2].end == words[start - 1].start
    return not glued and (words[start].text[0] == "0" or len(words[start].text) > _GROUP)


def _and_more(words: Sequence[Word], end: int, scale: int) -> tuple[int, int]:
    """What "and 21" adds to "3 hundred", and where it ends; (0, end) where nothing does."""
    if scale != _HUNDRED or end + 1 >= len(words) or words[end].lower != "and":
        return 0, end
    text = words[end + 1].text
    more = (
        int(text) if text.isdecimal() and len(text) < _GROUP else table()["ones"].get(words[end + 1].lower, 0)
    )
    return (more, end + 2) if more else (0, end)


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


@remembered
def _value(text: str) -> tuple[Fraction, Fraction] | None:
    """The value of digits as written and the size of their last place."""
    if len(text) > _LONGEST:
        return None
    quotient = _QUOTIENT.fullmatch(text)
    if quotient:
        over, under = int(quotient[1]), int(quotient[2])
        part = 0 < over < under and (over == 1 or under in _PARTS)  # not "9/11", "size 32/34"
        return (Fraction(over, under), Fraction(1, under)) if part else None
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
    if words[at].lower != "and" or at + 1 >= len(words):
        return None
    part = [word.lower for word in words[at : at + 3]]
    if part[1] == "a" and part[2:] and table()["parts"].get(part[2], 1) > 1 and not part[2].endswith("s"):
        return Fraction(1, table()["parts"][part[2]]), at + 3
    if (
        part[1] in ("a", "an")
        and part[2:]
        and (found := ordinal_of(part[2]))
        and not found[2]
        and found[1] > 1
    ):
        return Fraction(1, found[0] + found[1]), at + 3
    told = fraction(words, at + 1)
    if told is not None and told[0] < 1:
        return told
    if part == ["and", "three", "quarters"]:
        return Fraction(3, 4), at + 3
    return (Fraction(1, 2), at + 3) if part == ["and", "one", "half"] else None


def scales(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The product of the words of scale at `at` ("hundred thousand", "bn") and where they end."""
    product, known = 1, table()["scales"]
    if at < len(words) and words[at].lower in ("dozens", "doz", "dozs", "dzs"):
        return 12, at + 1
    while at < len(words) and words[at].lower in known and product < 10**12:
        product, at = product * known[words[at].lower], at + 1
    if product == 1 and at < len(words) and words[at].start == words[at - 1].end:
        suffix = words[at].lower
        # "m" and "k" may be metres or a model's name; the caller, who sees what follows, adds "m".
        if suffix in table()["suffixes"] and suffix not in ("m", "b"):
            return table()["suffixes"][suffix], at + 1
    return product, at


def _power(words: Sequence[Word], end: int) -> tuple[str, int, int] | None:
    """ "^23" or "e+14" glued to a number: which of the two, the exponent, and where it ends."""
    if end >= len(words) or words[end].start != words[end - 1].end or words[end].text[0] not in "^e":
        return None  # "7E7" is an aircraft
    base, rest, at = words[end].lower[0], words[end].lower[1:], end + 1
    sign = -1 if rest[:1] == "-" else 1
    rest = rest.lstrip("-")
    while not rest and at < len(words) and words[at].text in "+-−" and words[at].start == words[at - 1].end:
        sign, at = (sign if words[at].text == "+" else -sign), at + 1
    if not rest and at < len(words) and words[at].start == words[at - 1].end:
        rest, at = words[at].text, at + 1
    if not (rest.isdecimal() and len(rest) <= 2 and int(rest) <= _MOST_POWER):
        return None
    return base, sign * int(rest), at


def _raised(number: Fraction, exponent: int) -> Fraction:
    """The power; nought stays nought."""
    over, under = (
        (number.numerator, number.denominator) if exponent >= 0 else (number.denominator, number.numerator)
    )
    return Fraction(over ** abs(exponent), under ** abs(exponent)) if number else number
