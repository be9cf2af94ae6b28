"""Words that can mean the same: "buy" and "purchase", "death" and "die"; "buy" and "sell" only keep one company.

claimcheck/data/synonyms.bin holds, by the numbers that kin.marisa gives, the synonyms of each word, with how surely one
stands for the other (tools/cut_synonyms.py says where they come from): the offsets of its rows, then the rows, each the
numbers of the words and as many bytes, 255 for 1. Nothing is read before it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from mmap import mmap

from claimcheck.annotate.kin import Key
from claimcheck.data.files import little_endian, mapped

_UNIT = 255.0
_OFFSET, _ENTRY = 4, 3  # bytes of an offset, which counts entries, and of an entry


@lru_cache(1 << 15)
def synonyms(word: Key) -> Mapping[Key, float]:
    """The words that can mean the same, the word itself among them, with how surely, from 0.2 to 1."""
    found: dict[Key, float] = {}
    if isinstance(word, int):
        table = _table()
        start, end = little_endian("I", table[_OFFSET * word : _OFFSET * (word + 2)])
        row, count = table[start * _ENTRY : end * _ENTRY], end - start
        numbers = little_endian("H", row[: 2 * count])
        found.update(zip(numbers, (value / _UNIT for value in row[2 * count :]), strict=True))
    found[word] = 1.0
    return found


@cache
def _table() -> mmap:
    return mapped("synonyms.bin")
