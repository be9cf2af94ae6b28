"""One weight or length told in two units of one system: "11st 4lb", "5ft 9in", "6lb 10oz", "five feet nine inches"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from claimcheck.annotate.mentions import AmountMention
from claimcheck.claims.count_view import View, view
from claimcheck.claims.reckoning import Line
from claimcheck.model import Amount, Span
from claimcheck.model.records import NamedTuple

# The lesser unit that goes on with a greater one, and how many of it make one of the greater.
_LESSER = {"st": ("lb", 14), "ft": ("in", 12), "lb": ("oz", 16)}
# Symbols that are no units beside other numbers: "the 9st", "8 in".
_SYMBOLS = frozenset({"st", "in"})
_JOINTS = frozenset({",", "and", "."})  # "9st. 12lb."
_SIDES = 2  # measures that a sentence has at least where two tell one thing


class _Part(NamedTuple):
    amount: Amount
    first: int
    last: int


def in_whole(line: Line) -> list[View]:
    """The amounts of a sentence, a measure in two units as one amount of the lesser unit."""
    whole = [_view(line, *pair) for pair in _pairs(line)]
    taken = {at for seen in whole for at in range(seen.first, seen.last)}
    single = (seen for seen in line.views if seen.first not in taken)
    return sorted((*whole, *single), key=lambda seen: seen.first)


def _pairs(line: Line) -> Iterator[tuple[_Part, _Part]]:
    """The greater and the lesser part of each measure in two units."""
    measures = {seen.first: seen for seen in line.views if seen.mention.form == "measure"}
    end = len(line.words) if len(measures) < _SIDES else 0
    for at in range(len(line.words)):
        one = _part(line, measures, at) if at >= end else None
        if one is None or one.amount.unit not in _LESSER:
            continue
        joint = one.last < len(line.words) and line.words[one.last].lower in _JOINTS
        two, (unit, most) = _part(line, measures, one.last + joint), _LESSER[one.amount.unit]
        if two is not None and two.amount.unit == unit and (two.amount.low or 0) < most:
            end = two.last
            yield one, two


def _part(line: Line, measures: Mapping[int, View], at: int) -> _Part | None:
    """The measure that begins at a word, read from its symbol too where that is a word elsewhere."""
    if at in measures:
        return _Part(measures[at].mention.amount, at, measures[at].last)
    number, symbol = [*(word.lower for word in line.words[at : at + 2]), "", ""][:2]
    if not number.isdecimal() or symbol not in _SYMBOLS:
        return None
    value = Fraction(number)
    return _Part(Amount(value, value, symbol, precision=Fraction(1)), at, at + 2)


def _view(line: Line, one: _Part, two: _Part) -> View:
    unit, count = _LESSER[one.amount.unit]
    low = (one.amount.low or Fraction(0)) * count + (two.amount.low or Fraction(0))
    high = (one.amount.high or Fraction(0)) * count + (two.amount.high or Fraction(0))
    exact = one.amount.exact and two.amount.exact
    span = Span(line.words[one.first].start, line.words[two.last - 1].end)
    amount = Amount(low, high, unit, exact, two.amount.precision)
    return view(line.views[0].doc, AmountMention(span, line.index, amount, "measure"))
