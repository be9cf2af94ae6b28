"""Groups of what is the same, by average linkage: one joins where it fits most, not where it resembles one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item", str, int)


def linked(pairs: Sequence[tuple[Item, Item]]) -> list[frozenset[Item]]:
    """The groups of two or more, sorted; `pairs` (each sorted) are those that are the same, best first.

    Two groups become one where at least half of the pairs between them are among `pairs`.
    """
    same = frozenset(pairs)
    group: dict[Item, frozenset[Item]] = {}
    for one, two in pairs:
        ours, theirs = group.get(one, frozenset([one])), group.get(two, frozenset([two]))
        if ours == theirs:
            continue
        links = sum([((a, b) if a < b else (b, a)) in same for a in ours for b in theirs])
        if 2 * links >= len(ours) * len(theirs):
            merged = ours | theirs
            group.update(dict.fromkeys(merged, merged))
    return sorted(set(group.values()), key=sorted)
