"""A number of things at so much each, against the total: "eight trams of 90 seats each, 720 seats in all", "480 million
euros for 60 kilometres, or 8 million a kilometre", "480 pupils in 16 classes, an average of 30".

Number and total are found by their sort alone, and only where there is one of each; any two numbers near by that fit
the rate absolve.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, permutations

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.words import lemma
from claimcheck.claims.arithmetic_cues import CONTRARY, EACH, MOST, is_average, is_grouped, is_level, is_rate
from claimcheck.claims.arithmetic_runs import is_verb, value
from claimcheck.claims.arithmetic_ties import TAKEN_UP, comes_of
from claimcheck.claims.arithmetic_totals import is_all, says_total
from claimcheck.claims.count_view import View, counts_people
from claimcheck.claims.reckoning import Line, Maker, Range, closely, gap, near, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check
from claimcheck.values.units import names

_BACK = 3  # sentences before "8 million a kilometre" in which the number of kilometres may be told
_SENTENCES = 2  # of which a rate, the number and the total are told
_FAR = 3  # times; what misses by more is told of other numbers
_CLOSE = Fraction(3, 100)  # by which a product may miss the total, beyond what either is rounded by
_UNIT = 10  # times the rate; a bare number from here on can be a total in its unit
_MILLION = 1_000_000
_ADDS = frozenset({"and", "with", ";"})
_WHY = listed("claims.arithmetic_rates", "why")
_SUMS = listed("claims.arithmetic_rates", "sums")
_WHICH = ("which", "whom", "them")
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
    return seen.lower(seen.after) == "and" and form_of(seen.lower(seen.after + 1)).closed in ("D", "Q")


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
    if _is_rest(number, total, rate, told):
        return
    other = next((seen for seen in line.views if _is_beside(line, seen, rate, total)), None)
    if other is not None:
        yield from _of_two(found, (rate, other), told, make)
        return
    grouped = is_grouped(line, rate) and rate.mention.per == "" and not is_average(rate)
    if grouped and not (says_total(total) or is_all(total) or total.words[0].lower in TAKEN_UP):
        return  # "three groups of 12 among 40 people"
    if _goes_further(number) or _goes_further(rate):
        return
    by_time = rate.mention.per not in ("", *EACH)
    if (
        _is_added(line, rate, number)
        or _is_added(line, rate, total)
        or (by_time and not comes_of(total, rate))
    ):
        return
    if _is_of_others(rate, number) or _is_rebate(rate, number, total):
        return
    exactly = value(number) * value(rate)
    moved = {rate.lower(rate.first - 1), total.lower(total.first - 1)} == _MOVED
    near_miss = not moved and exactly <= _FAR * value(total) and value(total) <= _FAR * exactly
    if near_miss and not _is_contrasted(line, rate, total):
        detail = f"{written(number)} times {written(rate)} is {show(exactly)}, not {written(total)}"
        name = "average" if is_average(rate) else "product"
        yield make.check(name, detail, (total,), (number,), (rate,))


def _is_rest(number: View, total: View, rate: View, told: Sequence[View]) -> bool:
    """Whether each of those gets it who are left of the number: "80 trees, of which 30 ... for each of the others"."""
    if written(number) in rate.behind(5):
        return False  # "for each of the 80"
    rest = (value(number) - value(part) for part in told if part.words is number.words)
    return any(value(total) == value(rate) * left for left in rest)


def _is_beside(line: Line, other: View, rate: View, total: View) -> bool:
    """Whether "and" joins a second rate to the first, so that the total is of both: "9 euros for each of these and 4
    for each of the others, 470 euros in all"."""
    if other is rate or other is total or not (_is_of_each(other) and is_rate(line, other)):
        return False
    between = line.words[min(rate.last, other.last) : max(rate.first, other.first)]
    units = {rate.mention.amount.unit, other.mention.amount.unit}
    behind = total.words is not line.words or total.first > max(rate.first, other.first)
    alike = units <= {total.mention.amount.unit, ""}
    return behind and alike and any(word.lower == "and" for word in between)


def _of_two(found: Pair, two: Pair, told: Sequence[View], make: Maker) -> Iterator[Check]:
    """The check of a total of two rates, where the number is split into a part and the others; told of the first."""
    (number, total), (rate, other) = found, two
    parts = [seen for seen in told if seen.words is number.words and seen is not number]
    if (
        len(parts) != 1
        or not _is_split(number, parts[0])
        or other.first < rate.first
        or number.words is rate.words
    ):
        return
    many = value(parts[0])
    left = value(number) - many
    sums = [many * value(rate) + left * value(other), left * value(rate) + many * value(other)]
    room = _closer(total)
    if not any(gap(span_of(one, one), room) <= _CLOSE * value(total) for one in sums):
        shared = f"{show(many)} times {written(rate)} and {show(left)} times {written(other)}"
        detail = f"{shared} make {show(sums[0])}, not {written(total)}"
        yield make.check("product", detail, (total,), (number,), (rate,))


def _is_split(number: View, part: View) -> bool:
    """Whether "of which" or "of whom" ties a part to the number right before it."""
    between = [word.lower for word in number.words[number.after : part.first]]
    behind = part.behind(2)
    led = [*between, "of", *behind[1:]] if behind[0] == "of" else between
    return value(part) < value(number) and led in ([",", "of", which] for which in _WHICH)


def _is_of_others(rate: View, number: View) -> bool:
    """Whether a rate names things of its own, other than those counted: "96 farmers ... 9,000 euros for each mill"."""
    behind = rate.behind(3, noun=True)
    if behind[:2] != ["for", "each"] or form_of(behind[2]).closed or not number.noun:
        return False
    named = lemma(behind[2], "n")
    return named != number.noun and not (counts_people(named) and number.counts_people)


def _is_rebate(rate: View, number: View, total: View) -> bool:
    """Whether all are offered for less than each one costs: "12 euros a day, or 30 euros for all three"."""
    offered = total.ahead(1) == ["or"] and total.behind(1, noun=True) == ["for"]
    return offered and value(total) < value(number) * value(rate)


def _goes_on(line: Line, number: View, total: View) -> bool:
    """Whether a total of the sentence after a rate and its number is what they make: "that brought in 4,000 euros"."""
    if total.mention.sentence <= line.index:
        return True
    opening = total.words[0].lower
    told = opening in TAKEN_UP or says_total(total) or is_all(total)
    if _WHY & {word.lower for word in total.words}:
        return False  # "all 90 berths were let, since a deck was shut"
    return number.mention.sentence <= line.index and told


def _is_free(seen: View) -> bool:
    able = is_level(seen, parts=True) or (is_level(seen, sizes=True) and _is_sum(seen))
    return able and not is_average(seen) and seen.mention.per not in EACH


def _is_sum(seen: View) -> bool:
    """Whether a noun of a sum that can be shared out stands before money: "a surplus of 700 euros"."""
    return seen.mention.form == "money" and seen.ahead(2)[0] in _SUMS and seen.ahead(2)[1] == "of"


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
        if rate.mention.per not in ("", *EACH) and few not in counts:
            return None  # "sales of 3 million euros, up from 2 million, and 1.20 per barrel"
        if is_average(rate) or says_total(many) or many.mention.amount.unit:
            counts, totals = [few], [many]
    if (
        is_average(rate)
        and not (totals or here or rate.noun or rate.mention.amount.unit)
        and len(levels) == 2
    ):
        few, many = sorted(levels, key=value)  # "12 goals in eight games. That is an average of two"
        per = rate.mention.per
        named = bool(few.noun and many.noun) and few.words is many.words and per in ("", *EACH, few.noun)
        if named and _is_average_of(rate, few):
            return few, many
    if not (totals and counts) and _is_of_each(rate):
        totals = [seen for seen in levels if _is_total(rate, seen)]
        counts = [seen for seen in levels if _is_number(rate, seen) and seen not in totals]
        if len({seen.mention.sentence for seen in (rate, *totals, *counts)}) > _SENTENCES:
            return None
    counts = [seen for seen in counts if seen.ahead(3)[:2] == ["each", "of"]] or counts
    one_each = len(counts) == len(totals) == 1 and value(totals[0]) > value(rate)
    return (counts[0], totals[0]) if one_each else None


def _is_average_of(rate: View, number: View) -> bool:
    """Whether "That makes an average of" or "on average each of them" takes up what was counted before."""
    opening = [rate.lower(at) for at in range(rate.first)]
    each = next((two for one, two in pairwise(opening) if one in ("each", "every")), "")
    taken_up = bool(each) and lemma(each, "n") in ("of", "one", number.noun)
    return taken_up or opening[:1] in (["that"], ["this"])


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
        people = rate.noun == "people" and seen.counts_people
        return bool(a) or (bool(seen.noun) and (seen.noun == rate.noun or people))
    return bool(a) and not b and not seen.noun and value(seen) > _UNIT * value(rate)


def _is_number(rate: View, seen: View) -> bool:
    """Whether things of another sort than the rate's are counted."""
    of_them = seen.behind(2) == ["of", "them"]
    named = seen.noun != rate.noun if seen.noun else of_them or seen.lower(seen.last).endswith("s")
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
