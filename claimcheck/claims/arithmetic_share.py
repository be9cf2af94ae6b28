"""Shares against their part and whole: "520 of the 800, or 65 per cent", "half of the 60 wagons, 25, ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, permutations

from claimcheck.annotate.clauses import THOSE
from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.arithmetic_cues import is_size
from claimcheck.claims.arithmetic_parted import Pair, is_share, parted
from claimcheck.claims.arithmetic_runs import is_part, is_preposition, is_said, unit, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, Range, closely, gap, meant, near, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_POINT = Fraction(1, 2)  # a percentage may be cut off instead of rounded
_JOINTS = listed("claims.arithmetic_share", "joints")
_RATES = listed("claims.arithmetic_share", "rates")
_ABLE = frozenset({"entitled", "eligible", "registered"})  # who may vote, of all
_APPOSING = frozenset({",", "(", "or", ":", "with"})
_ADDS = frozenset({"and", "but", ";"})
_EQUALS = listed("claims.arithmetic_share", "equals")
_THAT = frozenset({"that", "this"})  # "that is 65 per cent"
_ELSEWHERE = listed("claims.arithmetic_share", "elsewhere")
_SHARES = frozenset({"share", "proportion", "ratio"})
_WORDS_OF = 6  # words between a share and its whole: "of its capacity of", "of the crop that was expected of"
_OPENING = 3  # words before the number of a sentence that opens with its whole
_CLOSE = 6  # words between a share and the part in figures
_SUMS = listed("claims.arithmetic_share", "sums")
_WHOLES = listed("claims.arithmetic_share", "wholes")
_WORDS = Fraction(3, 100)  # a share in words ("a quarter") is that rough, as a part of the whole


def shares(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "share" of a fraction or percentage against its part and whole."""
    for place, line in enumerate(held):
        around = near(held, place)
        yield from _share(line, around, make)


def _share(line: Line, around: Sequence[Line], make: Maker) -> Iterator[Check]:
    """A fraction or percentage against the one part and whole that the words tie it to."""
    for told in line.views:
        if not is_share(told):
            continue
        pairs = [pair for pair in (*parted(line), *_of_sum(line)) if _is_beside(line, pair, told)]
        before = [one for one in around if one.index == line.index - 1]
        pairs = (
            pairs or [*_of_its_whole(line, told)] or [*_opened(line, told)] or [*_apposed(line, before, told)]
        )
        pairs = pairs or [pair for one in before for pair in _before(line, one, told)]
        if len(pairs) == 1 and not _absolved(around, told, pairs[0]):
            yield from _against(*pairs[0], told, make)


def _of_sum(line: Line) -> Iterator[Pair]:
    """Two sums of one currency, "the $45m of the $180m", of which the first is a part of the second."""
    for part, whole in pairwise(line.views):
        between = [word.lower for word in line.words[part.last : whole.first]]
        sums = part.mention.form == whole.mention.form == "money" and unit(part) == unit(whole)
        tied = between[:1] == ["of"] and len(between) == 2 and _is_determined(between[1:])
        if sums and tied and is_part(part) and is_part(whole) and 0 < value(part) < value(whole):
            yield part, whole


def _is_beside(line: Line, pair: Pair, told: View) -> bool:
    """Whether a share stands in apposition to a part and its whole, with no number between."""
    if told.first < min(one.first for one in pair):
        between = [word.lower for word in line.words[told.last : min(one.first for one in pair)]]
        entitled = pair[0].first > pair[1].first and _ABLE & set(pair[0].behind(_CLOSE))
        return not entitled and between[:1] == [":"] and between[1:] in ([], ["of", "the"], ["of"])
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


def _of_its_whole(line: Line, told: View) -> Iterator[Pair]:
    """ "Half of the 60 wagons, 25, ..."; "holds 48 million, 62 per cent of its capacity of 90 million"."""
    numbers = [seen for seen in line.views if seen is not told and is_part(seen)]
    whole = next((seen for seen in numbers if seen.first > told.last), None)
    between = [word.lower for word in line.words[told.last : whole.first]] if whole is not None else []
    if whole is None or between[:1] != ["of"] or len(between) > _WORDS_OF or not _is_determined(between[1:2]):
        return
    for part in numbers:
        one, two = sorted((part, whole if part.first > told.first else told), key=lambda seen: seen.first)
        between_both = [word.lower for word in line.words[one.after : two.first]]
        tied = between_both in ([","], [",", "or"], ["("]) or (two is told and _is_equalled(between_both))
        set_off = part.first < told.first or part.lower(part.after) in (",", ")")
        direct = between[-1] == "of" or len(between) <= 2
        if tied and set_off and direct and _are_alike(part, whole):
            yield part, whole


def _opened(line: Line, told: View) -> Iterator[Pair]:
    """ "Of the 300 who voted, 60 per cent, or 195, were against": the share stands between the whole and its part."""
    at = line.views.index(told)
    if line.words[0].lower != "of" or at != 1 or len(line.views) < at + 2:
        return
    whole, part = line.views[0], line.views[at + 1]
    joint = [word.lower for word in line.words[told.last : part.first]]
    apposed = whole.first <= _OPENING and joint in ([",", "or"], ["or"], ["("])
    apposed = apposed and part.lower(part.after) in (",", ")")  # not "or 150 in Leith alone"
    if apposed and is_part(whole) and is_part(part) and _are_alike(part, whole):
        yield part, whole


def _is_equalled(between: Sequence[str]) -> bool:
    """Whether a verb says that a number is the share behind it: "the fees, 900 euros, cover half of the 2,000"."""
    words = [word for word in between if word not in (",", "which", "that", "or", "just", "only")]
    return bool(words) and set(words) <= _EQUALS


def _is_determined(words: Sequence[str]) -> bool:
    return bool(words) and form_of(words[0]).closed in ("D", "Q")


def _apposed(line: Line, before: Sequence[Line], told: View) -> Iterator[Pair]:
    """ "Of 2,300 samples ..., 115, or five per cent, were positive": the only number of the sort told before."""
    part = next((seen for seen in reversed(line.views) if seen.after <= told.first and is_part(seen)), None)
    joint = [word.lower for word in line.words[part.after : told.first]] if part is not None else []
    closed = told.lower(told.last) == "," and not told.noun and is_said(told.lower(told.last + 1))
    if (
        part is None
        or joint not in ([",", "or"], ["or"])
        or not closed
        or is_preposition(part, part.first - 1)
    ):
        return
    for one in (line, *before):
        wholes = [seen for seen in one.views if seen is not part and is_part(seen) and value(seen) > 1]
        wholes = [seen for seen in wholes if (one is not line or seen.last <= part.first)]
        if wholes:
            if len(wholes) == 1 and wholes[0].noun and _are_alike(part, wholes[0]):
                yield part, wholes[0]
            return


def _are_alike(part: View, whole: View) -> bool:
    """Whether a number can be part of another: of its unit and noun, or with either left out, or people of people."""
    if value(part) >= value(whole):
        return False
    if unit(part) and not unit(whole):
        return not whole.noun
    people = part.counts_people and whole.counts_people
    return unit(part) == unit(whole) and (part.noun in ("", whole.noun) or people)


def _is_of(told: View, whole: View) -> bool:
    """Whether a share is told of a whole: of its noun, of "the total", or of nothing."""
    after = told.lower(told.last)
    if after == "of":
        if whole.mention.form == "money":  # not "a quarter of the price of the bells"
            return told.noun in _SUMS and "of" not in told.behind(2, noun=True)
        return told.noun in _WHOLES or (told.noun == whole.noun and told.lower(told.last + 1) not in THOSE)
    return not told.noun and not (after.isalpha() and form_of(after).closed not in ("P", "C", "W", "X", "R"))


def _before(line: Line, before: Line, told: View) -> Iterator[Pair]:
    """The part and whole that a sentence goes on with, or the whole of the sentence before for a part beside it."""
    numbers = [seen for seen in line.views if is_part(seen)]
    shared = [seen.last for seen in before.views if is_share(seen)]  # "half the 80 trees" tells of 40
    wholes = [
        seen
        for seen in before.views
        if is_part(seen)
        and not (seen.mention.part_of or is_size(seen))
        and not any(0 <= seen.first - at <= 2 for at in shared)
    ]
    of_it = told.lower(told.last) == "of" and (
        told.lower(told.last + 1) in THOSE or told.lower(told.last + 1) == "the"
    )
    opening = [*(word.lower for word in line.words[:3]), "", ""]
    named = opening[1] in _SHARES and opening[2] != "of"
    if not numbers and told is line.views[0] and (opening[0] in _THAT or named):
        if _ELSEWHERE.isdisjoint(told.behind(_CLOSE)):  # not "half of the number of the year before"
            yield from (pair for pair in parted(before) if _is_of(told, pair[1]))
    elif of_it and len(numbers) == 1 and _is_told_by(line, told, numbers[0]):
        alike = [whole for whole in wholes if unit(whole) == unit(numbers[0]) and value(whole) > 1]
        if numbers[0].after <= told.first:
            alike = [whole for whole in alike if numbers[0].noun in ("", whole.noun)]
        alike = [whole for whole in alike if told.noun in ("", whole.noun, *_WHOLES) or unit(whole)]
        if len(alike) == 1 and value(numbers[0]) < value(alike[0]):
            yield numbers[0], alike[0]


def _is_told_by(line: Line, told: View, part: View) -> bool:
    """Whether a number in apposition gives a share in figures: "a quarter of them, with 183 kinds"."""
    between = [word.lower for word in line.words[told.last : part.first]]
    behind = [word.lower for word in line.words[part.after : told.first]]
    if behind and told.lower(told.last + 1) in THOSE and told.lower(told.last + 2).isalpha():
        return False  # "it has 90, a third of them women": of the 90
    apposed = 0 < len(between) <= _CLOSE and _APPOSING & set(between[-2:])
    if between[-1:] == ["with"] and not part.noun:
        return False  # "a quarter of them are ill, with 12 in bed"
    return bool(apposed) or behind in ([","], ["or"], [",", "or"], ["("])


def _absolved(near: Sequence[Line], told: View, pair: Pair) -> bool:
    """Whether two other numbers near by make the share."""
    numbers = [seen for one in near for seen in one.views if is_part(seen) and unit(seen) == unit(pair[0])]
    ways = [way for way in permutations(numbers, 2) if way != pair and {*way} & {*pair}]
    return any(_fits(*way, told) for way in ways)


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
