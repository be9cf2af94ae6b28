"""Whether the told size of a change fits the two levels that it lies between."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Range, closely, gap, meant, show, span_of, written

_POINT = Fraction(1, 2)  # percentage points: rounding of figures that were rounded before they were compared
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
    if gap(told, _with(change, exact)) <= _POINT:
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
    return f"from {written(old)} to {written(new)} is {show(abs(exact))}, not {written(seen)}"


def _all_counted(*views: View) -> bool:
    return all(seen.mention.amount.exact for seen in views)


def _with(change: Range, exact: Fraction) -> Range:
    return Range((min(change.low, exact), max(change.high, exact)))


def middle(seen: View) -> Fraction:
    """The middle of the interval that an amount names."""
    amount = seen.mention.amount
    low, high = amount.low or Fraction(0), amount.high or Fraction(0)
    return (low + high) / 2
