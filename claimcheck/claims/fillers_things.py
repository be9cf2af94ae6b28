"""To what thing somebody did what one party alone did: "the firm", "its", "The Salt Road", by the phrase for it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, entity_of, head_end, phrase_after
from claimcheck.annotate.quotes_lexicon import BE, DETERMINERS, QUOTE
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.claims.credited_offices import plain_noun
from claimcheck.claims.credited_parties import OWNS, joined, party_of
from claimcheck.claims.parting import parting
from claimcheck.data.listed import in_order
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

VERBS = {verb: row.split()[0] for row in in_order("claims.fillers", "deeds") for verb in row.split()[1:]}
"""What somebody did, by the lemma of the verb that tells it: "establish" is "found"."""
OWN = frozenset(("its", "his", "her", "their", "whose"))
BEING = BE | {"been"}
_POINTS = frozenset(("it", "this", "that", "which", "they", "them", "who", "he", "she"))
MARKS = frozenset(('"', "“", "”", "‘", "’", "'", QUOTE))
_TITLE = 10  # words of a title with its marks
_FRONTED = 30  # words of a clause that opens a sentence before its subject


class Thing(NamedTuple):
    """What something was done to: a plain noun, a name in lower case, or "" where it is only pointed at."""

    noun: str
    named: bool = False
    told_apart: frozenset[int] = frozenset()  # by which words: the old wing is not the new one


class Filler(NamedTuple):
    """Who did what to which thing, as one party alone did, and the words that say so."""

    deed: str
    thing: Thing
    name: NameMention
    span: Span


POINTED = Thing("")


def thing_of(doc: Annotated, words: Sequence[Word], phrase: Phrase, names: Names) -> Thing | None:
    """The thing that a phrase stands for; None where it stands for nothing that can be told."""
    if words[phrase.first].lower in _POINTS:
        return POINTED
    mention, end = entity_of(words, phrase, names), head_end(words, phrase)
    if mention is None and end < phrase.last - 1 and words[end].lower in OWNS:
        return _with_parts(words, phrase, thing_of(doc, words, Phrase(end + 1, phrase.last), names))
    if mention is not None and mention.form == "pronoun":
        return POINTED
    noun = plain_noun(words[end - 1].text)
    if mention is not None or (not noun and words[end - 1].text[:1].isupper()):
        return _named(doc, words, phrase.first, end)
    return _with_parts(words, phrase, Thing(noun)) if noun else None


def _with_parts(words: Sequence[Word], phrase: Phrase, thing: Thing | None) -> Thing | None:
    """A thing with the words of its phrase that part it from others: "the new children's wing"."""
    told = parting(words[phrase.first : phrase.last - 1])
    return None if thing is None else thing._replace(told_apart=told)


def _named(doc: Annotated, words: Sequence[Word], first: int, end: int) -> Thing:
    """A thing by its name, or by a title that names nobody: "The Salt Road"."""
    first += words[first].lower in DETERMINERS and first + 1 < end
    return Thing(doc.text_at(Span(words[first].start, words[end - 1].end)).lower(), named=True)


def party_name(words: Sequence[Word], phrase: Phrase, names: Names) -> NameMention | None:
    """The name of the one party that a phrase stands for, though nothing tells whether it is a person or a body."""
    party = party_of(words, phrase, names)
    found = party.name if party is not None else _unknown(words, phrase, names)
    if found is None:
        return None
    before = {word.lower for word in words[phrase.first : phrase.last] if word.end <= found.span.start}
    return None if "and" in before else found  # "by Ada Lund and Per Vik"


def _unknown(words: Sequence[Word], phrase: Phrase, names: Names) -> NameMention | None:
    """The name of which nothing tells what it names."""
    found = entity_of(words, phrase, names)
    plain = found is not None and found.type == "" and found.form == "name"
    return found if found is not None and plain and not joined(words, found.span.end) else None


def undergoing(doc: Annotated, words: Sequence[Word], verb: int, by: int, names: Names) -> Thing | None:
    """What a passive is about, with the participle at `verb`: its subject, the noun before it or behind its clause."""
    start = group_start(words, verb)
    if any(word.lower in BEING for word in words[start:verb]):
        if (title := _quoted(doc, words, start)) is not None:
            return title
        subject = subject_before(words, start, 0, names)
        if subject == "inherit":
            return POINTED
        return thing_of(doc, words, subject, names) if isinstance(subject, Phrase) else None
    if start == 0:
        return _behind(doc, words, by, names)
    if words[start - 1].lower == "and":
        return _of_the_first(doc, words, start, names)
    if words[start - 1].text == ",":
        subject = subject_before(words, start, 0, names)
        return thing_of(doc, words, subject, names) if isinstance(subject, Phrase) else None
    return _before(doc, words, start, names)


def _quoted(doc: Annotated, words: Sequence[Word], end: int) -> Thing | None:
    """The title in marks of quotation that ends before a word: "Cold Water" was written by."""
    if end < 3 or words[end - 1].text not in MARKS:
        return None
    first = next((at for at in range(end - 2, max(-1, end - _TITLE), -1) if words[at].text in MARKS), -1)
    return _named(doc, words, first + 1, end - 1) if 0 <= first < end - 2 else None


def title_after(doc: Annotated, words: Sequence[Word], start: int) -> Thing | None:
    """The title in marks of quotation that begins at a word."""
    if words[start].text not in MARKS:
        return None
    reach = range(start + 1, min(len(words), start + _TITLE))
    last = next((at for at in reach if words[at].text in MARKS), 0)
    return _named(doc, words, start + 1, last) if last > start + 1 else None


def _of_the_first(doc: Annotated, words: Sequence[Word], end: int, names: Names) -> Thing | None:
    """Of "The motion was moved by Ada Lund and seconded by Per Vik" the motion."""
    being = next((at for at in range(end) if words[at].lower in BEING), 0)
    subject = subject_before(words, group_start(words, being), 0, names) if being else "none"
    return thing_of(doc, words, subject, names) if isinstance(subject, Phrase) else None


def _behind(doc: Annotated, words: Sequence[Word], by: int, names: Names) -> Thing | None:
    """Of "Given to the town by Ada Lund in 1887, it needs", what "it" is: the subject behind the opening clause."""
    for at in range(by + 1, min(len(words) - 1, by + _FRONTED)):
        lower = words[at + 1].lower
        if words[at].text != "," or lower not in DETERMINERS - {"a", "an"} | _POINTS | OWN:
            continue
        phrase = phrase_after(words, at + 1, names)
        return thing_of(doc, words, phrase, names) if phrase is not None else None
    return None


def _before(doc: Annotated, words: Sequence[Word], end: int, names: Names) -> Thing | None:
    """Of "a statue designed by Ada Lund" the statue."""
    first = end - 1
    while first > 0 and words[first - 1].text not in BREAKS and words[first].lower not in DETERMINERS:
        first -= 1
    return thing_of(doc, words, Phrase(first, end), names)
