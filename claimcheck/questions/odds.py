"""The odds that two claims answer one question, from their traits: weights, corrected by pairs of traits.

The table is claimcheck/data/traits.toml, made by tools/fit_traits.py. A trait adds its weight times its value to the
log odds. A pair looks at one trait and, by that, at a second one, and adds one of four numbers: what two traits say
together and neither says alone. What is added beside the mean of its branch is laid to the trait that was looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.data.tables import read_table


@dataclass(frozen=True, slots=True)
class Branch:
    """What is added where `trait` is at most `cut`, and where it is more."""

    trait: str
    cut: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Which of two branches holds: `low` where `trait` is at most `cut`."""

    trait: str
    cut: float
    low: Branch
    high: Branch


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds by trait and pair of traits, of a claim pair without any, and from which a pair is taken."""

    trait: Mapping[str, float]
    pairs: tuple[Pair, ...]
    without: float
    least: float  # log odds of the traits alone, below which their pairs are not looked at
    needed: float


@cache
def weights() -> Weights:
    """The table of data/traits.toml."""
    table = read_table("traits")
    pairs = tuple(Pair(trait, cut, Branch(*low), Branch(*high)) for trait, cut, low, high in table["pairs"])
    return Weights(table["trait"], pairs, table["without"], table["least"], table["needed"])


def odds(found: Mapping[str, float]) -> float:
    """Log odds of a pair with these traits; traits that are absent are 0."""
    table = weights()
    alone = table.without + sum(table.trait.get(name, 0.0) * found[name] for name in sorted(found))
    if alone < table.least:
        return alone
    together = 0.0
    for pair in table.pairs:
        branch = pair.low if found.get(pair.trait, 0.0) <= pair.cut else pair.high
        together += branch.low if found.get(branch.trait, 0.0) <= branch.cut else branch.high
    return alone + together


def reasons(found: Mapping[str, float]) -> tuple[str, ...]:
    """The traits that are there and add to the odds, the one that adds most first."""
    table = weights()
    parts: dict[str, float] = defaultdict(float)
    for name in sorted(found):
        parts[name] += table.trait.get(name, 0.0) * found[name]
    for pair in table.pairs:
        branch = pair.low if found.get(pair.trait, 0.0) <= pair.cut else pair.high
        added = branch.low if found.get(branch.trait, 0.0) <= branch.cut else branch.high
        mean = (branch.low + branch.high) / 2
        parts[branch.trait] += added - mean
        parts[pair.trait] += mean
    spoken = (name for name in parts if parts[name] > 0 and found.get(name))
    return tuple(sorted(spoken, key=lambda name: (-parts[name], name)))
