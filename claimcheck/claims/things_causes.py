"""What is told to have caused a fire, a blast or a power cut: "a candle caused the fire", "a dryer was to blame"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, EventMention, word_from
from claimcheck.annotate.phrases import Names, Phrase
from claimcheck.annotate.speakers import subject_before
from claimcheck.claims.thing_kinds import within
from claimcheck.claims.things_told import Named, Told, behind, is_news, made, of_argument, to_head, told_of
from claimcheck.data.listed import listed, phrases
from claimcheck.model import UNREAL

_FAULTS = listed("claims.things_causes", "faults")
_CAUSING = listed("claims.things_causes", "causing")  # concepts of verbs of which the cause is the subject
_BY = phrases("claims.things_causes", "by")
_WITH = phrases("claims.things_causes", "with")
_BEHIND = phrases("claims.things_causes", "behind")
_CUTS = frozenset(phrases("claims.things_causes", "cuts"))
_REACH = 8  # words from a verb to the fire
CAUSE, _FOULED, _LEAKED = "cause", "killed or fouled by", "leaked"
_DOERS = frozenset({"agent", "instrument"})
_LEAKERS = frozenset({"agent", "patient"})
_LEAKING = listed("claims.things_causes", "leaking")
_FOULING = listed("claims.things_causes", "fouling")


def causes(doc: Annotated) -> Iterator[Told]:
    """The causes that a document tells, in order of place."""
    names = Names(doc.names)
    for number, sentence in enumerate(doc.sentences):
        if is_news(doc, number) and _told_of_fault(sentence.lowers):
            yield from _sources(doc, [*behind(doc, number, _BY, names), *_before(doc, number, names)])
        elif is_news(doc, number) and number and _told_of_fault(doc.sentences[number - 1].lowers):
            # "The fire destroyed the inn. A dryer was to blame", "It began with a candle"
            opened = behind(doc, number, _WITH, names) if sentence.lowers[0] == "it" else ()
            yield from _sources(doc, [*opened, *_before(doc, number, names)])
    for event in doc.events:
        firm = is_news(doc, event.sentence) and event.certainty not in UNREAL and not event.negated
        if firm and event.concept in _CAUSING:
            yield from _sources(doc, _of_event(doc, event, names))
        if firm and event.concept in _FOULING:
            yield from _substances(doc, event, _FOULED, names)
        if firm and event.concept in _LEAKING:
            yield from _substances(doc, event, _LEAKED, names)


def _sources(doc: Annotated, named: Iterable[Named | None]) -> Iterator[Told]:
    for found in named:
        kinds = within(found.kinds, ("source",)) if found is not None else None
        if found is not None and kinds:
            yield told_of(doc, found, CAUSE, kinds)


def _of_event(doc: Annotated, event: EventMention, names: Names) -> Iterator[Named | None]:
    """The subject of a verb behind which a fire stands: "a candle caused the fire", "a dryer was to blame for it"."""
    words = doc.words_of(event)
    end = word_from(words, event.span.end)
    if _told_of_fault([word.lower for word in words[end : end + _REACH]]):
        for argument in event.arguments:
            if argument.role == "agent":
                yield of_argument(doc, event, argument, names)


def _before(doc: Annotated, number: int, names: Names) -> Iterator[Named | None]:
    """The subject of what says that it is the cause: "a candle was behind the fire"."""
    words, lowers = doc.sentences[number].words, doc.sentences[number].lowers
    for at in range(1, len(lowers)):
        if any(lowers[at : at + len(phrase)] == phrase for phrase in _BEHIND):
            subject = subject_before(words, at, 0, names)
            if isinstance(subject, Phrase):
                yield made(words, number, to_head(words, subject))


def _substances(doc: Annotated, event: EventMention, deed: str, names: Names) -> Iterator[Told]:
    """What killed or fouled something, or leaked: "slurry had killed the eels", "a leak of creosote"."""
    roles = _DOERS if deed == _FOULED else _LEAKERS
    for argument in event.arguments:
        named = of_argument(doc, event, argument, names) if argument.role in roles else None
        kinds = within(named.kinds, ("matter",)) if named is not None else None
        if named is not None and kinds:
            yield told_of(doc, named, deed, kinds)


def _told_of_fault(lowers: Sequence[str]) -> bool:
    return not _FAULTS.isdisjoint(lowers) or any(pair in _CUTS for pair in pairwise(lowers))
