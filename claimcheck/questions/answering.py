"""How far what is said of one happening answers to what is said of another, in whatever words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.annotate.kin import Key, key, kin
from claimcheck.annotate.kin import likeness as kinship
from claimcheck.questions.traits_words import happened
from claimcheck.subjects.families import are_near
from claimcheck.subjects.weights import rarity

_STEM, _STEMMED = 6, 0.8  # letters that two forms of one word share, and how alike they make them


@lru_cache(1 << 14)
def share_met(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Share of the words, by their rarity, that the other set holds in the same or a like word, 0 to 1."""
    weights = {word: rarity(word) for word in sorted(ours)}
    total = sum(weights.values())
    met = (
        weight * max((_like(word, other) for other in theirs), default=0.0)
        for word, weight in weights.items()
    )
    return sum(met) / total if total else 0.0


def _like(one: str, two: str) -> float:
    """Likeness of two words; those of one long stem are forms of one: "rededicate", "rededication"."""
    return (
        1.0
        if one == two
        else _STEMMED
        if one[:_STEM] == two[:_STEM] and len(one) > _STEM
        else kinship(one, two)
    )


class Words:
    """The many words of an article, laid out so that what is like one word is found without asking all of them."""

    def __init__(self, told: Iterable[str]) -> None:
        """Remember the words, those that are like them, and their stems."""
        words = sorted(set(told))
        self.keys: frozenset[Key] = frozenset(map(key, words))
        self._stems = frozenset(word[:_STEM] for word in words)
        self._near: dict[Key, float] = {}
        for other in map(key, words):
            for like, value in kin(other).items():
                if value > self._near.get(like, 0.0):
                    self._near[like] = value

    def share_met(self, ours: frozenset[str]) -> float:
        """The same as `share_met` with the words of the article."""
        weights = {word: rarity(word) for word in sorted(ours)}
        total = sum(weights.values())
        met = (weight * self._met(word) for word, weight in weights.items())
        return sum(met) / total if total else 0.0

    def _met(self, word: str) -> float:
        ours = key(word)
        near = max((value for other, value in kin(ours).items() if other in self.keys), default=0.0)
        stem = _STEMMED if len(word) > _STEM and word[:_STEM] in self._stems else 0.0
        return 1.0 if ours in self.keys else stem or max(near, self._near.get(ours, 0.0))


def kinds_alike(one: str, two: str) -> float:
    """How alike two families of events are, 0 to 1; 0 where one is unknown."""
    if not one or not two:
        return 0.0
    return 1.0 if one == two else 0.8 if are_near(one, two) else happened(one, two)
