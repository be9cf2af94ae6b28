"""A price for one unit against the sum and the number of units: "60 kilometres ... 480 million euros, or 8 million a
kilometre"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.claims.arithmetic_runs import is_part, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, closely, gap, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check
from claimcheck.values.units import names

_TIED = listed("claims.arithmetic_per", "tied")
_SAYS = frozenset({"or", "(", "is"})
_BACK = 3  # sentences before a price in which the number of units is looked for
_LOOSE = Fraction(1, 10)  # a price for one of many is rounded
_FAR = 5  # times; what misses by more is reckoned from something else


def pers(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "product" of a sum, a number of units and the price of one."""
    for place, line in enumerate(held):
        near = [one for one in held[max(0, place - _BACK) : place + 1] if line.index - one.index <= _BACK]
        for total, price in zip(line.views, line.views[1:], strict=False):
            if _is_priced(line, total, price):
                yield from _of_units(near, total, price, make)


def _is_money(seen: View) -> bool:
    return seen.mention.form == "money" and seen.mention.amount.exact and value(seen) > 0


def _is_priced(line: Line, total: View, price: View) -> bool:
    """Whether "or 8 million euros a kilometre" stands right behind a sum."""
    same = total.mention.amount.unit == price.mention.amount.unit
    if not (_is_money(total) and _is_money(price) and same) or total.mention.per or not price.mention.per:
        return False
    between = {word.lower for word in line.words[total.last : price.first]}
    return bool(_SAYS & between) and between <= _TIED


def _of_units(near: Sequence[Line], total: View, price: View, make: Maker) -> Iterator[Check]:
    unit = names().get((price.mention.per,), "")
    for line in reversed(near):
        found = [
            seen
            for seen in line.views
            if is_part(seen)
            and (seen.mention.amount.unit == unit if unit else seen.noun == price.mention.per)
        ]
        if len(found) == 1:
            yield from _times(total, found[0], price, make)
        if found:
            return


def _times(total: View, number: View, one: View, make: Maker) -> Iterator[Check]:
    a, b, told = (closely(seen.mention.amount) for seen in (number, one, total))
    exactly = value(number) * value(one)
    if not 0 < exactly <= _FAR * value(total) <= _FAR**2 * exactly:
        return
    if gap(span_of(a.low * b.low, a.high * b.high), told) > _LOOSE * exactly:
        detail = f"{written(number)} times {written(one)} is {show(exactly)}, not {written(total)}"
        yield make.check("product", detail, (total,), (number,), (one,))
