"""Certainty that one clause lends another: denials, conditions, reported speech, plans for things named by nouns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.annotate.clauses import RELATIVE
from claimcheck.annotate.events_forms import SAME_PAST, form_of
from claimcheck.annotate.events_subjects import Scene
from claimcheck.annotate.mentions import EventMention, word_from
from claimcheck.data.listed import listed
from claimcheck.model import Certainty, Span
from claimcheck.model.records import replace

_CONDITIONS = frozenset(("if", "unless", "whether"))
_SUPPOSING = listed("annotate.events_certainty", "supposing")
_AUXILIARIES = 4  # words between "would" and the end of its verb: "would not now be"
_BESIDE = 12  # events of one clause looked at
_REFUSED_TELLING = listed("annotate.events_certainty", "refused_telling")
_PLANNING = listed("annotate.events_certainty", "planning")
_AVERTING = listed("annotate.events_certainty", "averting")
_ESCAPING = listed("annotate.events_certainty", "escaping")
_BARELY = frozenset(("nearly", "almost"))
_AVERTED = 8  # words from "saved" to what did not happen
_BARE = frozenset(("present", "past"))  # of a verb whose auxiliary another clause may have
AHEAD = frozenset(("will", "shall", "would"))
"""Auxiliaries of what is to come."""
LIGHT = frozenset(("be", "have"))
"""Verbs that are no events, so that none tells their tense."""


def settle(scene: Scene, events: Sequence[EventMention]) -> list[EventMention]:
    """The events of a sentence with what the other clauses say of them."""
    openers = {scene.words[first].start: first for first, _ in scene.ranges}
    tensed = {event.clause: event.tense for event in reversed(events) if event.form == "verb" and event.tense}
    by_clause = _by_clause(events)
    settled, teller, tense = list[EventMention](), None, ""
    for event in events:
        tense, opener = tensed.get(event.clause, tense), openers[event.clause.start]
        if event.form == "verb" and event.tense in _BARE:
            event = _coordinate(scene, event, opener, settled)
        if tense and not event.tense and (event.form == "noun" or event.certainty is not Certainty.PLANNED):
            event = replace(event, tense=tense)
        if event.form == "verb" and _is_averted(scene, event):
            event = replace(event, certainty=Certainty.HYPOTHETICAL)
        settled.append(_settled(event, teller, scene.words[opener].lower, by_clause.get(event.clause, ())))
        if event.form == "verb" and (event.reporting or _refuses_telling(event)):
            teller = event
    return [
        replace(event, certainty=Certainty.PLANNED) if _was_ahead(scene, event) else event
        for event in settled
    ]


def _was_ahead(scene: Scene, event: EventMention) -> bool:
    """Whether "would" tells what lay ahead then: "the bridge would open in May, the council said"."""
    if event.certainty is not Certainty.HYPOTHETICAL or event.tense != "future" or event.form != "verb":
        return False
    place = word_from(scene.words, event.span.start)
    before = [word.lower for word in scene.words[max(0, place - _AUXILIARIES) : place]]
    told = "would" in before and "have" not in before[before.index("would") :]
    return told and not any(word.lower in _SUPPOSING for word in scene.words)


def _is_averted(scene: Scene, event: EventMention) -> bool:
    """Whether something was kept from being: "saved a boy from drowning", "escaped drowning", "nearly drowned"."""
    place = word_from(scene.words, event.span.start)
    before = scene.words[max(0, place - _AVERTED) : place]
    if not before:
        return False
    last = before[-1].lower
    if scene.tagged.forms[place] != "g":
        return event.concept == "kill" and last in _BARELY
    verbs = {form_of(word.lower).lemma for word in before}
    return form_of(last).lemma in _ESCAPING or (last == "from" and not _AVERTING.isdisjoint(verbs))


def _by_clause(events: Sequence[EventMention]) -> dict[Span, list[EventMention]]:
    """The events of each clause, where a verb in one of them may plan what another tells of."""
    found = defaultdict[Span, list[EventMention]](list)
    if not _PLANNING.isdisjoint([event.concept for event in events]):
        for event in events:
            found[event.clause].append(event)
    return found


def _coordinate(
    scene: Scene, event: EventMention, opener: int, before: Sequence[EventMention]
) -> EventMention:
    """A bare verb after the "and" that opens its clause shares the auxiliary of the verb before it.

    "Will cut jobs and close depots".
    """
    if scene.tagged.tags[opener] != "C":
        return event
    place = word_from(scene.words, event.span.start)
    form = scene.tagged.forms[place]
    between = scene.tagged.tags[opener + 1 : place]
    if form not in ("b", "d") or any(tag != "R" for tag in between):
        return event  # it has a subject or an auxiliary of its own
    first = next((other for other in reversed(before) if other.form == "verb"), None)
    if first is not None and form == "d" and _is_to_be_done(scene, first):
        return replace(event, tense=first.tense, certainty=first.certainty)
    if form == "d" and scene.words[place].lower not in SAME_PAST:
        return event
    if first is not None:
        own = event.tense == "past" and first.tense != "future"  # "took years to build and cost $2 billion"
        return event if own else replace(event, tense=first.tense, certainty=first.certainty)
    ahead = any(
        word.lower in AHEAD and after.lower in LIGHT for word, after in pairwise(scene.words[: opener + 1])
    )
    return replace(event, tense="future", certainty=Certainty.PLANNED) if ahead else event


def _is_to_be_done(scene: Scene, verb: EventMention) -> bool:
    """Whether a verb tells what is to be done with something: "will be towed to Varna and sold"."""
    place = word_from(scene.words, verb.span.start)
    before = [
        word.lower for word, tag in zip(scene.words[:place], scene.tagged.tags, strict=False) if tag != "R"
    ]
    return verb.tense == "future" and scene.tagged.forms[place] == "d" and before[-1:] == ["be"]


def _settled(
    event: EventMention, teller: EventMention | None, opener: str, beside: Sequence[EventMention]
) -> EventMention:
    if opener in _CONDITIONS:
        return replace(event, certainty=Certainty.HYPOTHETICAL)
    if teller is not None and teller.clause == event.clause:
        if teller.concept == "deny" and event.form == "verb":
            return replace(event, certainty=Certainty.DENIED)  # "denied taking bribes"
    elif teller is not None and opener not in RELATIVE and _directly_after(teller, event):
        if (teller.concept == "deny" or _refuses_telling(teller)) and not teller.negated:
            return replace(event, certainty=Certainty.DENIED)
        if event.certainty is Certainty.HYPOTHETICAL and event.tense == "future" and teller.tense == "past":
            return replace(event, certainty=Certainty.PLANNED)  # "said it would close"
        if event.certainty is Certainty.ASSERTED and not event.reporting:
            return replace(event, certainty=Certainty.REPORTED)
    if event.form == "noun" and event.certainty is Certainty.ASSERTED and _planned_by_verb(event, beside):
        return replace(event, certainty=Certainty.PLANNED)
    return event


def _directly_after(teller: EventMention, event: EventMention) -> bool:
    """Whether an event stands in what was told: a later clause of the same sentence."""
    return event.span.start >= teller.clause.end


def _refuses_telling(event: EventMention) -> bool:
    """ "Rejected claims that ...", "denied reports of ..."."""
    return event.concept in {"reject", "deny", "~dismiss", "dismiss"} and any(
        given.role == "patient" and given.head in _REFUSED_TELLING for given in event.arguments
    )


def _planned_by_verb(event: EventMention, beside: Sequence[EventMention]) -> bool:
    """Whether a noun is the object of asking, planning or threatening in its own clause."""
    return any(
        other.form == "verb" and other.concept in _PLANNING and _is_object(event.span, other)
        for other in beside[-_BESIDE:]
    )


def _is_object(span: Span, verb: EventMention) -> bool:
    return verb.span.end <= span.start and any(
        given.role in ("patient", "recipient") and given.span.holds(span) for given in verb.arguments
    )
