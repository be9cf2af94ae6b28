"""Date claims: every time expression with the event that it dates.

Attributes: time, start ("since", "from"), end ("until"), deadline ("by"), before, after, period ("over the past week"),
published (a dateline). A value that hangs on an unknown date of publication stays symbolic and the claim is `relative`.
How long something took is no date but a count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, place_from, place_of, word_from
from claimcheck.annotate.time_ranges import opens_range
from claimcheck.claims.context import context
from claimcheck.claims.count_lengths import identify_length
from claimcheck.claims.counted import counted_from
from claimcheck.claims.date_relation import attribute_of, certainty_of
from claimcheck.claims.ids import claim_id, event_subject, located
from claimcheck.claims.seasons import of_hemisphere
from claimcheck.claims.several import several
from claimcheck.claims.tense import anchor_reach, dated_event, direction
from claimcheck.claims.weekdays import nearest
from claimcheck.model import (
    FIRM,
    About,
    Certainty,
    Claim,
    Grain,
    Kind,
    Offset,
    Role,
    Span,
    TimeInterval,
    Value,
    Weekday,
    Yearless,
)
from claimcheck.values.absolute import in_year
from claimcheck.values.calendar import DAYS_IN, unit_around
from claimcheck.values.relative import shifted
from claimcheck.values.time import resolve

_SKIPPED = frozenset({"clock", "set", "accounts"})  # which date no event
_LONGEST = 120  # code points of a claim's span with the event it hangs on
_BACKGROUND = timedelta(days=60)  # dated further before publication, a happening is no news
_NEAR, _FAR = timedelta(days=120), timedelta(days=30)
_LONGEST_HULL = timedelta(days=31)
_BREAKS = frozenset(",;:–—()")


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of kind date, in order of span; `published` resolves what hangs on it and may be unknown."""
    for time in doc.times:
        if time.expression.form in _SKIPPED or time.expression.get("iso_week"):
            continue
        if time.expression.form == "duration":
            continue  # how long something took: claims.count
        event = dated_event(doc, time)
        value = value_of(doc, time, event, published)
        if isinstance(value, Offset) and (base := counted_from(doc, time, value, event, published)):
            yield build(doc, time, _span(time), "time", base[1], base[0], published)
        elif value is not None:
            yield build(doc, time, _span(time), attribute_of(doc, time, event), value, event, published)


def identify(doc: Annotated, time: TimeMention, event: EventMention | None) -> str:
    """The id of the claim that a time expression gives, whatever the date of publication turns out to be."""
    if time.expression.form == "duration":
        return identify_length(doc, time)
    return claim_id(doc.document.id, _span(time), Kind.DATE, attribute_of(doc, time, event))


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
    named = {"year": "year", "month": "month", "week": "day", "day": "day"}.get(unit, "")
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


def _span(time: TimeMention) -> Span:
    """The expression, with the phrase it hangs on where that is short."""
    if time.expression.form == "event-offset" and time.head and time.head.end - time.span.start <= _LONGEST:
        return Span(time.span.start, time.head.end)
    return time.span


def build(
    doc: Annotated,
    time: TimeMention,
    span: Span,
    attribute: str,
    value: Value,
    event: EventMention | None,
    published: TimeInterval | None,
) -> Claim:
    """A date claim of one span of a document, with what its event tells of it."""
    when = value if isinstance(value, TimeInterval) else None
    about = about_event(doc, event)
    sentence = doc.sentences[time.sentence]
    return Claim(
        **located(doc, sentence, span, Kind.DATE, attribute),
        subject=event_subject(doc, about.concept or "unknown", about.entities),
        value=value,
        extractor="claims.date",
        certainty=_as_of(certainty_of(doc, time, event), event, when, published),
        role=Role.REPORTING if attribute == "published" else _role(event, when, published),
        about=about,
        scope=several(doc, event),
        context=context(doc, time.sentence, span),
        when=when,
        relative=isinstance(value, Weekday | Offset | Yearless),
    )


def _as_of(
    certainty: Certainty,
    event: EventMention | None,
    when: TimeInterval | None,
    published: TimeInterval | None,
) -> Certainty:
    """What lies wholly after the day of publication is planned at most, however firmly it is told."""
    ahead = when is not None and published is not None and when.earliest > published.latest
    past = event is not None and event.tense == "past"
    return Certainty.PLANNED if ahead and not past and certainty in FIRM else certainty


def about_event(doc: Annotated, event: EventMention | None) -> About:
    if event is None:
        return About()
    at = place_of(doc.events, event.span)
    index = at if at < len(doc.events) and doc.events[at] is event else doc.events.index(event)
    return About(event.concept, index, event.entities)


def _role(event: EventMention | None, when: TimeInterval | None, published: TimeInterval | None) -> Role:
    if event is not None and event.reporting:
        return Role.REPORTING
    if when and published and published.earliest - when.latest > _BACKGROUND:
        return Role.BACKGROUND
    return Role.NEWS
