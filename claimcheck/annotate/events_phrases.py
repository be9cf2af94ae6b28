"""Noun phrases of a tagged sentence: where they begin and end, and their head word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_tags_verbs import PERIODS
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Argument, NameMention, Word
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple, made_of

_LONGEST = 40  # words of a noun phrase, all its "of" phrases included
_MANY = 8  # conjuncts read in one list
# Heads that only measure what follows "of": the passengers are the head of "a number of passengers".
_MEASURES = listed("annotate.events_phrases", "measures")


_JOINING = frozenset((",", "and"))
_TIMES = frozenset(("next", "last", "this", "earlier", "later"))


class NounPhrase(NamedTuple):
    """Words [first, end) without what follows a preposition; `head` is an index, `after` where reading goes on."""

    first: int
    end: int
    head: int
    after: int


def noun_phrase(words: Sequence[Word], tags: str, at: int, end: int) -> NounPhrase | None:
    """The noun phrase that begins at words[at] and ends before `end`; None where none begins."""
    end = min(end, at + _LONGEST)
    if at < end and tags[at] == "O":
        return made_of(NounPhrase, (at, at + 1, at, at + 1))
    first, head, before = at, -1, ""
    while at < end and (kind := tags[at]) in "DAQNEGR":
        if kind == "R" and (at + 1 >= end or tags[at + 1] not in "AQ"):
            break
        if before and before in "NE" and _is_beside(words, tags, at, end):
            break
        if kind == "D":
            if before and before not in "QDG" and words[at - 1].lower != "all":
                break
            if at + 1 < end and words[at + 1].lower == "of":
                head = at
        elif kind in "NE" or (kind == "Q" and not (head >= 0 and before == "E")):  # "Apollo 13" is Apollo
            head = at
        before = kind
        at += 1
    if head < 0:  # "the wounded", "those"
        return NounPhrase(first, at, at - 1, at) if at > first and tags[first] == "D" else None
    found = made_of(NounPhrase, (first, at, head, at))
    return _with_of(words, tags, found, end) if at < end and words[at].lower == "of" else found


def _is_beside(words: Sequence[Word], tags: str, at: int, end: int) -> bool:
    """Whether a score or a time begins after the noun: "beat Hull | 3-1", "buys Halm | next year"."""
    if tags[at] == "Q":
        return at + 2 < end and words[at + 1].text in "-–" and tags[at + 2] == "Q"
    return (
        words[at].lower in _TIMES and at + 1 < end and (tags[at + 1] == "M" or words[at + 1].lower in PERIODS)
    )


def _with_of(words: Sequence[Word], tags: str, found: NounPhrase, end: int) -> NounPhrase:
    """The phrase with the "of" phrase that follows it."""
    inner = noun_phrase(words, tags, found.after + 1, end) if tags[found.head] != "P" else None
    if inner is None:
        return found
    measures = tags[found.head] in "QD" or singular(words[found.head].lower) in _MEASURES
    head = inner.head if measures else found.head
    return NounPhrase(found.first, inner.end if measures else found.end, head, inner.after)


def coordinated(words: Sequence[Word], tags: str, at: int, end: int) -> list[NounPhrase]:
    """The noun phrase at words[at] and those joined to it by commas and "and"."""
    found = list[NounPhrase]()
    while at < end and len(found) < _MANY:
        phrase = noun_phrase(words, tags, at, end)
        if phrase is None:
            break
        found.append(phrase)
        at = phrase.after
        if at >= end or words[at].lower not in _JOINING:
            break
        if words[at].text == ",":
            if not _list_goes_on(words, tags, at + 1, end):
                break
            at += 1
        if at < end and words[at].lower == "and":
            at += 1
    return found


def _list_goes_on(words: Sequence[Word], tags: str, at: int, end: int) -> bool:
    """Whether "X and Y" or "and Y" follows: then a comma is one of a list and not of an aside."""
    if at < end and words[at].lower == "and":
        return True
    phrase = noun_phrase(words, tags, at, end)
    return phrase is not None and phrase.after < end and words[phrase.after].lower == "and"


@remembered
def singular(lower: str) -> str:
    """The lemma of a noun, the shortest where there are several ("profits" -> "profit")."""
    return min((reading.lemma for reading in readings(lower) if reading.pos == "n"), key=len, default=lower)


class Mentions:
    """The name mentions of one sentence, found by the word they cover."""

    def __init__(self, mentions: Sequence[NameMention]) -> None:
        self._mentions = sorted(mentions, key=_reach)
        reaches = [mention.full or mention.span for mention in self._mentions]
        self._starts = [reach.start for reach in reaches]
        self._ends = [reach.end for reach in reaches]

    def type_of(self, entity: int) -> str:
        """The type its mentions in this sentence give an entity: "person", "organisation", "place", "thing" or ""."""
        return next((mention.type for mention in self._mentions if mention.entity == entity), "")

    def entity_at(self, word: Word) -> int | None:
        """The entity whose mention (title included) covers a word."""
        if not self._starts:
            return None
        place = bisect_right(self._starts, word.start)
        for at in range(max(0, place - 3), place):
            if self._ends[at] >= word.end:
                return self._mentions[at].entity
        return None


def _reach(mention: NameMention) -> Span:
    return mention.full or mention.span


def argument(words: Sequence[Word], tags: str, phrase: NounPhrase, role: str, mentions: Mentions) -> Argument:
    """A noun phrase in a role, with the entity its head word names."""
    head = words[phrase.head]
    word = head.lower if tags[phrase.head] in "EOQD" else singular(head.lower)
    entity = mentions.entity_at(head)
    if entity is not None and form_of(head.lower).closed == "Q":
        entity = None
    span = made_of(Span, (words[phrase.first].start, words[phrase.end - 1].end))
    return made_of(Argument, (role, span, word, entity))
