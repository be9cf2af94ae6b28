"""Names of places, bodies and things that are spelled in two ways: "Doncaster" and "Doncster", "Cyclone Phailin" and
"Cyclone Phalin".

Words that print hardly knows are compared with what else is named: a known place that is a slip away, or a word that
stands beside the same word in both names. Names of persons are none of this, nor are streets, which have numbers to go
by.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import is_listed, look_up
from claimcheck.annotate.mentions import Annotated, NameMention
from claimcheck.annotate.names_slips import letters, near, romanised_alike
from claimcheck.model.records import dataclass
from claimcheck.subjects.addresses import street_kinds
from claimcheck.subjects.bearers import WORD, Link, Spelled
from claimcheck.subjects.weights import UNLISTED, surprise

_LEAST = 6  # letters; shorter words are one letter apart by nature
_LONG, _NOUNS = 8, 2  # letters of names that only their company makes one, and nouns in common
_SAYING = 4  # letters of a word that says which is meant; shorter ones are articles and particles
_CROWD = 400  # words of one article that are held against others
_OF_NAMES = frozenset({"name", "names", "spelling", "spellings"})  # "to give it its local name"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of names in one article."""

    at: Spelled
    beside: frozenset[str]  # words right before and behind it in the names, lower case
    sentences: frozenset[int]
    rare: bool  # whether print does not know it
    around: frozenset[str]  # nouns of its sentences, where it is rare


Words = Mapping[str, Mapping[str, Word]]  # first letter -> letters -> word


def words(doc: Annotated, persons: frozenset[str]) -> Words:
    """The words of a document's names and titles, those of ordinary words and of `persons`, in letters, left out."""
    beside: dict[str, set[str]] = defaultdict(set)
    sentences: dict[str, set[int]] = defaultdict(set)
    entities: dict[str, int] = {}
    for name, text in _named(doc):
        parts = text.split()
        for at, part in enumerate(parts):
            key = letters(part)
            if _telling(part, key) and key not in persons:
                next_to = (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2])
                beside[key].update(letters(word) for word in next_to if len(word) >= _SAYING)
                sentences[key].add(name.sentence)
                entities.setdefault(key, name.entity)
    found: dict[str, dict[str, Word]] = defaultdict(dict)
    for key, index in islice(entities.items(), _CROWD):
        spelled = Spelled(doc.document.id, index, WORD, key)
        rare = surprise(key) == UNLISTED
        around = _nouns(doc, sentences[key] if rare else ())
        found[key[0]][key] = Word(spelled, frozenset(beside[key]), frozenset(sentences[key]), rare, around)
    return found


def _nouns(doc: Annotated, sentences: Iterable[int]) -> frozenset[str]:
    words = {word.text for number in sentences for word in doc.sentences[number].words}
    return frozenset(word for word in words if word.islower() and lexicon.ordinary(word) == "n")


def _named(doc: Annotated) -> Iterator[tuple[NameMention, str]]:
    """The names of a document that are no person's and no street's, and the titles of all, where long enough."""
    for name in doc.names:
        if name.form == "name":
            for text in (name.title, "" if name.type == "person" else name.text):
                if len(text) >= _LEAST and street_kinds().isdisjoint(text.lower().split()):
                    yield name, text


def _telling(part: str, key: str) -> bool:
    return len(key) >= _LEAST and part[0].isupper() and not part.isupper() and not lexicon.ordinary(key)


def alike_words(one: Words, two: Words) -> Iterator[Link]:
    """The pairs of spellings between two articles, or within one where both are the same."""
    for first in sorted(one.keys() & two.keys()):
        for key, ours in one[first].items():
            for other, theirs in two[first].items():
                told = (ours.rare or theirs.rare) and (one is not two or key < other) and near(key, other)
                if told and _is_slip(one, two, ours, theirs):
                    yield ours.at, theirs.at


def _is_slip(one: Words, two: Words, ours: Word, theirs: Word) -> bool:
    first = ours.at.letters[0]
    if one is two:
        if ours.sentences & theirs.sentences:
            return False
    elif theirs.at.letters in one[first] or ours.at.letters in two[first]:
        return False  # who names both, names two
    same_end = ours.at.letters[-2:] == theirs.at.letters[-2:]
    if not same_end and not (ours.rare and theirs.rare and ours.beside & theirs.beside):
        return False  # "Romania" and "Romanian"
    if ours.beside & theirs.beside:
        return True
    if ours.rare and theirs.rare:
        return _long_in_one(ours, theirs) if one is two else _of_one_thing(ours, theirs)
    slip, known = (ours, theirs) if ours.rare else (theirs, ours)
    return len(slip.sentences) == 1 and is_listed(known.at.letters) and not look_up(slip.at.letters)


def _long_in_one(ours: Word, theirs: Word) -> bool:
    """Whether one article has two long names that neither print nor map knows, and does not speak of names."""
    first, second = ours.at.letters, theirs.at.letters
    if min(len(first), len(second)) < _LONG or look_up(first) or look_up(second):
        return False
    return _OF_NAMES.isdisjoint(ours.around | theirs.around)


def _of_one_thing(ours: Word, theirs: Word) -> bool:
    """Whether two long names that neither print nor map knows are told of with the same nouns: a ship, a product."""
    first, second = ours.at.letters, theirs.at.letters
    if min(len(first), len(second)) < _LONG or romanised_alike(first, second):
        return False
    return len(ours.around & theirs.around) >= _NOUNS and not look_up(first) and not look_up(second)
