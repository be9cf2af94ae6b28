"""Times of day with the event that each is of: "just after 11 p.m.", "around 2:15 Saturday morning", "before noon".

Attribute: clock. The value holds the words that leave it open, and the span holds them too. Hours of which nothing says
which half of the day they are in, and the beginning or end of a stretch ("from 9 to 11 p.m."), give no claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, TimeMention, Word, in_sentences, word_from, words_between
from claimcheck.claims.clock_hedges import EDGES, Hedge, hedge_before, stretch_before, zone_after
from claimcheck.claims.date import about_event
from claimcheck.claims.date_relation import certainty_of
from claimcheck.claims.date_values import value_of
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.ids import located
from claimcheck.model import Claim, ClockTime, Kind, Span, TimeInterval, Value, Zone

CLOCK = "clock"
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY})
_NOON = frozenset({"noon", "midday", "midnight"})
_HALF = 12
_FORENOON, _AFTERNOON = frozenset({"morning", "early"}), frozenset({"afternoon", "evening"})
_NIGHT = frozenset({"night", "overnight"})
_OVER = "overnight"  # the night before the day named, or after it
_PARTS = {  # in minutes after midnight, with what a loose use adds
    "early": (0, 9 * 60),
    "morning": (0, 12 * 60 + 30),
    "afternoon": (11 * 60 + 30, 18 * 60 + 30),
    "evening": (16 * 60 + 30, 24 * 60),
    "night": (17 * 60 + 30, 30 * 60 + 30),
    _OVER: (-3 * 60, 7 * 60),
}
_LATE = 5  # o'clock from which an hour of the night is before midnight
_NEAR = 4  # words between a time of day and the day, or the part of the day, that it goes with
NO_POINT = frozenset({"clock", "duration", "age", "set", "event-offset"})  # no day is told by
_LONGEST = 400  # words; a longer sentence is no prose


def clock_claims(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """The claims of a document, in order of span; `published` resolves the day that stands beside a time."""
    for at, time in enumerate(doc.times):
        if time.expression.form != "clock" or doc.sentences[time.sentence].zone not in _ZONES:
            continue
        words = doc.words_of(time)
        minutes = minutes_at(doc, at, words)
        if minutes is None or len(words) > _LONGEST:
            continue
        first = word_from(words, time.span.start)
        hedge = stretch_before(words, first, minutes) or hedge_before(words, first)
        day = _day(doc, at)
        if hedge is not None and (day is None or day.preposition not in EDGES):
            yield _timed(doc, at, minutes, hedge, published)


def part_claims(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of the parts of the day that no hour stands beside: "on Saturday night", "overnight"."""
    for at, time in enumerate(doc.times):
        part = time.expression.get("daypart")
        if part not in _PARTS or doc.sentences[time.sentence].zone not in _ZONES or time.preposition in EDGES:
            continue
        words = doc.words_of(time)
        beside = (doc.times[n] for n in (at - 1, at + 1) if 0 <= n < len(doc.times))
        if not any(o.expression.form == "clock" and _adjoins(doc, o, time, words) for o in beside):
            value = ClockTime(*_PARTS[part], part)
            yield _claim(doc, time, time.span, value, None if part == _OVER else time, published)


def is_part(value: Value) -> bool:
    """Whether a time of day is a part of it ("evening") and no hour."""
    return isinstance(value, ClockTime) and value.hedge in _PARTS


def _timed(doc: Annotated, at: int, minutes: int, hedge: Hedge, published: TimeInterval | None) -> Claim:
    time = doc.times[at]
    words = doc.words_of(time)
    span = Span(words[word_from(words, time.span.start) - hedge.words].start, time.span.end)
    told = doc.document.text[span.start : time.span.start].strip().lower()
    value = ClockTime(minutes + hedge.low, minutes + hedge.high, told, zone_after(words, time))
    return _claim(doc, time, span, value, _day(doc, at), published)


def _claim(
    doc: Annotated,
    time: TimeMention,
    span: Span,
    value: ClockTime,
    day: TimeMention | None,
    published: TimeInterval | None,
) -> Claim:
    event = dated_event(doc, time)
    about = about_event(doc, event)
    when = None if day is None else value_of(doc, day, dated_event(doc, day), published)
    return Claim(
        **located(doc, doc.sentences[time.sentence], span, Kind.DATE, CLOCK),
        subject=f"event:{about.concept or 'unknown'}",
        value=value,
        extractor="claims.clock",
        certainty=certainty_of(doc, time, event),
        about=about,
        when=when if isinstance(when, TimeInterval) else None,
    )


def minutes_at(doc: Annotated, at: int, words: Sequence[Word]) -> int | None:
    """Minutes after midnight; None where nothing says which half of the day is meant."""
    time = doc.times[at]
    hour, minute = int(time.expression.get("hour")), int(time.expression.get("minute"))
    written = doc.text_at(time.span).lower()
    if written[:4].isdigit():
        return hour * 60 + minute  # "1930 hours"
    plain = written[:1].isdigit() and all(mark.isdigit() or mark in ":." for mark in written)
    if not plain and ("m" in written or any(word in written for word in _NOON)):
        return hour * 60 + minute
    if hour == 0 or hour > _HALF or (plain and written[:1] == "0"):
        return hour * 60 + minute
    part = _part(doc, at, words)
    if part in _FORENOON or (part in _NIGHT and (hour == _HALF or hour < _LATE)):
        return hour % _HALF * 60 + minute
    return (hour % _HALF + _HALF) * 60 + minute if part in _AFTERNOON | _NIGHT else None


def _part(doc: Annotated, at: int, words: Sequence[Word]) -> str:
    """morning, afternoon, evening or night, as the day beside a time or the words after it say; else ""."""
    for other in (at - 1, at + 1):
        if 0 <= other < len(doc.times) and _adjoins(doc, doc.times[at], doc.times[other], words):
            part = doc.times[other].expression.get("daypart")
            if part:
                return part
    end = word_from(words, doc.times[at].span.end)
    after = [word.lower for word in words[end : end + 3]]
    if after[:2] == ["in", "the"] and after[2:] and after[2] in ("morning", "afternoon", "evening"):
        return after[2]
    if after[:2] == ["at", "night"]:
        return "night"
    before = [o for o in in_sentences(doc.times, doc.times[at].sentence) if o.span < doc.times[at].span]
    return before[0].expression.get("daypart") if len(before) == 1 else ""


def _day(doc: Annotated, at: int) -> TimeMention | None:
    """The day that stands beside a time: "10 p.m. on Monday", "on Monday, around 10 p.m."."""
    words = doc.sentences[doc.times[at].sentence].words
    for other in (at + 1, at - 1):
        if 0 <= other < len(doc.times) and _adjoins(doc, doc.times[at], doc.times[other], words):
            return doc.times[other]
    return None


def _adjoins(doc: Annotated, time: TimeMention, other: TimeMention, words: Sequence[Word]) -> bool:
    if other.expression.form in NO_POINT:
        return False
    if other.sentence != time.sentence:
        return _goes_on(doc, time, other)
    one, two = sorted((time.span, other.span))
    between = words_between(words, one, two)
    return len(between) <= _NEAR and not any(word.text in ".;:" for word in between)


def _goes_on(doc: Annotated, time: TimeMention, other: TimeMention) -> bool:
    """Whether a day opens what was cut off behind a time's full stop: "about 10:30 p.m. Monday in Leith"."""
    here, there = doc.sentences[time.sentence], doc.sentences[other.sentence]
    following = other.sentence == time.sentence + 1 and here.paragraph == there.paragraph
    return following and here.span.end == time.span.end and there.span.start == other.span.start
