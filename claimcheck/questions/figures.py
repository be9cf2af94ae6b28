"""Telling numbers by which two sentences are known to speak of one happening."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.subjects.placed import Placed
from claimcheck.subjects.stories import SMALL

_SHARES = frozenset({"percent", "cent", "%", "percentage"})
_TELLING_FROM = 120  # no age of anyone, and no number of a house that many articles name
_LONGEST_NUMBER = 12  # digits; longer ones are no figures of news


def numbers_in_common(first: Placed, second: Placed) -> frozenset[str]:
    """Telling numbers in the sentences of both: beside "83 percent" a vote is the vote that had 83 percent.

    Ages and years tell nothing: a whole number counts from `_TELLING_FROM`, a share from `SMALL` on.
    """
    least = SMALL if _SHARES & first.context and _SHARES & second.context else _TELLING_FROM
    shared = _figures(first.context) & _figures(second.context)
    return frozenset(word for word in shared if _is_telling(word, least)) if shared else shared


@lru_cache(1 << 12)
def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[:1].isdigit())


def _is_telling(word: str, least: int) -> bool:
    if len(word) > _LONGEST_NUMBER:
        return False
    whole, _, part = word.replace(",", "").partition(".")
    year = len(word) == 4 and word[:2] in ("19", "20")
    return whole.isdigit() and (int(whole) > least or part.isdigit()) and not year
