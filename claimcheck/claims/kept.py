"""What is asked of a mention again and again while its document is read: found out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import finalize

from claimcheck.annotate.mentions import Annotated

_Mention = TypeVar("_Mention")
_Fact = TypeVar("_Fact")


def kept(find: Callable[[Annotated, _Mention], _Fact]) -> Callable[[Annotated, _Mention], _Fact]:
    """The function with what it found of each mention kept as long as the document is.

    By the identity of both, which stays theirs so long: to hash them takes longer than to look. What is found must not
    hold the document.
    """
    documents: dict[int, dict[int, tuple[_Mention, _Fact]]] = {}

    @wraps(find)
    def found(doc: Annotated, mention: _Mention) -> _Fact:
        held = documents.get(id(doc))
        if held is None:
            held = documents[id(doc)] = {}
            finalize(doc, documents.pop, id(doc)).atexit = False
        told = held.get(id(mention))
        if told is None:
            told = held[id(mention)] = mention, find(doc, mention)
        return told[1]

    return found
