"""Pairs of traits that correct the weights of single ones: second-order boosting of trees with two cuts.

Each tree cuts all rows by the trait and value that lower the log loss most, each half again by another, and adds to the
log odds of each quarter a part (`RATE`) of the Newton step (Friedman 2001; the regularised gain is that of Chen and
Guestrin 2016). Needs numpy.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy

TREES, RATE = 150, 0.1
RIDGE, LEAST = 2.0, 1.5  # added to the curvature of a leaf; the least curvature a leaf may have
CUTS = 24  # values of a trait at which it may be cut


class Leaf(NamedTuple):
    """What is added where column `trait` is at most `cut`, and where it is more."""

    trait: int
    cut: float
    low: float
    high: float


class Tree(NamedTuple):
    """Column and cut that choose the leaf: `low` where the column is at most `cut`."""

    trait: int
    cut: float
    low: Leaf
    high: Leaf


def boost(matrix: Any, labels: Any, share: Any, odds: Any) -> list[Tree]:
    """Trees that correct `odds`, log odds of shape (rows,); `share` weighs the rows, `matrix` is (rows, traits)."""
    cuts = [_cuts(column) for column in matrix.T]
    binned = numpy.stack([numpy.searchsorted(c, column) for c, column in zip(cuts, matrix.T, strict=True)], 1)
    held, every, trees = odds.copy(), numpy.arange(len(labels)), list[Tree]()
    for _ in range(TREES):
        chance = 1 / (1 + numpy.exp(-held))
        slope, curve = share * (chance - labels), share * chance * (1 - chance)
        trait, cut = _best(binned, every, slope, curve)
        below = binned[:, trait] <= cut
        leaves = [_leaf(binned, every[side], slope, curve, held, cuts) for side in (below, ~below)]
        trees.append(Tree(trait, float(cuts[trait][cut]), *leaves))
    return trees


def added(trees: list[Tree], matrix: Any) -> Any:
    """What the trees add to the log odds of each row."""
    total = numpy.zeros(len(matrix))
    for tree in trees:
        below = matrix[:, tree.trait] <= tree.cut
        for rows, leaf in ((below, tree.low), (~below, tree.high)):
            total[rows] += numpy.where(matrix[rows, leaf.trait] <= leaf.cut, leaf.low, leaf.high)
    return total


def _cuts(column: Any) -> Any:
    """Values at which a trait may be cut: between the ones it has, or its quantiles."""
    known = numpy.unique(column)
    if len(known) > CUTS:
        return numpy.unique(numpy.quantile(column, numpy.linspace(0, 1, CUTS + 1)[1:-1]))
    return (known[:-1] + known[1:]) / 2 if len(known) > 1 else known


def _best(binned: Any, rows: Any, slope: Any, curve: Any) -> tuple[int, int]:
    """The trait and the index of the cut that gain most."""
    width, traits = CUTS + 1, binned.shape[1]
    flat = (binned[rows] + numpy.arange(traits) * width).ravel()
    slopes, curves = (
        numpy.bincount(flat, numpy.repeat(part[rows], traits), traits * width)
        .reshape(traits, width)
        .cumsum(1)
        for part in (slope, curve)
    )
    all_slope, all_curve = slopes[:, -1:], curves[:, -1:]
    gain = slopes**2 / (curves + RIDGE) + (all_slope - slopes) ** 2 / (all_curve - curves + RIDGE)
    gain[(curves < LEAST) | (all_curve - curves < LEAST)] = -1
    return divmod(int(gain.argmax()), width)


def _leaf(binned: Any, rows: Any, slope: Any, curve: Any, held: Any, cuts: list[Any]) -> Leaf:
    """The best cut of some rows, their log odds moved by it."""
    trait, cut = _best(binned, rows, slope, curve)
    below = binned[rows, trait] <= cut
    steps = []
    for part in (rows[below], rows[~below]):
        steps.append(float(-RATE * slope[part].sum() / (curve[part].sum() + RIDGE)))
        held[part] += steps[-1]
    return Leaf(trait, float(cuts[trait][min(cut, len(cuts[trait]) - 1)]), *steps)
