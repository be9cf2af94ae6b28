"""Numbers that a sentence lists, and what the words round them say: which are parts, which can be their total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.words import readings
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import in_order, listed
from claimcheck.values.units import units

_GAP = 18  # words between two numbers of a list
_UNIT = 10  # times; "31 kilograms under the bed and 17 in a box" are of one unit
_LARGE = 1000  # a bare number as large as this goes on with the unit told before
_SCALED = 1_000_000  # figures from here on are told in millions, and rounded to their digits
_YEARS = range(1600, 2101)
_JOINTS = frozenset({",", ";", "and", "while", "but"})
_BREAKS = frozenset({":", "(", ")", "—", "–", ".", '"', "“", "”"})
_PLACING = frozenset({"from", "in", "to", "at", "on", "by", "for"})
_LEVELS = listed("claims.arithmetic_runs", "levels")
_NO_PARTS = frozenset(
    {"duration", "percent", "ordinal"}
)  # tell something of an item: "three got four years, two ..."
_AUXILIARIES = listed("claims.arithmetic_runs", "auxiliaries")
# Kinds that are all there are of something: whoever lists them gives the whole.
_WHOLE = tuple(frozenset(kinds.split()) for kinds in in_order("claims.arithmetic_runs", "whole"))


def is_part(seen: View) -> bool:
    """Whether the amount can be added up: an exact count, sum of money or measure that is no rate."""
    amount, form = seen.mention.amount, seen.mention.form
    if not amount.exact or not amount.low or amount.low != amount.high or seen.mention.per:
        return False
    if _is_no_age(seen):
        return True
    known = units().get(amount.unit)
    extensive = known is None or known.dimension not in ("time", "angle", "temperature", "speed")
    return form in ("cardinal", "money", "measure") and extensive and amount.unit != "%"


def is_count(seen: View) -> bool:
    """Whether the amount is an exact whole number of things."""
    return (
        is_part(seen) and seen.mention.form == "cardinal" and not unit(seen) and value(seen).denominator == 1
    )


def unit(seen: View) -> str:
    """The unit of a number, "" for a plain one."""
    return "" if _is_no_age(seen) else seen.mention.amount.unit


def _is_no_age(seen: View) -> bool:
    """Whether a number behind a name goes on with a list: "14 from Turku, 11 from Oulu"."""
    return seen.mention.form == "age" and seen.last == seen.first + 1 and seen.lower(seen.last) in _PLACING


def value(seen: View) -> Fraction:
    """The one number that an exact amount gives, the least of another."""
    return seen.mention.amount.low or Fraction(0)


def added(parts: Sequence[View]) -> Fraction:
    """The sum of the parts."""
    return sum((value(part) for part in parts), Fraction(0))


def slack(total: View, parts: Sequence[View]) -> Fraction:
    """By how much rounded figures may miss their sum: half the last digit of the total, and for each part half
    the finest digit in the list, yet no more of a figure that is written out than a hundredth; counts under a
    thousand are not rounded."""
    if all(not seen.mention.amount.unit and value(seen) < _LARGE for seen in (total, *parts)):
        return Fraction(0)
    finest = min(part.mention.amount.precision or Fraction(0) for part in parts)
    halves = [
        _half(total, total.mention.amount.precision or Fraction(0)),
        *(_half(part, finest) for part in parts),
    ]
    return sum(halves, Fraction(0))


def _half(seen: View, digit: Fraction) -> Fraction:
    return digit / 2 if value(seen) >= _SCALED else min(digit / 2, value(seen) / 100)


def runs(line: Line) -> Iterator[list[View]]:
    """The longest rows of numbers of one unit that follow one another as the items of a list do, two at least."""
    run: list[View] = []
    for seen in line.views:
        if run and is_part(seen) and _follows(line, run[-1], seen):
            run.append(seen)
            continue
        if run and (seen.mention.form in _NO_PARTS or _is_aside(line, run[-1], seen)):
            continue
        if len(run) > 1:
            yield run
        run = [seen] if is_part(seen) and not _is_year(seen) else []
    if len(run) > 1:
        yield run


def _is_aside(line: Line, one: View, seen: View) -> bool:
    """Whether a small number stands inside an item: "4 million to holders of five right numbers and 2 million ..."."""
    joined = _JOINTS & {word.lower for word in line.words[one.last : seen.first]}
    return not joined and bool(seen.noun) and 100 * value(seen) < value(one)


def _is_year(seen: View) -> bool:
    written = seen.words[seen.first].text if seen.last == seen.first + 1 else ""
    return (
        seen.mention.form == "cardinal" and not seen.noun and written.isdecimal() and int(written) in _YEARS
    )


def _follows(line: Line, one: View, two: View) -> bool:
    """Whether the second number is the next item of a list that holds the first."""
    between = [word.lower for word in line.words[one.last : two.first]]
    if two.first - one.last > _GAP or not (_alike(one, two) or _goes_up(one, two, between)) or _is_year(two):
        return False
    joined = bool(_JOINTS & set(between)) and not _BREAKS & set(between)
    return joined and (not is_level(two) or _is_of_these(line, two))


def _is_of_these(line: Line, seen: View) -> bool:
    """Whether "another" number is one more part of a whole: "of these, 40 went to Leith and another 30 to Oban"."""
    return seen.lower(seen.first - 1) == "another" and line.words[0].lower == "of"


def unit_of(parts: Sequence[View]) -> str:
    """The unit of a list, which the last of bare numbers may tell: "42, 55 and 61 kilometres"."""
    return next((unit(part) for part in parts if unit(part)), "")


def is_level(seen: View) -> bool:
    """Whether the word before makes the number no part but a level of its own: "than 40", "from 12", "another 3"."""
    before = seen.lower(seen.first - 1)
    return before in _LEVELS and not (
        before == "up" and seen.lower(seen.first - 2) in ("made", "make", "makes")
    )


def _goes_up(one: View, two: View, between: Sequence[str]) -> bool:
    """Whether nothing but a comma or "and" stands between a bare number and one that has a unit: "42, 55 and 61 km"."""
    bare = one.mention.form == "cardinal" and not one.noun and two.mention.form in ("money", "measure")
    return bare and between in ([","], ["and"], [",", "and"]) and one.lower(one.first - 1) in ("of", ":", ",")


def _alike(one: View, two: View) -> bool:
    """Whether two numbers are of one unit, or the second leaves it out."""
    a, b = one.mention, two.mention
    if unit(one) == unit(two) and (a.form == b.form or "money" not in (a.form, b.form)):
        return True
    return leaves_out(one, two)


def leaves_out(one: View, two: View) -> bool:
    """Whether the second leaves out the unit of the first: "700 million euros for pupils, 350 million for schools"."""
    bare = two.mention.form == "cardinal" and not two.noun and one.mention.form in ("money", "measure")
    placed = is_preposition(two, two.last) and value(one) < _UNIT * value(two) < _UNIT**2 * value(one)
    return bare and (value(two) >= _LARGE or placed)


def is_preposition(seen: View, at: int) -> bool:
    """Whether the word at an index, where there is one, is a preposition."""
    return bool(seen.lower(at)) and form_of(seen.lower(at)).closed == "P"


def closes(line: Line, parts: Sequence[View]) -> bool:
    """Whether "and", or a semicolon, joins the last part to the one before."""
    between = {word.lower for word in line.words[parts[-2].last : parts[-1].first]}
    return bool(between & {"and", ";", "while", "but"})


def kinds(parts: Sequence[View]) -> frozenset[str]:
    """The set of kinds that the parts name one by one, where it is one of those that leave nothing out."""
    named = [{part.noun, *(part.lower(part.last + at) for at in range(3))} for part in parts]
    for whole in _WHOLE:
        if all(whole & names for names in named) and len(parts) > 1:
            return whole
    return frozenset()


def shares_a_verb(line: Line, parts: Sequence[View]) -> bool:
    """Whether only the first item has a verb, if any: "five were gold, six silver and five bronze"."""
    ends = [*(two.first for two in parts[2:]), min(len(line.words), parts[-1].last + 3)]
    for one, end in zip(parts[1:], ends, strict=True):
        for word in line.words[one.last : end]:
            if word.text in (",", ".", ";") or word.lower == "and":
                break
            if is_verb(word.lower):
                return False
    return True


def is_auxiliary(lower: str) -> bool:
    """Whether a lower-case word is a form of "be" or "have"."""
    return lower in _AUXILIARIES


def is_verb(lower: str) -> bool:
    """Whether a lower-case word is first of all a verb."""
    found = readings(lower)
    return lower in _AUXILIARIES or bool(found and found[0].pos == "v")


def is_said(lower: str) -> bool:
    """Whether a lower-case word is a verb, or helps one: "were", "will", "came"."""
    return bool(lower) and (is_verb(lower) or form_of(lower).closed == "X" or form_of(lower).verb == "d")
