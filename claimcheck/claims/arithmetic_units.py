"""One measure told in two units: "a 10-mile (26 km) stretch"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims.arithmetic_compound import in_whole
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, Range, gap, meant, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check
from claimcheck.values.amount import in_each_size
from claimcheck.values.units import units

# Newspapers round what they convert: 30 miles become 50 km (3.5 per cent off), 20 miles 30 km (7 per cent).
_ROUNDED = Fraction(8, 100)
_DEGREES = Fraction(2)
_SIZES = listed("claims.arithmetic_units", "sizes")


def conversions(line: Line, make: Maker) -> Iterator[Check]:
    """Checks of a measure in brackets against the one before it."""
    views = in_whole(line)
    for previous, seen in pairwise(views):
        if _pairs(line, previous, seen) and not _compound(views, previous):
            detail = _misfit(previous, seen)
            if detail:
                yield make.check("unit-conversion", detail, (previous,), (seen,))


def _pairs(line: Line, one: View, two: View) -> bool:
    """Whether the second stands in brackets right after the first (or its noun) and is of another unit alike."""
    a, b = (units().get(seen.mention.amount.unit) for seen in (one, two))
    if (
        a is None
        or b is None
        or a.dimension != b.dimension
        or a.symbol == b.symbol
        or a.dimension in ("time", "angle")
    ):
        return False
    if line.words[one.last - 1].text[-1].isdecimal():
        return False  # "9-stone-12 (63kg)": the lesser unit is left out
    if _is_range(one) != _is_range(two):
        return False  # "from 5,600 to 8,870 nautical miles (10,400 to 16,400 km)"
    between = [word.text for word in line.words[one.last : two.first]]
    if _is_apposed(line, two, [word.lower() for word in between]) and not _is_change(one):
        return True
    closed = any(word.text == ")" for word in line.words[two.last : two.last + 2])
    return closed and "(" in between and len(between) <= 3 and between[-1] == "("


def _is_apposed(line: Line, two: View, between: list[str]) -> bool:
    """Whether "or" joins the two, or commas set the second apart: "12 ft tall, or 3.7 m", "300 m, 984 ft, long"."""
    opening = written(two).split()[0].lower()
    if between in ([",", "or"], ["or"]) or (between in ([], [","]) and opening == "or"):
        return True
    if len(between) == 3 and between[0] in _SIZES and between[1:] == [",", "or"]:
        return True
    after = [word.lower for word in line.words[two.last : two.last + 2]]
    return between == [","] and after[:1] == [","] and bool(_SIZES & set(after))


def _is_change(one: View) -> bool:
    """Whether the first is the size of a change, beside which another measure may be the level."""
    return one.lower(one.first - 1) in ("by", "up", "down")


def _is_range(seen: View) -> bool:
    return seen.mention.amount.low != seen.mention.amount.high and not seen.mention.hedge


def _compound(views: Sequence[View], one: View) -> bool:
    """Whether the first is the tail of a compound measure that is not read as one: "2 km 300 m (1.4 miles)"."""
    unit = units()[one.mention.amount.unit].dimension
    for seen in views:
        if seen is one:
            return False
        known = units().get(seen.mention.amount.unit)
        if known is not None and known.dimension == unit and one.first - seen.last <= 2:
            return True
    return False


def _near(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) <= _ROUNDED * max(abs(one), abs(other))


def _misfit(one: View, two: View) -> str:
    """The reckoning where the two fit within rounding in no size that their units have; "" where they do."""
    ways = [*in_each_size(one.mention.amount, two.mention.amount.unit)]
    told = [way.low for way in ways if way.low is not None and way.high is not None]
    if not told or any(_is_met(way, one, two) for way in ways):
        return ""  # a gallon may be the British one
    shown = show(Fraction(round(told[0], 1)))
    return f"{written(one)} is {shown} {two.mention.amount.unit}, not {written(two)}"


def _is_met(moved: Amount, one: View, two: View) -> bool:
    """Whether the second is what the first comes to in its unit, within rounding."""
    here, there = meant(moved), meant(two.mention.amount)
    if units()[two.mention.amount.unit].dimension != "temperature":
        return gap(here, there) == 0 or _near(here.middle, there.middle)
    size = units()[one.mention.amount.unit].factor / units()[two.mention.amount.unit].factor
    as_difference = Range((meant(one.mention.amount).low * size, meant(one.mention.amount).high * size))
    return gap(here, there) <= _DEGREES or gap(as_difference, there) <= _DEGREES
