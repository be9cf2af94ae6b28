"""The odds that two claims answer one question, from their traits: weights, corrected by trees.

Both tables are made by tools/fit_traits.py: claimcheck/data/traits.toml holds what each trait adds, times its value, to
the log odds; claimcheck/data/traits_trees.bin holds decision trees that correct the sum for what traits say together
and none says alone. What a tree adds is laid to the traits on the way to its leaf, by how much each moves the mean
of the leaves that can still be reached.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from claimcheck.data.tables import read_table
from claimcheck.model.records import dataclass
from claimcheck.questions.trees import trees

ANSWERS, DEEDS = "traits", "traits_deeds"  # what is weighed: answers to one question, or who did one deed


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds by trait, of a claim pair without any, and from which a pair is taken."""

    first: Mapping[str, float]  # of the first look, by trait
    seen: float  # log odds of the first look below which a pair is hopeless, what it has `without` any trait left out
    trait: Mapping[str, float]  # in the order by which trees number them
    without: float
    least: float  # log odds of the traits alone, below which trees are not asked
    needed: float


@cache
def weights(of: str = ANSWERS) -> Weights:
    """The table of data/traits.toml or data/traits_deeds.toml."""
    return Weights(**read_table(of))


def at_a_look(first: Mapping[str, float], of: str = ANSWERS) -> float:
    """What traits add to the log odds of the first look."""
    known = weights(of).first
    return sum([known[name] * value for name, value in first.items() if name in known])


def at_most(names: Iterable[str]) -> float:
    """The most that traits which are there or not can add to the log odds of the first look."""
    known = weights().first
    return sum(max(0.0, known.get(name, 0.0)) for name in names)


def is_hopeless(first: Mapping[str, float], of: str = ANSWERS) -> bool:
    """Whether the traits of the first look alone speak so much against a pair that the others are not asked."""
    return at_a_look(first, of) < weights(of).seen


def odds(found: Mapping[str, float], of: str = ANSWERS) -> float:
    """Log odds of a pair with these traits; traits that are absent are 0."""
    table = weights(of)
    alone = table.without + sum(table.trait.get(name, 0.0) * found[name] for name in sorted(found))
    if alone < table.least:
        return alone
    known, values = trees(of), [found.get(name, 0.0) for name in table.trait]
    return alone + sum([known.leaf(root, values) for root in known.roots])


def reasons(found: Mapping[str, float], of: str = ANSWERS) -> tuple[str, ...]:
    """The traits that are there and add to the odds, the one that adds most first."""
    parts = _parts(found, of)
    spoken = (name for name in parts if parts[name] > 0 and found.get(name))
    return tuple(sorted(spoken, key=lambda name: (-parts[name], name)))


def objections(found: Mapping[str, float]) -> tuple[str, ...]:
    """The traits that are there and take from the odds, the one that takes most first."""
    parts = _parts(found)
    spoken = (name for name in parts if parts[name] < 0 and found.get(name))
    return tuple(sorted(spoken, key=lambda name: (parts[name], name)))


def _parts(found: Mapping[str, float], of: str = ANSWERS) -> dict[str, float]:
    """What each trait adds to the odds."""
    table, known = weights(of), trees(of)
    parts: dict[str, float] = defaultdict(float)
    for name in sorted(found):
        parts[name] += table.trait.get(name, 0.0) * found[name]
    names = list(table.trait)
    values = [found.get(name, 0.0) for name in names]
    for root in known.roots:
        for trait, moved in known.way(root, values):
            parts[names[trait]] += moved
    return parts
