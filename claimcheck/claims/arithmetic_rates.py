"""A rate told for two lengths of time: "40 tonnes a day, or 280 tonnes a week"; matches won, drawn and lost against
those played; and a row of numbers against its sum or its mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims.arithmetic_runs import is_part, slack, value
from claimcheck.claims.arithmetic_sum import of_sum
from claimcheck.claims.arithmetic_ties import says_total
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, closely, gap, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

# How many of the first go into the second, from working days and short months up.
_IN = {
    ("minute", "hour"): (60, 60),
    ("hour", "day"): (7, 24),
    ("day", "week"): (5, 7),
    ("day", "month"): (20, 31),
    ("day", "year"): (200, 366),
    ("week", "month"): (4, 5),
    ("week", "year"): (40, 53),
    ("month", "year"): (11, 14),
}
_JOINTS = listed("claims.arithmetic_rates", "joints")
_OUTCOMES = {
    "win": "won", "won": "won", "draw": "drawn", "drawn": "drawn", "tie": "drawn", "defeat": "lost", "loss": "lost",
    "lost": "lost",
}  # fmt: skip
_PLAYED = listed("claims.arithmetic_rates", "played")
_LOOSE = Fraction(3, 100)
_TWO = 2


def rates(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "product" of two rates, "sum" of outcomes of matches, "sum" and "average" of a row of numbers."""
    for one, two in pairwise(line.views):
        yield from _of_one(line, one, two, make)
    for one, time, total in zip(line.views, line.views[1:], line.views[2:], strict=False):
        yield from _over(line, one, time, total, make)
    yield from _matches(line, make)
    yield from _row(line, make)


def _of_one(line: Line, one: View, two: View, make: Maker) -> Iterator[Check]:
    """ "2,500 euros a month, or 36,000 a year": the second told right behind the first."""
    short, long = (one, two) if (one.mention.per, two.mention.per) in _IN else (two, one)
    least, most = _IN.get((short.mention.per, long.mention.per), (0, 0))
    exact = all(seen.mention.amount.exact and seen.mention.amount.low for seen in (one, two))
    units = {one.mention.amount.unit, two.mention.amount.unit}
    if not least or not exact or (len(units) > 1 and two.mention.amount.unit) or "%" in units:
        return
    if two.noun not in ("", one.noun):
        return
    between = [word.lower for word in line.words[one.last : two.first]]
    joint = between[next((at for at, word in enumerate(between) if word in (",", "or", "(")), len(between)) :]
    if not joint or not set(joint) <= _JOINTS or len(between) > 6:
        return
    a, b = closely(short.mention.amount), closely(long.mention.amount)
    real = span_of(a.low * least, a.high * most)
    if gap(real, b) > _LOOSE * b.high:
        shown = show(value(short) * (most if value(long) > real.high else least))
        detail = (
            f"{written(short)} a {short.mention.per} is {shown} a {long.mention.per}, not {written(long)}"
        )
        yield make.check("product", detail, (long,), (short,))


def _over(line: Line, one: View, time: View, total: View, make: Maker) -> Iterator[Check]:
    """ "2 million tonnes a year for 15 years, 30 million tonnes in all"."""
    length = time.mention
    if length.form != "duration" or not length.amount.exact or length.amount.unit != one.mention.per:
        return
    exact = all(seen.mention.amount.exact and seen.mention.amount.low for seen in (one, time, total))
    same = one.mention.amount.unit == total.mention.amount.unit and one.mention.form == total.mention.form
    if not (exact and same and says_total(total)) or line.words[time.first - 1].lower not in ("for", "over"):
        return
    real = value(one) * value(time)
    a, b = closely(one.mention.amount), closely(total.mention.amount)
    if gap(span_of(a.low * value(time), a.high * value(time)), b) > _LOOSE * real:
        detail = (
            f"{written(one)} a {length.amount.unit} in {written(time)} is {show(real)}, not {written(total)}"
        )
        yield make.check("product", detail, (total,), (one,), (time,))


def _matches(line: Line, make: Maker) -> Iterator[Check]:
    """ "Won seven of its 12 matches, drawn two and lost three"; "12 wins, three draws and five defeats in 20"."""
    counts = [seen for seen in line.views if seen.mention.form == "cardinal" and is_part(seen)]
    if len(counts) != len(line.views):
        return
    parts: dict[str, View] = {}
    for seen in counts:
        outcome = _OUTCOMES.get(seen.noun) or _OUTCOMES.get(seen.lower(seen.first - 1), "")
        if outcome:
            if outcome in parts:
                return
            parts[outcome] = seen
    rest = [seen for seen in counts if seen not in parts.values()]
    if len(parts) < _TWO or len(rest) != 1 or rest[0].noun not in _PLAYED:
        return
    total, added = rest[0], sum((value(seen) for seen in parts.values()), Fraction(0))
    if added > value(total) or (len(parts) > _TWO and added < value(total)):
        yield of_sum(make, total, list(parts.values()))


def _row(line: Line, make: Maker) -> Iterator[Check]:
    """ "12, 15 and 9 tonnes, 40 tonnes in all"; "4,000, 5,000 and 6,000 spectators, an average of 6,500"."""
    row: list[View] = []
    for seen in line.views:
        if len(row) > 1 and _closed(line, row) and is_part(seen):
            yield from _of_row(row, seen, make)
        between = [word.lower for word in line.words[row[-1].last : seen.first]] if row else []
        goes_on = bool(row) and between in ([","], ["and"], [",", "and"])
        row = [*row, seen] if goes_on and is_part(seen) else [seen] if is_part(seen) else []


def _closed(line: Line, row: Sequence[View]) -> bool:
    return line.words[row[-1].first - 1].lower == "and" and not any(seen.noun for seen in row[:-1])


def _of_row(row: Sequence[View], told: View, make: Maker) -> Iterator[Check]:
    last = row[-1].mention.amount.unit
    if told.first - row[-1].after > _TWO * 2 or told.mention.amount.unit not in ("", last):
        return
    if told.noun not in ("", row[-1].noun):
        return
    added = sum((value(seen) for seen in row), Fraction(0))
    if says_total(told):
        if abs(added - value(told)) > slack(told, row):
            yield of_sum(make, told, row)
    elif (told.lower(told.first - 2), told.lower(told.first - 1)) == ("average", "of"):
        mean = added / len(row)
        if abs(mean - value(told)) > _LOOSE * mean:
            shown = " + ".join(show(value(seen)) for seen in row)
            detail = f"({shown}) / {len(row)} = {show(Fraction(round(mean, 2)))}, not {written(told)}"
            yield make.check("average", detail, (told,), *((seen,) for seen in row))
