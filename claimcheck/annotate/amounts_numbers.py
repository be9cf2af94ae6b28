"""Numbers in digits and words, read from a sentence's words: "1.5 million", "twenty-three thousand", "two thirds".

The words come from claimcheck/data/amount_numbers.toml. Values are exact Fractions.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from claimcheck.annotate.mentions import Word

_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_QUOTIENT = re.compile(r"(\d{1,3})/(\d{1,3})")
# Longer runs of digits are serial numbers; the bound also keeps int() cheap on hostile text.
_LONGEST = 24
_TWO = 2


class Number(NamedTuple):
    """A number at words[start:end]; `low` and `high` differ for vague words ("dozens").

    Where it is the first part of a hyphenated word ("six-storey"), `tail` is the rest and `cut` the offset of the
    number's end in the text; otherwise `cut` is the end of the last word.
    """

    low: Fraction
    high: Fraction
    start: int
    end: int
    cut: int
    precision: Fraction
    form: str = "cardinal"  # cardinal | fraction | vague | ordinal
    digits: bool = False
    scaled: bool = False  # has a word of scale: "million", "bn"
    tail: str = ""


@cache
def table() -> Mapping[str, Any]:
    """The number words, as in the data file."""
    return tomllib.loads((files("claimcheck.data") / "amount_numbers.toml").read_text(encoding="utf-8"))


@cache
def _small() -> Mapping[str, int]:
    return {**table()["ones"], **table()["tens"]}


@cache
def _vague() -> Mapping[tuple[str, ...], tuple[int, int]]:
    return {tuple(name.split()): (low, high) for name, (low, high) in table()["vague"].items()}


@lru_cache(1 << 16)
def starts_number(lower: str) -> bool:
    """Whether a number can begin with this word."""
    if lower[0].isdecimal() or lower in _starters():
        return True
    first, hyphen, _ = lower.partition("-")
    return bool(hyphen) and first in _starters()


@cache
def _starters() -> frozenset[str]:
    words = table()
    vague = {name.split()[0] for name in words["vague"]} - {"a"}
    found = {*words["ones"], *words["tens"], *words["scales"], *words["fractions"], *vague, "half", "couple", "few", "score"}
    return frozenset(found | set(words["parts"]))


def read(words: Sequence[Word], start: int) -> Number | None:
    """The number that begins at words[start], an article before a scale or a part included by the caller."""
    word = words[start]
    if word.text[0].isdecimal():
        return _digits(words, start)
    return _fraction(words, start) or _vague_words(words, start) or _spelled(words, start)


def _digits(words: Sequence[Word], start: int) -> Number | None:
    spaced = _spaced(words, start)
    value = _value(spaced or words[start].text)
    if value is None:
        return None
    number, step = value
    end = start + (2 if spaced else 1)
    if start and words[start - 1].text == "." and words[start - 1].end == words[start].start:
        return None  # ".25" of a calibre or a version; news writes 0.25
    form = "cardinal" if "/" not in words[start].text else "fraction"
    extra = _vulgar(words, end) if form == "cardinal" and number.denominator == 1 else None
    if extra is not None:
        number, end, step = number + extra[0], extra[1], extra[0] / extra[0].numerator
    scale, end = _scales(words, end)
    precision = step * scale if scale > 1 or step < 1 else _rounded(number)
    if scale > 1:
        precision = before_scale(number, step) * scale
    value_ = number * scale
    return Number(value_, value_, start, end, words[end - 1].end, precision, form, True, scale > 1)


def _spaced(words: Sequence[Word], start: int) -> str:
    """Digits grouped by a space, as in "10 000", in one piece; "" where they are not."""
    if start + 1 >= len(words) or len(words[start].text) > 3 or words[start].text[0] == "0":
        return ""
    first, second = words[start], words[start + 1]
    grouped = len(second.text) == 3 and second.start == first.end + 1 and (first.text + second.text).isdecimal()
    return f"{first.text},{second.text}" if grouped else ""


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


def _rounded(number: Fraction) -> Fraction:
    """The last place that the writer of a whole number can have meant: 4,000 is meant to 400 at most."""
    whole = int(number)
    if not whole or whole % 10:
        return Fraction(1)
    place = 1
    while whole % (place * 10) == 0:
        place *= 10
    # A tenth of the number bounds it: "10,000" may stand for 10,400 but not for 14,000.
    return min(Fraction(place), Fraction(whole, 10)) if whole >= _THOUSAND else Fraction(min(place, 10))


_THOUSAND = 1000
_HUNDRED = 100


def before_scale(number: Fraction, step: Fraction) -> Fraction:
    """The last place of digits before "million": two figures count ("60m" is not 57m), later noughts do not."""
    if step < 1:
        return step
    whole = int(number)
    place = 1
    while whole >= _HUNDRED * place and whole % (place * 10) == 0:
        place *= 10
    return Fraction(place)


def _vulgar(words: Sequence[Word], at: int) -> tuple[Fraction, int] | None:
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


def _scales(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The product of the words of scale at `at` ("hundred thousand", "bn") and where they end."""
    product, scales = 1, table()["scales"]
    while at < len(words) and words[at].lower in scales and product < 10**12:
        product, at = product * scales[words[at].lower], at + 1
    if product == 1 and at < len(words) and words[at].start == words[at - 1].end:
        suffix = words[at].lower
        # "m" and "k" may be metres or a model's name; the caller, who sees what follows, adds "m".
        if suffix in table()["suffixes"] and suffix not in ("m", "b"):
            return table()["suffixes"][suffix], at + 1
    return product, at


def _spelled(words: Sequence[Word], start: int) -> Number | None:
    """A cardinal in words."""
    total, current, at, tail, cut = 0, -1, start, "", words[start].end
    ceiling, scaled = 10**18, False
    scales = table()["scales"]
    while at < len(words):
        joined = at > start and words[at].lower == "and" and (total or current >= _HUNDRED)
        here = at + 1 if joined else at
        if here >= len(words):
            break
        token = words[here].lower
        pieces = token.split("-") if "-" in token and len(token) < _LONGEST * 2 else [token]
        if pieces[0] in scales:
            scale = scales[pieces[0]]
            if joined or scale >= ceiling or (scale < _THOUSAND and current >= _HUNDRED):
                break
            current, total, ceiling = _multiply(current, total, scale, ceiling)
            scaled, used = scaled or scale >= _THOUSAND, 1
        else:
            used = 0
            for piece in pieces:
                step = _add(current, piece)
                if step is None:
                    break
                current, used = step, used + 1
            if not used:
                break
        at = here + 1
        cut = words[here].end
        if used < len(pieces):
            tail = "-".join(pieces[used:])
            cut = words[here].start + len("-".join(pieces[:used]))
            break
        if total > 0 and current < 0 and ceiling <= 1:
            break
    if at == start:
        return None
    value = Fraction(total + max(current, 0))
    extra = _vulgar(words, at) if not tail else None
    if extra is not None and words[at].lower == "and":
        value, at = value + extra[0], extra[1]
        scale, at = _scales(words, at)
        value, cut, scaled = value * scale, words[at - 1].end, scaled or scale > 1
    precision = _rounded(value) if not scaled else _leading(value)
    return Number(value, value, start, at, cut, precision, "cardinal", False, scaled, tail)


def _multiply(current: int, total: int, scale: int, ceiling: int) -> tuple[int, int, int]:
    """What "hundred" (within a group) or a larger scale (closing one) makes of the number read so far."""
    count = current if current >= 0 else 1
    if scale < _THOUSAND:
        return count * scale, total, ceiling
    return -1, total + count * scale, scale


def _add(current: int, piece: str) -> int | None:
    """The current group with one more small number, or None where grammar does not let it follow."""
    value = _small().get(piece)
    if value is None:
        return None
    if current < 0:
        return value
    if current >= _HUNDRED and current % _HUNDRED == 0 and value:
        return current + value
    tens = current % _HUNDRED
    if tens >= 20 and tens % 10 == 0 and 0 < value < 10:
        return current + value
    return None


def _leading(value: Fraction) -> Fraction:
    """A tenth of the value's leading place, for numbers with a word of scale in words ("five million")."""
    place = Fraction(1)
    while place * 100 <= value:
        place *= 10
    return place


def _fraction(words: Sequence[Word], start: int) -> Number | None:
    """"two thirds", "one-sixth", "half", "½", "half a million"; "a" before a part is the caller's."""
    token = words[start].lower
    parts, small = table()["parts"], _small()
    vulgar = table()["fractions"].get(token)
    if vulgar:
        return _scaled_fraction(words, Fraction(vulgar), start, start + 1)
    over, hyphen, under = token.partition("-")
    if hyphen and over in small and 0 < small[over] and under in parts:
        return _scaled_fraction(words, Fraction(small[over], parts[under]), start, start + 1)
    if token in parts and token not in ("halves",) and not token.endswith("s"):
        return _scaled_fraction(words, Fraction(1, parts[token]), start, start + 1)
    if token in small and small[token] > 0 and start + 1 < len(words):
        under = words[start + 1].lower
        singular = under[:-1] if under.endswith("s") and under != "halves" else under
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
    scale, after = _scales(words, at)
    # "half of thousands" is none: the scale must be singular, which the table's words are.
    if scale > 1 and words[at].lower in table()["scales"]:
        number = value * scale
        return Number(number, number, start, after, words[after - 1].end, number / 10, "cardinal", False, True)
    return Number(value, value, start, end, words[end - 1].end, value / 10, "fraction")


def _vague_words(words: Sequence[Word], start: int) -> Number | None:
    table_ = _vague()
    for length in (3, 2, 1):
        key = tuple(word.lower for word in words[start : start + length])
        if len(key) == length and key in table_:
            low, high = (Fraction(end) for end in table_[key])
            end = start + length
            scale, after = _scales(words, end) if key in _MULTIPLIED else (1, end)
            return Number(
                low * scale, high * scale, start, after, words[after - 1].end, low * scale, "vague", False, scale > 1
            )
    return None


# Vague words that a scale may follow: "several hundred", "a few thousand".
_MULTIPLIED = frozenset({("several",), ("a", "few"), ("a", "couple")})
