"""What a turn is of: a thing by its noun and the words before it, or a person by name."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, EventMention, Word, in_sentences, lower_at, word_from
from claimcheck.annotate.words import POSSESSIVES, lemma
from claimcheck.model import Claim, Span
from claimcheck.model.records import dataclass

_DEFINITE = frozenset({"the", "its", "their", "his", "her", "our", "this", "that", "s", "'s", "’s"})
POSSESSIVE = frozenset({"his", "her", "their", "its"})
_PRONOUNS = frozenset({"it", "which", "they", "he", "she", "who"})
_DOORS = frozenset({"door", "gate"})  # of "shut its doors"
_MOST = 6  # words of a name
_ROLES = ("patient", "agent")
_NUMBERED = "year-old"


@dataclass(frozen=True, slots=True)
class Thing:
    """What a turn is of."""

    noun: str  # in the singular, "" of a person
    words: frozenset[str]  # those before the noun, in lower case
    entity: int | None  # an index into the document's entities, None of a thing that has no name
    span: Span


def thing_of(doc: Annotated, event: EventMention, claim: Claim) -> Thing | None:
    """The thing that an event befalls, or that does it, where it is a definite one."""
    words = doc.words_of(event)
    for role in _ROLES:
        for given in event.arguments:
            if given.head in _DOORS:
                continue
            if given.role == role and not given.span.overlaps(claim.span) and not _is_time(doc, given.span):
                found = _phrase(words, given.span, event, given.entity)
                if found is not None or given.head not in _PRONOUNS:
                    return found
    return _opened(words, event)


def thing_in(doc: Annotated, event: EventMention, claim: Claim) -> Thing | None:
    """What is used again: "use the bridge again", "drive through the Rotfels tunnel again"."""
    words = doc.words_of(event)
    for given in event.arguments:
        if given.role == "patient" and (found := _phrase(words, given.span, event, given.entity)):
            return found
    end = next((n for n in range(word_from(words, claim.span.start), 0, -1) if words[n].lower == "again"), 0)
    return ending(words, end)


def person_of(doc: Annotated, event: EventMention, roles: Sequence[str]) -> Thing | None:
    """The person who takes part in an event in the first of some roles."""
    for role in roles:
        for given in event.arguments:
            if given.role != role:
                continue
            entity = given.entity if _is_person(doc, given.entity) else _called(doc, given.span)
            if entity is not None:
                return Thing("", frozenset(), entity, given.span)
    return None


def owner_of(doc: Annotated, sentence: int, at: int) -> Thing | None:
    """The person whose is what words[at] tells: "his last day", "Rask's trial", "the funeral of Jack Tregear"."""
    words = doc.sentences[sentence].words
    for mention in in_sentences(doc.names, sentence):
        first, end = word_from(words, mention.span.start), word_from(words, mention.span.end)
        own = 0 <= at - end <= 2 and (mention.form == "pronoun" or lower_at(words, end) in POSSESSIVES)
        of = lower_at(words, at + 1) == "of" and at < first <= at + _MOST
        if (own or of) and _is_person(doc, mention.entity):
            return Thing("", frozenset(), mention.entity, mention.span)
    return None


def _is_person(doc: Annotated, entity: int | None) -> bool:
    return entity is not None and doc.entities[entity].type == "person"


def _called(doc: Annotated, span: Span) -> int | None:
    """The person of a surname, or of an age ("the 49-year-old"), or the only one that the article names."""
    told = doc.text_at(span)
    people = [n for n, entity in enumerate(doc.entities) if entity.type == "person"]
    if _NUMBERED in told.lower():
        of_age = [n for n in people if f"{doc.entities[n].age}-{_NUMBERED}" in told.lower()]
        return of_age[0] if len(of_age) == 1 else people[0] if len(people) == 1 else None
    named = [n for n in people if doc.entities[n].label.split()[-1:] == told.split()[-1:]]
    return named[0] if len(named) == 1 else None


def _is_time(doc: Annotated, span: Span) -> bool:
    return any(time.span.overlaps(span) for time in doc.times)


def _phrase(words: Sequence[Word], span: Span, event: EventMention, entity: int | None) -> Thing | None:
    """The thing of a phrase, with what of its name stands behind it: "the Park Road" for a swimming pool there."""
    first, end = word_from(words, span.start), word_from(words, span.end)
    verb = word_from(words, event.span.start)
    while end < len(words) and end < verb and words[end].text[0].islower() and _is_noun(words[end]):
        end += 1
    while first and words[first].lower not in _DEFINITE and lower_at(words, first - 1) in _DEFINITE:
        first -= 1
    first = next((n for n in range(end - 1, first, -1) if words[n].text in POSSESSIVES), first)
    of = next((n for n in range(first, end) if words[n].lower == "of"), end)
    return _named(words, first, of, entity)


def _is_noun(word: Word) -> bool:
    form = form_of(word.lower)
    return not form.closed and form.noun_count >= 0


def ending(words: Sequence[Word], end: int) -> Thing | None:
    """The thing that a clause before words[end] tells of: "the cannery in Vadso, which" has "the cannery"."""
    while end and (words[end - 1].text == "," or words[end - 1].lower in _PRONOUNS | {"that"}):
        end -= 1
    first = next((n for n in range(end - 1, max(-1, end - 2 - _MOST), -1) if words[n].lower in _DEFINITE), -1)
    if first < 0:
        return None
    stop = next((n for n in range(first + 1, end) if form_of(words[n].lower).closed not in ("", "M")), end)
    return _named(words, first, stop)


def phrase_before(words: Sequence[Word], first: int, end: int) -> Thing | None:
    """The thing that words[first:end] call, whatever stands before them; None where they are no phrase of a noun."""
    held = [word.lower for word in words[first:end]]
    if not held or len(held) > _MOST or any(form_of(word).closed not in ("", "M") for word in held):
        return None
    span = Span(words[first].start, words[end - 1].end)
    return Thing(lemma(held[-1], "n"), frozenset(held[:-1]), None, span)


def runners(words: Sequence[Word], event: EventMention) -> Thing | None:
    """What runs, where no article stands before it: "trains between Arlen and Moss will run again"."""
    for given in event.arguments:
        first = word_from(words, given.span.start)
        stop = next(
            (n for n in range(first, len(words)) if form_of(words[n].lower).closed not in ("", "M")), first
        )
        if given.role == "agent" and (found := phrase_before(words, first, stop)):
            return found
    return None


def _opened(words: Sequence[Word], event: EventMention) -> Thing | None:
    """The subject behind the comma where the verb opens the sentence: "Opened in 1921, the museum"."""
    if word_from(words, event.span.start) > 1:
        return None
    comma = next((n for n, word in enumerate(words) if word.text == ","), 0)
    if not comma or lower_at(words, comma + 1) not in _DEFINITE:
        return None
    end = comma + 2
    while (
        end < len(words) and end - comma <= _MOST and (words[end].text[0].isupper() or _is_noun(words[end]))
    ):
        end += 1
        if not words[end - 1].text[0].isupper() and form_of(lower_at(words, end)).verb in ("z", "d"):
            break
    return _named(words, comma + 1, end)


def _named(words: Sequence[Word], first: int, end: int, entity: int | None = None) -> Thing | None:
    """The thing that words[first:end] call, None where they are no definite phrase of a noun."""
    capital = words[first].text[0].isupper() and words[first].lower not in _DEFINITE
    named = capital and (first > 0 or entity is not None)
    if end - first < 1 or end - first > _MOST + 1 or not (words[first].lower in _DEFINITE or named):
        return None
    held = [word.lower for word in words[first + (words[first].lower in _DEFINITE) : end]]
    if not held or not all(word[0].isalnum() for word in held):
        return None
    span = Span(words[first].start, words[end - 1].end)
    return Thing(lemma(held[-1], "n"), frozenset(held[:-1]), entity, span)
