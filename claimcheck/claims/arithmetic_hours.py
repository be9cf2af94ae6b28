"""Hours told between clock times of two days: "gave himself up on Wednesday, 38 hours after ...": "sealed off at 9 p.m.
on Monday and came out at 11 a.m. on Wednesday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences
from claimcheck.claims.arithmetic_lengths import check, text_of, view_of, words_between
from claimcheck.claims.date import build
from claimcheck.claims.reckoning import show
from claimcheck.data.listed import listed
from claimcheck.model import Check, Weekday

_DAY = 24  # hours
_ROOM = 1  # hours by which a length may be rounded
_JOINED = frozenset({"on", "at", ",", "by", "around"})
_TIED = listed("claims.arithmetic_hours", "tied")
_BEHIND = 5  # words between the second time and the length
_TO = frozenset({"to", "until", "till"})
_OFF = frozenset({"late", "early", "ahead", "behind"})
_MOST = 24  # time expressions of one sentence that are looked at
_Point = tuple[TimeMention, Weekday, Fraction]  # a clock time, its weekday, its hour


def hours(doc: Annotated) -> Iterator[Check]:
    """Checks "duration-ends" of hours that two clock times with their weekdays, told in one sentence, rule out."""
    clocks = sorted({time.sentence for time in doc.times if time.expression.form == "clock"})
    for index in clocks:
        points = list(_points(doc, _times(doc, index)))
        length = _length(doc, index, points) if len(points) == 2 else None
        told = view_of(doc, length) if length is not None else None
        if told is None or told.behind in _OFF:
            continue
        (first, day, hour), (last, later_day, later_hour) = points
        real = (later_day.day - day.day) % 7 * _DAY + later_hour - hour
        told_hours = told.told.low * _DAY  # the second day may be one of the week after
        if real > 0 and all(abs(told_hours - real - week) > _ROOM for week in (0, 7 * _DAY)):
            sides = [(first, "start", day), (last, "end", later_day)]
            shown = " to ".join(f"{text_of(doc, time)} on a {at}" for time, _, at in sides)
            claims = [build(doc, time, time.span, name, at, None, None) for time, name, at in sides]
            yield check(told, f"from {shown} is {show(real)} hours", claims)


def _times(doc: Annotated, sentence: int) -> Sequence[TimeMention]:
    return in_sentences(doc.times, sentence)[:_MOST]


def _points(doc: Annotated, times: Sequence[TimeMention]) -> Iterator[_Point]:
    """Clock times with the weekday that stands beside them: "9 p.m. on Monday", "Monday at 9 p.m."."""
    for at, time in enumerate(times):
        if time.expression.form != "clock":
            continue
        for beside in (*times[at + 1 : at + 2], *times[max(0, at - 1) : at]):
            one, two = sorted((time, beside), key=lambda t: t.span)
            between = words_between(doc, one.span.end, two.span.start)
            day = _weekday(beside)
            if day is not None and len(between) <= 2 and set(between) <= _JOINED:
                get = time.expression.get
                hour = Fraction(int(get("hour") or 0)) + Fraction(int(get("minute") or 0), 60)
                yield time, day, hour
                break


def _length(doc: Annotated, index: int, points: Sequence[_Point]) -> TimeMention | None:
    """The one length in hours that is told right behind the two times, or beside the second day in the sentence
    before or after."""
    last, day, _ = points[1]
    here = [time for time in _times(doc, index) if _is_hours(time)]
    if here:
        if len(here) == 1 and _leads(doc, here[0], points):
            return here[0]
        between = words_between(doc, last.span.end, here[0].span.start)
        behind = [word for word in between if word not in ("on", str(day).lower())]
        tied = here[0].span.start >= last.span.end and len(behind) <= _BEHIND and set(behind) <= _TIED
        return here[0] if tied and len(here) == 1 else None
    for near in (index - 1, index + 1):
        times = _times(doc, near)
        found = [time for time in times if _is_hours(time)]
        same = [told for time in times if (told := _weekday(time)) is not None] == [day]
        clocks = any(time.expression.form == "clock" for time in times)
        if len(found) == 1 and same and not clocks and _is_after(found[0]):
            return found[0]
    return None


def _leads(doc: Annotated, length: TimeMention, points: Sequence[_Point]) -> bool:
    """Whether the length stands right before its range: "72 hours, from 6am on Monday to 6am on Thursday"."""
    first, last = points[0][0], points[1][0]
    times = [time for time in in_sentences(doc.times, length.sentence) if time.span.start >= first.span.start]
    ahead = words_between(doc, length.span.end, min(first.span.start, *(t.span.start for t in times)))
    to = words_between(doc, first.span.end, last.span.start)
    return (
        length.span.end <= first.span.start
        and [word for word in ahead if word != "from"] in ([], [","])
        and first.preposition == "from"
        and any(word in _TO for word in to)
    )


def _weekday(time: TimeMention) -> Weekday | None:
    """The weekday that is named; none for "the other day" and the like."""
    told = time.expression.get("weekday") if time.expression.form == "weekday" else ""
    return Weekday(int(told)) if told else None


def _is_hours(time: TimeMention) -> bool:
    get = time.expression.get
    exact = get("low") == get("high") and get("hedge") in ("", "exact") and not get("vague")
    later = time.expression.form == "event-offset" and get("direction") == "1"
    return exact and get("unit") == "hour" and (later or time.expression.form == "duration")


def _is_after(time: TimeMention) -> bool:
    """Whether the length is told of an end: "44 hours after", "after 44 hours"."""
    return time.expression.form == "event-offset" or time.preposition == "after"
