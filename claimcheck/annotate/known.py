"""What is known of a word form whatever stands around it: found out when the form is first met, then looked up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_MEMO = 1 << 16  # forms kept; a hostile text of ever new words must not fill the memory
_Fact = TypeVar("_Fact")


class Known(dict[str, _Fact]):
    """Form -> what a function says of it; quicker than the call, for what is asked of every word of every text."""

    def __init__(self, find: Callable[[str], _Fact]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, form: str) -> _Fact:
        if len(self) >= _MEMO:
            self.clear()
        self[form] = fact = self._find(form)
        return fact


def remembered(find: Callable[[str], _Fact]) -> Callable[[str], _Fact]:
    """The function with what it found of each form kept: as quick as a look-up in a dictionary, which it is."""
    return Known(find).__getitem__
