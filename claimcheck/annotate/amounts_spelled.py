"""Cardinals in words: "twenty-three thousand", "one point five million", "a hundred and six and a half"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

from claimcheck.annotate.amounts_digits import rounded, scales, vulgar
from claimcheck.annotate.amounts_words import Number, table
from claimcheck.annotate.mentions import Word

_LONGEST = 48  # code points of a hyphenated number word; longer ones are none
_HUNDRED = 100
_MOST_DECIMALS = 9  # words after "point"
_THOUSAND = 1000


@cache
def small_numbers() -> Mapping[str, int]:
    """Number words below a hundred that are one word."""
    return {**table()["ones"], **table()["tens"]}


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
        value = small_numbers().get(piece)
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


def spelled(words: Sequence[Word], start: int) -> Number | None:
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
        values = [small_numbers().get(piece) for piece in _pieces(words[end].lower)]
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
