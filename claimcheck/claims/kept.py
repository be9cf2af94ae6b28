"""What is asked of a mention again and again while its document is read: found out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claimcheck.annotate.mentions import Annotated

_MOST = 16  # documents; what one asks of a mention it asks while it is read
_Mention = TypeVar("_Mention")
_Fact = TypeVar("_Fact")


def kept(find: Callable[[Annotated, _Mention], _Fact]) -> Callable[[Annotated, _Mention], _Fact]:
    """The function with what it found of each mention of the last few documents kept.

    By the identity of both, which are held so that it stays theirs: to hash them takes longer than to look.
    """
    documents: dict[int, tuple[Annotated, dict[int, tuple[_Mention, _Fact]]]] = {}

    @wraps(find)
    def found(doc: Annotated, mention: _Mention) -> _Fact:
        held = documents.get(id(doc))
        if held is None:
            if len(documents) >= _MOST:
                documents.clear()
            held = documents[id(doc)] = doc, {}
        told = held[1].get(id(mention))
        if told is None:
            told = held[1][id(mention)] = mention, find(doc, mention)
        return told[1]

    return found
