"""Stretches of time that end before they begin: "from 2009 to 2001", "from 14 April to 9 April"."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated, TimeMention, place_of
from claimcheck.claims.arithmetic_lengths import text_of
from claimcheck.claims.calendar_pieces import make_check
from claimcheck.model import Check, TimeInterval
from claimcheck.values.calendar import day_of
from claimcheck.values.time import resolve

_LEAP = 2000  # a year that has every day
_TO = frozenset({"to", "until", "till", "through"})


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
