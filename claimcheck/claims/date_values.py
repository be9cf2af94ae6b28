"""What a time expression means: an interval where it resolves, or a symbol that waits for its anchor."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, place_from, place_of, word_from
from claimcheck.annotate.time_ranges import opens_range
from claimcheck.claims.dated_event import anchor_reach, dated_event
from claimcheck.claims.seasons import of_hemisphere
from claimcheck.claims.tense import direction
from claimcheck.claims.weekdays import nearest
from claimcheck.model import Grain, Offset, TimeInterval, Value, Weekday, Yearless
from claimcheck.values.absolute import in_year
from claimcheck.values.calendar import DAYS_IN, unit_around
from claimcheck.values.relative import shifted
from claimcheck.values.time import resolve

_NEAR, _FAR = timedelta(days=120), timedelta(days=30)
_LONGEST_HULL = timedelta(days=31)
_BREAKS = frozenset(",;:–—()")


def value_of(
    doc: Annotated, time: TimeMention, event: EventMention | None, published: TimeInterval | None
) -> Value | None:
    """What the expression says: an interval where it resolves, or a symbol that waits for its anchor."""
    expression = time.expression
    readings = (
        resolve(expression, published, direction(doc, time, event))
        or anchored(doc, time)
        or counted_from_news(doc, time, published)
    )
    if readings:
        meant = nearest(doc, time, event, of_hemisphere(doc, readings), published)
        return _in_order(doc, time, _one(meant, published), published)
    if (
        expression.form == "weekday"
        and expression.get("weekday")
        and not (expression.get("relation") or expression.get("back"))
    ):
        return Weekday(int(expression.get("weekday")))
    if expression.form == "event-offset" and not expression.get("span"):
        return _offset(doc, time)
    if expression.form == "partial" and expression.get("month"):
        return yearless(time)
    return None


def _one(readings: tuple[TimeInterval, ...], published: TimeInterval | None) -> TimeInterval | None:
    """One interval of several readings: the near one where the others are far, the hull where it is short."""
    if len(readings) == 1:
        return readings[0]
    if published is not None:
        gaps = [(_gap(reading, published), reading.earliest, reading) for reading in readings]
        nearest, *others = sorted(gaps, key=lambda g: g[:2])
        if nearest[0] <= _NEAR and all(gap[0] > max(_FAR, 2 * nearest[0]) for gap in others):
            return nearest[2]
    hull = TimeInterval(readings[0].earliest, readings[-1].latest, Grain.SPAN)
    return hull if hull.latest - hull.earliest <= _LONGEST_HULL else None


def _in_order(
    doc: Annotated, time: TimeMention, value: TimeInterval | None, published: TimeInterval | None
) -> TimeInterval | None:
    """The first side of a range before its second: "from Monday to Thursday", printed on a Wednesday."""
    form = time.expression.form
    if value is None or form not in ("weekday", "partial"):
        return value
    at = place_of(doc.times, time.span)
    if not opens_range(doc, at):
        return value
    end = value_of(doc, doc.times[at + 1], dated_event(doc, doc.times[at + 1]), published)
    if not isinstance(end, TimeInterval) or value.earliest <= end.latest:
        return value
    if form == "weekday":
        week = timedelta(weeks=1)
        return TimeInterval(value.earliest - week, value.latest - week, value.grain)
    return in_year(time.expression, value.earliest.year - 1)


def _gap(one: TimeInterval, other: TimeInterval) -> timedelta:
    return max(timedelta(0), one.earliest - other.latest, other.earliest - one.latest)


def anchored(doc: Annotated, time: TimeMention) -> tuple[TimeInterval, ...]:
    """The interval of an offset from an event that names its year: "three years after the flood of 2019"."""
    if time.expression.form != "event-offset":
        return ()
    if time.head is None:
        return _from_the_told(doc, time)
    first = place_from(doc.times, time.head.start)
    reach = anchor_reach(doc, time) or time.head
    for other in doc.times[first : first + 2]:
        if other.expression.form == "absolute" and (
            other.span.end <= reach.end or _of_anchor(doc, time, other)
        ):
            moved = (shifted(reading, time.expression) for reading in resolve(other.expression, None, 0))
            return tuple(filter(None, moved))
    return ()


def _of_anchor(doc: Annotated, time: TimeMention, other: TimeMention) -> bool:
    """Whether a date is of the verb that what is counted from goes on with: "the lake behind it was filled in 1971"."""
    words = doc.sentences[time.sentence].words
    between = words[word_from(words, time.span.end) : word_from(words, other.span.start)]
    if other.sentence != time.sentence or any(word.text in _BREAKS for word in between):
        return False
    event = dated_event(doc, other)
    return event is not None and event.form == "verb" and event.span.start >= time.span.end


def _from_the_told(doc: Annotated, time: TimeMention) -> tuple[TimeInterval, ...]:
    """ "The year before", "two months later", where the date told last names what is counted: "in 2015 ..."."""
    unit, at = time.expression.get("unit"), place_of(doc.times, time.span)
    last = doc.times[at - 1] if at else None
    if last is None or last.expression.form != "absolute" or not _at_hand(doc, last, time):
        return ()
    moved = [shifted(reading, time.expression) for reading in resolve(last.expression, None, 0)]
    named = {"year": "year", "month": "month", "week": "day", "day": "day", "decade": "year"}.get(unit, "")
    return tuple(m for m in moved if m) if named and last.expression.get(named) else ()


def counted_from_news(
    doc: Annotated, time: TimeMention, published: TimeInterval | None
) -> tuple[TimeInterval, ...]:
    """ "The year before" where nothing near names another time: the year before that of publication."""
    get, at = time.expression.get, place_of(doc.times, time.span)
    bare = (
        time.expression.form == "event-offset"
        and time.head is None
        and (get("unit"), get("low")) == ("year", "1")
    )
    if published is None or not bare or (at and _at_hand(doc, doc.times[at - 1], time)):
        return ()
    first = unit_around(published.earliest, "year", int(get("direction")))
    return (first,) if first and published.earliest.year == published.latest.year else ()


def _at_hand(doc: Annotated, told: TimeMention, time: TimeMention) -> bool:
    """Whether a date was told in the same sentence or in the one before it."""
    near = told.sentence >= time.sentence - 1
    return near and doc.sentences[told.sentence].paragraph == doc.sentences[time.sentence].paragraph


def _offset(doc: Annotated, time: TimeMention) -> Offset:
    """Days from the event; a unit longer than a day is meant to about a quarter of itself."""
    unit = DAYS_IN[time.expression.get("unit")]
    low, high = Fraction(time.expression.get("low")) * unit, Fraction(time.expression.get("high")) * unit
    if unit > 1 and time.expression.get("hedge") != "exact":
        low, high = low - unit / 4, high + unit / 4
    if int(time.expression.get("direction")) < 0:
        low, high = -high, -low
    words = doc.document.text[time.head.start : time.head.end] if time.head else ""
    return Offset(low, high, " ".join(words.lower().split()))


def yearless(time: TimeMention) -> Yearless:
    """The days of an expression that names a month but no year."""
    get = time.expression.get
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}.get(
        get("part"), (1, 31)
    )
    if get("day"):
        first, last = int(get("day")), int(get("to_day") or get("day"))
    return Yearless(int(get("month")), first, last)
