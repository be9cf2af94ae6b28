"""The closed lists of words by which modules read English: one file a room, lists_<room>.toml, one table a module.

A room's file is read when a module that uses it is first imported, then kept.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from claimcheck.data.tables import read_table


def listed(module: str, name: str) -> frozenset[str]:
    """The words of the list `name` of a module ("claims.count"), for membership tests; KeyError if there is none."""
    return frozenset(in_order(module, name))


def in_order(module: str, name: str) -> tuple[str, ...]:
    """The same in the order of the file: a text is parted by white space, an array holds phrases."""
    room, _, rest = module.partition(".")
    words = _room(room)[rest][name]
    return tuple(words.split()) if isinstance(words, str) else tuple(words)


def phrases(module: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of an array, each as its words, in the order of the file."""
    return tuple(tuple(phrase.split()) for phrase in in_order(module, name))


@cache
def _room(room: str) -> dict[str, Any]:
    return read_table(f"lists_{room}")
