"""Hours told beside two clock times of one day: "sat for four hours, from 2pm to 5pm", "began at 2pm, ended at 5pm and
lasted four hours".

Clock times apart from these may be of anything, and a length in between them is told of a part: no word but those that
tie the three may stand there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences
from claimcheck.claims.arithmetic_lengths import check, text_of, verb_before, view_of, words_between
from claimcheck.claims.date import build
from claimcheck.claims.reckoning import show
from claimcheck.data.listed import listed
from claimcheck.model import Check, ClockTime

_HALF = 12  # hours; "from 9.00 to 5.00" runs over noon
_ROOM = 1  # hours; what is rounded misses by less
_MOST = 24  # time expressions of one sentence that are looked at
_HOUR = {"hour": Fraction(1), "minute": Fraction(1, 60)}
_UNTIL = frozenset({"to", "until", "till"})
_AHEAD = listed("claims.arithmetic_one_day", "ahead")
_BEHIND = listed("claims.arithmetic_one_day", "behind")
_CLOSES = frozenset(".,;:)—–") | {"", "and"}
_BEGIN = listed("claims.arithmetic_one_day", "begin")
_END = listed("claims.arithmetic_one_day", "end")
_LAST = listed("claims.arithmetic_one_day", "last")
_PARTED = listed("claims.arithmetic_one_day", "parted")
_TIES = listed("claims.arithmetic_one_day", "ties")  # "the last round lasted" is of something else
_REACH = 5  # words between a verb and its time: "began in Oban at 2pm"
_Points = tuple[TimeMention, TimeMention]  # clock times


def one_day(doc: Annotated) -> Iterator[Check]:
    """Checks "duration-ends" of hours that the two clock times of their sentence rule out."""
    for index in sorted({time.sentence for time in doc.times if time.expression.form == "clock"}):
        times = in_sentences(doc.times, index)[:_MOST]
        points = [time for time in times if time.expression.form == "clock"]
        lengths = [time for time in times if _is_length(time)]
        parted = any(word.lower in _PARTED for word in doc.sentences[index].words) or _is_of_two(doc, index)
        if len(points) == 2 and len(lengths) == 1 and not parted:
            yield from _against(doc, lengths[0], (points[0], points[1]))


def _is_of_two(doc: Annotated, index: int) -> bool:
    """Whether the sentence tells of two days or two places, so that its hours may lie further apart."""
    days = [t for t in in_sentences(doc.times, index) if t.expression.form not in ("clock", "duration")]
    return len(days) > 1 or len(in_sentences(doc.places, index)) > 1


def _is_length(time: TimeMention) -> bool:
    get = time.expression.get
    exact = get("low") == get("high") and get("hedge") in ("", "exact") and not get("vague")
    return exact and time.expression.form == "duration" and get("unit") in _HOUR


def _against(doc: Annotated, length: TimeMention, points: _Points) -> Iterator[Check]:
    told, get = view_of(doc, length), length.expression.get
    within = _lies_within(doc, length, points)
    if told is None or not (_runs_from(doc, length, points) or _lasted(doc, length, points) or within):
        return
    first, last = map(_minutes, points)
    hours, real = Fraction(get("low")) * _HOUR[get("unit")], Fraction((last - first) % (24 * 60), 60)
    if within and hours < real:
        return
    if any(
        abs(hours - could_be) < _ROOM for could_be in (real, real - _HALF, real + _HALF, real + 2 * _HALF)
    ):
        return
    sides = zip(points, ("start", "end"), (first, last), strict=True)
    claims = [build(doc, time, time.span, name, ClockTime(at, at), None, None) for time, name, at in sides]
    shown = " to ".join(text_of(doc, time) for time in points)
    yield check(told, f"from {shown} is {show(real)} hour{'' if real == 1 else 's'}", claims)


def _minutes(time: TimeMention) -> int:
    get = time.expression.get
    return int(get("hour") or 0) * 60 + int(get("minute") or 0)


def _runs_from(doc: Annotated, length: TimeMention, points: _Points) -> bool:
    """Whether "from 2pm to 5pm" stands right beside the length."""
    first, last = points
    between = words_between(doc, first.span.end, last.span.start)
    if first.preposition != "from" or len(between) != 1 or not _UNTIL.issuperset(between):
        return False
    if length.span.end <= first.span.start:
        return set(words_between(doc, length.span.end, first.span.start)) <= _AHEAD
    told = view_of(doc, length)
    behind = words_between(doc, last.span.end, length.span.start)
    return set(behind) <= _BEHIND and bool(behind) and told is not None and told.behind in _CLOSES


def _lies_within(doc: Annotated, length: TimeMention, points: _Points) -> bool:
    """Whether "between 2pm and 5pm" stands right behind the length, which may be a part of it but no more."""
    first, last = points
    if first.preposition != "between" or words_between(doc, first.span.end, last.span.start) != ["and"]:
        return False
    return words_between(doc, length.span.end, first.span.start) in ([], ["between"])


def _lasted(doc: Annotated, length: TimeMention, points: Sequence[TimeMention]) -> bool:
    """Whether something began at the first time, ended at the last one and "lasted" so long."""
    begun = verb_before(doc, points[0], _BEGIN, _REACH) and verb_before(doc, points[1], _END, _REACH)
    between = set(words_between(doc, points[1].span.end, length.span.start))
    return bool(begun) and bool(verb_before(doc, length, _LAST, 2)) and between <= _TIES
