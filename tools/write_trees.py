"""Writes decision trees as claimcheck/questions/trees.py reads them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from pathlib import Path
from sys import byteorder
from typing import Any, NamedTuple

from claimcheck.questions.trees import LEAF, checksum

FIGURES = 4  # behind the point, of cuts and of what leaves add


class _Node(NamedTuple):
    trait: int
    further: int
    value: float
    mean: float


def write(path: Path, names: Iterable[str], found: Iterable[dict[str, Any]]) -> None:
    """`names` of the traits as they are numbered; `found`: the trees as lightgbm dumps them, each by its root."""
    nodes = [node for tree in found for node in _nodes(tree)]
    data = checksum(names).to_bytes(4, "little") + len(nodes).to_bytes(4, "little")
    for code, column in zip("hBdf", zip(*nodes, strict=True), strict=True):
        numbers = array(code, column)
        if byteorder == "big":
            numbers.byteswap()
        data += numbers.tobytes()
    path.write_bytes(data)


def _nodes(tree: dict[str, Any]) -> list[_Node]:
    """The nodes below one, itself first, those of its low side before those of its high one."""
    if "leaf_value" in tree:
        value = round(tree["leaf_value"], FIGURES)
        return [_Node(LEAF, 0, value, value)]
    low, high = _nodes(tree["left_child"]), _nodes(tree["right_child"])
    mean = (low[0].mean + high[0].mean) / 2
    return [
        _Node(tree["split_feature"], 1 + len(low), round(tree["threshold"], FIGURES), mean),
        *low,
        *high,
    ]
