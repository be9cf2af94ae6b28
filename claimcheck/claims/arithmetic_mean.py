"""The average of numbers that are told one by one: "5, 6 and 10 metres. With an average of 8.2, they came last"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.claims.arithmetic_cues import is_average
from claimcheck.claims.arithmetic_runs import added, runs, unit, unit_of, value
from claimcheck.claims.arithmetic_ties import TAKEN_UP, without_number
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, meant, near, show, written
from claimcheck.model import Check

_OPENING = 4  # words of a sentence that opens with an average
_OPENS = frozenset({"with", "the", "their", "its", "at", "his", "her"})
_PARTS = 3  # numbers of a list, at least
_CLOSE = Fraction(3, 100)  # by which a mean may be rounded, of its value
_FAR = 2  # times; what misses by more is the average of something else


def means(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "average" of the numbers of one list, in the sentence of the average or the one before."""
    for place, line in enumerate(held):
        told = [seen for seen in line.views if is_average(seen) and seen.mention.amount.exact]
        if len(told) == 1 and not told[0].mention.per and told[0].mention.amount.unit != "%":
            yield from _of_average(told[0], near(held, place, 1, 0), make)


def _of_average(mean: View, around: Sequence[Line], make: Maker) -> Iterator[Check]:
    if not _takes_up(mean):
        around = around[-1:]
    lists = [
        [seen for seen in without_number(run) if seen is not mean] for line in around for run in runs(line)
    ]
    able = [parts for parts in lists if len(parts) >= _PARTS and _is_tight(parts) and _is_of(mean, parts)]
    if len(able) != 1:
        return
    parts = able[0]
    real, room = added(parts) / len(parts), meant(mean.mention.amount)
    slack = max(_CLOSE * real, (room.high - room.low) / 2)
    if abs(real - value(mean)) > slack and real <= _FAR * value(mean) and value(mean) <= _FAR * real:
        shown = ", ".join(show(value(part)) for part in parts)
        detail = f"the average of {shown} is {show(Fraction(round(real, 2)))}, not {written(mean)}"
        yield make.check("average", detail, (mean,), *((part,) for part in parts))


def _takes_up(mean: View) -> bool:
    """Whether a sentence opens with the average, or goes on with what was told: "With an average of", "That makes"."""
    opening = [word.lower for word in mean.words[:_OPENING]]
    return opening[0] in TAKEN_UP or ("average" in opening and opening[0] in _OPENS)


def _is_tight(parts: Sequence[View]) -> bool:
    """Whether nothing but commas and "and" stands between the numbers, and no noun of their own."""
    gaps = [
        [word.lower for word in one.words[one.last : two.first]] for one, two in itertools.pairwise(parts)
    ]
    return all(gap in ([","], ["and"], [",", "and"]) for gap in gaps)


def _is_of(mean: View, parts: Sequence[View]) -> bool:
    """Whether an average is of the unit and noun of the list, or leaves both out."""
    noun = next((part.noun for part in parts if part.noun), "")
    return unit(mean) in ("", unit_of(parts)) and mean.noun in ("", noun)
