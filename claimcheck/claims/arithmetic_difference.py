"""A difference told between the two numbers it lies between: "61 seats, nine more than the 52 it held", "62 per cent,
eight points higher than in 2018, when it was 54", "48 million euros, 8 million over its budget of 40 million"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims.arithmetic_change_size import is_near
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, closely, gap, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_MORE = listed("claims.arithmetic_difference", "more")
_FEWER = listed("claims.arithmetic_difference", "fewer")
_BESIDE = 5  # words between a level and the difference told of it
_GOES_ON = frozenset({"when", "who", "which", "where", "with"})  # what tells the other level behind a comma
_NEAR = 5  # times; a bare number further from a measure is not one of its unit
_FAR = 12  # words between the difference and the other level
_OF = frozenset({",", "or", "(", "—", "–", "about", "some", "and", "which", "was", "is", "that"})
_TIES = listed("claims.arithmetic_difference", "ties")


def differences(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "difference" and "percent-change" of three numbers told in a row."""
    for new, size, old in zip(line.views, line.views[1:], line.views[2:], strict=False):
        sign = _sign(line, new, size, old)
        if sign:
            detail = _misfit(new, size, old, sign)
            if detail:
                name = "percent-change" if _is_percent(size, new) else "difference"
                yield make.check(name, detail, (new,), (size,), (old,))


def _sign(line: Line, new: View, size: View, old: View) -> int:
    """1 for "more than", -1 for "fewer than"; 0 where the three numbers are not told of one another."""
    if not all(
        seen.mention.amount.exact and seen.mention.amount.low is not None for seen in (new, size, old)
    ):
        return 0
    if size.first - new.last > _BESIDE + 3 or old.first - size.last > _FAR or not _comparable(new, size, old):
        return 0
    ahead = [word.lower for word in line.words[new.after : size.first]]
    if not ahead or ahead[-1] not in _OF or len(ahead) > _BESIDE:
        return 0
    after = [word.lower for word in line.words[size.last : old.first]]
    if {";", ":", ".", "while", "but", "although"} & set(after) or not (_TIES & set(after[-4:])):
        return 0
    if any(one == "," and two not in _GOES_ON for one, two in pairwise([*after, ""])):
        return 0  # "nine more than in 2019, of the 120 in the house"
    head = [word for word, then in zip(after[:4], [*after[1:5], ""], strict=False) if _compares(word, then)]
    up, down = bool(_MORE & set(head)), bool(_FEWER & set(head))
    return 0 if up == down else 1 if up else -1


def _compares(word: str, then: str) -> bool:
    """Whether a word compares: "up on" and "down from", but not "gave up and"."""
    return word not in ("up", "down") or then in ("on", "from", ",")


def _is_percent(size: View, new: View) -> bool:
    return size.mention.amount.unit == "%" and new.mention.amount.unit != "%"


def _comparable(new: View, size: View, old: View) -> bool:
    """Whether the levels are of one sort and the difference is one of theirs."""
    units = [seen.mention.amount.unit for seen in (new, size, old)]
    forms = {seen.mention.form for seen in (new, old)}
    if new.mention.form == "money" and not units[2] and not old.noun and old.mention.form == "cardinal":
        forms, units[2] = {"money"}, units[0]  # "250 euros more than last year's 800"
    if new.mention.form in ("measure", "money") and _is_bare(new, old):
        forms, units[2] = (
            {new.mention.form},
            units[0],
        )  # "412 metres, 42 metres longer than the old one, which is 370"
        units[1] = units[1] or (units[0] if _is_bare(new, size) or not size.noun else "")
    if len(forms) != 1 or not forms <= {"cardinal", "money", "measure", "percent"} or units[0] != units[2]:
        return False
    if (
        any(seen.mention.per for seen in (new, size, old))
        and len({s.mention.per for s in (new, size, old)}) > 1
    ):
        return False
    points = units[0] == "%" and (units[1] == "pp" or size.noun == "point")
    if not (points or units[1] == units[0] != "%" or _is_percent(size, new)):
        return False
    nouns = [seen.noun for seen in (new, old) if seen.noun]
    if units[0] == "" and len(set(nouns)) > 1:
        return False
    return points or not size.noun or units[1] != "" or size.noun in nouns


def _is_bare(new: View, seen: View) -> bool:
    """Whether a number leaves out the unit of the new level, near which it lies."""
    bare = seen.mention.form == "cardinal" and not seen.mention.amount.unit and not seen.noun
    low, high = new.mention.amount.low or 0, seen.mention.amount.high or 0
    return bare and low <= _NEAR * high <= _NEAR**2 * low


def _misfit(new: View, size: View, old: View, sign: int) -> str:
    a, b, told = (closely(seen.mention.amount) for seen in (new, old, size))
    if b.low <= 0:
        return ""
    exact = ((a.low + a.high) - (b.low + b.high)) / 2
    if _is_percent(size, new):
        shares = span_of((a.low / b.high - 1) * 100 * sign, (a.high / b.low - 1) * 100 * sign)
        middle = (a.low + a.high) / (b.low + b.high) - 1
        # half a point, as elsewhere: the share may be cut off instead of rounded
        if gap(shares, told) <= Fraction(1, 2) or not is_near(told, middle * sign * 100):
            return ""
        real = show(Fraction(round(abs(middle) * 100, 1)))
        return f"from {written(old)} to {written(new)} is {real} %, not {written(size)}"
    real_range = span_of((a.low - b.high) * sign, (a.high - b.low) * sign)
    middles = (told.low + told.high) / 2
    if gap(real_range, told) == 0 or exact * sign == middles or not is_near(told, exact * sign):
        return ""
    return f"from {written(old)} to {written(new)} is {show(abs(exact))}, not {written(size)}"
