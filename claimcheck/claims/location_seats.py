"""Where an organisation has its seat and whose seat a place is: "based in", "whose head office is in", "Hull-based"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, NameMention, PlaceMention, Word, place_of, word_from
from claimcheck.annotate.names_lexicon import ordinary
from claimcheck.claims.kept import kept
from claimcheck.data.listed import listed

_INSIDE = frozenset({"in", "at"})
_MAIN = listed("claims.location_seats", "main")  # "with its head office in Leeds"
_OFFICES = frozenset({"office", "offices"})
_OF_WHOM = frozenset({"whose", "based", "headquartered"})  # right behind whom the seat is told of
_SEATS = listed("claims.location_seats", "seats")
_REACH = 8  # words, or names, looked at on either side of a place


def is_seat(doc: Annotated, place: PlaceMention) -> bool:
    """Whether the text says that something is based at the place: "based in", "headquarters in", "Hull-based"."""
    if place.preposition == "based":
        return True
    if place.preposition not in _INSIDE:
        return False
    near = [word.lower for word in words_before(doc, place)]
    office = any(pair[0] in _MAIN and pair[1] in _OFFICES for pair in pairwise(near[-6:]))
    return office or not _SEATS.isdisjoint(near[-4:])


def owner(doc: Annotated, place: PlaceMention) -> int | None:
    """The organisation whose seat it is: the nearest named before, else behind a "Hull-based"; None if unnamed."""
    words = doc.sentences[place.sentence].words
    if _of_a_noun(words, word_from(words, place.span.start)):
        return None
    at = place_of(doc.names, place.span)
    around = range(max(0, at - _REACH), min(len(doc.names), at + _REACH))
    named = [doc.names[i] for i in around if doc.names[i].sentence == place.sentence]
    named = [name for name in named if _organisation(doc, name)]
    earlier = [n for n in named if n.span.end <= place.span.start]
    later = [n for n in named if n.span.start >= place.span.end]
    chosen = earlier[-1:] or (later[:1] if place.preposition == "based" else [])
    return chosen[0].entity if chosen else None


def _of_a_noun(words: Sequence[Word], at: int) -> bool:
    """Whether the seat told at word `at` is that of a plain noun: "a sawmill whose head office is in Leeds"."""
    cues = (i for i in range(at - 1, max(0, at - _REACH), -1) if words[i].lower in _OF_WHOM)
    cue = next(cues, 0)
    before = words[cue - 2 if cue > 1 and words[cue - 1].text == "," else cue - 1]
    return cue > 0 and before.text.islower() and ordinary(before.lower) in {"n", "a"}


def _organisation(doc: Annotated, name: NameMention) -> bool:
    behind = doc.document.text[name.span.end : name.span.end + 8]
    if name.form == "name" and behind == ", whose ":
        return True  # whatever its name looks like, it has a seat
    return doc.entities[name.entity].type in {"organisation", ""} and name.form != "pronoun"


@kept
def words_before(doc: Annotated, place: PlaceMention) -> tuple[Word, ...]:
    words = doc.sentences[place.sentence].words
    at = word_from(words, place.span.start)
    return words[max(0, at - _REACH) : at]
