"""Whose birthplace a town is where no verb says so: "a native of Leeds", "the Leeds-born singer Ada Lund"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, PlaceMention, Word, in_sentences, word_from
from claimcheck.claims.location_seats import words_before
from claimcheck.data.listed import listed

BORN = "born"
_NATIVE = "native"
_BEING = listed("claims.location_births", "being")  # between a person and "a native of"
_LANDS = frozenset({"country", "region"})  # "a native of Wales" is told of many who were born elsewhere
_REACH = 6  # words between a person and the noun phrase that tells the town


def whose_birth(doc: Annotated, place: PlaceMention) -> int | None:
    """The entity of the person whom a phrase about the place names, None where it tells of no birth, or of nobody."""
    sentence = doc.sentences[place.sentence]
    words, born = sentence.words, place.preposition == BORN
    if not born and (place.place.level in _LANDS or _NATIVE not in sentence.lowers):
        return None
    first, last = word_from(words, place.span.start), word_from(words, place.span.end)
    if born:
        return _person_from(doc, place, words, last)
    if [word.lower for word in words_before(doc, place)[-2:]] == [_NATIVE, "of"]:
        return _told_of(doc, place, words, first - 2, last)
    if place.usage == "modifier" and last < len(words) and words[last].lower == _NATIVE:
        return _told_of(doc, place, words, first, last + 1)
    return None


def _told_of(doc: Annotated, place: PlaceMention, words: Sequence[Word], first: int, last: int) -> int | None:
    """Whom words [first, last), without an article before them, tell of: the name right behind, else the one before."""
    behind = last + (last < len(words) and words[last].text == ",")
    if first <= 1 or behind == last:
        named = _person_from(doc, place, words, behind, reach=0)
        if named is not None:
            return named
    at = first - 1
    if at < 1 or words[at].lower not in ("a", "an", "the"):
        return None
    while at > 0 and first - at < _REACH and _is_between(words[at - 1]):
        at -= 1
    persons = [name for name in _persons(doc, place) if name.span.end == words[at - 1].end]
    return persons[-1].entity if persons else None


def _is_between(word: Word) -> bool:
    return word.lower in _BEING or word.text.isdigit()  # "Ada Lund, 34, a native of"


def _person_from(
    doc: Annotated, place: PlaceMention, words: Sequence[Word], at: int, reach: int = _REACH
) -> int | None:
    """The person whose name begins at word `at`, or behind at most `reach` words in lower case."""
    end = at
    while end < len(words) and end - at < reach and words[end].text.islower():
        end += 1
    if end >= len(words):
        return None
    first, last = words[at].start, words[end].start
    persons = (n for n in _persons(doc, place) if first <= (n.full or n.span).start <= last)
    return next((name.entity for name in persons), None)


def _persons(doc: Annotated, place: PlaceMention) -> list[NameMention]:
    names = in_sentences(doc.names, place.sentence)
    return [name for name in names if name.type == "person" or doc.entities[name.entity].type == "person"]
