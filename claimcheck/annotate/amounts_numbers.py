"""Numbers in digits and words, read from a sentence's words: "1.5 million", "twenty-three thousand", "two thirds".

The words come from claimcheck/data/amount_numbers.toml. Values are exact Fractions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache

from claimcheck.annotate.amounts_digits import digits, rounded, scales, vulgar
from claimcheck.annotate.amounts_parts import fraction as parts_of
from claimcheck.annotate.amounts_words import Number, table
from claimcheck.annotate.mentions import Word

_LONGEST = 48  # code points of a hyphenated number word; longer ones are none
_THOUSAND = 1000
_HUNDRED = 100
_MOST_DECIMALS = 9  # words after "point"


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
    return _fraction(words, start) or _vague_words(words, start) or _spelled(words, start)


class _Group:
    """A cardinal in words while it is read: closed groups in `total`, the open one in `current` (-1 while empty)."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.total = 0
        self.current = -1
        self.ceiling = 10**18  # each closing scale must be below the one before
        self.scaled = False

    @property
    def value(self) -> int:
        """What has been read so far."""
        return self.total + max(self.current, 0)

    @property
    def takes_and(self) -> bool:
        """Whether "and" can join more: after hundreds and after a closed group."""
        return self.total > 0 or self.current >= _HUNDRED

    def scale(self, factor: int) -> bool:
        """Multiply by "hundred" or close the group with a larger scale; False where grammar forbids it."""
        if factor >= self.ceiling and self.current < 0 and self.total:
            self.total *= factor  # "three lakh crore"
            return True
        if factor >= self.ceiling or (factor < _THOUSAND and self.current >= _HUNDRED):
            return False
        count = self.current if self.current >= 0 else 1
        if factor < _THOUSAND:
            self.current = count * factor
        else:
            self.total, self.current, self.ceiling = self.total + count * factor, -1, factor
            self.scaled = True
        return True

    def add(self, piece: str) -> bool:
        """Add one small number; False where grammar does not let it follow."""
        value = _small().get(piece)
        if value is None:
            return False
        if self.current < 0:
            self.current = value
            return True
        tens = self.current % _HUNDRED
        after_hundred = self.current >= _HUNDRED and tens == 0
        if value and (after_hundred or (tens >= 20 and tens % 10 == 0 and value < 10)):
            self.current += value
            return True
        return False


def _spelled(words: Sequence[Word], start: int) -> Number | None:
    """A cardinal in words."""
    group, at, tail, cut = _Group(), start, "", words[start].end
    while at < len(words) and not tail:
        joined = at > start and words[at].lower == "and" and group.takes_and
        joined = joined or (at > start and words[at].text == "-" and _spaced_hyphen(words, at, group))
        here = at + joined
        if here >= len(words) or (joined and vulgar(words, at) is not None):
            break
        pieces = _pieces(words[here].lower)
        used = _take(group, pieces, joined=joined)
        if not used:
            break
        at, cut = here + 1, words[here].end
        if used < len(pieces):
            tail = "-".join(pieces[used:])
            cut = words[here].start + len("-".join(pieces[:used]))
    if at == start:
        return None
    value = Fraction(group.value)
    point = None if tail else _point(words, at)
    if point is not None:
        value, end = value + point[0], point[1]
        return Number(value, value, start, end, words[end - 1].end, point[2], "cardinal", False, group.scaled)
    if not tail and at < len(words) and words[at].lower in ("dozen", "dozens", "doz", "dozs", "dzs"):
        odd = value % _HUNDRED
        value, at, cut = value - odd + (odd or value) * 12, at + 1, words[at].end
    if not tail and at < len(words) and words[at].lower == "and":
        value, at, cut, group.scaled = _with_part(words, group, at, cut)
    precision = _leading(value) if group.scaled else rounded(value)
    return Number(value, value, start, at, cut, precision, "cardinal", False, group.scaled, tail)


def _point(words: Sequence[Word], at: int) -> tuple[Fraction, int, Fraction] | None:
    """Decimals in words, "point nought four", "point seventy-one": value, where they end, last place."""
    if at + 1 >= len(words) or words[at].lower != "point":
        return None
    digits_, end = "", at + 1
    while end < min(len(words), at + _MOST_DECIMALS):
        values = [_small().get(piece) for piece in _pieces(words[end].lower)]
        if any(value is None for value in values):
            break
        told = [value for value in values if value is not None]
        digits_ += (
            str(sum(told)) if len(told) > 1 and told[0] >= 20 else "".join(str(value) for value in told)
        )
        end += 1
    if not digits_:
        return None
    step = Fraction(1, 10 ** len(digits_))
    return int(digits_) * step, end, step


def _spaced_hyphen(words: Sequence[Word], at: int, group: _Group) -> bool:
    """Whether a hyphen with spaces round it joins tens and ones: "fifty - two"."""
    tens = group.current >= 20 and group.current % 10 == 0 and group.current < _HUNDRED
    return tens and at + 1 < len(words) and 0 < table()["ones"].get(words[at + 1].lower, 0) < 10


def _pieces(token: str) -> list[str]:
    return token.split("-") if "-" in token and len(token) < _LONGEST else [token]


def _take(group: _Group, pieces: Sequence[str], *, joined: bool) -> int:
    """How many pieces of a word the number takes; a scale stands alone and never after "and"."""
    factor = table()["scales"].get(pieces[0])
    if factor is not None:
        return int(not joined and group.scale(factor))
    used = 0
    for piece in pieces:
        if not group.add(piece):
            break
        used += 1
    return used


def _with_part(words: Sequence[Word], group: _Group, at: int, cut: int) -> tuple[Fraction, int, int, bool]:
    """The number with "and a half" after it, a half of the scale it closed with, or with a scale that follows."""
    value, part = Fraction(group.value), vulgar(words, at)
    if part is None:
        return value, at, cut, group.scaled
    unit = group.ceiling if group.scaled and group.current < 0 else 1
    scale, end = scales(words, part[1])
    if scale > 1 and group.scaled:  # "one billion and a half million"
        return value + part[0] * scale, end, words[end - 1].end, True
    return (value + part[0] * unit) * scale, end, words[end - 1].end, group.scaled or scale > 1


def _leading(value: Fraction) -> Fraction:
    """A tenth of the value's leading place, for numbers with a word of scale in words ("five million")."""
    place = Fraction(1)
    while place * 100 <= value:
        place *= 10
    return place


def _fraction(words: Sequence[Word], start: int) -> Number | None:
    """Parts: "two thirds", "one-sixth", "half", "½", "half a million"; "a" before a part is the caller's."""
    token = words[start].lower
    parts, small = table()["parts"], _small()
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
