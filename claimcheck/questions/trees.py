"""Decision trees as their file holds them, one node behind another: walked without being made into objects first.

A file (tools/write_trees.py) begins with the CRC-32 of the names of the traits, in the order by which it numbers them,
a line each. Then it holds the number of nodes N and, little-endian, for each node of every tree in preorder: its trait
by number or -1 for a leaf (16 bits, signed), how many nodes further its high node stands (8 bits), its cut or what the
leaf adds (64 bits), and the mean of its two nodes' means (32 bits). The low node stands behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from zlib import crc32

from claimcheck.data.files import FOLDER, little_endian
from claimcheck.data.tables import read_table
from claimcheck.model.records import NamedTuple

LEAF = -1


class Trees(NamedTuple):
    """All nodes of the trees, and where each tree begins."""

    traits: Sequence[int]
    further: Sequence[int]
    values: Sequence[float]
    means: Sequence[float]
    roots: Sequence[int]

    def leaf(self, at: int, found: Sequence[float]) -> float:
        """What the tree whose root is at an index adds to the odds of a pair with these values of all traits."""
        traits, values = self.traits, self.values
        while (trait := traits[at]) != LEAF:
            at += 1 if found[trait] <= values[at] else self.further[at]
        return values[at]

    def way(self, at: int, found: Sequence[float]) -> Iterator[tuple[int, float]]:
        """The traits on the way to that leaf, each with how much the mean of the node it leads to is another."""
        while (trait := self.traits[at]) != LEAF:
            before = self.means[at]
            at += 1 if found[trait] <= self.values[at] else self.further[at]
            yield trait, self.means[at] - before


@cache
def trees(name: str) -> Trees:
    """The trees of data/NAME_trees.bin; ValueError where they do not number the traits of data/NAME.toml."""
    data = (FOLDER / f"{name}_trees.bin").read_bytes()
    if int.from_bytes(data[:4], "little") != checksum(read_table(name)["trait"]):
        raise ValueError(
            f"{name}_trees.bin numbers other traits than {name}.toml; write both by tools/fit_traits.py"
        )
    count = int.from_bytes(data[4:8], "little")
    parts, start = [], 8
    for code, width in (("h", 2), ("B", 1), ("d", 8), ("f", 4)):
        parts.append(little_endian(code, data[start : start + width * count]))
        start += width * count
    traits, further, values, means = parts
    return Trees(traits.tolist(), further, values.tolist(), means, _roots(traits))


def checksum(names: Iterable[str]) -> int:
    """By which a file of trees knows the traits that it numbers."""
    return crc32("\n".join(names).encode())


def _roots(traits: Sequence[int]) -> list[int]:
    """Where each tree begins: a tree ends with the leaf that leaves no branch open."""
    roots, open_ = [], 0
    for at, trait in enumerate(traits):
        if not open_:
            roots.append(at)
            open_ = 1
        open_ += -1 if trait == LEAF else 1
    return roots
