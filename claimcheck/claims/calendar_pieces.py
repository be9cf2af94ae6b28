"""What checks against the calendar share: the words of a date, the stated day of publication, how a check is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, Word, word_from
from claimcheck.claims.date import build
from claimcheck.claims.dated_event import dated_event
from claimcheck.model import Check, Kind, Span, Value


def day_stated(doc: Annotated) -> date | None:
    """The stated day of publication; None where it is not stated to the day."""
    stated = doc.document.published
    return stated.earliest if stated and stated.earliest == stated.latest else None


def words_in(doc: Annotated, time: TimeMention) -> list[Word]:
    """The words of a time expression."""
    words = doc.words_of(time)
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
