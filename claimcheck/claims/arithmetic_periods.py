"""Scores against their parts: "16 points in the first quarter, 21 in the second ... 81-70", "5-3 on aggregate"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.arithmetic_runs import added, runs, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, near, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_PARTS = listed("claims.arithmetic_periods", "parts")
_ORDER = listed("claims.arithmetic_periods", "order")
_WHOLE = {"half": 2, "period": 3, "quarter": 4}  # parts of a match by their name
_BEHIND = 5  # words behind a number that say in which part it was scored
_POINTS = frozenset({"point", "goal", "run"})
_THE = frozenset({"the", "this", "that"})
_WINS, _WON = listed("claims.arithmetic_periods", "wins"), listed("claims.arithmetic_periods", "won")
_SERIES = listed("claims.arithmetic_periods", "series")
_LOST, _EARLIER = listed("claims.arithmetic_periods", "lost"), listed("claims.arithmetic_periods", "earlier")
_AROUND = 4  # words beside a score that say what it is of
_FAR = 10  # points; what misses by more is another score


def periods(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "sum" of a side's points by part of a match, and of the two legs of a tie."""
    for place, line in enumerate(held):
        around = near(held, place)
        scores = [seen for one in around for seen in one.views if seen.mention.form == "score"]
        if len(scores) == 1 and not any(one.has("overtime", "extra") for one in around):
            for run in runs(line):
                yield from _of_parts(run, scores[0], make)
        here = [seen for seen in line.views if seen.mention.form == "score"]
        yield from _of_legs(line, here, make)
        yield from _of_margin(line, near(held, place, 1, 0), make)


def _of_parts(run: Sequence[View], score: View, make: Maker) -> Iterator[Check]:
    """ "18 in the first quarter, ...": all parts of a match make one side of its score."""
    told = [(seen, {seen.lower(seen.last + at) for at in range(_BEHIND)}) for seen in run]
    parts = [seen for seen, behind in told if behind & (_ORDER | _PARTS)]
    kind = next((name for name in _WHOLE if any({name, name + "s"} & behind for _, behind in told)), "")
    if not kind or len(parts) != _WHOLE[kind]:
        return
    made = added(parts)
    by = min((side - made for side in _sides(score)), key=abs)
    if 0 < abs(by) <= _FAR:
        shown = " + ".join(show(value(part)) for part in parts)
        yield make.check(
            "sum", f"{shown} = {show(made)}, not {written(score)}", (score,), *((s,) for s in parts)
        )


def _of_margin(line: Line, around: Sequence[Line], make: Maker) -> Iterator[Check]:
    """ "Beat Leith 91-70 ... the 19-point win": the margin of the only score that is told."""
    scores = [seen for one in around for seen in one.views if seen.mention.form == "score"]
    told = [seen for seen in line.views if seen.noun in _POINTS and _is_margin(seen)]
    if (
        len(scores) != 1
        or len(told) != 1
        or any(one.has("overtime", "extra", "half-time", "led") for one in around)
    ):
        return
    one, two = _sides(scores[0])
    by = abs(one - two)
    if by and 0 < abs(by - value(told[0])) <= _FAR and not _is_of_another(scores[0], told[0]):
        detail = f"{written(scores[0])} is a margin of {show(by)}, not {written(told[0])}"
        yield make.check("difference", detail, (scores[0],), (told[0],))


def _is_of_another(score: View, margin: View) -> bool:
    """Whether a score is that of a series, of both legs or of an earlier match: "won by four goals to lead the series
    2-1", "5-4 on aggregate", "won by four goals, having lost 4-2 in May"."""
    beside = {*score.ahead(_AROUND), *score.behind(_AROUND)}
    if _SERIES & beside or margin.lower(margin.after) == "to":
        return True  # "by 31 points to 19" tells a score of its own
    if score.words is not margin.words:
        return False
    if _LOST & {*score.ahead(_AROUND), *score.behind(1)}:
        return True
    between = [word.lower for word in score.words[margin.after : score.first]]
    aims = any(one == "to" and form_of(two).verb == "b" for one, two in pairwise(between))
    return aims or bool(_EARLIER & set(between))


def _is_margin(seen: View) -> bool:
    """Whether a number of points is that of a win: "the 19-point win", "won by 19 points"."""
    won = bool(_WON & set(seen.ahead(_BEHIND)))
    over = seen.lower(seen.after + 1) in ("over", "against")
    opens = seen.first == 1 and seen.lower(0) in _THE
    return (seen.lower(seen.after) in _WINS and opens and not over) or (
        seen.lower(seen.first - 1) == "by" and won
    )


def _of_legs(line: Line, scores: Sequence[View], make: Maker) -> Iterator[Check]:
    """ "3-2 on aggregate, 1-1 in the first leg and 3-1 in the second"."""
    if len(scores) != 3 or not line.has("aggregate"):
        return
    whole = next((seen for seen in scores if "aggregate" in seen.behind(2)), None)
    if whole is None:
        return
    one, two = (_sides(seen) for seen in scores if seen is not whole)
    ways = [sorted((one[0] + two[at], one[1] + two[1 - at])) for at in (0, 1)]
    if sorted(_sides(whole)) not in ways:
        legs = [seen for seen in scores if seen is not whole]
        detail = f"{written(legs[0])} and {written(legs[1])} do not make {written(whole)}"
        yield make.check("sum", detail, (whole,), *((leg,) for leg in legs))


def _sides(score: View) -> tuple[Fraction, Fraction]:
    amount = score.mention.amount
    return amount.low or Fraction(0), amount.high or Fraction(0)
