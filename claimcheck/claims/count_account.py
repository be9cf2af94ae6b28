"""The period of accounts that a figure is of: the third quarter, the nine months to June, the full year."""

from __future__ import annotations

from claimcheck.annotate.mentions import TimeMention
from claimcheck.annotate.time_accounts import MONTHS, months_of
from claimcheck.claims.count_period import times_of
from claimcheck.claims.count_view import View
from claimcheck.model.records import NamedTuple

_POINTS = frozenset({"from", "since", "by", "until", "till", "before", "after"})  # what a figure is not of


class Account(NamedTuple):
    """A period; 0 where a part is not told."""

    months: int
    which: int  # of the year: 3 of "the third quarter"
    month: int  # the last of the period, 1 to 12
    year: int
    told: bool  # told as accounts are; "in 2020" and "last month" may be the day of an event


def account(view: View) -> Account | None:
    """The one period that the words round a figure tell; None for none or several."""
    found = {one for time in times_of(view) if time.preposition not in _POINTS and (one := _period(time))}
    told = {one for one in found if one.told}
    years = {one.year for one in found - told if one.year and one.months == MONTHS["year"]}
    if len(told) == 1 and len(found) == 2 and years:
        return told.pop()._replace(year=years.pop())  # "third-quarter profit in 2021"
    return found.pop() if len(found) == 1 else None


def _period(time: TimeMention) -> Account | None:
    get = time.expression.get
    year, month = int(get("year", "0")), int(get("month", "0"))
    match time.expression.form:
        case "accounts":
            return Account(int(get("months")), int(get("which", "0")), month, year, True)
        case "absolute" | "partial":
            for unit in ("quarter", "half"):
                if get(unit):
                    return Account(MONTHS[unit], int(get(unit)), 0, year, True)
            if not month and not get("day") and year and not get("to_year"):
                return Account(MONTHS["year"], 0, 0, year, bool(get("fiscal")))
            return Account(1, 0, month, year, False) if month and not get("day") else None
        case "deictic" if not get("part") and not get("weekday"):
            months = months_of("one", get("unit"))
            return Account(months, 0, 0, 0, False) if months else None
    return None


def other_account(one: Account | None, two: Account | None) -> bool:
    """Whether two figures are of two periods; one of them at least has to be told as accounts are."""
    if one is None or two is None or not (one.told or two.told):
        return False
    parts = zip(one[1:4], two[1:4], strict=True)
    return one.months != two.months or any(a and b and a != b for a, b in parts)
