"""What checks against the calendar share: the words of a date, the stated day of publication, how a check is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, Word, place_of, word_from
from claimcheck.claims.arithmetic_lengths import text_of
from claimcheck.claims.date import build
from claimcheck.claims.tense import dated_event
from claimcheck.model import Check, Kind, Span, TimeInterval, Value
from claimcheck.values.calendar import MONTH_NAMES, day_of
from claimcheck.values.time import resolve

_LEAP = 2000  # a year that has every day
_TO = frozenset({"to", "until", "till", "through"})


def day_stated(doc: Annotated) -> date | None:
    """The stated day of publication; None where it is not stated to the day."""
    stated = doc.document.published
    return stated.earliest if stated and stated.earliest == stated.latest else None


def shown(day: date) -> str:
    """A day as explanations write it: "9 May 2023"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def words_in(doc: Annotated, time: TimeMention) -> list[Word]:
    """The words of a time expression."""
    words = doc.sentences[time.sentence].words
    first = word_from(words, time.span.start)
    end = word_from(words, time.span.end)
    return list(words[first:end])


def first_word(words: list[Word], fits: Callable[[str], bool]) -> Span | None:
    """The span of the first word that fits."""
    return next((Span(word.start, word.end) for word in words if fits(word.text)), None)


def make_check(
    doc: Annotated,
    time: TimeMention,
    name: str,
    detail: str,
    pieces: list[tuple[Span, str, Value]],
    event: EventMention | None = None,
) -> Check:
    """A check whose sides are the pieces of a date (span, attribute, value) that cannot stand together."""
    event = event or dated_event(doc, time)
    claims = [build(doc, time, span, attribute, value, event, None) for span, attribute, value in pieces]
    return Check(name, Kind.DATE, tuple((claim,) for claim in claims), detail)


def backwards(doc: Annotated, time: TimeMention) -> Check | None:
    """A check "range-reversed" of "from A to B" where B lies wholly before A; both of a year, or of one month."""
    if time.preposition != "from":
        return None
    at = place_of(doc.times, time.span) + 1
    if at >= len(doc.times) or doc.times[at].sentence != time.sentence:
        return None
    end = doc.times[at]
    if doc.document.text[time.span.end : end.span.start].strip() not in _TO:
        return None
    first, last = _interval(time), _interval(end)
    same = time.expression.form == end.expression.form
    if first is None or last is None or not same or last.latest >= first.earliest:
        return None
    if time.expression.form == "partial" and time.expression.get("month") != end.expression.get("month"):
        return None  # "from 14 November to 9 April" runs into the next year
    detail = f"{text_of(doc, end)} comes before {text_of(doc, time)}"
    return make_check(
        doc, time, "range-reversed", detail, [(time.span, "start", first), (end.span, "end", last)]
    )


def _interval(time: TimeMention) -> TimeInterval | None:
    """The days an expression means; of one without a year, those of a leap year, for comparing within a month."""
    get = time.expression.get
    if time.expression.form == "absolute":
        readings = resolve(time.expression, None, 0)
        return readings[0] if len(readings) == 1 else None
    if time.expression.form != "partial" or not (get("day") and get("month")) or get("to_day"):
        return None
    found = day_of(_LEAP, int(get("month")), int(get("day")))
    return TimeInterval(found, found) if found else None
