"""How far what is said of one happening answers to what is said of another, in whatever words."""

from __future__ import annotations

from functools import lru_cache

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


def kinds_alike(one: str, two: str) -> float:
    """How alike two families of events are, 0 to 1; 0 where one is unknown."""
    if not one or not two:
        return 0.0
    return 1.0 if one == two else 0.8 if are_near(one, two) else happened(one, two)
