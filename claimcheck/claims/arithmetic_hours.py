"""Hours told between clock times of two days: "gave himself up on Wednesday, 38 hours after ...": "sealed off at 9 p.m.
on Monday and came out at 11 a.m. on Wednesday"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.claims.arithmetic_lengths import between_ends, text_of, times_by_sentence, words_between
from claimcheck.claims.reckoning import show
from claimcheck.data.listed import listed
from claimcheck.model import Check, Weekday
from claimcheck.values.time import duration

_DAY = 24  # hours
_ROOM = 1  # hours by which a length may be rounded
_JOINED = frozenset({"on", "at", ",", "by", "around"})
_TIED = listed("claims.arithmetic_hours", "tied")
_BEHIND = 5  # words between the second time and the length
_Point = tuple[TimeMention, int, Fraction]  # a clock time, its weekday, its hour


def hours(doc: Annotated) -> Iterator[Check]:
    """Checks "duration-ends" of hours that two clock times with their weekdays, told in one sentence, rule out."""
    groups = dict(times_by_sentence(doc))
    for index, times in groups.items():
        points = list(_points(doc, times))
        if len(points) != 2:
            continue
        (first, day, hour), (last, later_day, later_hour) = points
        real = (later_day - day) % 7 * _DAY + later_hour - hour
        length = _length(doc, groups, index, points)
        told = duration(length.expression) if length is not None else None
        if length is None or told is None or real <= 0 or abs(told.low * _DAY - real) <= _ROOM:
            continue
        shown = [f"{text_of(doc, time)} on a {_name(at)}" for time, at, _ in points]
        detail = f"from {shown[0]} to {shown[1]} is {show(real)} hours, not {text_of(doc, length)}"
        yield between_ends(doc, (length, told), (first, Weekday(day)), (last, Weekday(later_day)), detail)


def _name(day: int) -> str:
    return str(Weekday(day))


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


def _length(
    doc: Annotated, groups: Mapping[int, Sequence[TimeMention]], index: int, points: Sequence[_Point]
) -> TimeMention | None:
    """The one length in hours that is told right behind the two times, or beside the second day in the sentence
    before or after."""
    last, day, _ = points[1]
    here = [time for time in groups[index] if _is_hours(time)]
    if here:
        between = words_between(doc, last.span.end, here[0].span.start)
        behind = [word for word in between if word not in ("on", _name(day).lower())]
        tied = here[0].span.start >= last.span.end and len(behind) <= _BEHIND and set(behind) <= _TIED
        return here[0] if tied and len(here) == 1 else None
    for near in (index - 1, index + 1):
        times = groups.get(near, ())
        found = [time for time in times if _is_hours(time)]
        days = [told for time in times if (told := _weekday(time)) is not None]
        same = days == [day]
        clocks = any(time.expression.form == "clock" for time in times)
        if len(found) == 1 and same and not clocks and _is_after(found[0]):
            return found[0]
    return None


def _weekday(time: TimeMention) -> int | None:
    """The weekday that is named, 0 for Monday; none for "the other day" and the like."""
    told = time.expression.get("weekday") if time.expression.form == "weekday" else ""
    return int(told) if told else None


def _is_hours(time: TimeMention) -> bool:
    get = time.expression.get
    exact = get("low") == get("high") and get("hedge") in ("", "exact") and not get("vague")
    later = time.expression.form == "event-offset" and get("direction") == "1"
    return exact and get("unit") == "hour" and (later or time.expression.form == "duration")


def _is_after(time: TimeMention) -> bool:
    """Whether the length is told of an end: "44 hours after", "after 44 hours"."""
    return time.expression.form == "event-offset" or time.preposition == "after"
