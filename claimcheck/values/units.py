"""Units of measure: what dimension a symbol has and how it converts.

The table is claimcheck/data/amount_units.toml (BIPM, NIST SP 811).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from claimcheck.data.tables import read_table
from claimcheck.model.records import NamedTuple

_PLURALISED = 3  # letters; symbols take no s, and "has" is no plural of "ha"
_NO_UNITS = ("zero", "sizes")  # tables of the file that tell more of some units
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:-[^\W\d_]+)*|\S")


class Unit(NamedTuple):
    """A unit of measure; `value * factor + zero` is the value in the base unit of its dimension."""

    symbol: str
    dimension: str
    factor: Fraction
    zero: Fraction = Fraction(0)


@cache
def _rows() -> dict[str, Any]:
    return read_table("amount_units")


@cache
def units() -> Mapping[str, Unit]:
    """Every unit by its symbol."""
    zeros = _rows()["zero"]
    return {
        symbol: Unit(symbol, dimension, Fraction(row[0]), Fraction(zeros.get(symbol, 0)))
        for dimension, table in _rows().items()
        if dimension not in _NO_UNITS
        for symbol, row in table.items()
    }


@cache
def sizes(symbol: str) -> tuple[Unit, ...]:
    """The unit of a symbol in each size that its name is used for, the one of `units` first."""
    unit = units()[symbol]
    return (unit, *(unit._replace(factor=Fraction(factor)) for factor in _rows()["sizes"].get(symbol, ())))


@cache
def names() -> Mapping[tuple[str, ...], str]:
    """Symbol by the lower-case tokens of a unit's name, plurals included: ("square", "miles") -> "mi2"."""
    found: dict[tuple[str, ...], str] = {}
    for dimension, table in _rows().items():
        if dimension in _NO_UNITS:
            continue
        for symbol, (_, spellings) in table.items():
            for spelling in spellings:
                tokens = tuple(_TOKEN.findall(spelling))
                found.setdefault(tokens, symbol)
                if len(tokens[-1]) >= _PLURALISED:
                    found.setdefault((*tokens[:-1], tokens[-1] + "s"), symbol)
    return found


@cache
def first_words() -> frozenset[str]:
    """The words a unit's name can begin with."""
    return frozenset(tokens[0] for tokens in names())


def to_base(value: Fraction, unit: Unit) -> Fraction:
    """The value in the base unit of its dimension."""
    return value * unit.factor + unit.zero


def from_base(value: Fraction, unit: Unit) -> Fraction:
    """The inverse of `to_base`."""
    return (value - unit.zero) / unit.factor
