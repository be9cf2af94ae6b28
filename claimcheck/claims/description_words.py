"""What single words say in descriptions, from description_words.toml and kinds.tsv, and the claims made of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import lemma
from claimcheck.claims.ids import claim_id
from claimcheck.data.files import rows
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.model import About, Certainty, Claim, Kind, Span, Value
from claimcheck.model.records import dataclass

_BROAD = frozenset({"person", "organisation", "worker"})
STOPS = listed("claims.description_words", "stops")
"""Words at which what belongs to a verb or a noun ends."""
_REACH = 40  # words
_LEAST = 3  # letters of a content word
EXTRACTOR = "claims.description"
ORPHAN = "(unnamed)"
"""Subject of what a text of a sentence or two says of "it" or "the film" and never names."""


@cache
def _data() -> dict[str, Any]:
    return read_table("description_words")


@cache
def words(name: str) -> frozenset[str]:
    """One of the plain lists of the data file."""
    return frozenset(_data()["words"][name])


def table(name: str) -> Mapping[str, str]:
    """One of its tables: "makers", "works" or "once"."""
    found: Mapping[str, str] = _data()[name]
    return found


@cache
def _kinds() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    kinds: dict[str, str] = {}
    beside: dict[str, frozenset[str]] = {}
    for line in rows("kinds.tsv"):
        kind, others, nouns, phrases = line.split("\t")
        beside[kind] = frozenset(filter(None, others.split(";")))
        for noun in filter(None, (*nouns.split(), *phrases.split(";"))):
            kinds.setdefault(noun, kind)
    return kinds, beside


def kind_of(noun: str) -> str:
    """The kind of thing that a noun's lemma names, "" for most nouns."""
    return _kinds()[0].get(noun, "")


def exclude(kind: str, other: str) -> bool:
    """Whether nothing is of both kinds."""
    beside = _kinds()[1]
    return kind != other and kind not in beside[other] and other not in beside[kind]


@lru_cache(1 << 14)
def kin(noun: str) -> frozenset[str]:
    """A noun's lemma and its narrow class, by which "firm" goes with "company" and "movie" with "film"."""
    base = lemma(noun, "n")
    narrow = {name for name in noun_class(base) if name not in _BROAD}
    kind = kind_of(base)
    return frozenset({base, *narrow, *({kind} - {"", "person"})})


def content(words: Sequence[Word], numbers: Sequence[int], stops: frozenset[str]) -> tuple[str, ...]:
    """Sorted lemmas of the content words among those numbered, up to a stop; names folded."""
    found = set[str]()
    for at in numbers[:_REACH]:
        word = words[at]
        if word.lower in stops:
            break
        form = form_of(word.lower)
        if form.closed in ("Q", "M") or ordinal(word.lower):
            found.add(word.lower)
        elif not form.closed and len(word.lower) >= _LEAST and word.text[0].isalpha():
            found.add(lemma(word.lower) if word.lower.isascii() else fold(word.lower))
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Described:
    """What a description is of: a name of the document, or an entity of it."""

    name: str  # as written, without marks
    entity: int | None
    aliases: tuple[str, ...] = ()  # "better known as Ada Lund"


def described(doc: Annotated, sentence: int, span: Span, name: str) -> Described:
    """The subject under its entity, where one mention covers it."""
    at = bisect_left(doc.names, (sentence, span.start), key=lambda m: (m.sentence, m.span.start))
    for mention in doc.names[max(0, at - 1) : at + 3]:
        same = mention.span == span or (mention.full is not None and mention.full == span)
        if mention.sentence == sentence and same:
            return Described(name, mention.entity)
    return Described(name, None)


def claim(
    doc: Annotated,
    sentence: int,
    span: Span,
    kind: Kind,
    attribute: str,
    value: Value,
    of: Described,
    certainty: Certainty = Certainty.ASSERTED,
) -> Claim:
    """One claim about the subject."""
    # No context: these claims are compared by subject alone.
    return Claim(
        id=claim_id(doc.document.id, span, kind, attribute),
        kind=kind,
        subject=fold(of.name),
        attribute=attribute,
        value=value,
        as_written=doc.text_at(span),
        span=span,
        sentence=doc.sentences[sentence].span,
        document_id=doc.document.id,
        extractor=EXTRACTOR,
        certainty=certainty,
        zone=doc.sentences[sentence].zone,
        about=About(entities=() if of.entity is None else (("of", of.entity),)),
        scope=(fold(of.name), *(fold(name) for name in of.aliases)),
    )
