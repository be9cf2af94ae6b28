"""Checks of dates against the calendar: wrong weekdays, days that no month has, a past that lies in the future."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from claimcheck.annotate.mentions import Annotated, EventMention, TimeExpression, TimeMention, Word
from claimcheck.annotate.time_words import listed, month, weekday
from claimcheck.claims.date import build
from claimcheck.claims.tense import dated_event, direction
from claimcheck.model import Certainty, Check, Kind, Span, TimeInterval, Value, Weekday, Yearless
from claimcheck.values.calendar import MONTH_NAMES, WEEKDAY_NAMES, day_of
from claimcheck.values.time import resolve

_LEAP_YEAR = 2000
_NEAR = timedelta(days=60)  # a yearless date this near to publication belongs to it
_SOON = timedelta(days=14)  # a yearless date told as past and this soon after publication is a slip
_TOLD = frozenset({Certainty.ASSERTED, Certainty.REPORTED, Certainty.HEDGED})
_POINT_PREPOSITIONS = frozenset({"", "on", "in", "at", "of", "since", "and"})
# Words by which even a past tense speaks of what is to come: "was scheduled for", "agreed to meet on".
_AHEAD = listed(
    """will would shall to scheduled planned set due expected slated postponed delayed moved rescheduled called deadline
    beginning starting of ending ended ends end expires expire next until valid"""
)
# Lines about the article itself: "Updated (May 11): ...", "a version appeared on 2 May".
_FURNITURE = listed("update updated updates posted published correction corrected appeared version edition")
_AFTER_PRINT = timedelta(days=2)  # the paper of the next morning, another time zone, a week-end edition
_YEAR_SLIP = timedelta(
    days=400
)  # a slip in the year is rarely more than one; further ahead is a plan or a title
_NEIGHBOURS = 8  # time expressions of a sentence that are looked at
_LOOK = 14  # words before the expression


# What is done today about a happening to come: the date is that of what is arranged, not of the arranging.
_ARRANGED = listed("announce approve ban cancel delay plan propose vote prepare promise")


def checks(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:  # noqa: ARG001
    """Every date that the calendar contradicts; only a stated day of publication is held against dates."""
    for time in doc.times:
        if time.expression.form not in ("absolute", "partial"):
            continue
        found = _impossible(doc, time) or _weekday(doc, time) or _in_future(doc, time)
        if found:
            yield found


def _day_stated(doc: Annotated) -> date | None:
    stated = doc.document.published
    return stated.earliest if stated and stated.earliest == stated.latest else None


# --- impossible dates ---------------------------------------------------------------------------------------


def _impossible(doc: Annotated, time: TimeMention) -> Check | None:
    """31 June; 29 February of a year that is known to have none."""
    expression = time.expression
    if not (expression.get("day") and expression.get("month")) or expression.get("order"):
        return None
    day, number = int(expression.get("day")), int(expression.get("month"))
    year = int(expression.get("year") or 0) or _year_of_leap_day(doc, day, number)
    if day_of(year, number, day):
        return None
    last = next(d for d in (31, 30, 29, 28) if day_of(year, number, d))
    in_year = f" {year}" if number == 2 and last == 28 else ""
    detail = f"{MONTH_NAMES[number - 1]}{in_year} has {last} days, the text says {day}"
    words = _words(doc, time)
    day_span, month_span = (
        _at(words, lambda text: text == str(day)),
        _at(words, lambda text: text[:1].isalpha() and month(text) == number),
    )
    if day_span is None or month_span is None:
        return None
    return _check(
        doc, time, "impossible-date", detail,
        [(day_span, "day", Yearless(number, day, day)), (month_span, "month", Yearless(number, 1, 31))],
    )  # fmt: skip


def _year_of_leap_day(doc: Annotated, day: int, number: int) -> int:
    """The year whose February is meant: that of publication if near, else one that has a leap day."""
    stated = _day_stated(doc)
    if (day, number) == (29, 2) and stated and abs(date(stated.year, 3, 1) - stated) <= _NEAR:
        return stated.year
    return _LEAP_YEAR


# --- weekdays ---------------------------------------------------------------------------------------------


def _weekday(doc: Annotated, time: TimeMention) -> Check | None:
    """ "Thursday, October 12, 2022", which was a Wednesday."""
    expression = time.expression
    if not expression.get("weekday") or expression.get("to_day") or expression.get("order"):
        return None
    day = _meant(doc, time)
    wanted = int(expression.get("weekday"))
    if day is None or day.weekday() == wanted:
        return None
    words = _words(doc, time)
    weekday_span = _at(
        words, lambda text: text[:1].isalpha() and month(text) == 0 and weekday(text) == wanted
    )
    if weekday_span is None:
        return None
    rest = _rest(time.span, weekday_span, doc.document.text)
    return _check(
        doc, time, "weekday-date", _repairs(day, wanted),
        [(weekday_span, "weekday", Weekday(wanted)), (rest, "time", TimeInterval(day, day))],
    )  # fmt: skip


def _meant(doc: Annotated, time: TimeMention) -> date | None:
    """The day a date names; without a year the one near publication, or any if its weekday fits in no year around."""
    if time.expression.form == "absolute":
        readings = resolve(time.expression, None, 0)
        return readings[0].earliest if len(readings) == 1 else None
    stated = _day_stated(doc)
    if stated is None:
        return None
    day, number, wanted = (int(time.expression.get(name)) for name in ("day", "month", "weekday"))
    around = [
        found for year in range(stated.year - 1, stated.year + 2) if (found := day_of(year, number, day))
    ]
    nearest = min(around, key=lambda d: (abs(d - stated), d), default=None)
    if nearest is None or not any(d.weekday() == wanted for d in around):
        return nearest
    looks = direction(doc, time, dated_event(doc, time))
    sure = (looks < 0 and nearest <= stated) or (looks > 0 and nearest >= stated)
    return nearest if sure and abs(nearest - stated) <= _NEAR and not _other_year(doc, time) else None


def _other_year(doc: Annotated, time: TimeMention) -> bool:
    """Whether the sentence speaks of another year than that of publication."""
    at = bisect_left(doc.times, time.span, key=lambda other: other.span)
    return any(
        other.expression.get("unit") == "year" or (other.expression.get("year") and other is not time)
        for other in doc.times[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        if other.sentence == time.sentence
    )


def _repairs(day: date, wanted: int) -> str:
    """What the date's weekday is, and the nearest date of that weekday."""
    ahead = (wanted - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    real, written = WEEKDAY_NAMES[day.weekday()], WEEKDAY_NAMES[wanted]
    return f"{_shown(day)} is a {real}; the {written} nearest to it is {_shown(nearest)}"


def _shown(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


# --- the past after publication -----------------------------------------------------------------------------


def _in_future(doc: Annotated, time: TimeMention) -> Check | None:
    """A happening told in the past tense and dated after the article."""
    stated = _day_stated(doc)
    if stated is None or time.preposition not in _POINT_PREPOSITIONS:
        return None
    event = dated_event(doc, time)
    if not _told_as_past(doc, time, event):
        return None
    after = _after(time, stated)
    if after is None:
        return None
    published = doc.document.published or after
    span = doc.document.published_span or Span(0, 0)
    detail = f"told as past on {_shown(after.earliest)}, but the article is of {_shown(stated)}"
    return _check(
        doc,
        time,
        "past-in-future",
        detail,
        [(time.span, "time", after), (span, "published", published)],
        event,
    )


def _told_as_past(doc: Annotated, time: TimeMention, event: EventMention | None) -> bool:
    if (
        event is None
        or event.form != "verb"
        or event.tense != "past"
        or event.negated
        or event.certainty not in _TOLD
    ):
        return False
    if event.concept in _ARRANGED or _other_between(doc, time, event):
        return False
    if direction(doc, time, event) >= 0 or abs(time.span.start - event.span.start) > 120:
        return False
    words = doc.sentences[time.sentence].words
    at = bisect_left(words, time.span.start, key=lambda word: word.start)
    first = bisect_left(words, event.clause.start, key=lambda word: word.start)
    near = words[max(first, at - _LOOK, 0) : at]
    return not any(word.lower in _AHEAD for word in near) and not any(
        word.lower in _FURNITURE for word in words[max(0, at - 2 * _LOOK) : at]
    )


def _other_between(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether the date may be another happening's: "rolled out for a launch on May 9", "the year beginning May 9"."""
    start, end = event.span.end, time.span.start
    at = bisect_left(doc.events, start, key=lambda other: other.span.start)
    return any(other.span.start < end for other in doc.events[at : at + 1])


def _after(time: TimeMention, stated: date) -> TimeInterval | None:
    """The interval where it lies wholly after publication; a date without a year only if it would be very soon."""
    if time.expression.form == "absolute":
        readings = resolve(time.expression, None, 0)
        vague = not time.expression.get("month")  # "the 2011 version" of a thing
        late = readings and all(_AFTER_PRINT < r.earliest - stated <= _YEAR_SLIP for r in readings)
        return readings[0] if late and not vague else None
    if not time.expression.get("day") or time.expression.get("relation") or time.expression.get("year_shift"):
        return None
    ahead = resolve(_plain(time.expression), TimeInterval(stated, stated), 1)
    return next((r for r in ahead if _AFTER_PRINT < r.earliest - stated <= _SOON), None)


def _plain(expression: TimeExpression) -> TimeExpression:
    return TimeExpression(expression.form, tuple(f for f in expression.fields if f[0] != "weekday"))


# --- pieces -------------------------------------------------------------------------------------------------


def _words(doc: Annotated, time: TimeMention) -> list[Word]:
    words = doc.sentences[time.sentence].words
    first = bisect_left(words, time.span.start, key=lambda word: word.start)
    end = bisect_left(words, time.span.end, key=lambda word: word.start)
    return list(words[first:end])


def _at(words: list[Word], fits: Callable[[str], bool]) -> Span | None:
    """The span of the first word that fits."""
    return next((Span(word.start, word.end) for word in words if fits(word.text)), None)


def _rest(whole: Span, piece: Span, text: str) -> Span:
    """What is left of an expression without its weekday: "October 12, 2022"."""
    start, end = (piece.end, whole.end) if piece.start == whole.start else (whole.start, piece.start)
    held = text[start:end]
    before = len(held) - len(held.lstrip(" ,.\n\t"))
    words = held.strip(" ,.\n\t").removesuffix(", a").removesuffix(", an").rstrip(" ,")
    return Span(start + before, start + before + len(words))


def _check(
    doc: Annotated,
    time: TimeMention,
    name: str,
    detail: str,
    pieces: list[tuple[Span, str, Value]],
    event: EventMention | None = None,
) -> Check:
    event = event or dated_event(doc, time)
    claims = [build(doc, time, span, attribute, value, event, None) for span, attribute, value in pieces]
    return Check(name, Kind.DATE, tuple((claim,) for claim in claims), detail)
