"""Which event the clause of a modifier tells: that of its verb, or of a noun beside "be" or "have", or none.

A clause is asked for the predicate nearest before the modifier, or for its main one where the modifier opens it. One
that has no predicate, or only a subordinate one behind the modifier, hands on to the next main clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.clauses import RELATIVE
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import EventMention, Word, word_from
from claimcheck.data.listed import listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

# "The meeting was held on Monday", "a meeting is planned for Monday": the date is the meeting's.
_LIGHT = listed("annotate.events_predicates", "light")
_RAGING = listed("annotate.events_predicates", "raging")  # "a fire ripped through the market on Monday"
_ASIDE = 120  # code points between a noun and the participle that holds it, ", which was " and its places among them
_INVERTING = listed("annotate.events_tags_verbs", "modals")  # "did the rescuers reach"
_IN_PHRASE = ("", "Q", "G", "R", "M")
_OWNS = frozenset(("'s", "’s", "'S", "’S"))
_FAR = 1000  # code points on either side of a modifier in which its clause is looked for


class Predicate(NamedTuple):
    """A verb of a clause at words[at]; without an event a plain "be", "have" or "do"."""

    at: int
    event: EventMention | None


def told_by(words: Sequence[Word], events: Sequence[EventMention], span: Span) -> EventMention | None:
    """The event of the predicate nearest before the modifier in its clause, else of the one that the modifier opens."""
    clauses = _clauses(words, events, span)
    at = next((n for n, clause in enumerate(clauses) if clause.end > span.start), len(clauses) - 1)
    told = _predicates(words, events, clauses[at])
    place = max(0, word_from(words, span.start + 1) - 1)
    if at and _is_aside_over(words, clauses[at], told, place):
        at -= 1
        told = _predicates(words, events, clauses[at])
    before = [one for one in told if one.at <= place]
    if before:
        return _event_of(words, events, clauses[at], before[-1:])
    if told and not _subordinate(words, word_from(words, span.end), told[0].at):
        inside = _subordinate(
            words, word_from(words, clauses[at].start), place
        )  # "the hall in which 12 people died"
        return _event_of(words, events, clauses[at], told[:1] if inside else told)
    if not told and (named := _named(words, events, clauses[at])):
        return named
    held = None
    for clause in clauses[at + 1 :]:
        later = _predicates(words, events, clause)
        if later and not _is_aside(words, clause, later[0]):
            if held and (last := later[-1].event) and last.reporting:
                break  # "..., police said"
            return _event_of(words, events, clause, later)
        if later and later[0].at == word_from(words, clause.start):
            held = held or (clause, later)
    if held and not told:  # no aside, then: "400 people, many of them children, marched through Bern"
        return _event_of(words, events, *held)
    if told:
        return _event_of(words, events, clauses[at], told)
    verbs = [event for event in events if event.form == "verb"]
    return lightened(events, verbs[-1]) if verbs else events[-1]


def _event_of(
    words: Sequence[Word], events: Sequence[EventMention], clause: Span, told: Sequence[Predicate]
) -> EventMention | None:
    """The event that the predicates of a clause tell: of a plain "be" the noun that is something, or None."""
    main = told[1] if len(told) > 1 and _qualifies(words, *told[:2]) else told[0]
    if main.event is None:
        goes_on = next((one.event for one in told if one.event and words[one.at - 1].lower == "to"), None)
        return goes_on or _named(words, events, clause)
    return lightened(events, main.event)


def _qualifies(words: Sequence[Word], verb: Predicate, following: Predicate) -> bool:
    """Whether a verb is a participle behind a noun and the verb of the clause follows: "a dam built there was shut"."""
    if verb.event is None or form_of(words[verb.at].lower).verb != "d" or _is_auxiliary(words, verb.at - 1):
        return False
    after = word_from(words, verb.event.span.end)
    helped = [at for at in range(after, following.at + 1) if _is_auxiliary(words, at)]
    finite = bool(helped) and words[helped[0] - 1].lower != "to"
    return finite and form_of(words[after].lower).closed == "P"


def _subordinate(words: Sequence[Word], first: int, verb: int) -> bool:
    """Whether "when", "which" or the like opens a clause of its own between two places."""
    return any(form_of(word.lower).closed == "W" for word in words[first:verb])


def _is_aside(words: Sequence[Word], clause: Span, verb: Predicate) -> bool:
    """Whether a clause only tells more of what stands before it: ", who", ", built in 1990,"."""
    first = word_from(words, clause.start)
    opens = form_of(words[first].lower)
    return opens.closed == "W" or (verb.at == first and opens.verb in ("d", "g"))


def _is_aside_over(words: Sequence[Word], clause: Span, told: Sequence[Predicate], place: int) -> bool:
    """Whether a comma closes an aside before a modifier: "arrested Bo Quist, who was wanted for fraud, in Leith".

    Not the second of two commas round a name or another apposition: "who was shot in Leith, Scotland, on Sunday".
    """
    first = word_from(words, clause.start)
    if not told or told[-1].at >= place or not first or words[first - 1].text != ",":
        return False
    aside = words[first].lower in RELATIVE or (told[0].at == first and _is_aside(words, clause, told[0]))
    commas = [at for at in range(told[0].at, place + 1) if words[at].text == ","]
    if not aside or not commas or _goes_on(words, commas[-1] + 1, place):
        return False
    return len(commas) == 1 or commas[-2] < told[-1].at


def _goes_on(words: Sequence[Word], first: int, place: int) -> bool:
    """Whether the aside goes on after the comma: "who was born in Leith, and in 1990"."""
    return first > place or form_of(words[first].lower).closed not in ("P", "M", "R", "T", "D", "Q", "")


def _named(words: Sequence[Word], events: Sequence[EventMention], clause: Span) -> EventMention | None:
    """The noun event of a clause that no preposition governs: "the vote is in May", "there was a raid on Monday"."""
    nouns = (e for e in events if e.form == "noun" and clause.start <= e.span.start < clause.end)
    return next((noun for noun in nouns if not _governed(words, word_from(words, noun.span.start))), None)


def _governed(words: Sequence[Word], noun: int) -> bool:
    """Whether a preposition stands before the noun's phrase: "a survivor of the crash"."""
    at = noun - 1
    while at >= 0 and words[at].text[0].isalnum() and form_of(words[at].lower).closed in _IN_PHRASE:
        at -= 1
    at -= at >= 0 and form_of(words[at].lower).closed == "D"
    return at >= 0 and form_of(words[at].lower).closed in ("P", "T", "W")


def lightened(events: Sequence[EventMention], verb: EventMention) -> EventMention:
    """The noun event that is the subject or object of "hold", or the subject of "sweep" and the like, else the verb."""
    light = verb.concept in _LIGHT
    if not light and verb.concept not in _RAGING:
        return verb
    for given in [given for given in verb.arguments if light or given.role == "agent"]:
        for event in events:
            if event.form == "noun" and given.span.holds(event.span):
                return event
    return (_held(events, verb) if light else None) or verb


def _held(events: Sequence[EventMention], verb: EventMention) -> EventMention | None:
    """The noun event right before a participle: "the annual meeting, held in Ostrava"."""
    before = [event for event in events if event.span.end <= verb.span.start]
    last = before[-1] if before else None
    near = last is not None and verb.span.start - last.span.end <= _ASIDE
    return last if last and near and last.form == "noun" else None


def _clauses(words: Sequence[Word], events: Sequence[EventMention], span: Span) -> list[Span]:
    """The clauses of a sentence in order: those of its events, and the stretches between them."""
    at, last = max(words[0].start, span.start - _FAR), min(words[-1].end, span.end + _FAR)
    found: list[Span] = []
    for clause in [*sorted({event.clause for event in events}), Span(last, last)]:
        following = word_from(words, at)
        if following < len(words) and words[following].start < clause.start:
            found.append(Span(words[following].start, clause.start))
        if clause.end > at and clause.end > clause.start:
            found.append(clause)
        at = max(at, clause.end)
    return found


def _predicates(words: Sequence[Word], events: Sequence[EventMention], clause: Span) -> list[Predicate]:
    """The verbs of one clause, in order; an auxiliary of a verb is none by itself."""
    verbs = {
        event.span.start: event
        for event in events
        if event.form == "verb" and clause.start <= event.span.start < clause.end
    }
    return list(_told(words, verbs, word_from(words, clause.start), word_from(words, clause.end)))


def _told(words: Sequence[Word], verbs: dict[int, EventMention], at: int, end: int) -> Iterator[Predicate]:
    while at < end:
        event = verbs.get(words[at].start)
        if event is not None:
            yield Predicate(at, event)
            at = word_from(words, event.span.end)
            continue
        if _MAY_HELP[words[at].text] and _is_auxiliary(words, at) and not _helps(words, verbs, at, end):
            yield Predicate(at, None)
        at += 1


def _is_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is "be", "have", "do" or a modal: no month of May, no possessive 's."""
    text = words[at].text
    if not _MAY_HELP[text]:
        return False
    return text not in _OWNS or (at > 0 and form_of(words[at - 1].lower).closed in ("O", "W"))


# By the form as written: every word of a clause is asked.
_MAY_HELP = Known(lambda text: text in _OWNS or (text != "May" and form_of(text.lower()).closed == "X"))


def _helps(words: Sequence[Word], verbs: dict[int, EventMention], at: int, end: int) -> bool:
    """Whether an auxiliary belongs to a verb after it: "had not yet been told", "is to be built", "did they say"."""
    inverts, at = words[at].lower in _INVERTING, at + 1
    while at < end and words[at].start not in verbs:
        form = form_of(words[at].lower)
        if form.closed not in ("X", "T", "R", "O") and form.other != "R" and not inverts:
            return False
        at += 1
    return at < end and (not inverts or words[at - 1].lower != "to")
