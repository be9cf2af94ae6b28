"""What so much a day, or so fast, comes to in a time: "900 euros every month for four years ... 43,200 euros", "a
steady 12 kilometres an hour ... six hours for the 72 kilometres".

Time and total are found by their sort, in the sentence or the next, and only where there is one of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.claims.arithmetic_runs import is_level, value
from claimcheck.claims.arithmetic_ties import comes_of
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, Range, closely, gap, meant, near, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check
from claimcheck.values.units import names, units

_REACH = 8  # words between a number and "every month"
_THROUGH = listed("claims.arithmetic_paces", "through")
_AHEAD = 2  # words before a time among which one of these stands
_ADDS = frozenset({"and", "but", "with", "plus"})
_STEADY = listed("claims.arithmetic_paces", "steady")
_FAR = 2  # times; what misses by more is told of other numbers
_ROUGH = Fraction(1, 10)  # of a time; "four years" is that rough
_HIGH = listed("claims.arithmetic_paces", "high")
_PARTED = frozenset({"and", "but", "while", ";", "who", "which"})
_SENTENCES = 2  # that tell of a speed, its time and its distance
_SECONDS = 24 * 60 * 60  # of a day, the base unit of time


def paces(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "product" of what is told by time."""
    for place, line in enumerate(held):
        for rate in line.views:
            days = _period(line, rate)
            if days and rate.mention.amount.exact and value(rate) > 0:
                found = _of_pace(near(held, place, 0), rate)
                if found is None and _is_speed(rate):
                    found = _of_speed(near(held, place), rate)
                if found is not None:
                    yield from _against(rate, *found, days, make)


def _period(line: Line, rate: View) -> Fraction:
    """The days of the period that a number is told for each of, or of a speed in the base unit; 0 for neither."""
    unit = units().get(rate.mention.amount.unit)
    if unit is not None and unit.dimension == "speed":
        return Fraction(1, _SECONDS) / unit.factor if line.has(*_STEADY) else Fraction(0)
    if rate.mention.form not in ("money", "measure", "cardinal"):
        return Fraction(0)
    per = units().get(names().get((rate.mention.per or _every(rate),), ""))
    return per.factor if per is not None and per.dimension == "time" else Fraction(0)


def _every(rate: View) -> str:
    """The period that "every" or "each" names behind a number, none where another number or a comma stands between."""
    for at in range(rate.last, rate.last + _REACH):
        if not rate.lower(at).isalpha():
            return ""
        if rate.lower(at) in ("every", "each"):
            return rate.lower(at + 1)
    return ""


def _is_speed(rate: View) -> bool:
    unit = units().get(rate.mention.amount.unit)
    return unit is not None and unit.dimension == "speed"


def _of_speed(around: Sequence[Line], rate: View) -> tuple[View, View] | None:
    """The one time and the one distance of two sentences that tell of an average speed: "went 90 km in two
    hours. With an average of 55 km an hour, it ..."."""
    others = [seen for line in around for seen in line.views if seen is not rate]
    times = [seen for seen in others if seen.mention.form == "duration"]
    far = [seen for seen in others if _is_total(rate, seen) and not _HIGH & set(seen.behind(1))]
    if len(times) != 1 or len(far) != 1 or not (_is_time(times[0]) and far[0].mention.amount.exact):
        return None
    (time,), (total,) = times, far
    together = len({id(seen.words) for seen in (rate, time, total)}) == _SENTENCES
    one, two = sorted((time, total), key=lambda seen: seen.mention.span)
    between = (
        {word.lower for word in one.words[one.last : two.first]} if one.words is two.words else set[str]()
    )
    joined = together and not _PARTED & between and (one.words is two.words or time.words is rate.words)
    return (time, total) if joined and not is_level(total) else None


def _of_pace(around: Sequence[Line], rate: View) -> tuple[View, View] | None:
    """The one time of the sentence of a rate, and the one total."""
    others = [
        seen for line in around for seen in line.views if seen is not rate and seen.mention.amount.exact
    ]
    times = [seen for seen in others if _is_time(seen)]
    totals = [seen for seen in others if _is_total(rate, seen) and not is_level(seen)]
    if (
        len(times) != 1
        or len(totals) != 1
        or times[0].words is not rate.words
        or not comes_of(totals[0], rate)
    ):
        return None
    return times[0], totals[0]


def _against(rate: View, time: View, total: View, days: Fraction, make: Maker) -> Iterator[Check]:
    """The check "product" of a rate that does not come to a total in a time."""
    number = _days(time, meant(time.mention.amount))
    least, most = (
        max(number.low, number.middle * (1 - _ROUGH)),
        min(number.high, number.middle * (1 + _ROUGH)),
    )
    a, told = (_base(seen, closely(seen.mention.amount)) for seen in (rate, total))
    real = number.middle / days * a.middle
    if not gap(span_of(a.low * least / days, a.high * most / days), told):
        return
    if real <= _FAR * told.middle and told.middle <= _FAR * real:
        shown = show(Fraction(round(real / _base(total, Range((Fraction(1), Fraction(1)))).low)))
        detail = f"{written(rate)} for {written(time)} makes {shown}, not {written(total)}"
        yield make.check("product", detail, (total,), (rate,), (time,))


def _is_time(seen: View) -> bool:
    return seen.mention.form == "duration" and bool(_THROUGH & set(seen.ahead(_AHEAD)))


def _is_total(rate: View, seen: View) -> bool:
    own, unit = units().get(rate.mention.amount.unit), units().get(seen.mention.amount.unit)
    if own is not None and own.dimension == "speed":
        return unit is not None and unit.dimension == "length"
    same = rate.mention.form == seen.mention.form and rate.mention.amount.unit == seen.mention.amount.unit
    counted = rate.mention.form != "cardinal" or (seen.noun == rate.noun != "")
    between = (
        {word.lower for word in seen.words[rate.last : seen.first]} if seen.words is rate.words else set()
    )
    paid = seen.words is rate.words or rate.mention.form == "money"
    return (
        paid and same and counted and value(seen) > value(rate) and not (seen.mention.per or _ADDS & between)
    )


def _days(time: View, told: Range) -> Range:
    factor = units()[time.mention.amount.unit].factor
    return span_of(told.low * factor, told.high * factor)


def _base(seen: View, told: Range) -> Range:
    """A measure in its base unit; a speed is told by its period, and anything else stands in its own unit."""
    unit = units().get(seen.mention.amount.unit)
    factor = unit.factor if unit is not None and unit.dimension != "speed" else Fraction(1)
    return span_of(told.low * factor, told.high * factor)
