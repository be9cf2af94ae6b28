"""What annotators find in a document: mentions, each with its exact span.

Indices between mentions (an event's sentence, a name's entity) are positions in the tuples of one `Annotated`.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

from claimcheck.model import Amount, Certainty, Document, Place, Span, Zone
from claimcheck.model.records import NamedTuple, dataclass


class Word(NamedTuple):
    """One token: a word, a number or a punctuation mark, at text[start:end]. A possessive 's is a word of its own."""

    start: int
    end: int
    text: str
    lower: str


def word_from(words: Sequence[Word], place: int, first: int = 0) -> int:
    """Index of the first word, from words[first] on, that begins at code point `place` or after it."""
    return bisect_left(words, (place,), first)


def lower_at(words: Sequence[Word], at: int) -> str:
    """The word at an index in lower case; "" before the first and behind the last."""
    return words[at].lower if 0 <= at < len(words) else ""


def words_between(words: Sequence[Word], one: Span, two: Span) -> Sequence[Word]:
    """The words from the end of one span to the start of another."""
    return words[word_from(words, one.end) : word_from(words, two.start)]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one zone; `paragraph` counts blocks, so equal numbers mean one paragraph."""

    span: Span
    zone: Zone
    paragraph: int
    words: tuple[Word, ...]
    lowers: tuple[str, ...]  # its words in lower case, for what looks for certain words


class InSentence(Protocol):
    """A mention that stands in one sentence."""

    @property
    def sentence(self) -> int:
        """Index into Annotated.sentences."""


class Spanned(Protocol):
    """A mention that stands at a span."""

    @property
    def span(self) -> Span:
        """Where it stands."""


_Mention = TypeVar("_Mention", bound=InSentence)
_sentence = attrgetter("sentence")
_start = attrgetter("span.start")
_span = attrgetter("span")


def place_of(mentions: Sequence[Spanned], span: Span) -> int:
    """The index of the mention at a span, or of the first behind it, among all of one sort."""
    return bisect_left(mentions, span, key=_span)


def place_from(mentions: Sequence[Spanned], start: int) -> int:
    """The index of the first mention, among all of one sort, that begins at a code point or behind it."""
    return bisect_left(mentions, start, key=_start)


def in_sentences(mentions: Sequence[_Mention], first: int, last: int | None = None) -> Sequence[_Mention]:
    """The mentions of the sentence `first`, or of all sentences from it to `last`, out of all of one sort."""
    start = bisect_left(mentions, first, key=_sentence)
    return mentions[
        start : bisect_left(mentions, (first if last is None else last) + 1, start, key=_sentence)
    ]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name, or another reference to something named ("the Belarusian leader", "he")."""

    span: Span  # the name without its title: "Alexander Lukashenko"
    text: str
    sentence: int
    form: str  # "name", "role" (definite description) or "pronoun"
    type: str  # "person", "organisation", "place", "thing" or "" (unknown)
    entity: int  # index into Annotated.entities
    title: str = ""  # "President", "Mr.", "US General": words before the name
    role: str = ""  # apposition: "chair of the Joint Chiefs of Staff"
    full: Span | None = None  # title and name together, where there is a title


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """Something named in one document, all its mentions joined."""

    label: str  # the fullest name: "Alexander Lukashenko"
    type: str
    forms: tuple[str, ...]  # every surface form, titles included as own forms, sorted
    roles: tuple[str, ...] = ()  # lower-case office or description heads: "president", "leader"
    countries: tuple[str, ...] = ()  # ISO codes by nationality adjective or title
    reasons: tuple[str, ...] = ()  # why forms were joined
    age: int | None = None
    nickname: str = ""  # Sandy, of Andrew "Sandy" Haldane
    alias: str = ""  # folded: tico, of Andrew Haldane, whom everyone calls Tico


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name where it is used as a place."""

    span: Span
    sentence: int
    place: Place
    usage: str  # "location", "actor" (metonym: "Moscow warned"), "modifier" ("the Gary man"), "dateline"
    preposition: str = ""  # "in", "at", "near", "from", "to" ... lower case, "" if none


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression in symbols, independent of any date of publication.

    `form`: absolute | partial | loose | weekday | offset | event-offset | duration | age | set | clock | deictic.
    `fields`: sorted pairs that `values.time` resolves; their names are documented there.
    """

    form: str
    fields: tuple[tuple[str, str], ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """The field's text, or the default."""
        return next((v for k, v in self.fields if k == name), default)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression at an exact span, hedge included, preposition left out."""

    span: Span
    sentence: int
    expression: TimeExpression
    preposition: str = ""  # "on", "since", "until", "by", "after" ... lower case
    head: Span | None = None  # what it qualifies when it modifies a noun ("17 months of war", "10-month war")


@dataclass(frozen=True, slots=True)
class AmountMention:
    """A number with its hedge, its unit and what is counted."""

    span: Span  # hedge, number, unit: the shortest text that carries the value
    sentence: int
    amount: Amount
    form: str  # cardinal | money | percent | measure | age | score | fraction | ordinal | duration
    hedge: str = ""
    noun: str = ""  # lemma of the head noun counted, "" where none is found
    noun_span: Span | None = None
    modifiers: tuple[str, ...] = ()  # lower-case words before the noun
    per: str = ""  # "day", "share", "each" ...
    part_of: bool = False  # "12 of the 40", "including three": a part of another amount


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """Words in quotation marks, or reported speech, laid to a speaker."""

    span: Span  # marks included for direct quotes
    inner: Span  # the words alone
    sentence: int
    direct: bool
    speech: (
        bool  # False for scare quotes, titles, single terms, and what was not said ("did not say that ...")
    )
    speaker: int | None = None  # index into Annotated.entities
    speaker_span: Span | None = None  # the reference in the text ("he", "a spokesman for the airport")
    cue: Span | None = None  # the speech verb or "according to"
    addressee: int | None = None
    via: tuple[str, ...] = ()  # agencies it is taken from
    continues: int | None = None  # index of the quote this one continues (split quote)
    verb: str = ""  # lemma of the cue: "say", "deny", "according to"; "" where there is none


class Argument(NamedTuple):
    """Something that takes part in an event."""

    role: str  # agent | patient | recipient | target | with | instrument | source | theme | office
    span: Span
    head: str  # lower-case lemma of the head word
    entity: int | None  # index into Annotated.entities, None for common nouns


@dataclass(frozen=True, slots=True)
class EventMention:
    """A happening: a verb or a noun of an event concept, with what takes part in it."""

    span: Span  # the trigger
    sentence: int
    concept: str  # "meet", "kill" ...; the lemma itself for verbs outside the lexicon, prefixed by "~"
    form: str  # "verb" or "noun"
    clause: Span
    tense: str = ""  # past | present | future | ""
    certainty: Certainty = Certainty.ASSERTED
    negated: bool = False
    arguments: tuple[Argument, ...] = ()
    reporting: bool = False  # a speech verb: what hangs on it dates the speech

    @property
    def entities(self) -> tuple[tuple[str, int], ...]:
        """The role and the index of each entity that takes part, sorted, each pair once."""
        return tuple(sorted({(a.role, a.entity) for a in self.arguments if a.entity is not None}))


@dataclasses.dataclass(frozen=True, slots=True, weakref_slot=True)
class Annotated:
    """A document with everything that was found in it, each tuple in order of span.

    The standard library's, since what is kept of a document is let go with it (`claims/kept.py`).
    """

    document: Document
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...] = ()
    entities: tuple[LocalEntity, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    amounts: tuple[AmountMention, ...] = ()
    quotes: tuple[QuoteMention, ...] = ()
    events: tuple[EventMention, ...] = ()

    def words_of(self, mention: InSentence) -> tuple[Word, ...]:
        """The words of the sentence that a mention stands in."""
        return self.sentences[mention.sentence].words

    def text_at(self, span: Span) -> str:
        """The document's text at a span."""
        return self.document.text[span.start : span.end]
