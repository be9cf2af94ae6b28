"""Weekdays that do not fall on the date they are written with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, TimeMention, place_of, word_from, words_between
from claimcheck.annotate.time_words import month, weekday
from claimcheck.annotate.words import POSSESSIVES
from claimcheck.claims.calendar_pieces import day_stated, first_word, make_check, words_in
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.tense import direction
from claimcheck.model import Check, Span, TimeInterval, Weekday
from claimcheck.values.calendar import WEEKDAY_NAMES, day_of, unit_around
from claimcheck.values.in_words import day_in_words
from claimcheck.values.time import resolve

_NEAR = timedelta(days=60)  # a yearless date this near to publication belongs to it
_AHEAD = timedelta(days=180)  # what is to come is told without a year for longer
_VERY_NEAR = timedelta(days=10)  # and a day without its month this near
_NEIGHBOURS = 8  # time expressions of a sentence that are looked at
_OPENERS = ([","], ["("], ["["], [",", "("])
_IS = frozenset({"was", "is", "fell", "falls"})
_LINKS = _IS | {",", "which", "that", "on", "a"}


def weekday_check(doc: Annotated, time: TimeMention) -> Check | None:
    """ "Thursday, October 12, 2022", which was a Wednesday."""
    named = _named(doc, time)
    if named is None:
        return None
    piece, rest, wanted = named
    day = _meant(doc, time, wanted) if time.expression.form != "loose" else _without_month(doc, time, wanted)
    if day is None or day.weekday() == wanted:
        return None
    return make_check(
        doc, time, "weekday-date", repairs(day, wanted),
        [(piece, "weekday", Weekday(wanted)), (rest, "time", TimeInterval(day, day))],
    )  # fmt: skip


def _named(doc: Annotated, time: TimeMention) -> tuple[Span, Span, int] | None:
    """The weekday's word, the date's and the weekday: within the expression or right beside it; None without one."""
    get = time.expression.get
    if get("to_day") or get("order") or not get("day"):
        return None
    if get("weekday"):
        wanted, words = int(get("weekday")), words_in(doc, time)
        piece = first_word(words, lambda t: t[:1].isalpha() and month(t) == 0 and weekday(t) == wanted)
        return (piece, _rest(time.span, piece, doc.document.text), wanted) if piece else None
    at = place_of(doc.times, time.span)
    for other, joined in ((at - 1, _OPENERS), (at + 1, None)):
        if not 0 <= other < len(doc.times) or time.expression.form == "loose":
            continue
        beside = doc.times[other]
        if beside.sentence == time.sentence and _is_plain(beside, after=other > at):
            between = _between(doc, *sorted((time, beside), key=lambda t: t.span))
            links = joined is None and bool(_IS & set(between)) and set(between) <= _LINKS
            if links or (joined is not None and between in joined):
                piece = first_word(words_in(doc, beside), lambda text: weekday(text) >= 0)
                return (piece, time.span, int(beside.expression.get("weekday"))) if piece else None
    return None


def _is_plain(beside: TimeMention, *, after: bool) -> bool:
    """A weekday and nothing more; "a Thursday" counts after its date."""
    get = beside.expression.get
    form = beside.expression.form == "weekday" or (after and beside.expression.form == "set")
    return form and bool(get("weekday")) and not get("relation")


def _between(doc: Annotated, one: TimeMention, two: TimeMention) -> list[str]:
    words = doc.words_of(one)
    return [word.lower for word in words_between(words, one.span, two.span)]


def _rest(whole: Span, piece: Span, text: str) -> Span:
    """What is left of an expression without its weekday: "October 12, 2022"."""
    start, end = (piece.end, whole.end) if piece.start == whole.start else (whole.start, piece.start)
    held = text[start:end]
    before = len(held) - len(held.lstrip(" ,.\n\t"))
    words = held.strip(" ,.\n\t").removesuffix(", a").removesuffix(", an").rstrip(" ,")
    return Span(start + before, start + before + len(words))


def _meant(doc: Annotated, time: TimeMention, wanted: int) -> date | None:
    """The day a date names; without a year the one near publication, or any if its weekday fits in no year around."""
    if time.expression.form == "absolute":
        readings = resolve(time.expression, None, 0)
        return readings[0].earliest if len(readings) == 1 else None
    stated = day_stated(doc)
    if stated is None:
        return None
    day, number = int(time.expression.get("day")), int(time.expression.get("month"))
    around = [
        found for year in range(stated.year - 1, stated.year + 2) if (found := day_of(year, number, day))
    ]
    nearest = min(around, key=lambda d: (abs(d - stated), d), default=None)
    if nearest is None or not any(d.weekday() == wanted for d in around):
        return None if _fits_year_told(doc, number, day, wanted) else nearest
    looks = direction(doc, time, dated_event(doc, time))
    if _is_today(doc, time):
        return nearest if abs(nearest - stated) <= _NEAR else None
    coming = looks <= 0 and stated < nearest <= stated + _NEAR and not _looks_back(doc, time)
    sure = coming or (looks < 0 and nearest <= stated) or (looks > 0 and nearest >= stated)
    reach = _AHEAD if looks > 0 else _NEAR
    near = sure and abs(nearest - stated) <= reach
    return nearest if near and not _is_of_year_told(doc, time, nearest, wanted, looks) else None


def _is_of_year_told(doc: Annotated, time: TimeMention, day: date, wanted: int, looks: int) -> bool:
    """Whether a date may be that of a year beside it, on whose weekday it falls: "the fair of 2019 ... on 11 March"."""
    return any(_may_be_of(doc, time, other, day, wanted, looks) for other in _years_beside(doc, time))


def _may_be_of(
    doc: Annotated, time: TimeMention, other: TimeMention, day: date, wanted: int, looks: int
) -> bool:
    """Whether the year is the date's; not that of another clause ("chosen last year, she will") or thing ("to set next
    year's budget") in which the weekday does not fit, or which is over where the day is still to come."""
    if other.expression.form in ("duration", "age"):
        return looks <= 0
    stated = day_stated(doc)
    told = resolve(other.expression, TimeInterval(stated, stated), 0) if stated else ()
    behind = other.span.start > time.span.end
    owned = behind and doc.document.text[other.span.end : other.span.end + 2] in POSSESSIVES
    aside = "," in _between(doc, *sorted((time, other), key=lambda t: t.span))
    if stated is None or len(told) != 1 or not (aside or owned):
        return True
    years = range(told[0].earliest.year, told[0].latest.year + 1)
    fits = any((found := day_of(y, day.month, day.day)) and found.weekday() == wanted for y in years)
    return fits and not (looks > 0 and years[-1] < stated.year)


def _fits_year_told(doc: Annotated, number: int, day: int, wanted: int) -> bool:
    """Whether the weekday is that of the date in a year that the article tells: "Friday, August 24" of 2012's story."""
    years = {int(year) for time in doc.times if (year := time.expression.get("year"))}
    return any((found := day_of(year, number, day)) and found.weekday() == wanted for year in sorted(years))


def _is_today(doc: Annotated, time: TimeMention) -> bool:
    """Whether "today" stands right before the date, so that it is of the year of publication."""
    at = place_of(doc.times, time.span) - 1
    beside = doc.times[at] if at >= 0 else None
    if beside is None or beside.sentence != time.sentence or beside.expression.form != "deictic":
        return False
    days = beside.expression.get("unit") == "day" and beside.expression.get("shift") in ("-1", "0", "1")
    return days and _between(doc, beside, time) == [","]


def _looks_back(doc: Annotated, time: TimeMention) -> bool:
    """Whether the sentence tells of anything past; otherwise a day soon after publication is still to come."""
    words = doc.words_of(time)
    return any(
        event.form == "verb"
        and event.tense == "past"
        and words[min(len(words) - 1, word_from(words, event.span.end))].lower
        != "by"  # "followed by a concert on"
        for event in events_in(doc, time.sentence)
    )


def _without_month(doc: Annotated, time: TimeMention, wanted: int) -> date | None:
    """ "Thursday the 13th": the day of that number close to publication, unless one a month away fits the weekday."""
    stated = day_stated(doc)
    if stated is None:
        return None
    number = int(time.expression.get("day"))
    months = [near.earliest for n in (-1, 0, 1) if (near := unit_around(stated, "month", n))]
    around = [day for first in months if (day := day_of(first.year, first.month, number))]
    nearest = min(around, key=lambda d: (abs(d - stated), d), default=None)
    fits = any(day.weekday() == wanted for day in around)
    return nearest if nearest and abs(nearest - stated) <= _VERY_NEAR and not fits else None


def other_year(doc: Annotated, time: TimeMention) -> bool:
    """Whether the sentence speaks of another year than that of publication."""
    return any(True for _ in _years_beside(doc, time))


def _years_beside(doc: Annotated, time: TimeMention) -> Iterator[TimeMention]:
    """The expressions of a date's sentence that tell a year, or are counted in years."""
    at = place_of(doc.times, time.span)
    for other in doc.times[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]:
        counted = other.expression.get("unit") == "year" and other.expression.form != "set"
        told = other.expression.get("year") and other is not time
        if other.sentence == time.sentence and (counted or told):
            yield other


def repairs(day: date, wanted: int) -> str:
    """What the date's weekday is, and the nearest date of that weekday."""
    ahead = (wanted - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    real, written = WEEKDAY_NAMES[day.weekday()], WEEKDAY_NAMES[wanted]
    return f"{day_in_words(day)} is a {real}; the {written} nearest to it is {day_in_words(nearest)}"
