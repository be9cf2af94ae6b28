"""A length of time against its two ends: "a 12-day stoppage ... walked out on March 4 ... until March 22"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences, word_from
from claimcheck.claims.count_view import View, view
from claimcheck.claims.reckoning import Maker, date_claim, written
from claimcheck.model import Check, Claim, Kind, TimeInterval
from claimcheck.values.time import resolve

_UNITS = {"day": 1, "week": 7}
_LAST = frozenset({"until", "till", "to", "through"})
_REACH = 4  # sentences between the length and its ends
_MOST = 60  # lengths of one document that are looked at


def duration_checks(doc: Annotated, published: TimeInterval | None, make: Maker) -> Iterator[Check]:
    """Lengths in days or weeks of a happening that its own start and end in one sentence rule out."""
    lengths = [m for m in doc.amounts if m.form == "duration" and m.amount.exact and m.amount.unit in _UNITS][
        :_MOST
    ]
    for mention in lengths:
        seen = view(doc, mention)
        concept = concept_of(seen.noun, "n") if seen.noun else None
        if concept is None or mention.amount.low is None:
            continue
        told = int(mention.amount.low) * _UNITS[mention.amount.unit]
        for sentence in range(max(0, mention.sentence - _REACH), mention.sentence + _REACH + 1):
            ends = _ends(doc, sentence, concept, published) if sentence < len(doc.sentences) else None
            if ends is not None:
                yield from _against(seen, told, ends, make)
                break


def _against(seen: View, told: int, ends: tuple[Claim, Claim], make: Maker) -> Iterator[Check]:
    start, end = ends[0].value, ends[1].value
    if not isinstance(start, TimeInterval) or not isinstance(end, TimeInterval):
        return
    days = (end.latest - start.earliest).days
    # Both ends may count, and a length in weeks is rounded to the week.
    slack = 1 if seen.mention.amount.unit == "day" else 4
    if days - slack <= told <= days + slack:
        return
    detail = f"from {ends[0].as_written} to {ends[1].as_written} is {days} days, not {written(seen)}"
    yield Check(
        "duration-ends", Kind.COUNT, ((make.claim("duration", seen),), *((end,) for end in ends)), detail
    )


def _ends(
    doc: Annotated, sentence: int, concept: str, published: TimeInterval | None
) -> tuple[Claim, Claim] | None:
    """The day a happening of the concept began and the day it lasted to, both told in one sentence."""
    if not any(event.concept == concept and event.form == "verb" for event in events_in(doc, sentence)):
        return None
    days = [
        (time, day)
        for time in in_sentences(doc.times, sentence)
        if (day := _day(time, published)) is not None
    ]
    start = next(((time, day) for time, day in days if time.preposition in ("on", "from", "")), None)
    end = next(((time, day) for time, day in days if _is_last(doc, time)), None)
    if start is None or end is None or start[1] >= end[1]:
        return None
    first = date_claim(doc, start[0], "start", TimeInterval(start[1], start[1]))
    return first, date_claim(doc, end[0], "end", TimeInterval(end[1], end[1]))


def _is_last(doc: Annotated, time: TimeMention) -> bool:
    """Whether "until" or the like stands before the expression, "the morning of" between allowed."""
    if time.preposition in _LAST:
        return True
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    return any(word.lower in ("until", "till") for word in words[max(0, at - 4) : at])


def _day(time: TimeMention, published: TimeInterval | None) -> date | None:
    """The one day that the expression can mean, None for anything wider."""
    if not (time.expression.get("day") and time.expression.get("month")):
        return None
    readings = resolve(time.expression, published, -1)
    if len(readings) != 1 or readings[0].earliest != readings[0].latest:
        return None
    return readings[0].earliest
