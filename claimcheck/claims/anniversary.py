"""Anniversaries that do not fall into the year of the article that tells of them as news."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated, TimeMention, word_from
from claimcheck.claims.date import build
from claimcheck.claims.date_values import anchored
from claimcheck.claims.dated_event import dated_event
from claimcheck.data.listed import listed
from claimcheck.model import Check, Grain, Kind, Span, TimeInterval
from claimcheck.values.time import resolve

_LATE, _EARLY = 10, 2  # months in which an article looks ahead to the next year, or back on the last
_SLIP = 2  # years; a larger difference is another anniversary that the article looks back on
_NEIGHBOURS = 6  # expressions of a sentence that are looked at
_NOW = frozenset({"weekday", "deictic"})
_MARKING = listed("claims.anniversary", "marking")


def anniversary_checks(doc: Annotated) -> Iterator[Check]:
    """ "The 10th anniversary of the 2011 flood" as news of 2022; only a stated day of publication counts."""
    stated = doc.document.published
    if stated is None or stated.earliest.year != stated.latest.year:
        return
    for time in doc.times:
        said = doc.text_at(time.span).lower()
        if time.expression.form != "event-offset" or "anniversary" not in said:
            continue
        year, base = _year(doc, time), _base(doc, time)
        if year is None or base is None or not _is_news(doc, time, base):
            continue
        if _fits(year, stated):
            continue
        yield _check(doc, time, base, year, stated)


def _year(doc: Annotated, time: TimeMention) -> int | None:
    """The one year in which the anniversary falls."""
    readings = anchored(doc, time)
    if len(readings) != 1 or readings[0].earliest.year != readings[0].latest.year:
        return None
    return readings[0].earliest.year


def _base(doc: Annotated, time: TimeMention) -> TimeMention | None:
    """The expression that dates what is remembered."""
    if time.head is None:
        return None
    first = bisect_left(doc.times, time.head.start, key=lambda other: other.span.start)
    near = doc.times[first : first + 2]
    return next((t for t in near if time.head.holds(t.span) and t.expression.form == "absolute"), None)


def _is_news(doc: Annotated, time: TimeMention, base: TimeMention) -> bool:
    """Whether the sentence tells of the day as news: a weekday, "today" or "this month" in it, and no other year."""
    at = bisect_left(doc.times, time.span, key=lambda other: other.span)
    near = [
        other
        for other in doc.times[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        if other.sentence == time.sentence and other is not time and other is not base
    ]
    if any(t.expression.get("year") or t.expression.form in ("offset", "event-offset") for t in near):
        return False
    if any(t.expression.get("unit") == "year" and t.expression.get("shift") != "0" for t in near):
        return False
    words = doc.words_of(time)
    first = word_from(words, time.span.start)
    marked = any(word.lower in _MARKING for word in words[max(0, first - 4) : first])
    return marked or any(t.expression.form in _NOW for t in near)


def _fits(year: int, stated: TimeInterval) -> bool:
    early, late = stated.earliest, stated.latest
    ahead, back = (
        late.month >= _LATE and year == late.year + 1,
        early.month <= _EARLY and year == early.year - 1,
    )
    return year == early.year or ahead or back or abs(year - early.year) > _SLIP


def _check(doc: Annotated, time: TimeMention, base: TimeMention, year: int, stated: TimeInterval) -> Check:
    event = dated_event(doc, time)
    remembered = resolve(base.expression, None, 0)[0]
    falls = TimeInterval(
        remembered.earliest.replace(year=year, day=1), remembered.latest.replace(year=year, day=28)
    )
    sides = [
        build(
            doc,
            time,
            time.span,
            "anniversary",
            TimeInterval(falls.earliest, falls.latest, Grain.YEAR),
            event,
            None,
        ),
        build(doc, base, base.span, "time", remembered, event, None),
        build(doc, time, doc.document.published_span or Span(0, 0), "published", stated, event, None),
    ]
    told = doc.text_at(time.span)
    written = doc.text_at(base.span)
    detail = f"{told} of {written} falls in {year}, but the article is of {stated}"
    return Check("anniversary", Kind.DATE, tuple((side,) for side in sides), detail)
