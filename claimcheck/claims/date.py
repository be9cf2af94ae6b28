"""Date claims: every time expression with the event that it dates, or what is said to be so then.

Attributes: time, start ("since", "from"), end ("until"), deadline ("by"), before, after, period ("over the past week"),
published (a dateline). A value that hangs on an unknown date of publication stays symbolic and the claim is `relative`.
How long something took is no date but a count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, place_of, word_from
from claimcheck.claims.context import context
from claimcheck.claims.count_lengths import identify_length
from claimcheck.claims.counted import counted_from
from claimcheck.claims.date_relation import attribute_of, certainty_of
from claimcheck.claims.date_values import value_of
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.ids import claim_id, event_subject, located
from claimcheck.claims.replaced import unless_replaced
from claimcheck.claims.taken_up_day import state
from claimcheck.model import (
    FIRM,
    About,
    Certainty,
    Claim,
    Kind,
    Offset,
    Role,
    Span,
    TimeInterval,
    Value,
    Weekday,
    Yearless,
)

_SKIPPED = frozenset({"clock", "set", "accounts"})  # which date no event
_LONGEST = 120  # code points of a claim's span with the event it hangs on
_UNTIL, _AT_LEAST = (("until",), ("till",)), ("at", "least")
_BACKGROUND = timedelta(days=60)  # dated further before publication, a happening is no news


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of kind date, in order of span; `published` resolves what hangs on it and may be unknown."""
    for time in doc.times:
        if time.expression.form in _SKIPPED or time.expression.get("iso_week"):
            continue
        if time.expression.form == "duration":
            continue  # how long something took: claims.count
        if _is_open(doc, time):
            continue  # "until at least Tuesday" rules out no later day
        event = dated_event(doc, time)
        value = value_of(doc, time, event, published)
        if isinstance(value, Offset) and (base := counted_from(doc, time, value, event, published)):
            yield build(doc, time, _span(time), "time", base[1], base[0], published)
        elif value is not None:
            yield build(doc, time, _span(time), attribute_of(doc, time, event), value, event, published)


def _is_open(doc: Annotated, time: TimeMention) -> bool:
    """Whether a day is only the first at which something may end."""
    words, lowers = doc.sentences[time.sentence].words, doc.sentences[time.sentence].lowers
    if _AT_LEAST[1] not in lowers:
        return False
    at, end = word_from(words, time.span.start), word_from(words, time.span.end)
    if lowers[max(0, at - 2) : at] == _AT_LEAST:
        return lowers[max(0, at - 3) : at - 2] in _UNTIL
    return lowers[end : end + 2] == _AT_LEAST and lowers[max(0, at - 1) : at] in _UNTIL


def identify(doc: Annotated, time: TimeMention, event: EventMention | None) -> str:
    """The id of the claim that a time expression gives, whatever the date of publication turns out to be."""
    if time.expression.form == "duration":
        return identify_length(doc, time)
    return claim_id(doc.document.id, _span(time), Kind.DATE, attribute_of(doc, time, event))


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
    about = about_event(doc, event) if event is not None else About(state(doc, time))
    sentence = doc.sentences[time.sentence]
    told = unless_replaced(doc, time.sentence, time.span, certainty_of(doc, time, event))
    return Claim(
        **located(doc, sentence, span, Kind.DATE, attribute),
        subject=event_subject(doc, about.concept or "unknown", about.entities),
        value=value,
        extractor="claims.date",
        certainty=_as_of(told, time, event, when, published),
        role=Role.REPORTING if attribute == "published" else _role(event, when, published),
        about=about,
        context=_context(doc, time.sentence, span, event),
        when=when,
        relative=isinstance(value, Weekday | Offset | Yearless),
    )


def _context(doc: Annotated, sentence: int, span: Span, event: EventMention | None) -> tuple[str, ...]:
    """The words around a day, and around what it dates where another sentence tells of that."""
    told = context(doc, sentence, span)
    if event is None or event.sentence == sentence:
        return told
    return tuple(sorted({*told, *context(doc, event.sentence, Span(event.span.start, event.span.start))}))


def _as_of(
    certainty: Certainty,
    time: TimeMention,
    event: EventMention | None,
    when: TimeInterval | None,
    published: TimeInterval | None,
) -> Certainty:
    """What lies wholly after the day of publication is planned at most, unless it is told as done and dated in full."""
    told = event is not None and event.tense == "past" and not event.reporting
    slip = told and time.expression.form == "absolute"
    return Certainty.PLANNED if certainty in FIRM and not slip and _lies_ahead(when, published) else certainty


def _lies_ahead(when: TimeInterval | None, published: TimeInterval | None) -> bool:
    return when is not None and published is not None and when.earliest > published.latest


def about_event(doc: Annotated, event: EventMention | None) -> About:
    if event is None:
        return About()
    at = place_of(doc.events, event.span)
    index = at if at < len(doc.events) and doc.events[at] is event else doc.events.index(event)
    return About(event.concept, index, event.entities)


def _role(event: EventMention | None, when: TimeInterval | None, published: TimeInterval | None) -> Role:
    if event is not None and event.reporting and not _lies_ahead(when, published):
        return Role.REPORTING  # "promised new ferries by 2031" dates the ferries
    if when and published and published.earliest - when.latest > _BACKGROUND:
        return Role.BACKGROUND
    return Role.NEWS
