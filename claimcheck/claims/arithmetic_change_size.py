"""What is told as the size of a change, and whether it fits the two levels that it lies between."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Range, closely, gap, meant, show, span_of, told_near, written
from claimcheck.data.listed import listed

_UP = listed("claims.arithmetic_change", "up")
_DOWN = listed("claims.arithmetic_change", "down")
_NOUNS = listed("claims.arithmetic_change", "nouns")
_MORE = listed("claims.arithmetic_change", "more")
_COMPARED = frozenset({("up", "on"), ("up", "from"), ("down", "on"), ("down", "from")})
_ENDS = frozenset({".", ",", ";", ")"})
_POINT = Fraction(1, 2)  # percentage points: rounding of figures that were rounded before they were compared
_FAR = 3  # times; a size that is told and one that is reckoned stand no further apart where one is a slip
_SUM = 100_000  # a bare number as large as this is a sum of the money told beside it


def misfit(seen: View, new: View, old: View) -> str:
    """The reckoning where the told size does not fit the two levels; "" where it does or they cannot be compared."""
    told = meant(seen.mention.amount)
    after, before = closely(new.mention.amount), closely(old.mention.amount)
    unit = seen.mention.amount.unit
    if unit == "" and seen.noun == "point" and new.mention.amount.unit == "%":
        unit = "pp"  # "widened by two points, to 12 percent from 9"
    fraction = seen.mention.form == "fraction"
    if (
        unit == "pp"
        or (unit == new.mention.amount.unit and unit != "%" and not fraction)
        or unit not in ("%", "", "pp")
    ):
        return _difference(seen, new, old, told, after, before) if _alike(unit, new) else ""
    if unit == "" and not fraction:
        bare = not new.mention.amount.unit or (middle(seen) >= _SUM and new.mention.form == "money")
        return _difference(seen, new, old, told, after, before) if bare else ""
    if before.low <= 0 or after.low < 0 or new.mention.amount.unit in ("%", "degC", "degF"):
        return ""
    if fraction:
        told = Range((told.low * 100 - 2, told.high * 100 + 2))
    change = span_of(*(abs(a / b - 1) * 100 for a, b in ((after.low, before.high), (after.high, before.low))))
    exact = abs(middle(new) / middle(old) - 1) * 100
    if gap(told, _with(change, exact)) <= _POINT or not is_near(told, exact) or _agrees(new, told):
        return ""
    return (
        f"from {written(old)} to {written(new)} is {show(Fraction(round(exact, 1)))} %, not {written(seen)}"
    )


def _alike(unit: str, level: View) -> bool:
    """Whether a difference in this unit can lie between levels like this one."""
    return unit == level.mention.amount.unit or (unit == "pp" and level.mention.amount.unit == "%")


def _difference(seen: View, new: View, old: View, told: Range, after: Range, before: Range) -> str:
    change = span_of(after.low - before.high, after.high - before.low)
    exact = middle(new) - middle(old)
    if gap(told, span_of(*sorted((abs(change.low), abs(change.high), abs(exact)))[::2])) == 0:
        return ""
    if _all_counted(seen, new, old) and abs(exact) == middle(seen):
        return ""
    others = {abs(middle(new) - number) for number in told_near(new)}
    if not is_near(told, abs(exact)) or (told.low == told.high and told.low in others):
        return ""
    return f"from {written(old)} to {written(new)} is {show(abs(exact))}, not {written(seen)}"


def is_near(told: Range, real: Fraction) -> bool:
    """Whether what is told can be a slip for what is reckoned; what is many times as much is of another thing."""
    return told.low <= _FAR * real and real <= _FAR * told.high


def _agrees(new: View, told: Range) -> bool:
    """Whether another number near the later level makes the change that is told."""
    after = middle(new)
    changes = (abs(after / number - 1) * 100 for number in told_near(new) if number > 0)
    return any(change > 0 and gap(told, Range((change, change))) <= _POINT for change in changes)


def _all_counted(*views: View) -> bool:
    return all(seen.mention.amount.exact for seen in views)


def _with(change: Range, exact: Fraction) -> Range:
    return Range((min(change.low, exact), max(change.high, exact)))


def middle(seen: View) -> Fraction:
    """The middle of the interval that an amount names."""
    amount = seen.mention.amount
    low, high = amount.low or Fraction(0), amount.high or Fraction(0)
    return (low + high) / 2


def is_size(seen: View) -> bool:
    """Whether the amount is told as the size of a change: "by 30 per cent", "an increase of 30", "up 12"."""
    if seen.mention.form not in ("percent", "fraction", "money", "cardinal", "measure") or seen.mention.per:
        return False
    before = seen.lower(seen.first - 1)
    stem = lemma_of_verb(before)
    if before in ("by", "up", "down") or stem in _UP or stem in _DOWN:
        return True
    behind = seen.lower(seen.last), seen.lower(seen.last + 1)
    if seen.mention.form in ("percent", "fraction") and (behind[0] in _MORE or behind in _COMPARED):
        return True
    if seen.mention.form == "cardinal" and _is_apposed(seen):
        return True
    noun = lemma_of_verb(seen.lower(seen.first - 2)) or seen.lower(seen.first - 2)
    if before == "of" and noun == "loss":
        return seen.mention.form in ("cardinal", "percent", "fraction")
    return (before == "of" and noun in _NOUNS) or (seen.noun in _NOUNS and seen.mention.form != "cardinal")


def _is_apposed(seen: View) -> bool:
    """Whether ", 77 fewer" ends the clause."""
    ends = seen.lower(seen.after) in _ENDS or seen.lower(seen.last + 1) in _ENDS
    return seen.lower(seen.first - 1) == "," and seen.lower(seen.last) in ("more", "fewer", "less") and ends
