"""Values in the words of a reader: "4 years", "October 2019", "28 or more", "2 days after the vote"."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from claimcheck.data.listed import listed
from claimcheck.model import Amount, Duration, Offset, TimeInterval, Value, Yearless
from claimcheck.values.calendar import MONTH_NAMES

# Units that are words of their own and take a plural; the others are symbols and codes: km, GBP, %.
_COUNTED = listed("values.in_words", "counted_units")
_ANY_TIME = 36_525  # days; "before the vote" is read as any time in a century
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MINUTE = 60  # seconds
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def in_words(value: Value) -> str:
    """The value as a table shows it; for programs `str(value)` is the fixed form."""
    if isinstance(value, TimeInterval):
        return _days(value.earliest, value.latest)
    if isinstance(value, Amount):
        return _amount(value)
    if isinstance(value, Duration):
        return _counted(value.low, value.high, "day")
    if isinstance(value, Offset):
        return _offset(value)
    return _yearless(value) if isinstance(value, Yearless) else str(value)


def _days(first: date, last: date) -> str:
    """One day, a whole month or year by its name, or from one day to another."""
    if first == last:
        return day_in_words(first)
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole and (first.year, first.month) == (last.year, last.month):
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    if whole and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def day_in_words(day: date) -> str:
    """A day as explanations write it: "9 May 2023"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _yearless(value: Yearless) -> str:
    month = MONTH_NAMES[value.month - 1]
    if (value.first, value.last) == (1, 31):
        return month
    return f"{value.first}{f' to {value.last}' if value.last != value.first else ''} {month}"


def _amount(value: Amount) -> str:
    low, high = value.low, value.high
    if value.unit == "score" and low is not None and high is not None:
        return f"{_number(low)}-{_number(high)}"
    if value.unit == "ordinal" and low is not None and low == high:
        return _ordinal(low)
    if value.unit == "second" and low is not None and low == high and low >= _MINUTE:
        return _length(low)
    return _counted(low, high, value.unit)


def _length(seconds: Fraction) -> str:
    """ "2 hours 21 minutes 15 seconds", noughts left out."""
    minutes, rest = divmod(seconds, _MINUTE)
    parts = (
        (Fraction(minutes // _MINUTE), "hour"),
        (Fraction(minutes % _MINUTE), "minute"),
        (rest, "second"),
    )
    return " ".join(_counted(number, number, unit) for number, unit in parts if number)


def _ordinal(number: Fraction) -> str:
    last = "" if number.numerator // 10 % 10 == 1 else str(number.numerator)[-1]
    return f"{_number(number)}{_ENDINGS.get(last, 'th')}"


def _offset(value: Offset) -> str:
    """ "2 days after the vote", "the day of the vote"."""
    anchor = value.anchor or "what was just told"
    if value.low == value.high == 0:
        return f"the day of {anchor}"
    if value.high - value.low >= _ANY_TIME:
        return f"{'before' if value.high <= 0 else 'after'} {anchor}"
    if value.high <= 0:
        return f"{_counted(-value.high, -value.low, 'day')} before {anchor}"
    if value.low >= 0:
        return f"{_counted(value.low, value.high, 'day')} after {anchor}"
    before, after = (_counted(number, number, "day") for number in (-value.low, value.high))
    return f"from {before} before to {after} after {anchor}"


def _counted(low: Fraction | None, high: Fraction | None, unit: str) -> str:
    """ "4 to 5 years", "28 km or more"; one end may be open."""
    unit = "point" if unit == "pp" else unit
    named = f"{unit}{'' if low == high == 1 or unit not in _COUNTED else 's'}"
    if low == high:
        return f"{_number(low)} {named}".strip()
    if low is None or high is None:
        only = f"{_number(high if low is None else low)} {named}".strip()
        return f"{only} or {'less' if low is None else 'more'}"
    return f"{_number(low)} to {_number(high)} {named}".strip()


def _number(number: Fraction | None) -> str:
    """ "12,000", "4.5", "612 million"; "" for None."""
    if number is None:
        return ""
    for size, name in _LARGE:
        short = number / size
        if short >= 1 and (short * 1000).denominator == 1:
            return f"{float(short):,.3f}".rstrip("0").rstrip(".") + f" {name}"
    if number.denominator == 1:
        return f"{number.numerator:,}"
    if abs(number) < 1:
        return f"{float(number):.4g}"
    return f"{float(number):,.3f}".rstrip("0").rstrip(".")
