"""A length told where something ends, its start in a sentence near: "ending a search of 40 days on Friday ... They had
begun on May 2"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.claims.arithmetic_spell import is_length, text_of, verb_before, when, words_between
from claimcheck.claims.date import build
from claimcheck.data.listed import listed
from claimcheck.model import Check, Grain, Kind, TimeInterval
from claimcheck.values.time import duration

_END = listed("claims.arithmetic_ended", "end")
_BEGIN = listed("claims.arithmetic_ended", "begin")
_REACH = 3  # sentences after the end in which the start is looked for
_NEAR = 5  # words between "ending" and the length
_MOST = 40  # lengths of one document that are looked at
_ROOM = {"day": 2, "week": 6}  # days: both ends may count, and the end may be told on the day after


def ended(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """Checks "duration-ends" of lengths in days or weeks that the one start told near rules out."""
    lengths = (t for t in doc.times if is_length(t) and t.expression.get("unit") in _ROOM)
    for time, _ in zip(lengths, range(_MOST), strict=False):
        last = _end(doc, time, published)
        start = _start(doc, time, published) if last is not None else None
        told = duration(time.expression)
        if last is None or start is None or told is None:
            continue
        first, begun = start
        end, ended_on = last
        days = (ended_on.earliest - begun.earliest).days
        if days <= 0 or abs(days - told.low) <= _ROOM[told.unit]:
            continue
        detail = f"from {text_of(doc, first)} to {text_of(doc, end)} is {days} days, not {text_of(doc, time)}"
        sides = (
            build(doc, time, time.span, "duration", told, None, None),
            build(doc, first, first.span, "start", begun, None, None),
            build(doc, end, end.span, "end", ended_on, None, None),
        )
        yield Check("duration-ends", Kind.DATE, tuple((side,) for side in sides), detail)


def _end(
    doc: Annotated, time: TimeMention, published: TimeInterval | None
) -> tuple[TimeMention, TimeInterval] | None:
    """The one day of the sentence, where "ended" or the like stands right before the length."""
    if time.expression.form != "duration" or not verb_before(doc, time, _END, _NEAR):
        return None
    days = _days(doc, time.sentence, published)
    return days[0] if len(days) == 1 else None


def _start(
    doc: Annotated, time: TimeMention, published: TimeInterval | None
) -> tuple[TimeMention, TimeInterval] | None:
    """The one day in the next sentences that hangs on "had begun" or the like."""
    found = [
        pair
        for sentence in range(time.sentence + 1, min(len(doc.sentences), time.sentence + _REACH + 1))
        for pair in _alone(_days(doc, sentence, published))
        if verb_before(doc, pair[0], _BEGIN, _NEAR) and _is_pluperfect(doc, pair[0])
    ]
    return found[0] if len(found) == 1 else None


def _alone(
    days: Sequence[tuple[TimeMention, TimeInterval]],
) -> Sequence[tuple[TimeMention, TimeInterval]]:
    """The days of a sentence that has only one: with two it tells its own start and end."""
    return days if len(days) == 1 else ()


def _is_pluperfect(doc: Annotated, time: TimeMention) -> bool:
    """Whether "had" stands before the day: the start of what the sentences before told of, and nothing newer."""
    return "had" in words_between(doc, doc.sentences[time.sentence].span.start, time.span.start)


def _days(
    doc: Annotated, sentence: int, published: TimeInterval | None
) -> Sequence[tuple[TimeMention, TimeInterval]]:
    first = bisect_left(doc.times, sentence, key=lambda time: time.sentence)
    last = bisect_left(doc.times, sentence + 1, lo=first, key=lambda time: time.sentence)
    pairs = [(time, day) for time in doc.times[first:last] if (day := when(time, published)) is not None]
    return [(time, day) for time, day in pairs if day.grain is Grain.DAY]
