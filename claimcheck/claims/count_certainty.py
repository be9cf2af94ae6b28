"""How firmly an article stands behind a number, and whom it lays it to.

What is said of an event is said of its numbers only where they are part of what it tells: "did not hire 30 men" leaves
the number open, while in "30 men did not come" and "has not been mended for six years" it is a fact.
"""

from __future__ import annotations

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import EventMention, QuoteMention, word_from
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Certainty

_INFINITIVE = 14  # words between a verb and the infinitive of what it brought about
_NOT_YET = listed("claims.count_certainty", "not_yet")
_ACHIEVING = listed("claims.count_certainty", "achieving")
_MAY_BE = listed("claims.count_certainty", "may_be")
_OF_THE_DEED = frozenset({"by", "to"})  # "did not fall by 30": how far is part of what did not happen
_KNOWN = listed("claims.count_certainty", "known")


def certainty_of(
    seen: View, cue: Cue, event: EventMention | None, quote: QuoteMention | None
) -> tuple[Certainty, tuple[str, ...]]:
    """The certainty of a number and the chain of those it is laid to, by its event and the speech it stands in."""
    certainty = _by_event(seen, cue, event)
    if certainty in (Certainty.DENIED, Certainty.PLANNED) and cue.turned:
        certainty = Certainty.ASSERTED
    if quote is None:
        return certainty, ()
    sources = list(quote.via)
    if quote.speaker is not None:
        sources.insert(0, seen.doc.entities[quote.speaker].label)
    elif quote.speaker_span is not None:
        sources.insert(0, seen.doc.text_at(quote.speaker_span))
    if certainty is Certainty.ASSERTED:
        certainty = Certainty.REPORTED
    return certainty, tuple(sources)


def _by_event(seen: View, cue: Cue, event: EventMention | None) -> Certainty:
    certainty = event.certainty if event is not None else Certainty.ASSERTED
    if seen.lower(seen.first - 1) == "not" or (event is not None and _is_denied(seen, cue, event)):
        return Certainty.DENIED
    if certainty is Certainty.PLANNED and seen.mention.form == "ordinal":
        return Certainty.ASSERTED  # "the first to die" is dead
    if certainty is Certainty.PLANNED and event is not None and _came_about(seen, event):
        return Certainty.ASSERTED
    if certainty is Certainty.ASSERTED and _is_possible(seen):
        return Certainty.HYPOTHETICAL
    return certainty


def _is_denied(seen: View, cue: Cue, event: EventMention) -> bool:
    """Whether the denial of an event reaches the number: those of whom it is denied, or its object."""
    if not event.negated or is_nought(seen):
        return False
    if cue.concept and cue.concept == event.concept:
        return True  # "22 could not be saved" gives no number of the saved
    after = event.form == "verb" and event.span.end <= seen.mention.span.start < event.clause.end
    between = seen.words[word_from(seen.words, event.span.end) : seen.first]
    return (
        after
        and not (between and between[-1].lower in _KNOWN)
        and not any(
            divides(word)
            or word.text == ","
            or (form_of(word.lower).closed in ("P", "W") and word.lower not in _OF_THE_DEED)
            for word in between
        )
    )


def _came_about(seen: View, event: EventMention) -> bool:
    """Whether "to" and a verb tell of what came about: "forced it to cancel 300 flights", "beat Alloa to win"."""
    at = word_from(seen.words, event.span.start)
    if at < 1 or seen.lower(at - 1) != "to":
        return False
    for place in range(at - 2, max(-1, at - 2 - _INFINITIVE), -1):
        verb = lemma_of_verb(seen.lower(place))
        if verb in _ACHIEVING:
            return seen.lower(place - 1) not in _NOT_YET
        if seen.lower(place) in (",", ";", "which", "that", "who"):
            return False
    return False


def _is_possible(seen: View) -> bool:
    """Whether the number is one that may or might have been: "to prevent 50,000 deaths", "149 possible deaths"."""
    before = set(seen.ahead(5))
    return bool(before & _MAY_BE) or "possible" in seen.mention.modifiers


def is_nought(seen: View) -> bool:
    """Whether the number is nought: "nobody came" denies nothing of it."""
    return seen.mention.amount.high == 0
