"""Two kinds counted together and each by itself: "120 passengers and crew ... with 108 passengers and 14 crew"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.words import lemma
from claimcheck.claims.arithmetic_runs import added, is_count, value
from claimcheck.claims.arithmetic_sum import of_sum
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker
from claimcheck.model import Check

_FAR = Fraction(3, 2)  # times; a sum that is further from the total is of something else
Kinds = tuple[str, str]


def joints(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "sum" of a total of two kinds, where the article counts both together once and each once."""
    totals = [(seen, kinds) for line in held for seen in line.views if (kinds := _together(line, seen))]
    for total, kinds in totals:
        parts = [pair for line in held for pair in pairwise(line.views) if _each(line, pair) == kinds]
        same = {value(seen) for seen, other in totals if other == kinds}
        if len(parts) != 1 or len(same) != 1 or added(parts[0]) == value(total):
            continue
        if value(total) < _FAR * added(parts[0]) < _FAR**2 * value(total):
            yield of_sum(make, total, parts[0])
            return


def _together(line: Line, seen: View) -> Kinds | None:
    """The two kinds that one number counts: "120 passengers and crew"."""
    if not is_count(seen) or not seen.noun:
        return None
    at = next((at for at in range(seen.last + 1, seen.after + 1) if seen.lower(at) == "and"), 0)
    if not at or at + 1 >= len(line.words) or not line.words[at + 1].text.islower():
        return None
    if any(other.first in (at + 1, at + 2) for other in line.views):
        return None
    return lemma(seen.lower(at - 1), "n"), lemma(seen.lower(at + 1), "n")


def _each(line: Line, pair: tuple[View, View]) -> Kinds | None:
    """The two kinds that two numbers side by side count: "108 passengers and 14 crew"."""
    one, two = pair
    between = [word.lower for word in line.words[one.after : two.first]]
    told = is_count(one) and is_count(two) and one.noun and two.noun
    return (one.noun, two.noun) if told and between == ["and"] else None
