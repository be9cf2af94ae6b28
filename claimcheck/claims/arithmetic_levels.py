"""Two levels of one thing at two times: "to £60m from £48m", "£36.4m, against £28m", "from 40 to 80", "72 million
(2020: 60 million)", "812 in 2011 and 745 now"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.annotate.mentions import place_from
from claimcheck.claims.arithmetic_change_size import is_size, middle
from claimcheck.claims.arithmetic_runs import is_part
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed

_AIMED = listed("claims.arithmetic_change", "aimed")
_REACHED = listed("claims.arithmetic_change", "reached")
_EARLIER = frozenset({"against", "versus"})
_EARLIER_PAIRS = frozenset(
    {("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"), ("instead", "of")}
)
_BEFORE = frozenset({"previous", "prior", "before", "last"})
_BEHIND = 7  # words between a level and "against" the earlier one
_BESIDE = 3  # words between a level and its year
_REACH = 14  # words between the parts of one change
_NEAR_SIZE = 10  # times; a bare number further from a measure is not one of its unit
_NOW = 10_000  # stands for the year of "now" and "today"


def levels(line: Line) -> Iterator[tuple[View, View]]:
    """Pairs (later, earlier) of one unit, next to one another among the levels that a sentence gives."""
    ends = [(seen, side) for seen in line.views if (side := side_of(seen) or _reached(seen, line))]
    found = False
    for (one, first), (two, second) in pairwise(ends):
        if first == second or two.first - one.last > _REACH or not _of_one(one, two):
            continue
        parted = any(word.text in (";", ".") for word in line.words[one.last : two.first])
        if parted and not _looks_back(two):
            continue
        found = True
        yield (one, two) if first == "to" else (two, one)
    if not found:
        yield from _by_year(line)


def _by_year(line: Line) -> Iterator[tuple[View, View]]:
    """The two numbers of a sentence that have each a year of their own: "812 in 2011 and 745 now"."""
    told = [seen for seen in line.views if is_part(seen) and not is_size(seen)]
    dated = [(year, seen) for seen in told if (year := _year(seen)) is not None]
    if len(told) != 2 or len(dated) != 2 or dated[0][0] == dated[1][0] or not _of_one(told[0], told[1]):
        return
    (_, old), (_, new) = sorted(dated, key=lambda pair: pair[0])
    if old.noun == new.noun or not new.noun or not old.noun:
        yield new, old


def _year(seen: View) -> int | None:
    """The year that is told right behind a number; None where there is none."""
    beside = (seen.lower(seen.last), seen.lower(seen.after), seen.lower(seen.first - 2))
    if {"now", "today"} & set(beside):
        return _this_year(seen)
    at = place_from(seen.doc.times, seen.mention.span.end)
    time = seen.doc.times[at] if at < len(seen.doc.times) else None
    if time is None or time.sentence != seen.mention.sentence:
        return None
    reach = seen.words[min(len(seen.words) - 1, seen.after + _BESIDE)]
    if time.span.start > reach.start:
        return None
    get = time.expression.get
    if time.expression.form == "deictic":
        return _this_year(seen) if get("shift") == "0" else None
    year = get("year") if time.expression.form == "absolute" and not get("to_year") else ""
    return int(year) if year else None


def _this_year(seen: View) -> int:
    """The year of the article, after every other where it is not known."""
    stated = seen.doc.document.published
    return stated.latest.year if stated is not None else _NOW


def side_of(seen: View) -> str:
    if (
        seen.mention.form not in ("money", "cardinal", "percent", "measure")
        or seen.mention.amount.high is None
    ):
        return ""
    before = seen.lower(seen.first - 1)
    if before in _EARLIER or (seen.lower(seen.first - 2), before) in _EARLIER_PAIRS:
        return "from"
    if before == "after" and seen.mention.form in ("money", "cardinal"):
        return (
            "from"
            if {"before", "earlier", "previous"} & {seen.lower(seen.after + at) for at in range(4)}
            else ""
        )
    if before in ("'s", "’s", "year's", "year’s", "month's", "month’s") and seen.mention.form == "cardinal":
        ahead = [seen.lower(at) for at in range(max(0, seen.first - 4), seen.first)]
        return "from" if {"on", "from"} & set(ahead) and {"last", "previous"} & set(ahead) else ""
    if before == "been" and _looks_back(seen):
        return "from"  # "at 56 million; a year earlier it had been 50 million"
    if before == ":" and _is_bracketed(seen):
        return "from"  # "72 million pounds (2020: 60 million)"
    if _is_aim(seen):
        return "from"  # "against a target of £10,000"
    return before if before in ("to", "from") else ""


def _looks_back(seen: View) -> bool:
    ahead = [seen.lower(at) for at in range(max(0, seen.first - _BEHIND - 1), seen.first)]
    return "had" in ahead and bool({"earlier", "before", "previously", "ago"} & set(ahead))


def _is_bracketed(seen: View) -> bool:
    ahead = [seen.lower(at) for at in range(seen.first - 5, seen.first - 1)]
    inside = ahead[ahead.index("(") + 1 :] if "(" in ahead else []
    year = any(word.isdecimal() and len(word) == 4 for word in inside)
    return (
        bool(inside)
        and (year or bool(_BEFORE & set(inside)))
        and ")" in (seen.lower(seen.after), seen.lower(seen.last))
    )


def _is_aim(seen: View) -> bool:
    return seen.lower(seen.first - 1) == "of" and seen.lower(seen.first - 2) in _AIMED


def _reached(seen: View, line: Line) -> str:
    """ "to" for a level with an earlier one right behind it: "reached £36.4m, against £28m"."""
    if side_of(seen) or is_size(seen) or seen.mention.form not in ("money", "cardinal", "measure"):
        return ""
    if seen.lower(seen.first - 1) in _REACHED and any(_is_aim(other) for other in line.views):
        return "to"
    later = next((other for other in line.views if other.first > seen.first), None)
    if later is None or side_of(later) != "from":
        return ""
    pair = (later.lower(later.first - 2), later.lower(later.first - 1))
    if pair[1] == "from" and pair not in _EARLIER_PAIRS:
        return ""
    return "to" if later.first - seen.after <= _BEHIND else ""


def _of_one(one: View, two: View) -> bool:
    a, b = one.mention.amount, two.mention.amount
    if a.unit == b.unit:
        return one.noun == two.noun or not one.noun or not two.noun
    if not a.unit and not one.noun and two.first == one.last + 1 and two.lower(one.last) in ("to", "from"):
        return one.mention.form == "cardinal"  # "from 19 to 21 per cent", "to 3.60 from 3.00 crowns"
    # "from 320 million kroner to 480 million": the second leaves the unit out.
    plain = a if not a.unit else b
    money = "money" in (one.mention.form, two.mention.form)
    return (
        (not plain.unit and (plain.high or 0) >= 1000 and money)
        or _leaves_out(one, two)
        or {a.unit, b.unit} == {"krone", ""}
    )


def _leaves_out(one: View, two: View) -> bool:
    """Whether the second leaves out the unit of the first: "from 2 million tonnes to 1 million"."""
    measured, bare = one.mention, two.mention
    if (
        measured.form not in ("measure", "money", "percent")
        or bare.form != "cardinal"
        or bare.amount.unit
        or bare.noun
    ):
        return False
    return middle(one) <= _NEAR_SIZE * middle(two) <= _NEAR_SIZE**2 * middle(one)
