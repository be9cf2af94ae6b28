"""What a place at an event is told of, and how sure the article is of it."""

from __future__ import annotations

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, word_from
from claimcheck.data.listed import listed
from claimcheck.model import About, Certainty, Role, Span

_CANCEL, _HAD_BEEN = "cancel", "had been "
_PRONOUNS = listed("claims.location_told", "pronouns")


def told_of(doc: Annotated, span: Span, event: EventMention, number: int) -> tuple[About, Role]:
    """What a place at an event is told of; behind "said that" it is not where that was said.

    `number` is that of the event in its document.
    """
    if not event.reporting:
        return About(event.concept, number, event.entities), Role.NEWS
    if _is_borne_out(event):
        return About(), Role.NEWS
    words = doc.sentences[event.sentence].words
    between = words[word_from(words, event.span.end) : word_from(words, span.start)]
    if any(word.lower == "that" for word in between):
        return About(), Role.NEWS
    return About(event.concept, number, event.entities), Role.REPORTING


def _is_borne_out(event: EventMention) -> bool:
    """Whether a thing was found to be there, and not talked of there: "the first case was confirmed in Leeds"."""
    told = [a for a in event.arguments if a.span.end <= event.span.start]
    return (
        event.form == "verb"
        and all(a.role != "agent" for a in event.arguments)
        and any(
            a.entity is None and not lexicon.is_person_noun(a.head) and a.head not in _PRONOUNS for a in told
        )
    )


def certainty_of(doc: Annotated, event: EventMention) -> Certainty:
    """How sure an article is of a place at an event: not at all where the event is denied or had been called off."""
    return Certainty.DENIED if event.negated or _had_been_called_off(doc, event) else event.certainty


def _had_been_called_off(doc: Annotated, event: EventMention) -> bool:
    """Whether something else took an occasion's place: "after the talks in Leeds had been called off, they met"."""
    text = doc.document.text
    return event.form == "noun" and any(
        verb.concept == _CANCEL
        and text[: verb.span.start].endswith(_HAD_BEEN)
        and any(a.role == "patient" and a.span.holds(event.span) for a in verb.arguments)
        for verb in events_in(doc, event.sentence)
    )
