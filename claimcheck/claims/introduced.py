"""Who is told to have done something where an article first names them: "was raised by a lorry driver, Ada Lund"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from claimcheck.annotate.mentions import Annotated, EventMention, word_from
from claimcheck.annotate.phrases import Names, is_verb
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited import SINGLED_OUT
from claimcheck.claims.credited_parties import PARTIES, Party, laid_claim, party_after
from claimcheck.model import REAL, Claim, Span, TimeInterval, Zone

EXTRACTOR = "claims.introduced"
AGENT = "done by"  # the subject of the verb, or behind "by"
PRESENT = "named beside"  # a person who is named in a sentence that tells of a deed, whoever did it
_APPOSED = 3  # code points between a description and the name in apposition to it
_TITLE = 60  # code points of a description before a name
_REACH = 8  # words between a description and "who"
_laid = partial(laid_claim, extractor=EXTRACTOR)


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """A claim "done by" or "named beside" for each person or body, where the body of the text first names them."""
    del published  # no deed needs the date
    deeds: dict[int, list[EventMention]] = defaultdict(list)
    for event in doc.events:
        told = event.form == "verb" and event.tense not in ("present", "future")
        if told and not (event.negated or event.reporting) and event.certainty in REAL:
            deeds[event.sentence].append(event)
    yield from _named(doc, deeds)
    names = Names(doc.names)
    for number, held in deeds.items():
        yield from _described(doc, number, held, names)
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone is Zone.BODY:
            yield from _singled_out(doc, number, names)


def _named(doc: Annotated, deeds: Mapping[int, Sequence[EventMention]]) -> Iterator[Claim]:
    """The deeds of persons and bodies in the sentence that first names them; of speakers only what they did besides."""
    speakers, seen = _speakers(doc), set[int]()
    for mention in sorted(doc.names, key=lambda m: m.span):
        number, sort = mention.sentence, doc.entities[mention.entity].type
        fits = mention.form == "name" and sort in PARTIES and doc.sentences[number].zone is Zone.BODY
        if not fits or mention.entity in seen:
            continue
        seen.add(mention.entity)
        party, done = Party(mention, "", mention.span), deeds.get(number, ())
        beside = sort == "person" and (number, mention.entity) not in speakers
        if done and (beside or any(_does(event, party) for event in done)):
            yield _claim(doc, number, party, done)


def _speakers(doc: Annotated) -> frozenset[tuple[int, int]]:
    """Who speaks in which sentence."""
    return frozenset((quote.sentence, quote.speaker) for quote in doc.quotes if quote.speaker is not None)


def _described(doc: Annotated, number: int, deeds: Sequence[EventMention], names: Names) -> Iterator[Claim]:
    """The deeds of bodies and people that are described and not named."""
    words = doc.sentences[number].words
    if doc.sentences[number].zone is not Zone.BODY:
        return
    for event in deeds:
        for argument in event.arguments:
            if argument.role != "agent" or argument.entity is not None:
                continue
            party = party_after(words, word_from(words, argument.span.start), names)
            if party is not None and party.name is None:
                yield _claim(doc, number, party, [event])


def _singled_out(doc: Annotated, number: int, names: Names) -> Iterator[Claim]:
    """ "It was a bus driver who raised": of names `credited` tells."""
    words = doc.sentences[number].words
    if len(words) < 6 or words[0].lower != "it" or words[1].lower not in ("was", "is"):
        return
    party = party_after(words, 2, names)
    if party is None or party.name is not None:
        return
    behind = [w for w in words[word_from(words, party.span.end) :][:_REACH] if w.lower in ("who", "that")]
    if behind:
        verb = next((w for w in words if w.start > behind[0].start and is_verb(w)), behind[0])
        yield _laid(doc, number, SINGLED_OUT, party, Span(verb.start, verb.end), lemma(verb.lower, "v"))


def _claim(doc: Annotated, number: int, party: Party, deeds: Sequence[EventMention]) -> Claim:
    done = next((event for event in deeds if _does(event, party)), None)
    event = done or min(deeds, key=lambda e: (e.span.distance(party.span), e.span))
    return _laid(doc, number, AGENT if done else PRESENT, party, event.span, event.concept.lstrip("~"))


def _does(event: EventMention, party: Party) -> bool:
    """Whether a party, or the description that its name stands in apposition to, is the agent."""
    entity = party.name.entity if party.name is not None else None
    return any(
        argument.role == "agent"
        and (
            (entity is not None and argument.entity == entity)
            or (
                (argument.span.start <= party.span.end and party.span.start - argument.span.end <= _APPOSED)
                and party.span.start - argument.span.start <= _TITLE
            )
        )
        for argument in event.arguments
    )
