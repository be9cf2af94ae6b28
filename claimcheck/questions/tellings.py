"""What several articles tell, put together by what it is of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def by_name(told: Iterable[Item], name: Callable[[Item], str]) -> dict[str, list[Item]]:
    """What is told of each thing of one name, names and tellings in their order."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in told:
        found[name(item)].append(item)
    return found
