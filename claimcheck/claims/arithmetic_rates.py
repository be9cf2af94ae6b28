"""A number of things at so much each, against the total: "eight trams of 90 seats each, 720 seats in all", "480 million
euros for 60 kilometres, or 8 million a kilometre", "480 pupils in 16 classes, an average of 30".

Number and total are found by their sort alone, and only where there is one of each; any two numbers near by that fit
the rate absolve.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.arithmetic_cues import CONTRARY, EACH, MOST, is_average, is_level, is_rate
from claimcheck.claims.arithmetic_runs import is_verb, value
from claimcheck.claims.arithmetic_ties import TAKEN_UP, comes_of, says_total
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, Range, closely, gap, near, show, span_of, written
from claimcheck.model import Check
from claimcheck.values.units import names

_BACK = 3  # sentences before "8 million a kilometre" in which the number of kilometres may be told
_SENTENCES = 2  # of which a rate, the number and the total are told
_FAR = 3  # times; what misses by more is told of other numbers
_CLOSE = Fraction(3, 100)  # by which a product may miss the total, beyond what either is rounded by
_UNIT = 10  # times the rate; a bare number from here on can be a total in its unit
_MILLION = 1_000_000
_ADDS = frozenset({"and", "with", ";"})
_MOVED = frozenset({"from", "to"})  # "from $5 a day to $6"
Pair = tuple[View, View]


def rates(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "product" and "average" of a document's lines."""
    short = [line for line in held if len(line.views) <= MOST]
    for place, line in enumerate(short):
        for seen in line.views:
            if is_rate(line, seen):
                back = _BACK if seen.mention.per else 1
                yield from _of_rate(line, near(short, place, back), seen, make)


def _goes_further(seen: View) -> bool:
    """Whether each has something else besides: "eight rowers and a cox"."""
    return seen.lower(seen.after) == "and" and form_of(seen.lower(seen.after + 1) or ".").closed in ("D", "Q")


def _of_rate(line: Line, around: Sequence[Line], rate: View, make: Maker) -> Iterator[Check]:
    free = {one.index: [seen for seen in one.views if seen is not rate and _is_free(seen)] for one in around}
    told = [seen for index, levels in free.items() if index <= line.index for seen in levels]
    then = free.get(line.index + 1, [])
    ahead = [*free[line.index], *then] if _is_of_each(rate) else then
    found = _number_and_total(line, told, rate) or _number_and_total(line, ahead, rate)
    if found is not None and _is_of_each(rate) and not _goes_on(line, *found):
        return
    if found is None or any(_times(*pair, rate) for pair in permutations([*told, *then], 2)):
        return
    number, total = found
    if _goes_further(number) or _goes_further(rate):
        return
    by_time = rate.mention.per not in ("", *EACH)
    if (
        _is_added(line, rate, number)
        or _is_added(line, rate, total)
        or (by_time and not comes_of(total, rate))
    ):
        return
    exactly = value(number) * value(rate)
    moved = {rate.lower(rate.first - 1), total.lower(total.first - 1)} == _MOVED
    near_miss = not moved and exactly <= _FAR * value(total) and value(total) <= _FAR * exactly
    if near_miss and not _is_contrasted(line, rate, total):
        detail = f"{written(number)} times {written(rate)} is {show(exactly)}, not {written(total)}"
        name = "average" if is_average(rate) else "product"
        yield make.check(name, detail, (total,), (number,), (rate,))


def _goes_on(line: Line, number: View, total: View) -> bool:
    """Whether a total of the sentence after a rate and its number is what they make: "that brought in 4,000 euros"."""
    if total.mention.sentence <= line.index:
        return True
    opening = total.words[0].lower
    return number.mention.sentence <= line.index and (opening in TAKEN_UP or says_total(total))


def _is_free(seen: View) -> bool:
    return is_level(seen, parts=True) and not is_average(seen) and seen.mention.per not in EACH


def _is_of_each(rate: View) -> bool:
    """Whether a rate is told of each of some things, and not of a unit or a time."""
    return rate.mention.per in ("", *EACH) or is_average(rate)


def _number_and_total(line: Line, levels: Sequence[View], rate: View) -> Pair | None:
    """The one number of things and the one total: of the sentence, or told near it in the unit of the rate."""
    here = [seen for seen in levels if seen.words is line.words]
    totals = [seen for seen in here if value(seen) > value(rate) and _is_total(rate, seen)]
    unit = names().get((rate.mention.per,), "") if rate.mention.per not in EACH else ""
    if rate.mention.per not in ("", *EACH):
        counts = [s for s in levels if s.mention.amount.unit == unit != "" or s.noun == rate.mention.per]
        totals = totals or [seen for seen in levels if value(seen) > value(rate) and _is_total(rate, seen)]
    else:
        counts = [seen for seen in here if _is_number(rate, seen) and seen not in totals]
    if not totals and not rate.mention.amount.unit and len(here) == 2:
        few, many = sorted(here, key=value)
        if is_average(rate) or says_total(many) or many.mention.amount.unit:
            counts, totals = [few], [many]
    if not (totals and counts) and _is_of_each(rate):
        totals = [seen for seen in levels if _is_total(rate, seen)]
        counts = [seen for seen in levels if _is_number(rate, seen) and seen not in totals]
        if len({seen.mention.sentence for seen in (rate, *totals, *counts)}) > _SENTENCES:
            return None
    counts = [seen for seen in counts if seen.ahead(3)[:2] == ["each", "of"]] or counts
    one_each = len(counts) == len(totals) == 1 and value(totals[0]) > value(rate)
    return (counts[0], totals[0]) if one_each else None


def _is_contrasted(line: Line, rate: View, total: View) -> bool:
    between = line.words[min(rate.last, total.last) : max(rate.first, total.first)]
    return total.words is line.words and bool(CONTRARY & {word.lower for word in between})


def _is_added(line: Line, rate: View, seen: View) -> bool:
    """Whether a number is only added behind a rate: "12 euros an hour for 40 hours, and 900 euros a month".

    "Sold 3,000 tickets at 20 euros each and took 80,000 euros" says what came of it.
    """
    if seen.words is not line.words or says_total(seen):
        return False
    between = [word.lower for word in line.words[rate.last : seen.first]]
    came_of_it = seen.mention.form == "money" and any(is_verb(word) for word in between)
    return bool(_ADDS & set(between)) and not came_of_it


def _is_total(rate: View, seen: View) -> bool:
    a, b = rate.mention.amount.unit, seen.mention.amount.unit
    if a == b:
        return bool(a) or (bool(seen.noun) and seen.noun == rate.noun)
    return bool(a) and not b and not seen.noun and value(seen) > _UNIT * value(rate)


def _is_number(rate: View, seen: View) -> bool:
    """Whether things of another sort than the rate's are counted."""
    named = seen.noun != rate.noun if seen.noun else seen.lower(seen.last).endswith("s")
    return seen.mention.form == "cardinal" and named and value(seen) >= 2


def _times(number: View, total: View, rate: View) -> bool:
    a, b, told = (_closer(seen) for seen in (number, rate, total))
    return gap(span_of(a.low * b.low, a.high * b.high), told) <= _CLOSE * value(total)


def _closer(seen: View) -> Range:
    """What an amount can stand for; one below a million that is written out is hardly rounded."""
    room, low = closely(seen.mention.amount), value(seen)
    if low >= _MILLION:
        return room
    return Range((max(room.low, low * (1 - _CLOSE)), min(room.high, low * (1 + _CLOSE))))
