"""How two amounts stand to one another, as a reader takes them and not as logic would have it.

Hedges are already intervals here (claimcheck.annotate.amounts makes them); what remains is units and rounding.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from claimcheck.model import Amount, Relation
from claimcheck.model.records import replace
from claimcheck.values.units import Unit, from_base, sizes, to_base, units

# Whole counts below this are taken at their word: 340 injured are not 347. Above it, and for money, percent and
# measures, writers round, and a round number agrees with what rounds to it.
_COUNTED = 1000
_NONE = Fraction(0)
_A_MONTH = {"month": Fraction(1), "year": Fraction(1, 12)}
_PLACES = (1, 10)  # the last places of such counts; round numbers in words are meant less closely
# Two newsrooms round a converted measure differently: 250 miles are "400 km" (402.3). A fortieth covers rounding to
# two digits for most leading digits.
_CONVERTED = Fraction(1, 40)
# "A third" for 34.6 per cent: a simple fraction in words stands for about two points either way.
_SIMPLE_FRACTION = Fraction(2)
# "Up to 130 km/h" reaches down to half of it (claimcheck/data/amount_hedges.toml), for little is said of what there is;
# the most that two articles give of one measure is one figure, which rounding moves by a tenth and not by more.
_CEILING = 2
_LIKE_CEILINGS = Fraction(9, 10)


def convert(amount: Amount, symbol: str) -> Amount | None:
    """The amount in another unit of its dimension, or None where the two have none in common."""
    if amount.unit == symbol:
        return amount
    here, there = units().get(amount.unit), units().get(symbol)
    if here is None or there is None or here.dimension != there.dimension:
        return None
    return _moved(amount, here, there)


def in_each_size(amount: Amount, symbol: str) -> Iterator[Amount]:
    """The amount in another unit, in each size that the names of both are used for, the usual one first."""
    if convert(amount, symbol) is not None:
        for here, there in product(sizes(amount.unit), sizes(symbol)):
            yield _moved(amount, here, there)


def _moved(amount: Amount, here: Unit, there: Unit) -> Amount:
    """The amount in another unit of its dimension."""

    def move(value: Fraction | None) -> Fraction | None:
        return None if value is None else from_base(to_base(value, here), there)

    scale = here.factor / there.factor
    precision = None if amount.precision is None else amount.precision * scale
    return replace(
        amount, low=move(amount.low), high=move(amount.high), unit=there.symbol, precision=precision
    )


def relate(a: Amount, b: Amount) -> Relation:
    """The relation of a to b; INCOMPARABLE where their units cannot be brought together.

    Currencies never convert, and a plain number is no measure. WITHIN also says that the finer of two numbers lies in
    the rounding of the coarser.
    """
    if a.unit == b.unit == "score":
        return Relation.SAME if (a.low, a.high) == (b.low, b.high) else Relation.APART
    if a.unit == b.unit:
        return _compare(a, b, _NONE)
    found = Relation.INCOMPARABLE
    for one, two, slack in _in_one_unit(a, b):
        found = _compare(one, two, slack)
        if found is not Relation.APART:
            break
    return found


def is_ceiling(amount: Amount) -> bool:
    """Whether it is the most that there is of a measure: "up to 130 km/h". Of money and people that is an estimate."""
    if amount.exact or amount.low is None or amount.high != _CEILING * amount.low or not amount.unit:
        return False
    unit = units().get(amount.unit)
    return unit is not None and unit.dimension != "time"


def _in_one_unit(a: Amount, b: Amount) -> Iterator[tuple[Amount, Amount, Fraction]]:
    """Both in the unit of one of them, in each size that the units come in, and the slack that the step costs."""
    if {a.unit, b.unit} == {"", "%"}:
        a, b = as_shares(a, b)
        if a.unit == b.unit:
            yield a, b, _SIMPLE_FRACTION
        return
    if convert(a, b.unit) is None:
        return
    for here, there in product(sizes(a.unit), sizes(b.unit)):
        moved = _moved(a, here, there)
        if there.dimension == "time":
            whole = max(here.factor, there.factor) / there.factor
            exact = _are_to_the_month(a, b)
            yield moved, b, whole / (24 if exact else 2)  # twelve days are two weeks
        else:
            yield moved, b, _CONVERTED * max(abs(_size(moved)), abs(_size(b)))


def _are_to_the_month(a: Amount, b: Amount) -> bool:
    """Whether both are lengths that nobody rounds, months and years of a ban: eighteen months are not two years."""
    told = (one.exact and one.unit in _A_MONTH and one.precision == _A_MONTH[one.unit] for one in (a, b))
    return all(told)


def as_shares(a: Amount, b: Amount) -> tuple[Amount, Amount]:
    """Two amounts of which one is a percentage and the other a fraction, both as percentages; others as they are."""
    return (_percent(a), _percent(b)) if {a.unit, b.unit} == {"", "%"} else (a, b)


def _percent(amount: Amount) -> Amount:
    """A fraction ("a third") as percent; whole numbers stay plain, and so incomparable."""
    if amount.unit == "%" or amount.low is None or amount.high is None or not 0 < amount.low < 1:
        return amount
    return replace(amount, low=amount.low * 100, high=amount.high * 100, unit="%", precision=None)


def _size(amount: Amount) -> Fraction:
    return amount.high if amount.high is not None else amount.low or _NONE


def _rounding(amount: Amount) -> Fraction:
    """Half of the last digit meant, for exact amounts that writers round; 0 for hedged ones, already widened."""
    if not amount.exact or amount.precision is None:
        return _NONE
    size = _size(amount)
    counted = not amount.unit and abs(size.numerator) < _COUNTED * size.denominator
    if counted and amount.precision in _PLACES:  # comparing the parts of a fraction is quicker than fractions
        return _NONE
    return amount.precision / 2


def _compare(a: Amount, b: Amount, slack: Fraction) -> Relation:
    if (a.low, a.high) == (b.low, b.high):
        return Relation.SAME
    if is_ceiling(a) and is_ceiling(b) and not _are_like_ceilings(a, b):
        return Relation.APART
    # without noughts: fractions are slow to compare
    slack = max([told for told in (slack, _rounding(a), _rounding(b)) if told], default=_NONE)
    if _lies_above(b.low, a.high, slack) or _lies_above(a.low, b.high, slack):
        return Relation.APART
    if _holds(a, b) or _holds(b, a) or (a.low == a.high and b.low == b.high):
        return Relation.WITHIN
    return Relation.OVERLAPS


def _lies_above(lower: Fraction | None, upper: Fraction | None, slack: Fraction) -> bool:
    """Whether a lower end is more than `slack`, which is not negative, above an upper one; an open end is not."""
    if lower is None or upper is None or lower <= upper:
        return False
    return not slack or lower - upper > slack


def _holds(outer: Amount, inner: Amount) -> bool:
    return (outer.low is None or (inner.low is not None and outer.low <= inner.low)) and (
        outer.high is None or (inner.high is not None and inner.high <= outer.high)
    )


def _are_like_ceilings(a: Amount, b: Amount) -> bool:
    lower, higher = sorted((_size(a), _size(b)))
    return lower >= _LIKE_CEILINGS * higher
