"""Over what time a number was counted ("in the past day", "since March"), and for one of what ("a share")."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.annotate.mentions import TimeMention
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_period import stretch, times_of
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple
from claimcheck.values.calendar import DAYS_IN

_WITHIN = listed("claims.count_window", "within")
_EVENT = listed("claims.count_window", "event")  # what opens a phrase after "since" that names no time
_PERIODS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "season"})
_SHORT = 31  # days: so much and less is less than what was counted "since"
_TIMES, _TIMES_PEOPLE = (
    Fraction(9, 5),
    5,
)  # how much longer the other time is; a toll of some days is told as of a week


class Window(NamedTuple):
    """Days of the time, None where it is open: "since March"."""

    days: Fraction | None


def window(view: View) -> Window | None:
    """The one time over which a number was counted, None for none or several."""
    if view.mention.form == "duration":
        return None
    found = {one for time in times_of(view) if (one := _of(time))}
    if _since_event(view):
        found.add(Window(None))
    return found.pop() if len(found) == 1 else None


def _of(time: TimeMention) -> Window | None:
    expression = time.expression
    back = (
        expression.form == "offset" and bool(expression.get("span")) and expression.get("direction") == "-1"
    )
    length = expression.form == "duration" and time.preposition in _WITHIN and time.head is None
    if back or length:
        return Window(Fraction(expression.get("high")) * DAYS_IN[expression.get("unit")])
    since = time.preposition == "since" and expression.form in ("absolute", "partial")
    return Window(None) if since and not expression.get("day") else None


def _since_event(view: View) -> bool:
    """Whether what began the counting is a happening: "since the outbreak began"."""
    start, end = stretch(view)
    return any(view.lower(at) == "since" and view.lower(at + 1) in _EVENT for at in range(start, end))


def other_window(one: Window | None, two: Window | None, *, people: bool) -> bool:
    """Whether two numbers were counted over times of which one is much longer; `people` says that one is a toll."""
    if one is None or two is None or one == two:
        return False
    if one.days is None or two.days is None:
        return (one.days or two.days or 0) <= _SHORT
    short, long = sorted((one.days, two.days))
    return long > short * (_TIMES_PEOPLE if people else _TIMES)


class Rate(NamedTuple):
    """What a number is for one of, "" where it is not said, and what its sentence names before it."""

    per: str
    named: frozenset[str]


def rate(view: View) -> Rate:
    """The rate of a number: "$40 a night"; "a night costs $40" names what it is for."""
    per = view.mention.per
    return Rate(
        per, frozenset() if per else frozenset(lemma(view.lower(at), "n") for at in range(view.first))
    )


def other_rate(one: Rate, two: Rate) -> bool:
    """Whether two numbers are for one of two things, or one for each and the other for all: "$1.20 a share".

    By the year or the day a number may be told with or without the word.
    """
    if one.per and two.per:
        return one.per != two.per
    per, named = (one.per, two.named) if one.per else (two.per, one.named)
    return bool(per) and per not in _PERIODS | named
