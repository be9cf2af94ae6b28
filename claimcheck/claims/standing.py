"""How somebody stands when an article is written: in hospital or dead, free or charged.

Claims of kind attribution, compared by the order of their articles (`questions.standings`): who was in a critical
condition on Monday and is dead on Friday contradicts nobody, and the report of Monday is out of date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, Word, in_sentences, word_from
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed, phrases
from claimcheck.model import FIRM, About, Claim, Description, Kind, Span, TimeInterval, Zone

EXTRACTOR = "claims.standing"
CONDITION, LAW = "condition", "charges"
"""Attributes: whether somebody hurt lives, and whether somebody is held or charged."""
ALIVE, DEAD = Description(("alive",)), Description(("dead",))
# The one-word conditions of the American Hospital Association's guide for releasing information on patients.
_GRADES = listed("claims.standing", "grades")
_PHRASES = phrases("claims.standing", "phrases")
_PRONOUNS = listed("claims.standing", "pronouns")
_OWNERS = listed("claims.standing", "owners")
_OF_THINGS_TOO = listed("claims.standing", "of_things_too")
_HOSPITAL = "hospital"
_GRADED = "condition"
_CUES = frozenset(phrase[0] for phrase in _PHRASES) | {_GRADED}
_MOST = max(map(len, _PHRASES))
_NOT = listed("claims.standing", "not")
CHARGED = "charge"
_TAKEN = frozenset({"arrest", CHARGED, "surrender"})  # kinds of event by which the law has somebody
_NAMED = {"arrest": "arrest", "charge": "charge"}  # nouns of "no charges were filed"
_REACH = 4  # words between a grade and "condition"
_LONGEST = 80  # code points of the words that say what did not happen
_FATE = "kill"
_DIES = listed("claims.standing", "dies")
_PATIENT, _ANY = frozenset({"patient"}), frozenset({"patient", "agent"})
_AGAINST = frozenset({"patient", "target"})  # "no charges were filed against her"


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of conditions, deaths, arrests and charges, and of arrests and charges that there are none of."""
    del published  # the order of articles is asked later
    for event in doc.events:
        if event.concept == _FATE and event.form == "verb":
            if not event.negated and event.certainty in FIRM and _is_of_people(doc, event):
                yield _claim(
                    doc, event.sentence, event.span, CONDITION, DEAD, _persons(event, _dying(doc, event))
                )
        elif value := _of_law(doc, event):
            span = _denial(doc, event) if value.denied else event.span
            roles = _AGAINST if value.denied else _ANY
            yield _claim(doc, event.sentence, span, LAW, value, _persons(event, roles))
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone in (Zone.BODY, Zone.HEADLINE) and not _CUES.isdisjoint(sentence.lowers):
            for span in _conditions(sentence.words):
                yield _claim(doc, number, span, CONDITION, ALIVE, _told_before(doc, number, span.start))


def _conditions(words: Sequence[Word]) -> Iterator[Span]:
    """The words that tell that somebody is hurt and lives."""
    for at in [at for at, word in enumerate(words) if word.lower in _CUES]:
        word = words[at]
        if word.lower == _GRADED:
            graded = [n for n in range(max(0, at - _REACH), at) if words[n].lower in _GRADES]
            if graded and (words[graded[0]].lower not in _OF_THINGS_TOO or _is_in_hospital(words)):
                yield Span(words[graded[0]].start, word.end)
        elif not _NOT & {w.lower for w in words[max(0, at - 2) : at]}:
            ahead = tuple([w.lower for w in words[at : at + _MOST]])
            known = (phrase for phrase in _PHRASES if phrase[0] == word.lower)
            phrase = next((phrase for phrase in known if ahead[: len(phrase)] == phrase), ())
            if phrase:
                yield Span(word.start, words[at + len(phrase) - 1].end)


def _is_in_hospital(words: Sequence[Word]) -> bool:
    """Whether a sentence speaks of a hospital: a book, too, is "in good condition"."""
    return any(word.lower.startswith(_HOSPITAL) for word in words)


def _is_of_people(doc: Annotated, event: EventMention) -> bool:
    """Whether those who die are people, as far as their noun tells; a number of them is a toll and no one's fate."""
    dying = [a for a in event.arguments if a.role in ("patient", "agent")]
    people = [
        a for a in dying if a.entity is not None or a.head in _PRONOUNS or "person" in noun_class(a.head)
    ]
    counted = [m.span for m in in_sentences(doc.amounts, event.sentence) if m.form == "cardinal"]
    return bool(people) and not any(a.span.overlaps(span) for a in dying for span in counted)


def _of_law(doc: Annotated, event: EventMention) -> Description | None:
    """What an event says of arrests and charges: that there is one, or that there is none; None for other events."""
    if event.concept in _TAKEN:
        if "on" in doc.text_at(event.span).split():
            return None  # "turned the gun on himself in the yard"
        if event.negated and event.concept != "surrender":
            return Description((event.concept,), denied=True)
        told = event.form == "verb" and not event.negated and event.certainty in FIRM
        return Description((event.concept,)) if told else None
    if event.form != "verb":
        return None
    named = next((_NAMED[a.head] for a in event.arguments if a.role == "patient" and a.head in _NAMED), "")
    if not named or not (event.negated or _is_yet_to_come(doc, event)):
        return None
    known = any(e.concept == named and e.negated for e in events_in(doc, event.sentence))
    return None if known else Description((named,), denied=True)  # "no arrests" says it alone


def _is_yet_to_come(doc: Annotated, event: EventMention) -> bool:
    """ "Charges had yet to be filed"."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    return "yet" in (word.lower for word in words[max(0, at - 3) : at])


def _dying(doc: Annotated, event: EventMention) -> frozenset[str]:
    """The roles of those who die: a verb that kills has whoever kills as its agent."""
    alone = all(a.role != "patient" or a.entity is None for a in event.arguments)
    first = doc.text_at(event.span).split()[0].lower()
    return _ANY if alone and first in _DIES else _PATIENT


def _persons(event: EventMention, roles: frozenset[str]) -> tuple[int, ...]:
    """The persons in these roles."""
    return tuple(a.entity for a in event.arguments if a.role in roles and a.entity is not None)


def _denial(doc: Annotated, event: EventMention) -> Span:
    """The words that deny an event, with what is told to befall nobody: "no charges were filed"."""
    words = doc.words_of(event)
    told = [a.span for a in event.arguments if a.role in _ANY and event.form == "verb"]
    near = [span for span in (*told, event.span) if abs(span.start - event.span.start) <= _LONGEST]
    start, end = min(span.start for span in near), max(span.end for span in near)
    at = word_from(words, start)
    return Span(words[at - 1].start if at and words[at - 1].lower == "no" else start, end)


def _told_before(doc: Annotated, number: int, place: int) -> tuple[int, ...]:
    """The persons whom a sentence names before a place, other than as owners of something."""
    words = doc.sentences[number].words
    found = []
    for name in in_sentences(doc.names, number):
        after = word_from(words, name.span.end)
        owns = name.text.lower() in _OWNERS or (after < len(words) and words[after].lower in ("'s", "’s"))
        if name.span.end <= place and not owns and doc.entities[name.entity].type == "person":
            found.append(name.entity)
    return tuple(found)


def _claim(
    doc: Annotated, number: int, span: Span, attribute: str, value: Description, persons: Sequence[int]
) -> Claim:
    people = sorted({entity for entity in persons if doc.entities[entity].type == "person"})
    return Claim(
        **located(doc, doc.sentences[number], span, Kind.ATTRIBUTION, attribute),
        subject="those concerned",
        value=value,
        extractor=EXTRACTOR,
        about=About(entities=tuple(("of", entity) for entity in people)),
    )
