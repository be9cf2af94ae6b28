"""What a time expression dates, and whether it looks back or ahead."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from claimcheck.annotate.events import events_in, governing
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention
from claimcheck.annotate.time_words import listed
from claimcheck.model import Certainty

_CUES = listed("will 'll ’ll shall due expected scheduled planned plans hopes set aims upcoming")
_RELATIVE = listed("that which who whose whom where")
_TOWARDS = frozenset({"until", "till", "by"})  # they look ahead unless a past tense says otherwise
_LONGEST = 400  # words; a longer sentence is no prose
_LOOK = 12  # words before the expression among which a cue is looked for
_FRONTED = 3  # words before an expression that opens its sentence


def dated_event(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The event that an expression dates; of "three years after the flood, councillors voted" the vote."""
    event = governing(doc, time.span)
    if time.expression.form != "event-offset" or time.head is None:
        return event
    if event is not None and event.form == "verb" and event.span.end <= time.span.start:
        return event
    words = doc.sentences[time.sentence].words
    if len(words) > _LONGEST:
        return event
    first = bisect_left(words, time.span.start, key=lambda word: word.start)
    verbs = [e for e in events_in(doc, time.sentence) if e.form == "verb" and not time.head.overlaps(e.span)]
    if first <= _FRONTED:
        after = [e for e in verbs if e.span.start >= time.head.end and not _in_relative_clause(doc, e)]
        known = [e for e in after if not e.concept.startswith("~")]
        return next(iter([*known, *after]), event)
    before = [e for e in verbs if e.span.end <= time.span.start]
    return before[-1] if before else event


def _in_relative_clause(doc: Annotated, event: EventMention) -> bool:
    words = doc.sentences[event.sentence].words
    first = bisect_left(words, event.clause.start, key=lambda word: word.start)
    return first < len(words) and words[first].lower in _RELATIVE


def direction(doc: Annotated, time: TimeMention, event: EventMention | None) -> int:
    """-1 for what has happened, +1 for what lies ahead, 0 where neither tense nor words decide."""
    if event is not None and event.form == "verb":
        if event.tense == "future":
            return 1
        if time.preposition in _TOWARDS:
            return 1 if event.tense != "past" or has_cue(doc, time) else 0
        if event.tense == "past":
            return -1
        return 1 if has_cue(doc, time) else -1 if event.certainty is Certainty.REPORTED else 0
    if event is not None and event.certainty is Certainty.PLANNED:
        return 1
    if time.preposition in _TOWARDS:
        return 1
    return 1 if has_cue(doc, time) and time.preposition != "since" else -1


def has_cue(doc: Annotated, time: TimeMention) -> bool:
    """Whether a word of the future stands shortly before the expression."""
    words = doc.sentences[time.sentence].words
    at = bisect_left(words, time.span.start, key=lambda word: word.start)
    before = [word.lower for word in words[max(0, at - _LOOK) : at]]
    is_to = any(one in ("is", "are") and two == "to" for one, two in pairwise(before))
    return is_to or any(word in _CUES for word in before)
