"""Numbers that one sentence ties together: "520 of the 800, or 65 per cent", "88-80 ... by eight points"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.arithmetic_parted import THEM, Pair, is_share, parted
from claimcheck.claims.arithmetic_runs import is_count, is_part, unit, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, Range, closely, gap, meant, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_POINT = Fraction(1, 2)  # a percentage may be cut off instead of rounded
_JOINTS = listed("claims.arithmetic_share", "joints")
_MARGINS = listed("claims.arithmetic_share", "margins")
_STANDING = listed("claims.arithmetic_share", "standing")
_RATES = listed("claims.arithmetic_share", "rates")
_APPOSING = frozenset({",", "(", "or", ":", "with"})
_ADDS = frozenset({"and", "but", ";"})
_THAT = frozenset({"that", "this"})  # "that is 65 per cent"
_SHARES = frozenset({"share", "proportion", "ratio"})
_CLOSE = 6  # words between a share and the part in figures
_WHOLES = listed("claims.arithmetic_share", "wholes")
_WORDS = Fraction(3, 100)  # a share in words ("a quarter") is that rough, as a part of the whole


def shares(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks of a share against its part and whole, and of a score against its margin."""
    for place, line in enumerate(held):
        near = [one for one in held[max(0, place - 1) : place + 2] if abs(one.index - line.index) <= 1]
        yield from _share(line, near, make)
        yield from _margin(line, make)


def _share(line: Line, near: Sequence[Line], make: Maker) -> Iterator[Check]:
    """A fraction or percentage against the one part and whole that the words tie it to."""
    for told in line.views:
        if not is_share(told):
            continue
        pairs = [pair for pair in parted(line) if _is_beside(line, pair, told)]
        before = [one for one in near if one.index == line.index - 1]
        pairs = pairs or [pair for one in before for pair in _before(line, one, told)]
        if len(pairs) == 1 and not _absolved(near, told, pairs[0]):
            yield from _against(*pairs[0], told, make)


def _is_beside(line: Line, pair: Pair, told: View) -> bool:
    """Whether a share stands in apposition to a part and its whole, with no number between."""
    if told.first < min(one.first for one in pair):
        return [word.text for word in line.words[told.last : pair[0].first]] == [":"]
    last = max(pair, key=lambda one: one.first)
    between = [word.lower for word in line.words[last.after : told.first]]
    if (
        not between
        or _ADDS & set(between)
        or any(last.last <= seen.first < told.first for seen in line.views)
    ):
        return False
    rate = between[-1] == "of" and between[-4:-2] in ([",", "a"], [",", "an"]) and between[-2] in _RATES
    apposed = rate or _JOINTS & set(between[-2:]) or between[-3:] == [",", "that", "is"]
    return bool(apposed) and _is_of(told, pair[1])


def _is_of(told: View, whole: View) -> bool:
    """Whether a share is told of a whole: of its noun, of "the total", or of nothing."""
    after = told.lower(told.last)
    if after == "of":
        return told.noun in _WHOLES or (told.noun == whole.noun and told.lower(told.last + 1) not in THEM)
    return not told.noun and not (after.isalpha() and form_of(after).closed not in ("P", "C", "W", "X", "R"))


def _before(line: Line, before: Line, told: View) -> Iterator[Pair]:
    """The part and whole that a sentence goes on with, or the whole of the sentence before for a part beside it."""
    numbers = [seen for seen in line.views if is_part(seen)]
    shared = [seen.last for seen in before.views if is_share(seen)]  # "half the 80 trees" tells of 40
    wholes = [
        seen
        for seen in before.views
        if is_part(seen) and not seen.mention.part_of and not any(0 <= seen.first - at <= 2 for at in shared)
    ]
    of_it = told.lower(told.last) == "of" and (
        told.lower(told.last + 1) in THEM or told.lower(told.last + 1) == "the"
    )
    opening = [*(word.lower for word in line.words[:3]), "", ""]
    named = opening[1] in _SHARES and opening[2] != "of"
    if not numbers and told is line.views[0] and (opening[0] in _THAT or named):
        yield from (pair for pair in parted(before) if _is_of(told, pair[1]))
    elif of_it and len(numbers) == 1 and _is_told_by(line, told, numbers[0]):
        alike = [whole for whole in wholes if unit(whole) == unit(numbers[0]) and value(whole) > 1]
        alike = [whole for whole in alike if told.noun in ("", whole.noun, *_WHOLES) or unit(whole)]
        if len(alike) == 1 and value(numbers[0]) < value(alike[0]):
            yield numbers[0], alike[0]


def _is_told_by(line: Line, told: View, part: View) -> bool:
    """Whether a number in apposition gives a share in figures: "a quarter of them, with 183 kinds"."""
    between = [word.lower for word in line.words[told.last : part.first]]
    behind = [word.lower for word in line.words[part.after : told.first]]
    apposed = 0 < len(between) <= _CLOSE and _APPOSING & set(between[-2:])
    if between[-1:] == ["with"] and not part.noun:
        return False  # "a quarter of them are ill, with 12 in bed"
    return bool(apposed) or behind in ([","], ["or"], [",", "or"], ["("])


def _absolved(near: Sequence[Line], told: View, pair: Pair) -> bool:
    """Whether two other numbers near by make the share."""
    numbers = [seen for one in near for seen in one.views if is_part(seen) and unit(seen) == unit(pair[0])]
    ways = [way for way in permutations(numbers, 2) if way != pair and {*way} & {*pair}]
    return any(_fits(*way, told) for way in ways)


def _margin(line: Line, make: Maker) -> Iterator[Check]:
    """ "Beat Alloa 88-80 ... by 12 points": the difference of the score is the margin."""
    scores = [seen for seen in line.views if seen.mention.form == "score"]
    if len(scores) != 1 or scores[0].mention.amount.high is None:
        return
    amount = scores[0].mention.amount
    difference = (amount.high or Fraction(0)) - (amount.low or Fraction(0))
    for seen in line.views:
        if is_count(seen) and _is_margin(line, scores[0], seen) and value(seen) != difference:
            detail = f"{written(scores[0])} is a difference of {show(difference)}, not {written(seen)}"
            yield make.check("difference", detail, (scores[0],), (seen,))


def _is_margin(line: Line, score: View, seen: View) -> bool:
    """Whether a number is by how much the score was won: "by 12 points", "a margin of 12"; not where a side stands in
    the table after it, nor what its lead was on the way."""
    first, last = sorted((score.last, seen.last))
    if (_STANDING | {";"}) & {word.lower for word in line.words[first : last + 2]}:
        return False
    named = seen.lower(seen.first - 2) in ("margin", "majority") and seen.lower(seen.first - 1) == "of"
    return named or (seen.lower(seen.first - 1) == "by" and seen.noun in _MARGINS and seen.noun != "wicket")


def _against(part: View, whole: View, told: View, make: Maker) -> Iterator[Check]:
    """The check "share" of a fraction or percentage that the part is not of the whole."""
    if not _fits(part, whole, told):
        exact = show(Fraction(round(value(part) / value(whole) * 100, 1)))
        detail = f"{written(part)} of {written(whole)} is {exact} %, not {written(told)}"
        yield make.check("share", detail, (part,), (whole,), (told,))


def _fits(part: View, whole: View, told: View) -> bool:
    a, b, share = closely(part.mention.amount), closely(whole.mention.amount), meant(told.mention.amount)
    fraction = told.mention.form == "fraction"
    at = share if fraction else Range((share.low / 100, share.high / 100))
    room = min(_WORDS, at.high / 5) if fraction else _POINT / 100
    return bool(b.low > 0) and gap(span_of(a.low / b.high, a.high / b.low), at) <= room
