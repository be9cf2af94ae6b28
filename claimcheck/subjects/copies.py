"""Passages that are copies of one another: one wire in ten articles is one witness, not ten.

By shingling (Broder, "On the resemblance and containment of documents", 1997): two passages are copies where they
share half of their runs of `_RUN` words, or where nearly all of the shorter one's stand in the longer.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

_RUN = 4  # words
_LEAST = 6  # runs; a shorter passage is nobody's copy
_ALIKE = 0.5  # resemblance of two passages
_HELD = 0.8  # share of the shorter one's runs
_BLOCK_CAP = 40  # passages that a run may stand in; what stands in more is a set phrase
_WORD = re.compile(r"\w+")


def copies(passages: Sequence[str]) -> tuple[int, ...]:
    """For every passage the index of the first one that it is a copy of, its own where there is none.

    Copies of copies are copies. Grows with the number of passages, not of pairs: only those that share a run meet.
    """
    runs = [_runs(text) for text in passages]
    first = list(range(len(passages)))
    same: dict[frozenset[str], int] = {}
    for at, held in enumerate(runs):
        if len(held) >= _LEAST:
            first[at] = same.setdefault(held, at)
    for one, two in _met(runs, list(same.values())):
        if _is_copy(runs[one], runs[two]):
            _join(first, one, two)
    return tuple(_root(first, at) for at in range(len(passages)))


def _runs(text: str) -> frozenset[str]:
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _met(runs: Sequence[frozenset[str]], wanted: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs that share runs enough to be worth comparing, in order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for at in wanted:
        for run in runs[at]:
            blocks[run].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for held in blocks.values():
        if 1 < len(held) <= _BLOCK_CAP:
            shared.update(combinations(held, 2))
    return sorted(pair for pair, count in shared.items() if count >= _LEAST // 2)


def _is_copy(one: frozenset[str], two: frozenset[str]) -> bool:
    common = len(one & two)
    return common >= _ALIKE * len(one | two) or common >= _HELD * min(len(one), len(two))


def _root(first: list[int], at: int) -> int:
    while first[at] != at:
        first[at] = first[first[at]]
        at = first[at]
    return at


def _join(first: list[int], one: int, two: int) -> None:
    low, high = sorted((_root(first, one), _root(first, two)))
    first[high] = low
