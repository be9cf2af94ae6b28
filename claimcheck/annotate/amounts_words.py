"""The table of number words and the type of a number read; see claimcheck/data/amount_numbers.toml."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from claimcheck.data.tables import read_table
from claimcheck.model.records import NamedTuple


class Number(NamedTuple):
    """A number at words[start:end]; `low` and `high` differ for vague words ("dozens").

    Where it is the first part of a hyphenated word ("six-storey"), `tail` is the rest and `cut` the offset of the
    number's end in the text; otherwise `cut` is the end of the last word.
    """

    low: Fraction
    high: Fraction
    start: int
    end: int
    cut: int
    precision: Fraction
    form: str = "cardinal"  # cardinal | fraction | vague | ordinal
    digits: bool = False
    scaled: bool = False  # has a word of scale: "million", "bn"
    tail: str = ""


@cache
def table() -> Mapping[str, Any]:
    """The number words, as in the data file."""
    return read_table("amount_numbers")
