"""Which of somebody's kin did what one alone does: "whose grandfather founded the store", "his son found him"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, Argument, EventMention, Word, lower_at, word_from
from claimcheck.claims.persons import in_body, meant_by, persons
from claimcheck.claims.persons_facts import Fact
from claimcheck.claims.persons_kin import KINSHIPS
from claimcheck.claims.persons_posts import YEAR
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Span

KIN_DEED = "kin deed"
_FOUNDS = listed("claims.persons_deeds", "founds")  # once, of one thing, in one year
_ALONE = listed("claims.persons_deeds", "alone")  # one alone does it, to the person
_OF_THING = listed("claims.persons_deeds", "of_thing")  # one alone does it, of one thing
_OWNERS = frozenset({"his", "her", "whose"})


def deed_facts(doc: Annotated) -> Iterator[Fact]:
    """The kin of persons who did something that one alone does."""
    for event in doc.events:
        told = event.form == "verb" and event.certainty in FIRM and not event.negated
        if not told or not in_body(doc, event.sentence):
            continue
        for given in event.arguments:
            if given.role == "agent" and given.head in KINSHIPS:
                yield from _deed(doc, event, given)


def _deed(doc: Annotated, event: EventMention, given: Argument) -> Iterator[Fact]:
    words = doc.words_of(event)
    entity = _owner(doc, event.sentence, words, word_from(words, given.span.start))
    key = _key(event, words)
    if entity is not None and key:
        start, end = min(given.span.start, event.span.start), max(given.span.end, event.span.end)
        yield Fact(KIN_DEED, entity, event.sentence, Span(start, end), key, KINSHIPS[given.head])


def _key(event: EventMention, words: Sequence[Word]) -> str:
    """What was done, with the year or the thing that says which deed it was; "" where several may have done it."""
    if event.concept in _FOUNDS:
        return _founding(event, words)
    if event.concept not in _OF_THING:
        return event.concept if event.concept in _ALONE else ""
    things = [a.head for a in event.arguments if a.role == "patient" and a.entity is None and a.head]
    return f"{event.concept} {things[0]}" if things else ""


def _founding(event: EventMention, words: Sequence[Word]) -> str:
    """The year in which something was founded, "" where its clause tells none or two."""
    clause = words[word_from(words, event.clause.start) : word_from(words, event.clause.end)]
    years = {word.text for word in clause if YEAR.fullmatch(word.text)}
    return f"found {years.pop()}" if len(years) == 1 else ""


def _owner(doc: Annotated, number: int, words: Sequence[Word], at: int) -> int | None:
    """Whose kin it is: of "his son" at word `at`, or of who is named before "whose son"."""
    owner = lower_at(words, at)
    if owner not in _OWNERS:
        return None
    if owner == "whose":
        before = [name.entity for name in persons(doc, number) if name.span.end <= words[at].start]
        return before[-1] if before else None
    return meant_by(doc, words[at])
