"""A price times its number: "40 buses at £250,000 each, a total of £10 million"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.claims.arithmetic_runs import is_part, value
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line, Maker, closely, gap, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_CLOSE = Fraction(3, 100)  # by which a price times its number may be off, beyond what either is rounded by
_TOTALS = listed("claims.arithmetic_product", "totals")
_DIVIDING = listed("claims.arithmetic_product", "dividing")
_ONE = frozenset({"each", "head", "piece", "person"})
_GETTING = listed("claims.arithmetic_product", "getting")
_LARGE = 1000  # a bare number as large as this may be money: "or 540,000 apiece"


def products(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "product" of "40 buses at £250,000 each, a total of £12 million" and of "the 14 shared £6.3 million, or
    £540,000 apiece"."""
    if not 3 <= len(line.views) <= 4:
        return
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
