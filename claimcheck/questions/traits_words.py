"""Traits of a pair of answers that lie in the words: what is counted, what happened, what stands around it.

Words are alike by the company they keep (annotate/kin.py), so that "envelopes" answer to "samples".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.gazetteer import country_of, nationality
from claimcheck.annotate.kin import Key, key, kin, likeness
from claimcheck.annotate.synonyms import synonyms
from claimcheck.claims.leftover import FIGURE, MENTIONED
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity

_BARE = frozenset({FIGURE, MENTIONED})
_COMMON_WORD = 0.05  # what a word weighs that every text holds
_SURE = 0.5  # how surely a word stands for another that it is taken for
_NEARLY = 0.45  # likeness from which two sentences are the same but for a word or two
_AKIN = 0.3  # likeness of sentences from which it tells whether what differs in them means the same


def in_words(one: Placed, two: Placed) -> dict[str, float]:
    """The traits that the words of two claims of one kind show."""
    before, after = zip(one.beside, two.beside, strict=True)
    sentences = alike(one.context, two.context)
    return {
        **_counted(one, two),
        "likeness of events": happened(one.family, two.family),
        "likeness of sentences": sentences,
        "meaning of words alone": _means(one.context, two.context) if sentences >= _AKIN else 0.0,
        "alike but for a word": sentences
        if sentences >= _NEARLY and _differ(one.context, two.context)
        else 0.0,
        "likeness of surroundings": alike(_either(one.context, one.before), _either(two.context, two.before)),
        "likeness of words beside": alike(words_beside(one), words_beside(two)),
        "likeness of words before": alike(*map(_set, before)),
        "likeness of words after": alike(*map(_set, after)),
        "likeness of sentences before": alike(one.before, two.before),
        "likeness across sentences": max(alike(one.before, two.context), alike(one.context, two.before)),
        "words beside in common": sum(rarity(word) for word in sorted(words_beside(one) & words_beside(two))),
        "rarity of the noun": rarity(noun(one.claim.attribute)) if _asks_same(one, two) else 0.0,
    }


def _asks_same(one: Placed, two: Placed) -> bool:
    return one.claim.attribute == two.claim.attribute


def words_beside(placed: Placed) -> frozenset[str]:
    """The content words on both sides of a claim."""
    return _joined(*placed.beside)


@lru_cache(1 << 12)
def _joined(before: tuple[str, ...], after: tuple[str, ...]) -> frozenset[str]:
    return frozenset((*before, *after))


@lru_cache(1 << 12)
def _set(words: tuple[str, ...]) -> frozenset[str]:
    """The words as a set, the same one each time: a set that is kept is hashed once."""
    return frozenset(words)


@lru_cache(1 << 12)
def _either(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """The words of either set, as a set that is kept too."""
    return ours | theirs


def _counted(one: Placed, two: Placed) -> dict[str, float]:
    """How alike the nouns are that two claims count; of a bare figure, the words next to it."""
    ours, theirs = one.claim.attribute, two.claim.attribute
    if ours == theirs or {ours, theirs} <= _BARE:
        return {}
    if ours in _BARE or theirs in _BARE:
        known, bare = (theirs, one) if ours in _BARE else (ours, two)
        return {
            "noun next to the figure": max(
                (likeness(noun(known), w) for w in words_beside(bare)), default=0.0
            )
        }
    classes = set(noun_class(noun(ours))) & set(noun_class(noun(theirs)))
    return {
        "likeness of nouns": likeness(noun(ours), noun(theirs)),
        "nouns of one class": float(bool(classes)),
    }


def noun(attribute: str) -> str:
    """The noun that an attribute ends in: "tree" of "number of tree"."""
    return attribute.rpartition(" ")[2]


def happened(one: str, two: str) -> float:
    """How alike two other kinds of event are by their words, 0 to 1; families are written "~lemma" or "word_word"."""
    ours, theirs = one.lstrip("~"), two.lstrip("~")
    if not ours or not theirs or ours == theirs:
        return 0.0
    return max(likeness(a, b) for a in ours.split("_") for b in theirs.split("_"))


@lru_cache(1 << 14)
def alike(
    ours: frozenset[str], theirs: frozenset[str], like: Callable[[Key], Mapping[Key, float]] = kin
) -> float:
    """Share of the words of two sets, by their rarity, that the other set holds in the same or a like word; 0 to 1."""
    if not ours or not theirs:
        return 0.0
    (one, weight), (two, more) = weighted(ours), weighted(theirs)
    return (_met(one, _reach(theirs, like)) + _met(two, _reach(ours, like))) / (weight + more)


@lru_cache(1 << 12)
def _means(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How much the words that only one of two sets holds can mean what those mean that only the other holds, 0 to 1.

    "Bought" and "purchased" can, "bought" and "sold" only keep one company.
    """
    return alike(ours - theirs, theirs - ours, synonyms)


@lru_cache(1 << 12)
def own_words(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """The words of one set that the other has neither themselves nor in one that means the same, or as a people and its
    country: "king of Norway", "Norwegian king"."""
    rest = theirs - ours
    return frozenset(word for word in ours - theirs if not any(_is_same(word, other) for other in rest))


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each of two sentences has a word that the other lacks: "found the knife", "found the body"."""
    return bool(own_words(ours, theirs) and own_words(theirs, ours))


def _is_same(word: str, other: str) -> bool:
    if synonyms(key(word)).get(key(other), 0.0) >= _SURE:
        return True
    lands = [{*nationality(name), *country_of(name)} for name in (word.capitalize(), other.capitalize())]
    return bool(lands[0] & lands[1])


@lru_cache(1 << 12)
def weighted(words: frozenset[str]) -> tuple[Mapping[Key, float], float]:
    """The words by their keys, each with what it weighs, and what all weigh."""
    found = {key(word): rarity(word) + _COMMON_WORD for word in sorted(words)}
    return found, sum(found.values())


@lru_cache(1 << 10)
def _reach(words: frozenset[str], like: Callable[[Key], Mapping[Key, float]]) -> Mapping[Key, float]:
    """Every word that is like one of the words, with how much: 500 of 15, so that few sets are remembered."""
    found: dict[Key, float] = {}
    for word in words:
        row = like(key(word))
        closer = [(other, found[other]) for other in found.keys() & row.keys() if found[other] > row[other]]
        found.update(row)
        found.update(closer)
    return found


def _met(words: Mapping[Key, float], reach: Mapping[Key, float]) -> float:
    """How much of the weight of some words lies within reach of the other set."""
    if words.keys().isdisjoint(reach.keys()):
        return 0.0
    return sum([weight * reach[word] for word, weight in words.items() if word in reach])
