"""Word classes of time expressions: every word becomes one character, so that the grammar reads sentences as strings.

The classes are in data/time_words.toml; numbers are classed by their shape. `OTHER` stands for any other word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache

from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Word
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.values.calendar import MONTH_NAMES, WEEKDAY_NAMES
from claimcheck.values.number_words import NUMBERS

OTHER = "x"
_SHAPES = (
    "D", "YEAR", "FIGURE", "POINTED", "SLASHED", "DAYMON", "EIGHT", "TIME", "LONG", "MIDMONTH", "MIDYEAR", "MONFIG",
    "MONMON", "YEARS", "ACCOUNT",
)  # fmt: skip
_NUMBER = re.compile(r"(?:\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,9})?)\Z")
_SLASHED = re.compile(r"\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)\Z")
_YEARS = re.compile(r"(?:1[89]|20)\d\d/\d\d(?:\d\d)?\Z")
_DAYMON = re.compile(r"\d{1,2}/\d{1,2}\Z")
_POINTED = re.compile(r"(?:1[3-9]|2[0-3])\.[0-5]\d\Z")  # may be an hour after noon
_TIME = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?\Z")
_QUARTERS, _HALVES = 4, 2
ZONES = listed("annotate.time_words", "zones")
_HOURS, _RATES = listed("annotate.time_words", "hours"), listed("annotate.time_words", "rates")
_MONTHS = tuple(name.lower() for name in MONTH_NAMES)
_WEEKDAYS = tuple(name.lower() for name in WEEKDAY_NAMES)


@cache
def table() -> dict[str, dict[str, list[str]]]:
    """The sections of data/time_words.toml."""
    return read_table("time_words")


@cache
def chars() -> dict[str, str]:
    """Class name -> the character that stands for it."""
    names = sorted({*_SHAPES, *table()["capital"], *table()["lower"]})
    return {name: chr(0xE000 + index) for index, name in enumerate(names)}


@cache
def _capital() -> dict[str, str]:
    return _forms(table()["capital"])


@cache
def _lower() -> dict[str, str]:
    return _forms(table()["lower"])


def _forms(section: dict[str, list[str]]) -> dict[str, str]:
    return {form: chars()[name] for name, forms in section.items() for form in forms}


def encode(words: Iterable[Word]) -> str:
    """One character a word."""
    return "".join([_CODES[word.text] for word in words])


def _classify(form: str) -> str:
    lower = form.lower()
    if form[0].isupper() and lower in _capital():
        return _capital()[lower]
    if lower in _lower():
        return _lower()[lower]
    if form[0].isdigit():
        return _number_class(form)
    if "-" in form and len(form) < 40:
        return _compound(lower)
    return OTHER


_CODES = Known(_classify)


def _number_class(form: str) -> str:
    if not form.isascii():
        return OTHER
    if form.isdigit():
        if len(form) <= 2 and 1 <= int(form) <= 31:
            return chars()["D"]
        if len(form) == 4 and 1000 <= int(form) <= 2199:
            return chars()["YEAR"]
        if len(form) == 8:
            return chars()["EIGHT"]
    if _YEARS.match(form):
        return chars()["YEARS"]
    if _DAYMON.match(form):
        return chars()["DAYMON"]
    if _SLASHED.match(form):
        return chars()["SLASHED"]
    if ":" in form:
        return chars()["TIME"] if _TIME.match(form) else OTHER
    if _POINTED.match(form):
        return chars()["POINTED"]
    return chars()["FIGURE"] if _NUMBER.match(form) else OTHER


def _compound(lower: str) -> str:
    """Hyphenated words: "ten-month", "mid-June", "June-end", "mid-1990s", "mid-2025"; ages are no times."""
    first, *rest = lower.split("-")
    inside = table()["inside"]
    if rest[-1] in inside["old"] or "odd" in rest:
        return OTHER
    if first in ("mid", "early", "late") and len(rest) == 1:
        if rest[0] in _MONTHS:
            return chars()["MIDMONTH"]
        if re.fullmatch(r"\d{3}0s|(?:19|20)\d\d", rest[0]):
            return chars()["MIDYEAR"]
    if [first in _MONTHS, *rest] == [True, "end"] or (
        first == "end" and len(rest) == 1 and rest[0] in _MONTHS
    ):
        return chars()["MIDMONTH"]
    if first in _month_forms():
        if all(piece.isdigit() for piece in rest):
            return chars()["MONFIG"]
        if len(rest) == 1 and rest[0] in _month_forms():
            return chars()["MONMON"]
    if _is_account(first, rest):
        return chars()["ACCOUNT"]
    units = table()["lower"]["UNIT"] + table()["lower"]["UNITS"]
    if rest[-1] in units and len(rest) == 1 and number(first) is not None:
        return chars()["LONG"]
    if rest[-1] in inside["long"] and (first in units or (len(rest) == 2 and rest[0] in units)):
        return chars()["LONG"]
    return chars()["NWORD"] if number(lower) is not None else OTHER


def _is_account(first: str, rest: list[str]) -> bool:
    """Whether a compound names a period of accounts: "third-quarter", "full-year", "half-year"."""
    inside = table()["inside"]
    if len(rest) != 1 or rest[0] not in inside["accounts"]:
        return False
    if rest[0] == "year":
        return first in inside["account"]
    return first == "final" or 1 <= ordinal(first) <= (_QUARTERS if rest[0] == "quarter" else _HALVES)


@cache
def _month_forms() -> frozenset[str]:
    return frozenset(table()["capital"]["MONTH"] + table()["capital"]["MAYBE"])


def is_four_digit_clock(before: str, digits: str, unit: str, after: str) -> bool:
    """Whether four digits and "hours" are a time of day: "at 1930 hours", "1930 hrs GMT", not "1200 hours a year"."""
    if unit not in _HOURS or not (len(digits) == 4 and digits.isascii() and digits.isdigit()):
        return False
    told = before == "at" or after in ZONES
    return told and after not in _RATES and int(digits[:2]) < 24 and int(digits[2:]) < 60


def month(form: str) -> int:
    """1-12 of a month's name or abbreviation, in any case; 0 for other words."""
    lower = form.lower()[:3]
    return next((n for n, name in enumerate(_MONTHS, 1) if name[:3] == lower), 0)


def weekday(form: str) -> int:
    """0-6, Monday first, of a weekday's name or abbreviation; -1 for other words."""
    lower = form.lower()[:3]
    return next((n for n, name in enumerate(_WEEKDAYS) if name[:3] == lower), -1)


def ordinal(form: str) -> int:
    """The number of an ordinal word up to 31st, then of the round ones; 0 for other words."""
    lower = form.lower()
    words = table()["lower"]["ORDW"]
    if lower in words:
        return words.index(lower) + 1
    tens = table()["lower"]["ROUNDORD"]
    return 40 + 10 * min(tens.index(lower), 6) if lower in tens else 0


_NUMBERS = NUMBERS | {"hundred": 100, "thousand": 1000, "dozen": 12, "a": 1, "an": 1}


def number(form: str) -> Fraction | None:
    """The value of digits or of a number word ("1.5", "1,000", "twenty-one"); None for other words."""
    lower = form.lower()
    if lower[:1].isdigit():
        return Fraction(lower.replace(",", "")) if lower.isascii() and _NUMBER.match(lower) else None
    if lower in _NUMBERS:
        return Fraction(_NUMBERS[lower])
    if lower.endswith("-and-a-half"):
        whole = number(lower.removesuffix("-and-a-half"))
        return None if whole is None else whole + Fraction(1, 2)
    tens, _, one = lower.partition("-")
    if _NUMBERS.get(tens, 0) in range(20, 100, 10) and 0 < _NUMBERS.get(one, 0) < 10:
        return Fraction(_NUMBERS[tens] + _NUMBERS[one])
    return None
