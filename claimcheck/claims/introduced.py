"""Who is told to have done something where an article first names them: "was raised by a lorry driver, Ada Lund"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from claimcheck.annotate.mentions import Annotated, Argument, EventMention, Word, word_from
from claimcheck.annotate.phrases import Names, Phrase, breaks, phrase_after
from claimcheck.annotate.quotes_lexicon import BE, SUBORDINATORS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_offices import plain_noun
from claimcheck.claims.credited_parties import PARTIES, Party, deed_at, is_light, laid_claim, party_of
from claimcheck.claims.outcomes import is_cleared_of
from claimcheck.model import UNREAL, Claim, Span, TimeInterval, Zone

EXTRACTOR = "claims.introduced"
AGENT = "done by"  # the subject of the verb, or behind "by"
PRESENT = "named beside"  # a person who is named in a sentence that tells of a deed, whoever did it
_SAY = "say"  # what somebody says is told by others; who warned, revealed or reported is a deed
_HELD = frozenset({"lead", "~chair", "~head", "own"})  # what somebody does for long: "chairs the panel"
_APPOSED = 3  # code points between a description and the name in apposition to it
_TITLE = 60  # code points of a description before a name
_laid = partial(laid_claim, extractor=EXTRACTOR)


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """A claim "done by" or "named beside" for each person or body, where the body of the text first names them."""
    del published  # no deed needs the date
    deeds: dict[int, list[EventMention]] = defaultdict(list)
    for event in doc.events:
        told = event.form == "verb" and event.concept != _SAY and not event.negated
        told = told and not is_cleared_of(doc, event)
        if told and (event.tense != "present" or event.concept in _HELD) and event.certainty not in UNREAL:
            deeds[event.sentence].append(event)
    names = Names(doc.names)
    yield from _named(doc, deeds, names)
    for number, held in deeds.items():
        yield from _described(doc, number, held, names)


def _named(doc: Annotated, deeds: Mapping[int, Sequence[EventMention]], names: Names) -> Iterator[Claim]:
    """The deeds of persons and bodies in the sentence that first names them; of speakers only what they did besides."""
    speakers, seen = _speakers(doc), set[int]()
    for mention in sorted(doc.names, key=lambda m: m.span):
        number, sort = mention.sentence, doc.entities[mention.entity].type
        fits = mention.form == "name" and sort in PARTIES and doc.sentences[number].zone is Zone.BODY
        fits = fits and doc.document.text[mention.span.start - 1] != "("  # "(Halcyon TV) — A boy died"
        if not fits or mention.entity in seen:
            continue
        seen.add(mention.entity)
        party, done = Party(mention, "", mention.span), deeds.get(number, ())
        beside = sort == "person" and (number, mention.entity) not in speakers
        does = any(_does(event, party) for event in done)
        if done and (does or (beside and not _undergoes(doc, party, done, names))):
            yield _claim(doc, number, party, done, names)
            yield from (_claim(doc, number, party, [event], names) for event in _main(doc, done, party))


def _main(doc: Annotated, deeds: Sequence[EventMention], party: Party) -> Sequence[EventMention]:
    """What a party did besides the first that a clause about it tells: "Lund, who chairs the panel, ordered it"."""
    done = [event for event in deeds if _does(event, party)]
    if not done or _first(doc, done[0]).lower != "who":
        return ()
    return [event for event in done[1:] if _follows_aside(doc, event)][:1]


def _follows_aside(doc: Annotated, event: EventMention) -> bool:
    """Whether a verb stands right behind the comma that ends what is told of its subject."""
    words = doc.words_of(event)
    at = group_start(words, word_from(words, event.span.start))
    return at > 0 and words[at - 1].text == "," and _first(doc, event).lower != "who"


def _first(doc: Annotated, event: EventMention) -> Word:
    words = doc.words_of(event)
    return words[word_from(words, event.clause.start)]


def _undergoes(doc: Annotated, party: Party, deeds: Sequence[EventMention], names: Names) -> bool:
    """Whether a party is the subject of the passive next to it: "a baker, Per Vik, was sent to jail"."""
    event = _nearest(party, deeds)
    words = doc.words_of(event)
    verb = word_from(words, event.span.start)
    start = group_start(words, verb)
    subject = subject_before(words, start, 0, names) if any(w.lower in BE for w in words[start:verb]) else ""
    return (
        not isinstance(subject, str) and words[subject.first].start <= party.span.start < words[start].start
    )


def _nearest(party: Party, deeds: Sequence[EventMention]) -> EventMention:
    return min(deeds, key=lambda e: (e.span.distance(party.span), e.span))


def _speakers(doc: Annotated) -> frozenset[tuple[int, int]]:
    """Who speaks in which sentence."""
    return frozenset((quote.sentence, quote.speaker) for quote in doc.quotes if quote.speaker is not None)


def _described(doc: Annotated, number: int, deeds: Sequence[EventMention], names: Names) -> Iterator[Claim]:
    """The deeds of bodies and people that are described and not named."""
    words, seen = doc.sentences[number].words, set[Span]()
    if doc.sentences[number].zone is not Zone.BODY:
        return
    for event in deeds:
        for argument in event.arguments:
            if argument.role != "agent" or argument.entity is not None or argument.span in seen:
                continue
            seen.add(argument.span)
            party = party_of(words, _whole(words, argument, event, names), names)
            if party is not None and party.name is None:
                yield _claim(doc, number, party, [event], names)


def _whole(words: Sequence[Word], argument: Argument, event: EventMention, names: Names) -> Phrase:
    """The phrase of an agent with what hangs on it, up to the verb: "doctors at the clinic", "the farm police"."""
    first, end = word_from(words, argument.span.start), word_from(words, argument.span.end)
    verb = group_start(words, word_from(words, event.span.start))
    if verb < end:  # "by doctors at the clinic"
        longer = phrase_after(words, first, names)
        return Phrase(first, max(end, longer.last if longer else end))
    while end < verb and not breaks(words, end) and words[end].lower not in SUBORDINATORS:
        end += 1
    return Phrase(first, end)


def _claim(doc: Annotated, number: int, party: Party, deeds: Sequence[EventMention], names: Names) -> Claim:
    done = next((event for event in deeds if _does(event, party)), None)
    event = done or _nearest(party, deeds)
    words, way = doc.sentences[number].words, AGENT if done else PRESENT
    verb = word_from(words, event.span.start)
    base = lemma(words[verb].lower, "v")
    deed = deed_at(words, verb, names) if is_light(base) else base
    told = deed if deed != base else event.concept.lstrip("~")
    things = (a.head for a in event.arguments if a.role == "patient" and a.entity is None)
    thing = plain_noun(next(things, "")) if done else ""
    return _laid(doc, number, way, party, event.span, told, thing)


def _does(event: EventMention, party: Party) -> bool:
    """Whether a party, or the description that its name stands in apposition to, is the agent."""
    entity = party.name.entity if party.name is not None else None
    start = party.name.full.start if party.name is not None and party.name.full else party.span.start
    return any(
        argument.role == "agent"
        and (
            (entity is not None and argument.entity == entity)
            or (
                (argument.span.start <= party.span.end and start - argument.span.end <= _APPOSED)
                and party.span.start - argument.span.start <= _TITLE
            )
        )
        for argument in event.arguments
    )
