"""Which thing had a part in what happened: what was stolen, hit or crashed, with what somebody was attacked.

Claims of kind attribution, attribute thing. Only what is told as one thing: "a milk tanker", not "tankers".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, Argument, EventMention, Word, word_from
from claimcheck.annotate.phrases import Names, Phrase, head_end, phrase_after
from claimcheck.annotate.quotes_lexicon import CONJUNCTIONS
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.claims.thing_kinds import Kinds, kinds_at, within
from claimcheck.data.listed import in_order, listed, phrases
from claimcheck.model import FIRM, Certainty, Claim, Description, Kind, Span, Zone
from claimcheck.model.records import dataclass

THING = "thing"
STOLEN, STRUCK, CAME_DOWN, WIELDED = "stolen", "struck", "came down", "wielded"
_THIEVES = listed("claims.things_told", "thieves")
_ELSEWHERE = listed("claims.things_told", "elsewhere")  # words of another time or happening
_LAST_NIGHT = ("last", "night")  # that of the news
_VOLLEYS = listed("claims.things_told", "volleys")
_LEAVING = listed("claims.things_told", "leaving")
_ONE = frozenset({"a", "an", "one"})
_TAKEN = in_order("claims.things_told", "taken")  # sorts of thing that are stolen one at a time
_TAKING = phrases("claims.things_told", "taking")
_ARMED = phrases("claims.things_told", "armed")
_HITTING = listed("claims.things_told", "hitting")
_HELD = ("weapon", "held")
_THREATENING = listed("claims.things_told", "threatening")
_DRIVING = listed("claims.things_told", "driving")
_UPRIGHT = in_order("claims.things_told", "upright")  # what nobody drives into of his own will
_MENACED = FIRM | {Certainty.PLANNED}  # what one is threatened with is read as a plan
_COMING_DOWN = frozenset({"crash", "capsize", "sink"})
_AGAINST = frozenset({"into", "with", "against"})
_SITES = frozenset({"outside", "inside", "of", "in", "at", "near"})
_PARTIES = frozenset({"agent", "patient", "with", "target", "recipient", "instrument"})
_GROUND = frozenset({"land", "road"})  # "crashed into a field"
_NEAR = 3  # words between a verb and what it is run into
_AFTER = 6  # words between a threat and its means
_YEAR = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Told:
    """A thing with its part in what happened."""

    claim: Claim
    deed: str
    kinds: Kinds
    others: tuple[Kinds, ...] = ()  # what else took part: what hit it, or what it hit


@dataclass(frozen=True, slots=True)
class Named:
    """A noun phrase in a sentence, by its words."""

    sentence: int
    phrase: Phrase
    kinds: Kinds
    one: bool  # told as one thing that was not named before


def deeds(doc: Annotated) -> Iterator[Told]:
    """What was stolen, hit or used in a document, in order of the deeds."""
    names = Names(doc.names)
    for event in doc.events:
        told = is_news(doc, event.sentence) and event.certainty in FIRM and not event.negated
        if told:
            taken = (of_argument(doc, event, a, names) for a in event.arguments if _is_taken(event, a))
            yield from _all(doc, STOLEN, taken, _TAKEN)
        if told and event.concept == "explode":
            yield from _all(doc, "site", _beside(doc, event, names), ("building", "fixed"))
        if told and event.concept in _HITTING | _COMING_DOWN:
            yield from _struck(doc, event, names)
        if told and event.concept in _DRIVING:
            yield from _all(doc, STRUCK, iter([_run_into(doc, event, names)]), _UPRIGHT)
        if told:
            wielded = (of_argument(doc, event, a, names) for a in _of(event, "instrument"))
            yield from _all(doc, WIELDED, wielded, _HELD)
        threat = event.concept in _THREATENING and event.certainty in _MENACED and not event.negated
        if threat and is_news(doc, event.sentence):
            yield from _all(doc, WIELDED, _with(doc, event, names), _HELD)
    for number in range(len(doc.sentences)):
        if is_news(doc, number):
            yield from _all(doc, STOLEN, behind(doc, number, _TAKING, names), _TAKEN)
            yield from _all(doc, WIELDED, behind(doc, number, _ARMED, names), _HELD)


def is_news(doc: Annotated, number: int) -> bool:
    """Whether a sentence of the body tells of no other time and no other happening."""
    sentence = doc.sentences[number]
    nights = sum(pair == _LAST_NIGHT for pair in pairwise(sentence.lowers))
    apart = sum(lower in _ELSEWHERE for lower in sentence.lowers)
    if sentence.zone is not Zone.BODY or apart > nights:
        return False
    return not any(lower.isdecimal() and int(lower[:5]) in _YEAR for lower in sentence.lowers)


def _is_taken(event: EventMention, argument: Argument) -> bool:
    """Whether it is what was stolen; what thieves walk out with is as well."""
    by_thieves = any(a.role == "agent" and a.head in _THIEVES for a in event.arguments)
    if argument.role == "instrument":
        return by_thieves and event.concept in _LEAVING
    stealing = event.concept in ("steal", "~snatch") or (event.concept == "~take" and by_thieves)
    return argument.role == "patient" and stealing


def _of(event: EventMention, role: str) -> Iterator[Argument]:
    return (argument for argument in event.arguments if argument.role == role)


def _all(doc: Annotated, deed: str, named: Iterator[Named | None], sorts: Sequence[str]) -> Iterator[Told]:
    for found in named:
        kinds = within(found.kinds, sorts) if found is not None and found.one else None
        if found is not None and kinds:
            yield told_of(doc, found, deed, kinds)


def _struck(doc: Annotated, event: EventMention, names: Names) -> Iterator[Told]:
    """Those who met in a crash or an attack; what came down alone."""
    parties = [of_argument(doc, event, a, names) for a in event.arguments if a.role in _PARTIES]
    met = _run_into(doc, event, names)
    if met is not None and all(named is None or named.phrase.first != met.phrase.first for named in parties):
        parties.append(met)
    found = [named for named in parties if named is not None and not _is_ground(named)]
    driven = met is not None and met.kinds and not _is_ground(met)  # "left the road and crashed into a wall"
    alone = len(found) < 2 and not driven and not any(a.role == "with" for a in event.arguments)
    if alone and event.concept not in _COMING_DOWN:
        return
    several = any(not _VOLLEYS.isdisjoint(sentence.lowers) for sentence in doc.sentences)
    sorts = ("vehicle",) if alone or several else ("vehicle", "building", "fixed", "animal", "beast")
    for named in found:
        kinds = within(named.kinds, sorts)
        if named.one and kinds:
            others = tuple(other.kinds for other in found if other is not named)
            yield told_of(doc, named, CAME_DOWN if alone else STRUCK, kinds, others)


def _is_ground(named: Named) -> bool:
    """Whether it is the place where something came down: "crashed into a field"."""
    return bool(named.kinds) and named.kinds <= _GROUND


def _run_into(doc: Annotated, event: EventMention, names: Names) -> Named | None:
    """What stands behind the preposition of a verb: "crashed into a tractor", "collided head-on with a lorry"."""
    words = doc.words_of(event)
    end = word_from(words, event.span.end)
    for at in range(end, min(end + _NEAR, len(words) - 1)):
        if words[at].lower in _AGAINST:
            return read(doc, event.sentence, at + 1, names)
    return None


def _beside(doc: Annotated, event: EventMention, names: Names) -> Iterator[Named | None]:
    """What stands right behind an explosion: "went off in front of a court"."""
    words = doc.words_of(event)
    end = word_from(words, event.span.end)
    for at in range(end, min(end + _NEAR, len(words) - 1)):
        if words[at].lower in _SITES:
            yield read(doc, event.sentence, at + 1, names)


def _with(doc: Annotated, event: EventMention, names: Names) -> Iterator[Named | None]:
    """What somebody is threatened with: "threatened a baker with a spanner"."""
    words = doc.words_of(event)
    end = word_from(words, event.span.end)
    for at in range(end, min(end + _AFTER, len(words) - 1)):
        if words[at].lower == "with":
            yield read(doc, event.sentence, at + 1, names)


# --- what a phrase names --------------------------------------------------------------------------------


def behind(
    doc: Annotated, number: int, phrases: Sequence[tuple[str, ...]], names: Names
) -> Iterator[Named | None]:
    """What is named right behind each of some phrases in a sentence."""
    lowers = doc.sentences[number].lowers
    for at in range(len(lowers)):
        for phrase in phrases:
            if lowers[at : at + len(phrase)] == phrase:
                yield read(doc, number, at + len(phrase), names)


def read(doc: Annotated, number: int, first: int, names: Names) -> Named | None:
    """What the noun phrase that begins at a word names."""
    words = doc.sentences[number].words
    whole = phrase_after(words, first, names) if first < len(words) else None
    return None if whole is None else made(words, number, to_head(words, whole))


def to_head(words: Sequence[Word], whole: Phrase) -> Phrase:
    """A phrase up to its head, or to the first of several heads."""
    end = head_end(words, whole)
    joined = (at for at in range(whole.first + 1, end) if words[at].lower in CONJUNCTIONS)
    return Phrase(whole.first, next(joined, end))


def of_argument(doc: Annotated, event: EventMention, argument: Argument, names: Names) -> Named | None:
    """What an argument of an event names."""
    words = doc.words_of(event)
    first, end = word_from(words, argument.span.start), word_from(words, argument.span.end)
    if end - first > 1:
        return made(words, event.sentence, Phrase(first, end))
    return read(
        doc, event.sentence, first, names
    )  # "a still life", of which the article alone may have been read


def made(words: Sequence[Word], number: int, phrase: Phrase) -> Named:
    """What a phrase of a sentence names."""
    one = words[phrase.first].lower in _ONE
    return Named(number, phrase, kinds_at(words, phrase.last, phrase.first + one), one)


def told_of(doc: Annotated, named: Named, deed: str, kinds: Kinds, others: tuple[Kinds, ...] = ()) -> Told:
    """The claim of what a phrase names, of the kinds that can have had that part."""
    words = doc.sentences[named.sentence].words
    span = Span(words[named.phrase.first].start, words[named.phrase.last - 1].end)
    claim = Claim(
        **located(doc, doc.sentences[named.sentence], span, Kind.ATTRIBUTION, THING),
        subject=deed,
        value=Description(tuple(sorted(kinds))),
        extractor="claims.things_told",
        context=context(doc, named.sentence, span),
    )
    return Told(claim, deed, kinds, others)
