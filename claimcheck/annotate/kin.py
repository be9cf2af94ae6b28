"""Words that keep the same company: "blaze" and "fire", "vessel" and "ship", and how alike they are.

claimcheck/data/kin.marisa numbers the words, kin.bin holds the nearest ones of each (tools/cut_kin.py says where they
come from). Nothing is read before it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from mmap import mmap

import marisa_trie

from claimcheck.annotate.known import remembered
from claimcheck.data.files import little_endian, mapped, mapped_trie

_KIN = 32  # words of a row, as tools/cut_kin.py writes them
_ROW = 3 * _KIN  # bytes
_UNIT = 255.0

Key = int | str
"""A word of the table by its number, any other by itself."""


@remembered
def key(lemma: str) -> Key:
    """What stands for a lower-case lemma in `kin`."""
    index = _words().get(lemma)
    return lemma if index is None else index


@lru_cache(1 << 15)
def kin(word: Key) -> Mapping[Key, float]:
    """The words that are like a word, itself among them, with how much: from 0.3 for one field to 1 for the same."""
    found: dict[Key, float] = {}
    if isinstance(word, int):
        row = _rows()[word * _ROW : (word + 1) * _ROW]
        numbers = little_endian("H", row[: 2 * _KIN])
        found.update(zip(numbers, (value / _UNIT for value in row[2 * _KIN :]), strict=True))
    found[word] = 1.0
    return found


def likeness(one: str, two: str) -> float:
    """How alike two lower-case lemmas are: 1 for the same, 0 where neither is among the nearest of the other."""
    ours, theirs = key(one), key(two)
    return max(kin(ours).get(theirs, 0.0), kin(theirs).get(ours, 0.0))


@cache
def _words() -> marisa_trie.Trie:
    return mapped_trie(marisa_trie.Trie(), "kin.marisa")


@cache
def _rows() -> mmap:
    return mapped("kin.bin")
