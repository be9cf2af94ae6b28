"""The odds that two claims answer one question, from their traits: weights, corrected by trees.

Both tables are made by tools/fit_traits.py: claimcheck/data/traits.toml holds what each trait adds, times its value, to
the log odds; claimcheck/data/traits_trees.json holds decision trees that correct the sum for what traits say together
and none says alone. What a tree adds is laid to the traits on the way to its leaf, by how much each moves the mean
of the leaves that can still be reached.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from claimcheck.data.tables import read_table
from claimcheck.model.records import dataclass

ANSWERS, DEEDS = "traits", "traits_deeds"  # what is weighed: answers to one question, or who did one deed


class Branch(NamedTuple):
    """Which of two nodes holds: `low` where the trait at index `trait` is at most `cut`; a leaf is what is added."""

    trait: int
    cut: float
    low: Branch | float
    high: Branch | float
    mean: float  # of the two
    lower: float  # by how much the mean of the low node is another
    higher: float  # the same of the high node


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds by trait, of a claim pair without any, and from which a pair is taken."""

    first: Mapping[str, float]  # of the first look, by trait
    seen: float  # log odds of the first look below which a pair is hopeless, what it has `without` any trait left out
    trait: Mapping[str, float]
    without: float
    least: float  # log odds of the traits alone, below which trees are not asked
    needed: float


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees, and the names of the traits that they look at."""

    names: Sequence[str]
    roots: Sequence[Branch | float]


@cache
def weights(of: str = ANSWERS) -> Weights:
    """The table of data/traits.toml or data/traits_deeds.toml."""
    return Weights(**read_table(of))


@cache
def trees(of: str = ANSWERS) -> Trees:
    """The table of data/traits_trees.json or data/traits_deeds_trees.json."""
    table = json.loads(files("claimcheck.data").joinpath(f"{of}_trees.json").read_text("utf-8"))
    return Trees(table["traits"], [_read(tree) for tree in table["trees"]])


def _read(node: Any) -> Branch | float:
    """A node that is written as a leaf, or as trait, cut and two nodes."""
    if not isinstance(node, list):
        return float(node)
    low, high = _read(node[2]), _read(node[3])
    mean = (_mean(low) + _mean(high)) / 2
    return Branch(node[0], node[1], low, high, mean, _mean(low) - mean, _mean(high) - mean)


def is_hopeless(first: Mapping[str, float], of: str = ANSWERS) -> bool:
    """Whether the traits of the first look alone speak so much against a pair that the others are not asked."""
    table = weights(of)
    return sum([table.first.get(name, 0.0) * value for name, value in first.items()]) < table.seen


def odds(found: Mapping[str, float], of: str = ANSWERS) -> float:
    """Log odds of a pair with these traits; traits that are absent are 0."""
    table = weights(of)
    alone = table.without + sum(table.trait.get(name, 0.0) * found[name] for name in sorted(found))
    if alone < table.least:
        return alone
    known = trees(of)
    values = [found.get(name, 0.0) for name in known.names]
    return alone + sum([_leaf(root, values) for root in known.roots])


def _leaf(node: Branch | float, values: Sequence[float]) -> float:
    while isinstance(node, Branch):
        node = node.low if values[node.trait] <= node.cut else node.high
    return node


def reasons(found: Mapping[str, float], of: str = ANSWERS) -> tuple[str, ...]:
    """The traits that are there and add to the odds, the one that adds most first."""
    parts = _parts(found, of)
    spoken = (name for name in parts if parts[name] > 0 and found.get(name))
    return tuple(sorted(spoken, key=lambda name: (-parts[name], name)))


def objections(found: Mapping[str, float], of: str = ANSWERS) -> tuple[str, ...]:
    """The traits that are there and take from the odds, the one that takes most first."""
    parts = _parts(found, of)
    spoken = (name for name in parts if parts[name] < 0 and found.get(name))
    return tuple(sorted(spoken, key=lambda name: (parts[name], name)))


def _parts(found: Mapping[str, float], of: str) -> dict[str, float]:
    """What each trait adds to the odds."""
    table, known = weights(of), trees(of)
    parts: dict[str, float] = defaultdict(float)
    for name in sorted(found):
        parts[name] += table.trait.get(name, 0.0) * found[name]
    values = [found.get(name, 0.0) for name in known.names]
    for root in known.roots:
        _lay(root, values, known.names, parts)
    return parts


def _lay(
    node: Branch | float, values: Sequence[float], names: Sequence[str], parts: dict[str, float]
) -> None:
    """Lay what one tree adds to the traits on the way."""
    while isinstance(node, Branch):
        name = names[node.trait]
        if values[node.trait] <= node.cut:
            parts[name] += node.lower
            node = node.low
        else:
            parts[name] += node.higher
            node = node.high


def _mean(node: Branch | float) -> float:
    return node.mean if isinstance(node, Branch) else node
