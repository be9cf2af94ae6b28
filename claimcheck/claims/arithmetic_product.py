"""A rate times its number: "40 buses at £250,000 each, a total of £10 million", "120 km in four hours, 30 km an hour on
average", "half of the 640 seats, 320"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims.arithmetic_runs import is_part, slack, value
from claimcheck.claims.arithmetic_ties import says_total
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line, Maker, closely, gap, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_LOOSE = Fraction(5, 100)  # by which a product of figures that were rounded on the way may be off
_CLOSE = Fraction(3, 100)  # and a price times its number, beyond what either is rounded by
_SHARE = Fraction(3, 100)  # a share in words ("half", "two thirds") is that rough, as a part of the whole
_TOTALS = listed("claims.arithmetic_product", "totals")
_DIVIDING = listed("claims.arithmetic_product", "dividing")
_ONE = frozenset({"each", "head", "piece", "person"})
_GETTING = listed("claims.arithmetic_product", "getting")
_LARGE = 1000  # a bare number as large as this may be money: "or 540,000 apiece"
_HOURS = {"hour": Fraction(1), "minute": Fraction(1, 60)}
_JOINTS = frozenset({",", "or", "(", "—", "–"})


def products(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "product", "speed" and "share" of three numbers of one sentence."""
    if 3 <= len(line.views) <= 4:
        yield from _each(line, make)
    yield from _for_each(line, make)
    if len(line.views) == 3:
        yield from _speed(line, make)
    for share, whole, part in zip(line.views, line.views[1:], line.views[2:], strict=False):
        yield from _share(line, share, whole, part, make)


def _each(line: Line, make: Maker) -> Iterator[Check]:
    """ "40 buses at £250,000 each, a total of £12 million"; "the 14 shared £6.3 million, or £540,000 apiece"."""
    views = [seen for seen in line.views if seen.mention.form in ("money", "cardinal")]
    prices = [seen for seen in views if _is_price(line, seen)]
    sums = [seen for seen in views if seen.mention.form == "money" and seen not in prices]
    counts = [
        seen for seen in views if seen.mention.form == "cardinal" and is_part(seen) and seen not in prices
    ]
    if not (len(prices) == len(sums) == len(counts) == 1) or line.has("average", "than", "from", "up"):
        return
    price, total, count = prices[0], sums[0], counts[0]
    exact = all(seen.mention.amount.exact for seen in (price, total))
    if not exact or price.mention.amount.unit not in ("", total.mention.amount.unit) or value(count) < 2:
        return
    if total.mention.per or not (_is_total(line, total) or _is_divided(line, total, price)):
        return
    one, told = closely(price.mention.amount), closely(total.mention.amount)
    number = closely(count.mention.amount) if value(count) >= _LARGE else span_of(value(count), value(count))
    real = span_of(one.low * number.low, one.high * number.high)
    exactly = value(price) * value(count)
    if gap(real, told) > _CLOSE * exactly:
        detail = f"{written(count)} times {written(price)} is {show(exactly)}, not {written(total)}"
        yield make.check("product", detail, (total,), (count,), (price,))


def _is_price(line: Line, seen: View) -> bool:
    """Whether the amount is what one costs or gets: "£15 each", "85 euros a head", "250 euros for each of the 40"."""
    if seen.mention.per in _ONE and seen.mention.form in ("money", "cardinal"):
        return seen.mention.form == "money" or value(seen) >= _LARGE
    if line.words[0].lower == "each" and seen is next(
        (s for s in line.views if s.mention.form == "money"), None
    ):
        return line.words[1].lower == "of" if len(line.words) > 1 else False
    after = [word.lower for word in line.words[seen.last : seen.last + 2]]
    if (seen.lower(seen.first - 2), seen.lower(seen.first - 1)) == ("giving", "each"):
        return seen.mention.form == "money"
    return seen.mention.form == "money" and after in (["for", "each"], ["to", "each"])


def _is_total(line: Line, total: View) -> bool:
    before = {line.words[at].lower for at in range(max(0, total.first - 4), total.first)}
    after = {line.words[at].lower for at in range(total.last, min(len(line.words), total.last + 2))}
    return bool(_TOTALS & (before | after))


def _is_divided(line: Line, total: View, price: View) -> bool:
    """Whether "or" puts what each gets right behind a sum that is shared."""
    ahead = [price.lower(price.first - 2), price.lower(price.first - 1)]
    split = ahead[1] in _GETTING or ahead[1] == "," or ahead == ["giving", "each"]
    if price.first < total.last or not split:
        return False
    return any(lemma_of_verb(word.lower) in _DIVIDING for word in line.words[: price.first])


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
    if amount.low is None or amount.high is None or not (percent or share.mention.form == "fraction"):
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
        or not (part.lower(part.after) in (",", ")", ".", "—", "–") or says_total(part))
    ):
        return
    if part.noun not in ("", whole.noun) and not (part.counts_people and whole.counts_people):
        return
    told = span_of(amount.low / (100 if percent else 1), amount.high / (100 if percent else 1))
    if value(whole) <= 0 or told.high >= 1:
        return
    real = value(part) / value(whole)
    if gap(span_of(real, real), told) > _SHARE:
        shown = show(Fraction(round(real * 100, 1)))
        yield make.check(
            "share",
            f"{written(part)} of {written(whole)} is {shown} %, not {written(share)}",
            (share,),
            (whole,),
            (part,),
        )


def _for_each(line: Line, make: Maker) -> Iterator[Check]:
    """ "12 buses with 50 seats each, 600 seats in all"; "three got 90 hectares each, 270 hectares in total"."""
    for (number, one), (_, total) in pairwise(pairwise(line.views)):
        if (
            one.mention.per != "each"
            or one.mention.form not in ("cardinal", "measure")
            or not says_total(total)
        ):
            continue
        told = one.mention.amount.exact and one.mention.amount.low is not None
        if not told or not is_part(number) or not is_part(total) or number.mention.form != "cardinal":
            continue
        same = one.mention.amount.unit == total.mention.amount.unit and total.noun in ("", one.noun)
        real = value(number) * value(one)
        if same and value(number) > 1 and abs(real - value(total)) > slack(total, [total]):
            detail = f"{written(number)} times {written(one)} is {show(real)}, not {written(total)}"
            yield make.check("product", detail, (total,), (number,), (one,))
