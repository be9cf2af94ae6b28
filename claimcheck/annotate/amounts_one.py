"""One unit of time told by its article: "lasted a week", "jailed for a year", "an hour and 20 minutes"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate import amounts_hedges as hedges
from claimcheck.annotate import amounts_units as units
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.amounts_operand import Operand
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.data.listed import listed
from claimcheck.values import units as names

INDEFINITE = frozenset({"a", "an"})
_ONE = Fraction(1)
_LASTING = listed("annotate.amounts_one", "lasting")
_TAKING = listed("annotate.amounts_one", "taking")
_JAILED = listed("annotate.amounts_one", "jailed")
_SHORT = frozenset({"second", "minute"})  # "for a minute" is no measure
_NOT_AFTER = listed("annotate.amounts_one", "not_after")
_REACH = 5  # words before the article in which the verb stands: "took the crew an hour to"


def opens(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is an article that a unit can follow."""
    return words[at].lower in INDEFINITE and lower_at(words, at + 1) in names.first_words()


def single(words: Sequence[Word], at: int) -> Operand | None:
    """The unit of time at words[at], "a" or "an", where its place makes a length of it; None elsewhere."""
    unit = units.after(words, at + 1)
    if unit is None or unit.form != "duration" or unit.end != at + 2 or unit.attributive:
        return None
    if not (_goes_on(words, unit) or (unit.unit not in _SHORT and _is_length(words, at, unit.end))):
        return None
    return Operand(_ONE, _ONE, _ONE, unit.unit, unit.form, at, unit.end, unit.cut, digits=False, scaled=False)


def _goes_on(words: Sequence[Word], unit: units.Reading) -> bool:
    """Whether a number of a smaller unit follows: "an hour and 20 minutes"."""
    number = unit.end + 1
    if number >= len(words) or words[unit.end].lower != "and" or not starts_number(words[number].lower):
        return False
    rest = units.after(words, number + 1)
    return rest is not None and rest.form == "duration" and rest.unit != unit.unit


def _is_length(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether verb or preposition and what follows make it one: "waited an hour", "for a year", "a week to leave"."""
    follows = lower_at(words, end)
    if follows[:1].isalnum() and (follows not in FUNCTION_WORDS or follows in _NOT_AFTER):
        return False
    hedge = hedges.before(words, at)
    start = hedge.start if hedge is not None else at
    near = [form_of(word.lower).lemma for word in words[max(0, start - _REACH) : start]]
    before = lower_at(words, start - 1)
    return (
        before == "for"
        or bool(_LASTING.intersection(near[-1:]))
        or (follows == "to" and bool(_TAKING.intersection(near)))
        or (before == "to" and bool(_JAILED.intersection(near)))
    )
