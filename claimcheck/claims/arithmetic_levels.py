"""Two levels between which something rose or fell: which of them is the earlier, and what the step between them is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.claims.arithmetic_cues import Cue
from claimcheck.claims.arithmetic_runs import is_auxiliary, is_said, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import alike_rounded, gap, span_of

Pair = tuple[View, View]
"""Two levels."""
FROM = frozenset({"from", "than", "against", "versus", "compared", "instead"})
"""Words before an earlier level."""
ENDS = FROM | {"to"}
"""Words before either level."""
_BACK = 6  # words before a number among which "from" or "than" makes it the earlier level
_POINT = Fraction(1, 2)  # per cent; a percentage may be cut off instead of rounded


def is_base(seen: View, words: frozenset[str], reach: int = _BACK) -> bool:
    """Whether one of some words stands among the `reach` words before a level."""
    return bool(words & set(seen.ahead(reach)))


def is_earlier(seen: View) -> bool:
    """Whether a level is told as the earlier one: "from 12", "compared with 12", "(2022: 12)"."""
    return is_base(seen, FROM, 2) or (
        seen.lower(seen.first - 1) == ":" and seen.lower(seen.first - 2).isdecimal()
    )


def in_order(pair: Pair, cue: Cue) -> Pair:
    """The later and the earlier level, by "from" or else by the way that the size says it went."""
    if any(map(is_earlier, pair)):
        return pair[::-1] if is_earlier(pair[0]) else pair
    return pair[::-1] if cue.sign * (value(pair[0]) - value(pair[1])) < 0 else pair


def is_no_object(cue: Cue, pair: Pair) -> bool:
    """Whether a bare number behind "up" or "down" is no object of the verb that the word goes with ("chased down 180"):
    one of the levels says so by "from" or the like, or no verb stands there."""
    verb, way = cue.seen.ahead(2)
    bare = not (cue.seen.noun or cue.seen.mention.amount.unit) and way in ("up", "down")
    taken = bare and is_said(verb) and not is_auxiliary(verb)
    return not taken or any(is_base(seen, ENDS, 1) for seen in pair)


def names_earlier(cue: Cue, pair: Pair) -> bool:
    """Whether the earlier level is marked where the later stands behind the size: "fell 5 per cent to 80, from 84"; not
    a ballot: "it fell by nine votes to four"."""
    behind = {cue.seen.lower(cue.seen.last), cue.seen.lower(cue.seen.after)}
    return "to" not in behind or any(is_earlier(seen) for seen in pair)


def sign_of(pair: Pair, cue: Cue) -> int:
    """1 where the smaller level is the earlier, by "from" or "than" or else by the words of the size; 0 unknown."""
    marked = [seen for seen in pair if is_earlier(seen)]
    return (1 if marked[0] is min(pair, key=value) else -1) if len(marked) == 1 else cue.sign


def reckoned(one: Fraction, two: Fraction, sign: int, cue: Cue) -> list[Fraction]:
    """What the size is between two levels, by the sign that is told, or each way where none is."""
    low, high = sorted((one, two))
    if cue.kind == "difference":
        return [high - low]
    if cue.kind == "multiple":
        return [high / low]
    up, down = (high / low - 1) * 100, (1 - low / high) * 100
    return [up] if sign > 0 else [down] if sign < 0 else [up, down]


def fits(pair: Pair, cue: Cue) -> bool:
    """Whether the size that a cue tells is what lies between two levels, within their rounding."""
    a, b = alike_rounded(*(seen.mention.amount for seen in pair))
    if min(a.low, b.low) <= 0:
        return False
    room = _POINT if cue.kind == "percent-change" else Fraction(0)
    ends = ((a.low, b.high), (a.high, b.low), (a.middle, b.middle))
    ways = zip(*(reckoned(*end, sign_of(pair, cue), cue) for end in ends), strict=True)
    return any(gap(span_of(min(way), max(way)), cue.told) <= room for way in ways)


def most_marked(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs with the most levels that "from", "to" or "than" stands right before."""
    marks = [sum(is_base(seen, ENDS, 1) for seen in pair) for pair in pairs]
    return [pair for pair, mark in zip(pairs, marks, strict=True) if mark == max(marks)]


def likeliest(cue: Cue, pairs: list[Pair]) -> list[Pair]:
    """Of several pairs the only one that stands before the size with its earlier level marked: "900, up from 700,
    a rise of 30 per cent on the two days"."""
    before = [
        pair
        for pair in pairs
        if all(seen.last <= cue.seen.first for seen in pair) and any(is_base(seen, FROM, 1) for seen in pair)
    ]
    return before if len(before) == 1 else pairs
