"""What a time expression dates: the event of its own clause, of its anchor, or of the "when" behind it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events import events_in, governing
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, Word, place_of, word_from
from claimcheck.claims.date_relation import happening_arranged
from claimcheck.claims.kept import kept
from claimcheck.claims.owner import RELATIVE, named_day, opened_by_relative, own
from claimcheck.claims.taken_up_day import taken_up
from claimcheck.data.listed import listed
from claimcheck.model import Span

_LONGEST = 400  # words; a longer sentence is no prose
_WHICH = frozenset({"that", "which", "who", "when", "where"})
_FINITE = listed("claims.dated_event", "finite")
_CLAUSE_ENDS = frozenset(",;:.–—()")
_ASIDE = 9  # words between the commas of an aside
_HELPED = 3  # words between "had" and its verb: "had only just come"
_WAS = frozenset({"was", "were"})
_FRONTED = 3  # words before an expression that opens its sentence


@kept
def dated_event(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The event that an expression dates; of "three years after the flood, councillors voted" the vote."""
    event = own(doc, time, governing(doc, time.span))
    if event is not None:
        event = happening_arranged(doc, event) or event
    if time.expression.form != "event-offset" or time.head is None:
        told = named_day(doc, time) or _in_anchor(doc, time)
        return told or _told_by_when(doc, time, event) or event or taken_up(doc, time)
    if event is not None and event.form == "verb" and event.span.end <= time.span.start:
        return event
    words = doc.words_of(time)
    if len(words) > _LONGEST:
        return event
    first = word_from(words, time.span.start)
    verbs = [e for e in events_in(doc, time.sentence) if e.form == "verb" and not time.head.overlaps(e.span)]
    if first <= _FRONTED:
        after = [e for e in verbs if e.span.start >= time.head.end and not _is_relative(doc, e)]
        known = [e for e in after if not e.concept.startswith("~")]
        return next(iter([*known, *after]), event)
    before = [e for e in verbs if e.span.end <= time.span.start]
    return before[-1] if before else event


def is_anchor(doc: Annotated, time: TimeMention) -> bool:
    """Whether a date says when that was from which another expression counts: "years after the flood of 2014"."""
    at = place_of(doc.times, time.span) - 1
    if at < 0 or doc.times[at].sentence != time.sentence or doc.times[at].expression.form != "event-offset":
        return False
    head = doc.times[at].head
    return head is not None and (anchor_reach(doc, doc.times[at]) or head).holds(time.span)


def _in_anchor(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The event of the words that an offset hangs on, of a date among them: "years after the fire ... in 2012"."""
    at = place_of(doc.times, time.span) - 1
    if at < 0 or doc.times[at].sentence != time.sentence or doc.times[at].head is None:
        return None
    reach = anchor_reach(doc, doc.times[at]) or doc.times[at].head
    if reach is None or not reach.holds(time.span):
        return None
    held = [e for e in events_in(doc, time.sentence) if reach.holds(e.span) and e.span.end <= time.span.start]
    return held[-1] if held else None


def _told_by_when(doc: Annotated, time: TimeMention, event: EventMention | None) -> EventMention | None:
    """The event of the "when" right after a day, where the day's own clause tells of none, or only of what went before:
    "he said it was Friday, when the jury convicted them", "they had come home on Friday when thieves attacked them"."""
    frame = event is not None and _is_frame(doc, time, event)
    if event is not None and not frame and not event.reporting and not event.concept.startswith("~"):
        return None
    words = doc.words_of(time)
    at = word_from(words, time.span.end)
    at += at < len(words) and words[at].text == ","
    if at >= len(words) or words[at].lower != "when":
        return None
    verbs = [e for e in events_in(doc, time.sentence) if e.form == "verb" and e.span.start > words[at].start]
    return next((e for e in verbs[:2] if not e.reporting and not e.concept.startswith("~")), None)


def _is_frame(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether a verb tells what somebody "was doing" or "had just done" when something happened to him."""
    if event.form != "verb" or event.span.end > time.span.start:
        return False
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    before = {word.lower for word in words[max(0, at - _HELPED) : at]}
    doing = words[at].lower.endswith("ing") and bool(before & _WAS)
    return doing or "had" in before


def anchor_reach(doc: Annotated, time: TimeMention) -> Span | None:
    """The anchor of an offset with the clause that tells which it is: "the fire that gutted it in 2012", and past an
    aside, "the last lighthouse, on the cape, was lit in 1998"; None where nothing of the kind follows it."""
    if time.head is None:
        return None
    words = doc.words_of(time)
    at = word_from(words, time.head.end)
    if at < len(words) and words[at].text == "," and (aside := _after_aside(words, at)):
        at = aside
    elif at >= len(words) or words[at].lower not in _WHICH:
        return None
    end = at
    while end < len(words) and words[end].text not in _CLAUSE_ENDS:
        end += 1
    return Span(time.head.start, words[end - 1].end)


def _after_aside(words: Sequence[Word], comma: int) -> int:
    """Where the clause goes on with a verb after ", on the northern cape,"; 0 where it does not."""
    close = next((n for n in range(comma + 2, min(len(words), comma + _ASIDE)) if words[n].text == ","), 0)
    return close + 1 if close and close + 1 < len(words) and words[close + 1].lower in _FINITE else 0


def _is_relative(doc: Annotated, event: EventMention) -> bool:
    """Whether an event's clause, or a part of it, opens with a relative word: "the fire that left a chimney"."""
    words = doc.words_of(event)
    first = word_from(words, event.clause.start)
    opens = first < len(words) and words[first].lower in RELATIVE
    return opens or opened_by_relative(doc, event)
