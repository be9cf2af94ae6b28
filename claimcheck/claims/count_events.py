"""People whom an event befell, where other words part them from its verb: the event's own arguments tell it."""

from __future__ import annotations

from claimcheck.annotate.concepts import concept_of, noun_class
from claimcheck.annotate.mentions import Argument, EventMention, place_from
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_predicates import past_whole
from claimcheck.claims.count_view import View, table
from claimcheck.data.listed import listed

_SOME = (" of them", " of whom", " of these")
_REACH = 12  # events on either side of a number
# Concepts of which the one counted is the subject though he does it himself: those who fall ill, watch, survive.
_OWN_DEEDS = listed("claims.count_events", "own_deeds")


def named(noun: str) -> Cue:
    """The cue of a noun alone: what its number answers by itself, else the number of it."""
    attribute = table()["nouns"].get(noun) or table()["crowds"].get(noun)
    return Cue(attribute or f"number of {counted_as(noun)}", concept_of(noun, "n") or "")


def counted_as(noun: str) -> str:
    """The noun that stands for what is counted: the class where it names one thing in several words."""
    classes = noun_class(noun)
    return classes[0] if classes and classes[0] in ("job", "vote", "home", "people", "title") else noun


def suffered(view: View) -> Cue | None:
    """The attribute of the event that the counted are what it happened to: "nine men, two of them cooks, drowned"."""
    if not view.noun:
        return None
    past = past_whole(view)
    start = view.words[past].start if past > view.after else 0
    for event in _near(view):
        if event.span.start < start:
            continue  # what the whole had been: "four of the 13 miners trapped by the gas had been saved"
        attribute = table()["concepts"].get(event.concept)
        if attribute and any(_is_counted(view, event, given) for given in event.arguments):
            return Cue(attribute, event.concept)
    return None


def _near(view: View) -> list[EventMention]:
    """Events of the amount's sentence, in order."""
    events, sentence = view.doc.events, view.mention.sentence
    place = place_from(events, view.mention.span.start)
    return [e for e in events[max(0, place - _REACH) : place + _REACH] if e.sentence == sentence]


def _is_counted(view: View, event: EventMention, given: Argument) -> bool:
    """Whether the argument is the counted noun with its number, and fills the place of those the attribute counts."""
    alone = event.form == "verb" and not any(other.role == "patient" for other in event.arguments)
    befallen = given.role == "patient" or (given.role == "agent" and alone and event.concept in _OWN_DEEDS)
    head, span = view.mention.noun_span, view.mention.span
    if not befallen or head is None or not (given.span.overlaps(head) and given.span.holds(span)):
        return False
    before = view.doc.document.text[given.span.start : span.start].lower().split()
    between = view.doc.document.text[head.end : event.span.start].lower()
    some = any(part in between for part in _SOME)  # "six men fell and one of them, a clerk, died"
    return "of" not in before and not some  # "four of the five climbers": the five are the whole
