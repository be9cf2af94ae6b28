"""What rules out that two amounts answer one question: their units, and how far apart or vague they are."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from claimcheck.claims.count_lengths import LENGTH
from claimcheck.claims.count_ways import FAR
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Claim
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.stories import SMALL
from claimcheck.values.amount import as_shares, convert

_NONE = Fraction(0)
_ROUNDED = 5  # points by which a fraction in words may be off: "half" of 54 per cent
_FURTHEST = 20  # times; tolls that differ more are of other events, sums that differ more are other sums
_FURTHEST_TOLL = 100  # the same of tolls that grow by the hour, where the articles are much alike
_FURTHEST_WAY = 4  # the same of ways and of lengths of time
_LENGTHS = frozenset({LENGTH, "duration"})  # of time
_GROWING = listed("questions.contrary_amounts", "growing")
_MUCH_ALIKE = 0.4
_FURTHEST_AGE = 2  # times, where the articles are less alike than this: a namesake is as old as that
_ONE_STORY = 0.28
_SHARES = frozenset({"percent", "cent", "%", "percentage"})
_TELLING_FROM = 120  # no age of anyone, and no number of a house that many articles name
_LONGEST_NUMBER = 12  # digits; longer ones are no figures of news


def other_units(one: Amount, two: Amount) -> bool:
    """Whether a sum or measure meets a plain number, or a percentage anything but a part far from it."""
    if {one.unit, two.unit} == {"", "%"} and parts_far_apart(one, two):
        return False  # "six in ten", "40 per cent"
    return bool(one.unit) != bool(two.unit) or (one.unit == "%") != (two.unit == "%")


def parts_far_apart(one: Amount, two: Amount) -> bool:
    """Whether a fraction and a percentage are further apart than writers round: "half" and "70 per cent"."""
    one, two = as_shares(one, two)
    ends = [end for amount in (one, two) for end in (amount.low, amount.high)]
    if one.unit != two.unit or None in ends:
        return False
    low, high, lower, upper = (end or _NONE for end in ends)
    return lower - high > _ROUNDED or low - upper > _ROUNDED


def furthest(attribute: str, story: float) -> int:
    """How many times the smaller of two amounts the larger may be; tolls of much alike articles grow by the hour, and
    who fell ten times as far as another, or waited ten times as long, fell or waited elsewhere."""
    if attribute == "age" and story < _ONE_STORY:
        return _FURTHEST_AGE
    if attribute.startswith(FAR) or attribute in _LENGTHS:
        return _FURTHEST_WAY
    return _FURTHEST_TOLL if attribute in _GROWING and story >= _MUCH_ALIKE else _FURTHEST


def too_far(one: Amount, two: Amount, times: int) -> bool:
    """Whether two amounts are so far from one another, or so vague, that they answer different questions.

    A slip of a whole unit ("million" for "billion") is a slip all the same.
    """
    if _nobody(one) or _nobody(two):
        return max(a.low or _NONE for a in (one, two)) > times  # nobody is as far from one as one from two
    if _vague(one) or _vague(two):
        return True
    low, high = sorted((_greatest(one), _greatest(two)))
    return high > times * low and high != 1000 * low


def out_of_proportion(attribute: str, one: Amount, two: Amount, story: float) -> bool:
    """Whether two answers to what one attribute asks lie too far apart, lengths of time in one unit."""
    if attribute in _LENGTHS:
        two = convert(two, one.unit) or two
    one, two = as_shares(one, two)
    return too_far(one, two, furthest(attribute, story))


def other_order(one: Claim, two: Claim) -> bool:
    """Whether two claims of amounts lie so far apart that no reader takes them for answers to one question."""
    a, b = one.value, two.value
    return isinstance(a, Amount) and isinstance(b, Amount) and a.unit == b.unit and too_far(a, b, _FURTHEST)


def _greatest(amount: Amount) -> Fraction:
    """The end of an amount that is further from nought; without arithmetic where the amount is not below it."""
    low, high = amount.low or _NONE, amount.high or _NONE
    return high if low.numerator >= 0 else max(-low, abs(high))


def _nobody(amount: Amount) -> bool:
    return amount.low == 0 and amount.high == 0


def _vague(amount: Amount) -> bool:
    """ "Thousands", "dozens": words for an order of magnitude."""
    return amount.low is None or amount.high is None or (not amount.exact and amount.high >= 4 * amount.low)


def numbers_in_common(first: Placed, second: Placed) -> frozenset[str]:
    """Telling numbers in the sentences of both: beside "83 percent" a vote is the vote that had 83 percent.

    Ages and years tell nothing: a whole number counts from `_TELLING_FROM`, a share from `SMALL` on.
    """
    least = SMALL if _SHARES & first.context and _SHARES & second.context else _TELLING_FROM
    shared = _figures(first.context) & _figures(second.context)
    return frozenset(word for word in shared if _is_telling(word, least)) if shared else shared


@lru_cache(1 << 12)
def _figures(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[:1].isdigit())


def _is_telling(word: str, least: int) -> bool:
    if len(word) > _LONGEST_NUMBER:
        return False
    whole, _, part = word.replace(",", "").partition(".")
    year = len(word) == 4 and word[:2] in ("19", "20")
    return whole.isdigit() and (int(whole) > least or part.isdigit()) and not year
