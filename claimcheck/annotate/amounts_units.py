"""The unit round a number: money signs and names, percent, measures, years of age.

Currencies: claimcheck/data/amount_currencies.toml; measures: claimcheck/values/units.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import Any

from claimcheck.annotate.amounts_letters import LETTERS, is_letter_of_sum
from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.model.records import NamedTuple
from claimcheck.values import units

_ONE = Fraction(1)
_HYPHENS = ("-", "‐", "‑")
_AGES = frozenset({"year", "month", "week", "day"})
_HUNDREDTH = Fraction(1, 100)
_LETTERS = frozenset({"in", "l", "t"})  # symbols that are words or letters elsewhere
_MEASURED = listed("annotate.amounts_units", "measured")
_DEGREES = frozenset({"deg", "degC", "degF"})
_PRICE = 3  # digits of the least price in won
_CENTIMETRES = 2  # digits behind the point of metres: "1.70 m"
_SICK = listed("annotate.amounts_units", "sick")
_CLOSES = frozenset(".,;)")
_LONGEST_NAME = 4  # words in a unit's name: "kilometres per hour", "km / h" and room for one more


class Reading(NamedTuple):
    """A unit that ends before words[end], at offset `cut` of the text; the number is to be times `scale`."""

    unit: str
    form: str  # money | percent | measure | duration | age
    end: int
    cut: int
    scale: Fraction = _ONE
    attributive: bool = False  # hyphenated before a noun: "10-mile stretch"


@cache
def currencies() -> Mapping[str, Any]:
    """The table of currencies, as in the data file."""
    return read_table("amount_currencies")


@cache
def _codes() -> frozenset[str]:
    return frozenset(currencies()["codes"]["list"])


def sign_before(words: Sequence[Word], start: int) -> tuple[str, int] | None:
    """The currency written before words[start] ("C$", "£", "EUR") and the index of its first word."""
    if start == 0:
        return None
    sign, signs = words[start - 1], currencies()["signs"]
    if sign.text[0].isalpha():
        if is_letter_of_sum(words, start - 1):
            return LETTERS[sign.text], start - 1
        code = sign.text.upper()
        close = words[start].start - sign.end <= 1
        if close and (sign.text in _codes() or sign.text == "Rs"):
            return signs.get(code, code), start - 1
        return None
    if sign.text not in signs:
        return None
    if start > 1 and words[start - 2].end == sign.start:
        longer = signs.get((words[start - 2].text + sign.text).upper())
        if longer:
            return longer, start - 2
    return signs[sign.text], start - 1


def after(words: Sequence[Word], end: int, *, pounds_are_money: bool = False) -> Reading | None:
    """The unit that follows a number ending before words[end], if there is one."""
    if end >= len(words):
        return None
    hyphen = _hyphenated(words, end)
    if hyphen is not None:
        return tail(words[hyphen].lower, hyphen + 1, words[hyphen].start)
    return _percent(words, end) or _money(words, end, pounds_are_money) or _measure(words, end)


def below_zero(words: Sequence[Word], end: int, unit: Reading | None) -> Reading | None:
    """The scale of degrees told downwards: "30 below zero Fahrenheit", "twelve degrees below zero"; else None."""
    at = unit.end if unit else end
    if [word.lower for word in words[at : at + 2]] != ["below", "zero"]:
        return None
    if unit is not None:
        return unit._replace(end=at + 2, cut=words[at + 1].end) if unit.unit in _DEGREES else None
    scale = after(words, at + 2)
    if scale is not None and scale.unit in _DEGREES:
        return scale
    return Reading("deg", "measure", at + 2, words[at + 1].end)


def _hyphenated(words: Sequence[Word], end: int) -> int | None:
    """The word joined to the number by a hyphen: its index, or None."""
    if words[end].text not in _HYPHENS or end + 1 >= len(words) or words[end].start != words[end - 1].end:
        return None
    joined = words[end + 1]
    return end + 1 if joined.start == words[end].end and joined.text[0].isalpha() else None


def aged(words: Sequence[Word], found: Reading) -> Reading:
    """A length before "old" as an age: "a 46-year old man"."""
    at = found.end
    if found.form == "duration" and found.unit in _AGES and at < len(words) and words[at].lower == "old":
        return found._replace(form="age", end=at + 1, cut=words[at].end)
    return found


def tail(rest: str, end: int, start: int) -> Reading | None:
    """The unit at the head of what a hyphen joins to a number: "year-old", "metre-high", "mile", "km"."""
    pieces = rest.split("-", 3)
    head = pieces[0]
    if _singular(head) in _AGES and pieces[1:2] in (["old"], ["olds"]):  # "15-years-old" too
        return Reading(_singular(head), "age", end, start + len(f"{head}-{pieces[1]}"), attributive=True)
    if head in ("percent", "pct"):
        return Reading("%", "percent", end, start + len(head), attributive=True)
    part = currencies()["hundredths"].get(head) if len(head) > 1 else None
    if part:
        return Reading(part, "money", end, start + len(head), _HUNDREDTH, attributive=True)
    money = currencies()["names"].get(head)
    if money:
        return Reading(money, "money", end, start + len(head), attributive=True)
    symbol = "m" if head == "m" else units.names().get((head,))
    if symbol is None or head in ("c", "f") or (head == "in" and pieces[1:]):
        return None  # "one-in-three" is no inch
    form = "duration" if units.units()[symbol].dimension == "time" else "measure"
    return Reading(symbol, form, end, start + len(head), attributive=True)


def _percent(words: Sequence[Word], end: int) -> Reading | None:
    first = words[end].lower
    second = lower_at(words, end + 1)
    escaped = (
        end + 1 < len(words) and words[end + 1].start == words[end].end and words[end + 1].text[0].isalnum()
    )
    if first == "%" and escaped:
        return None  # "%20" in an address of the web
    if first in ("%", "percent", "pct", "percents"):
        return Reading("%", "percent", end + 1, words[end].end)
    if first == "per" and second == "cent":
        return Reading("%", "percent", end + 2, words[end + 1].end)
    if first == "percentage":
        if second in ("point", "points"):
            return Reading("pp", "percent", end + 2, words[end + 1].end)
        return Reading("%", "percent", end + 1, words[end].end)
    if first == "basis" and second in ("point", "points"):
        return Reading("pp", "percent", end + 2, words[end + 1].end, _HUNDREDTH)
    return None


def _money(words: Sequence[Word], end: int, pounds_are_money: bool) -> Reading | None:
    table = currencies()
    word = words[end]
    if word.text in table["signs"] and not word.text[0].isalpha():
        return Reading(table["signs"][word.text], "money", end + 1, word.end)
    if word.text in _codes():
        return Reading(word.text, "money", end + 1, word.end)
    for last in (end + 2, end + 1):  # "Hong Kong dollars", "Kenyan shillings"
        if last < len(words):
            name = " ".join([*(w.lower for w in words[end:last]), _singular(words[last].lower)])
            if name in table["national"]:
                return Reading(table["national"][name], "money", last + 1, words[last].end)
    if end + 1 < len(words) and word.text in ("US", "U.S.") and _singular(words[end + 1].lower) == "dollar":
        return Reading("USD", "money", end + 2, words[end + 1].end)
    if word.lower == "won" and len(words[end - 1].text) < _PRICE and words[end - 1].text.isdecimal():
        return None  # "of the 20, 12 won seats"
    name = _singular(word.lower)
    if name in table["hundredths"] and (name != "p" or word.start == words[end - 1].end):
        return Reading(table["hundredths"][name], "money", end + 1, word.end, _HUNDREDTH)
    if money := table["names"].get(word.lower, table["names"].get(name)):
        return Reading(money, "money", end + 1, word.end)
    follows = lower_at(words, end + 1)
    if name == "pound" and (
        follows == "sterling" or (_is_sum(words, end, pounds_are_money) and follows != "of")
    ):
        last = end + 1 if follows == "sterling" else end
        return Reading("GBP", "money", last + 1, words[last].end)
    return None


def _is_sum(words: Sequence[Word], end: int, pounds_are_money: bool) -> bool:
    """Whether pounds are money: the article says so, or they are told in millions."""
    return pounds_are_money or words[end - 1].lower in ("million", "billion", "m", "bn", "trillion")


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 1 else word


def _measure(words: Sequence[Word], end: int) -> Reading | None:
    if words[end].text == "m" and (_adjacent(words, end) or _are_metres(words, end)):
        return Reading("m", "measure", end + 1, words[end].end)
    if words[end].text == "s" and _adjacent(words, end) and "." in words[end - 1].text:
        return _time(words, end + 1, "second")  # "won in 51.21s", but not "the 1990s"
    old = words[end].lower.partition("-")
    if old[2] in ("old", "olds") and old[0] in _AGES:
        return Reading(old[0], "age", end + 1, words[end].end)  # "12 year-old" without its first hyphen
    parts = [word.lower for word in words[end : end + 4]]
    if (
        parts[0] in _HYPHENS
        and parts[1:2]
        and parts[1] in _AGES
        and parts[2:] in (["-", "old"], ["-", "olds"])
    ):
        return Reading(
            parts[1], "age", end + 4, words[end + 3].end
        )  # "12 - year - old", as tokenised text has it
    if words[end].lower in ("yo", "y/o"):
        return Reading("year", "age", end + 1, words[end].end)
    if words[end].lower not in units.first_words() or (words[end].text == "TB" and _is_illness(words, end)):
        return None
    names = units.names()
    for length in range(min(_LONGEST_NAME, len(words) - end), 0, -1):
        symbol = names.get(tuple(word.lower for word in words[end : end + length]))
        glued = length < 2 or not words[end + 1].text.isdecimal() or words[end + 1].start == words[end].end
        if (
            symbol is None
            or not glued
            or (length == 1 and words[end].lower in _LETTERS and not _is_symbol(words, end))
        ):
            continue
        if (
            length == 1
            and words[end].lower in ("c", "f", "k")
            and not (words[end].text.isupper() and _adjacent(words, end))
        ):
            return None
        if units.units()[symbol].dimension == "time":
            return _time(words, end + length, symbol)
        return Reading(symbol, "measure", end + length, words[end + length - 1].end)
    return None


def _is_illness(words: Sequence[Word], at: int) -> bool:
    """Whether "TB" is the illness and no size of data: "12 TB wards"."""
    return lower_at(words, at + 1) in _SICK


def _is_symbol(words: Sequence[Word], at: int) -> bool:
    """Whether "in", "l" or "t" is a unit there: it ends the clause, or what is measured follows ("2 in thick")."""
    follows = words[at + 1].lower if at + 1 < len(words) else "."
    if words[at].lower != "in":
        return (words[at].text.isupper() or words[at].text == "t") and (
            not follows[0].isalpha() or follows in ("of", "and")
        )
    return follows in (".", ")", ",", ";") or follows in _MEASURED


def _are_metres(words: Sequence[Word], at: int) -> bool:
    """Whether an "m" that stands off its number is no million: "30 m tall", "a man of 1.70 m", "6.02 m won it"."""
    if at > 1 and (words[at - 2].text in currencies()["signs"] or words[at - 2].text in _codes()):
        return False
    follows = lower_at(words, at + 1)
    exact = len(words[at - 1].text.partition(".")[2]) == _CENTIMETRES
    return exact or follows in _MEASURED or not follows or follows in _CLOSES


def _adjacent(words: Sequence[Word], at: int) -> bool:
    return words[at].start == words[at - 1].end


def _time(words: Sequence[Word], end: int, symbol: str) -> Reading:
    """A length of time, or an age where "old" or "of age" follows."""
    nexts = tuple(word.lower for word in words[end : end + 2])
    if nexts[:1] == ("old",) or (nexts[:1] == ("-",) and nexts[1:] in (("old",), ("olds",))):
        if nexts[0] == "-":
            return Reading(symbol, "age", end + 2, words[end + 1].end)
        return Reading(symbol, "age", end + 1, words[end].end)
    if nexts == ("of", "age"):
        return Reading(symbol, "age", end + 2, words[end + 1].end)
    return Reading(symbol, "duration", end, words[end - 1].end)
