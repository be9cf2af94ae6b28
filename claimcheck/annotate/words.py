"""What a word form can be: lemma, part of speech and how common it is, from a table cut from WordNet.

The table (claimcheck/data/words.marisa, built by tools/cut_words.py) holds the single-word lemmas of WordNet
with their inflected forms. It knows no names: "Paris" and "Russian" have no readings. British spellings that
WordNet has beside an American one share the American lemma ("organise", "colour" -> "organize", "color").
"""

from __future__ import annotations

from functools import cache, lru_cache

import marisa_trie

from claimcheck.annotate.known import remembered
from claimcheck.data.files import mapped_trie
from claimcheck.model.records import NamedTuple

_MEMO = 1 << 17  # forms kept; a hostile text of ever new "words" must not fill the memory
ARTICLES = frozenset(("a", "an", "the"))
POSSESSIVES = frozenset(("'s", "’s"))
_LONGEST = 40  # code points; longer forms are no words and are not looked up

_FUNCTION = """
a an the this that these those my your his her its our their whose some any no every each either neither
both all another such much many few several i you he she it we they me him us them who whom which what
myself himself herself itself ourselves themselves one ones none nobody nothing anyone anybody anything
someone somebody something everyone everybody everything at in on of by for from to with without within
into onto upon over under above below between among against across after before since until till during
through throughout toward towards around about along near beyond behind beside besides inside outside off
out up down per via despite except than as and or but nor yet so if unless because although though while
whereas whether when where why how then there here not can could may might must shall should will would
ought am is are was were be been being has have had having do does did doing done
"""
FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""Closed-class words: determiners, pronouns, prepositions, conjunctions, auxiliaries."""


class Reading(NamedTuple):
    """One thing a form can be."""

    lemma: str
    pos: str  # "n", "v", "a" or "r"
    # Times the lemma is tagged with this part of speech in SemCor (about 230,000 words). Hides tuple.count.
    count: int  # type: ignore[assignment]


@cache
def _table() -> marisa_trie.BytesTrie:
    return mapped_trie(marisa_trie.BytesTrie(), "words.marisa")


@remembered
def readings(form: str) -> tuple[Reading, ...]:
    """What a lower-case form can be, most frequent first; () for names, function words and unknown words.

    An inflected form shares its lemma's count with the other forms, so for the order a verb's is divided
    by four and a noun's by two ("building" is a noun first, "found" the past of "find").
    """
    if not 1 < len(form) <= _LONGEST:
        return ()
    found = {
        Reading(form[: len(form) - row[3]] + row[4:].decode(), chr(row[0]), int.from_bytes(row[1:3], "big"))
        for row in _table().get(form, ())
    }
    if not found and form.endswith("men"):
        return _plural_of_man(form)
    return tuple(sorted(found, key=lambda reading: (-_weight(form, reading), reading)))


def _plural_of_man(form: str) -> tuple[Reading, ...]:
    """Readings of a plural that the table lacks: "women", "fishermen"; () where it has no such singular."""
    return tuple(reading for reading in readings(f"{form[:-2]}an") if reading.pos == "n")


def _weight(form: str, reading: Reading) -> float:
    if form == reading.lemma:
        return reading.count
    return reading.count / {"v": 4, "n": 2}.get(reading.pos, 2)


@lru_cache(_MEMO)
def lemma(form: str, pos: str | None = None) -> str:
    """The lemma of a lower-case form, as the part of speech asked for; the form itself if unknown."""
    for reading in readings(form):
        if pos is None or reading.pos == pos:
            return reading.lemma
    return form


def is_word(form: str) -> bool:
    """Whether a lower-case form is an ordinary English word: in the table, or a function word."""
    return form in FUNCTION_WORDS or bool(readings(form))
