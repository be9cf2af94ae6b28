"""Numbers that one sentence ties together: "520 of the 800, or 65 per cent", "88-80 ... by eight points"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims.arithmetic_runs import is_count, value
from claimcheck.claims.arithmetic_tallies import of_whole
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, Range, closely, gap, meant, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_POINT = Fraction(1, 2)  # a percentage may be cut off instead of rounded
_JOINTS = listed("claims.arithmetic_share", "joints")
_MARGINS = listed("claims.arithmetic_share", "margins")
_STANDING = listed("claims.arithmetic_share", "standing")
_RATES = listed("claims.arithmetic_share", "rates")
_APPOSED = listed("claims.arithmetic_share", "apposed")
_WHOLES = listed("claims.arithmetic_share", "wholes")
_VERB = (
    7  # words between a part and its share with the verb of the part: "12 were contaminated, or 20 per cent"
)
_WORDS = Fraction(3, 100)  # a share in words ("a quarter") is that rough, as a part of the whole


def shares(line: Line, make: Maker) -> Iterator[Check]:
    """Checks of a share against its part and whole, and of a score, in one sentence."""
    yield from _share(line, make)
    yield from _margin(line, make)
    yield from _apposed(line, make)


def _share(line: Line, make: Maker) -> Iterator[Check]:
    """ "Of the 800 members, 520, or 56 per cent"; "520 of the 800 members (56 per cent)"."""
    percents = [
        seen
        for seen in line.views
        if seen.mention.amount.exact and (seen.mention.amount.unit == "%" or seen.mention.form == "fraction")
    ]
    counts = [seen for seen in line.views if is_count(seen)]
    if len(percents) != 1 or len(counts) < 2:
        return
    told = percents[0]
    part, whole = _part_and_whole(line, counts)
    if (
        part is None
        or whole is None
        or not 0 < value(part) < value(whole)
        or not _joined(line, part, whole, told)
    ):
        return
    yield from _against(part, whole, told, make)


def _part_and_whole(line: Line, counts: Sequence[View]) -> tuple[View | None, View | None]:
    """The two numbers of "P of the W" or "Of the W, P"; none where the sentence has other numbers of the sort."""
    first = counts[0]
    if line.words[0].lower == "of" and first.first <= 2 and len(counts) == 2:
        return counts[1], first
    for part, whole in pairwise(counts):
        between = [word.lower for word in line.words[part.last : whole.first]]
        if (
            between[:1] == ["of"]
            and set(between[1:]) <= {"the", "its", "their", "all", "a", "total"}
            and len(counts) == 2
        ):
            return part, whole
    return None, None


def _joined(line: Line, part: View, whole: View, told: View) -> bool:
    """Whether the percentage is put beside the part, or the part and whole, by "or" or in brackets."""
    if told.first < part.first and [word.text for word in line.words[told.last : part.first]] == [":"]:
        return True  # "63 per cent: 31,000 of the 62,000"
    near = max(
        (one for one in (part, whole) if one.last <= told.first), key=lambda one: one.first, default=None
    )
    if near is None:
        return False
    between = [word.lower for word in line.words[near.after : told.first]]
    if between[-1:] == ["of"] and between[-4:-2] in ([",", "a"], [",", "an"]) and between[-2] in _RATES:
        return near.last <= told.first and not any(
            near.last <= seen.first < told.first for seen in line.views
        )
    if between[-2:] == [",", "or"] and len(between) <= _VERB:
        return not any(near.after <= seen.first < told.first for seen in line.views)
    return (
        bool(between)
        and len(between) <= 4
        and set(between) <= _JOINTS
        and bool({"or", "(", "—", "–"} & set(between))
    )


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


def _apposed(line: Line, make: Maker) -> Iterator[Check]:
    """ "90 of its 320 jobs, a quarter of the workforce": a share in words or per cent right behind part and whole."""
    pairs = [(part, whole, whole) for part, whole in of_whole(line)]
    for whole, part in pairwise(line.views):  # "4,200 people, of whom 1,400, or a third, are over 60"
        joint = [word.lower for word in line.words[whole.after : part.first]]
        if joint in ([",", "of", "whom"], [",", "of", "which"]) and is_count(whole) and is_count(part):
            pairs += [(part, whole, part)] if 0 < value(part) < value(whole) else []
    for part, whole, last in pairs:
        told = next((seen for seen in line.views if seen.first >= last.after), None)
        if told is None or not (told.mention.form == "fraction" or told.mention.amount.unit == "%"):
            continue
        between = [word.lower for word in line.words[last.after : told.first]]
        beside = len(between) <= 3 and set(between) <= _APPOSED
        # "11 of the 20 are injured, more than half"
        behind = not beside and between[-1:] == [","] and len(between) <= _VERB
        if not between or told.mention.per or not (behind or beside):
            continue
        after = told.lower(told.last)
        named = after == "of" and not behind and (told.noun in _WHOLES or told.noun == whole.noun)
        if not named and after not in (",", ".", ")", "—", "–"):
            continue
        yield from _against(part, whole, told, make)


def _against(part: View, whole: View, told: View, make: Maker) -> Iterator[Check]:
    """The check "share" of a fraction or percentage that the part is not of the whole."""
    a, b, share = closely(part.mention.amount), closely(whole.mention.amount), meant(told.mention.amount)
    real, fraction = value(part) / value(whole), told.mention.form == "fraction"
    at = share if fraction else Range((share.low / 100, share.high / 100))
    room = min(_WORDS, at.high / 5) if fraction else _POINT / 100
    if gap(span_of(a.low / b.high, a.high / b.low), at) > room:
        exact = show(Fraction(round(real * 100, 1)))
        detail = f"{written(part)} of {written(whole)} is {exact} %, not {written(told)}"
        yield make.check("share", detail, (part,), (whole,), (told,))
