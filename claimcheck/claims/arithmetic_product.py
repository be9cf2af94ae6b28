"""A rate times its number: "40 buses at £250,000 each, a total of £10 million", "120 km in four hours, 30 km an hour on
average", "half of the 640 seats, 320"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.claims.arithmetic_list import is_part, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, closely, gap, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_LOOSE = Fraction(5, 100)  # by which a product of figures that were rounded on the way may be off
_SHARE = Fraction(3, 100)  # a share in words ("half", "two thirds") is that rough, as a part of the whole
_TOTALS = listed("claims.arithmetic_product", "totals")
_HOURS = {"hour": Fraction(1), "minute": Fraction(1, 60)}
_JOINTS = frozenset({",", "or", "(", "—", "–"})


def products(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "product", "speed" and "share" of three numbers of one sentence."""
    if len(line.views) == 3:
        yield from _each(line, make)
        yield from _speed(line, make)
    for share, whole, part in zip(line.views, line.views[1:], line.views[2:], strict=False):
        yield from _share(line, share, whole, part, make)


def _each(line: Line, make: Maker) -> Iterator[Check]:
    """ "40 buses at £250,000 each, a total of £12 million": one price, one count and one sum of that money."""
    prices = [seen for seen in line.views if seen.mention.per == "each" and seen.mention.form == "money"]
    sums = [seen for seen in line.views if seen.mention.form == "money" and seen not in prices]
    counts = [seen for seen in line.views if seen.mention.form == "cardinal" and is_part(seen)]
    if not (len(prices) == len(sums) == len(counts) == 1) or line.has("average", "than", "from", "up"):
        return
    price, total, count = prices[0], sums[0], counts[0]
    exact = all(seen.mention.amount.exact for seen in (price, total))
    if not exact or price.mention.amount.unit != total.mention.amount.unit or value(count) < 2:
        return
    before = {line.words[at].lower for at in range(max(0, total.first - 4), total.first)}
    after = {line.words[at].lower for at in range(total.last, min(len(line.words), total.last + 2))}
    if not _TOTALS & (before | after):
        return
    one, number, told = (closely(seen.mention.amount) for seen in (price, count, total))
    real = span_of(one.low * number.low, one.high * number.high)
    exactly = value(price) * value(count)
    if gap(real, told) > _LOOSE * exactly:
        detail = f"{written(count)} times {written(price)} is {show(exactly)}, not {written(total)}"
        yield make.check("product", detail, (total,), (count,), (price,))


def _speed(line: Line, make: Maker) -> Iterator[Check]:
    """ "120 kilometres in four hours, an average of 40 kilometres an hour"."""
    speeds = [seen for seen in line.views if seen.mention.amount.unit in ("km/h", "mi/h", "mph")]
    times = [
        seen for seen in line.views if seen.mention.amount.unit in _HOURS and seen.mention.form == "duration"
    ]
    ways = [seen for seen in line.views if seen.mention.amount.unit in ("km", "mi")]
    if not (len(speeds) == len(times) == len(ways) == 1) or not line.has("average", "averaging", "averaged"):
        return
    speed, time, way = speeds[0], times[0], ways[0]
    if not all(seen.mention.amount.exact and value(seen) > 0 for seen in (speed, time, way)):
        return
    if (speed.mention.amount.unit == "km/h") != (way.mention.amount.unit == "km"):
        return
    if time.lower(time.first - 1) != "in":
        return
    real = value(way) / (value(time) * _HOURS[time.mention.amount.unit])
    told = closely(speed.mention.amount)
    if gap(span_of(real * (1 - _LOOSE), real * (1 + _LOOSE)), told) > 0:
        detail = f"{written(way)} in {written(time)} is {show(Fraction(round(real, 1)))} an hour, not {written(speed)}"
        yield make.check("speed", detail, (way,), (time,), (speed,))


def _share(line: Line, share: View, whole: View, part: View, make: Maker) -> Iterator[Check]:
    """ "Two thirds of the 412 residents, or 275"; "30 per cent of the 1,200 workers, 360 people"."""
    amount = share.mention.amount
    percent = amount.unit == "%"
    if not amount.exact or amount.low is None or not (percent or share.mention.form == "fraction"):
        return
    if (
        not is_part(whole)
        or not is_part(part)
        or whole.mention.form != "cardinal"
        or part.mention.form != "cardinal"
    ):
        return
    between = [word.lower for word in line.words[share.last : whole.first]]
    joint = [word.lower for word in line.words[whole.after : part.first]]
    if between not in (["of", "the"], ["of", "its"], ["of", "their"], ["of", "all"], ["of"]):
        return
    if (
        not 0 < len(joint) <= 2
        or not set(joint) <= _JOINTS
        or part.lower(part.after) not in (",", ")", ".", "—", "–")
    ):
        return
    if part.noun not in ("", whole.noun) and not (part.counts_people and whole.counts_people):
        return
    told = amount.low / 100 if percent else amount.low
    if value(whole) <= 0 or told >= 1:
        return
    real = value(part) / value(whole)
    if abs(real - told) > _SHARE:
        shown = show(Fraction(round(real * 100, 1)))
        yield make.check(
            "share",
            f"{written(part)} of {written(whole)} is {shown} %, not {written(share)}",
            (share,),
            (whole,),
            (part,),
        )
