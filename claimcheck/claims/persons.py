"""Of whom a noun phrase tells what he is: "Ada Lund, 46, now the firm's treasurer", "the town's mayor, Bo Ek, said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import (
    Annotated,
    NameMention,
    Word,
    in_sentences,
    lower_at,
    place_from,
    word_from,
)
from claimcheck.data.listed import listed
from claimcheck.model import Zone
from claimcheck.model.records import NamedTuple

NOW, THEN, BARE = "now", "then", ""
"""Whether a phrase is told of today, of former days, or only stands beside a name."""
_BETWEEN = listed("claims.persons", "between")
_PAST = listed("claims.persons", "past")
_PRESENT = listed("claims.persons", "present")
_BE = listed("claims.persons", "be")
OWNS = frozenset({"'s", "’s", "'", "’"})
_CLOSES = frozenset({",", ".", ";", ")", "!", "?"})
_GAP = 14  # words between a name and what is told of it
_OWNER = 4  # words of "the Voss rowing club's"
_FULL = 2  # words of a name that says whom it means


class Teller(NamedTuple):
    """A person, by the index into the article's entities, and when he is what he is told to be."""

    entity: int
    when: str
    called: bool  # a title before the name, or a name behind it


def told_of(doc: Annotated, number: int, first: int, last: int, end: int) -> Teller | None:
    """Whom words [first, last) of a sentence describe; `end` is where what belongs to them ends ("of the club")."""
    words = doc.sentences[number].words
    return _named_behind(doc, number, words, last, end) or _named_before(doc, number, words, first, end)


def persons(doc: Annotated, number: int) -> Iterator[NameMention]:
    """The mentions of persons in a sentence, by name or pronoun."""
    for name in in_sentences(doc.names, number):
        if name.form in ("name", "pronoun") and is_person(doc, name):
            yield name


def is_person(doc: Annotated, name: NameMention) -> bool:
    """Whether a mention is of a person, or of somebody with two names of whom nothing says otherwise."""
    type_ = name.type or doc.entities[name.entity].type
    return type_ == "person" or (type_ == "" and len(name.text.split()) == _FULL)


def _named_behind(doc: Annotated, number: int, words: Sequence[Word], last: int, end: int) -> Teller | None:
    """ "finance director Ada Lund", "the town's mayor, Ada Lund,"."""
    for name in persons(doc, number):
        start = word_from(words, (name.full or name.span).start)
        inner = word_from(words, name.span.start)
        if name.form != "name":
            continue
        if last in (start, inner):
            return Teller(name.entity, BARE, called=True)
        behind = lower_at(words, word_from(words, name.span.end))
        apposed = end in (start - 1, inner - 1) and words[end].text == "," and behind in _CLOSES
        if apposed and len(doc.entities[name.entity].label.split()) >= _FULL:
            return Teller(name.entity, BARE, called=True)
    return None


def _named_before(doc: Annotated, number: int, words: Sequence[Word], first: int, end: int) -> Teller | None:
    """ "Ada Lund, 46, has been the firm's treasurer"."""
    for name in reversed([*persons(doc, number)]):
        start = word_from(words, name.span.end)
        if start > first or first - start > _GAP:
            continue
        gap = _without_clause(_without_owner(words, start, first))
        if not all(lower in _BETWEEN or lower.isdigit() for lower in gap):
            continue
        if not _BE.isdisjoint(gap):
            return Teller(name.entity, THEN if not _PAST.isdisjoint(gap) else NOW, called=False)
        if gap[:1] == [","] and _is_closed(words, end) and name.form == "name":
            return Teller(name.entity, NOW if not _PRESENT.isdisjoint(gap) else BARE, called=False)
    return None


def _is_closed(words: Sequence[Word], end: int) -> bool:
    """Whether an apposition ends there: at a mark, at the verb of the name or at a preposition of time."""
    return end >= len(words) or not (words[end].text[0].isupper() or lower_at(words, end) in OWNS)


def _without_clause(gap: list[str]) -> list[str]:
    """A gap without a clause on the person that closes before the verb: ", who has died at 84, served as"."""
    if gap[:1] != [","] or gap[1:2] not in (["who"], ["whose"]) or "," not in gap[2:]:
        return gap
    return gap[gap.index(",", 2) + 1 :]


def _without_owner(words: Sequence[Word], start: int, first: int) -> list[str]:
    """The words of a gap in lower case, without "the Voss rowing club's" right before the phrase."""
    stop = first
    if lower_at(words, first - 1) in OWNS:
        stop = first - 2
        while stop > start and first - stop <= _OWNER + 1 and _is_of_owner(words[stop - 1]):
            stop -= 1
    return [word.lower for word in words[start : max(start, stop)]]


def _is_of_owner(word: Word) -> bool:
    return word.text[0].isalnum() and (word.text[0].isupper() or not form_of(word.lower).closed)


def owner_of(words: Sequence[Word], first: int) -> Sequence[Word]:
    """The words of "the Voss rowing club" in "the Voss rowing club's treasurer"; () without an owner."""
    if lower_at(words, first - 1) not in OWNS:
        return ()
    start = first - 2
    while start > 0 and first - start <= _OWNER + 1 and _is_of_owner(words[start - 1]):
        start -= 1
    return words[max(0, start) : first - 1]


def bodies(doc: Annotated) -> Iterator[int]:
    """The numbers of the sentences of the text."""
    return (number for number in range(len(doc.sentences)) if in_body(doc, number))


def in_body(doc: Annotated, number: int) -> bool:
    """Whether a sentence stands in the text."""
    return doc.sentences[number].zone is Zone.BODY


def meant_by(doc: Annotated, word: Word, but: int | None = None) -> int | None:
    """Whom a pronoun means, else of whom the article tells most, leaving one out."""
    at = place_from(doc.names, word.start)
    mention = doc.names[at] if at < len(doc.names) else None
    known = mention is not None and mention.span.end == word.end
    return mention.entity if mention is not None and known else main_person(doc, but)


def named_owner(doc: Annotated, number: int, owns: int) -> int | None:
    """The person named right before the "'s" at a word of a sentence."""
    words = doc.sentences[number].words
    return next((n.entity for n in persons(doc, number) if n.span.end == words[owns - 1].end), None)


def main_person(doc: Annotated, but: int | None = None) -> int | None:
    """The person of whom an article tells most, leaving one out; None where two are told of as much."""
    counts: dict[int, int] = {}
    for name in doc.names:
        full = len(doc.entities[name.entity].label.split()) >= _FULL
        if full and name.form == "name" and name.entity != but and is_person(doc, name):
            counts[name.entity] = counts.get(name.entity, 0) + 1
    ranked = sorted(counts, key=lambda entity: -counts[entity])
    alone = ranked[:1] and (len(ranked) == 1 or counts[ranked[0]] > counts[ranked[1]])
    return ranked[0] if alone else None
