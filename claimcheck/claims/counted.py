"""Days of what a dated happening is counted from: "on Friday, two days after the shooting" dates the shooting.

The clause has its own day already, so the count can only tell when the other happening was.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta
from itertools import takewhile
from math import ceil, floor

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import (
    Annotated,
    EventMention,
    TimeMention,
    place_from,
    place_of,
    words_between,
)
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.tense import direction
from claimcheck.model import Grain, Offset, Span, TimeInterval
from claimcheck.values.time import resolve

_CLOCK, _LENGTH = "clock", "duration"
_BETWEEN = frozenset({",", "—", "–", "at", "and"})
_MOST = 60  # days; a longer count is a round figure
_LOOKED_AT = 12  # time expressions of a sentence


def counted_from(
    doc: Annotated,
    time: TimeMention,
    offset: Offset,
    event: EventMention | None,
    published: TimeInterval | None,
) -> tuple[EventMention, TimeInterval] | None:
    """The happening that `event` is counted from, and its days; None where its sentence tells no day of `event`."""
    if time.head is None or max(abs(offset.low), abs(offset.high)) > _MOST:
        return None
    told = [e for e in events_in(doc, time.sentence) if time.head.holds(e.span) and not e.reporting]
    day = _day_before(doc, time, published) or _own_day(doc, time, event, published)
    if not told or day is None or _names_a_day(doc, time.head):
        return None
    first = day.earliest - timedelta(days=ceil(offset.high))
    last = day.latest - timedelta(days=floor(offset.low))
    if published is not None and last > published.latest:
        return None  # what is to come has no day yet
    exact = last - first <= timedelta(days=1)  # hours before or after: this day or the next, no rough count
    return told[0], TimeInterval(first, last, Grain.DAY if exact else Grain.SPAN)


def _names_a_day(doc: Annotated, head: Span) -> bool:
    at = place_from(doc.times, head.start)
    return any(head.holds(t.span) and t.expression.form != _LENGTH for t in doc.times[at : at + 1])


def _day_before(doc: Annotated, time: TimeMention, published: TimeInterval | None) -> TimeInterval | None:
    """The one day that stands right before an expression, with nothing but a comma or a clock time between."""
    at = place_of(doc.times, time.span)
    skipped = at > 1 and doc.times[at - 1].expression.form == _CLOCK
    last = doc.times[at - 1 - skipped] if at else None
    clock = doc.times[at - 1].span if skipped else Span(0, 0)
    if last is None or last.sentence != time.sentence or not _adjoins(doc, last, time, clock):
        return None
    return _one_day(doc, last, published)


def _own_day(
    doc: Annotated, time: TimeMention, event: EventMention | None, published: TimeInterval | None
) -> TimeInterval | None:
    """The one day that the sentence gives what is counted: "two days after the race she was back on Tuesday"."""
    if event is None:
        return None
    first = bisect_left(
        doc.times, doc.sentences[time.sentence].span.start, key=lambda other: other.span.start
    )
    near = takewhile(lambda other: other.sentence == time.sentence, doc.times[first : first + _LOOKED_AT])
    days = [t for t in near if t is not time and t.expression.form != _CLOCK and dated_event(doc, t) is event]
    return _one_day(doc, days[0], published) if len(days) == 1 else None


def _one_day(doc: Annotated, time: TimeMention, published: TimeInterval | None) -> TimeInterval | None:
    readings = resolve(time.expression, published, direction(doc, time, dated_event(doc, time)))
    return readings[0] if len(readings) == 1 and readings[0].earliest == readings[0].latest else None


def _adjoins(doc: Annotated, one: TimeMention, two: TimeMention, clock: Span) -> bool:
    words = doc.words_of(one)
    between = words_between(words, one.span, two.span)
    kept = [word for word in between if not clock.start <= word.start < clock.end]
    return bool(kept) and all(word.lower in _BETWEEN for word in kept) and kept[-1].text in ",—–"
