"""Lengths of time as a stopwatch shows them: "won in 2:21:15", "a record of 3:58.21"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.data.listed import listed

SECOND = "second"
# Hours, minutes and seconds, or minutes, seconds and a part of one: "2:21" alone is an hour of the day or a score.
_SHOWN = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(\.\d{1,3})?")
_MOST = 60
_OF_DAY = listed("annotate.amounts_timed", "of_day")  # before an hour of the day: "at 10:30:15"
_HALVES = listed("annotate.amounts_context", "halves_of_day")


def stopwatch(words: Sequence[Word], at: int) -> tuple[Fraction, Fraction] | None:
    """The seconds that words[at] shows and what its last digit means; None for an hour of the day and all else."""
    found = _SHOWN.fullmatch(words[at].text)
    if found is None or (found[1] is None) == (found[4] is None):
        return None
    if lower_at(words, at - 1) in _OF_DAY or lower_at(words, at + 1) in _HALVES:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[:3])
    if minutes >= _MOST or seconds >= _MOST:
        return None
    part = Fraction(found[4] or 0)
    return Fraction((hours * _MOST + minutes) * _MOST + seconds) + part, _last_place(found[4])


def _last_place(part: str | None) -> Fraction:
    return Fraction(1, 10 ** (len(part) - 1)) if part else Fraction(1)
