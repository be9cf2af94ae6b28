"""The words round a time of day that leave it open: "just after 11 p.m.", "between 10 and 11 p.m.", "9 p.m. EST"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.annotate.mentions import TimeMention, Word, word_from
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

EDGES = listed("claims.clock", "edges")
"""Prepositions that make a time, or its day, the edge of a stretch."""
_ABOUT, _CLOSE = listed("claims.clock", "about"), listed("claims.clock", "close")
_AFTER, _BEFORE = frozenset({"after", "past"}), frozenset({"before"})
_ZONES = listed("claims.clock", "zones")
_SHORTLY, _OPEN = 20, 120  # minutes that "shortly after" and a mere "after" leave open
_HALF = 12
_HOUR = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?")


class Hedge(NamedTuple):
    """So many words before a time, and the minutes by which it may be earlier (0 or less) and later."""

    words: int
    low: int
    high: int


def hedge_before(words: Sequence[Word], first: int) -> Hedge | None:
    """What the words before a time leave open; None where they make it the edge of a stretch."""
    one, two = (words[first - n].lower if first >= n else "" for n in (1, 2))
    if one in EDGES:
        return None
    if one in _ABOUT:
        return Hedge(1, 0, 0)
    if one in _AFTER or one in _BEFORE:
        near = two in _CLOSE
        width = _SHORTLY if near else _OPEN
        return Hedge(1 + near, *((0, width) if one in _AFTER else (-width, 0)))
    return Hedge(0, 0, 0)


def stretch_before(words: Sequence[Word], first: int, minutes: int) -> Hedge | None:
    """The stretch of "between 10 and 11 p.m.", told at its end; None where the words are others."""
    if first < 3 or words[first - 1].lower != "and":
        return None
    for back in range(2, 5):
        if first - back >= 0 and words[first - back].lower == "between":
            start = _start(words[first - back + 1].text, minutes)
            return None if start is None else Hedge(back, start - minutes, 0)
    return None


def _start(written: str, end: int) -> int | None:
    """Minutes of the last such hour before another time, in the half of the day that lies nearer."""
    found = _HOUR.fullmatch(written)
    return end - (end - int(found[1]) * 60 - int(found[2] or 0)) % (_HALF * 60) if found else None


def zone_after(words: Sequence[Word], time: TimeMention) -> str:
    """The zone that stands after a time, as it is written; "" for none and for the local one."""
    end = word_from(words, time.span.end)
    return next((w.text for w in words[end : end + 2] if w.text.isupper() and w.lower in _ZONES), "")
