"""What the days of two articles say for and against one occasion; the points are on the scale of `evidence`."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.subjects.moments import gap
from claimcheck.subjects.profiles import Profile, narrow

SAME_DAY, DATED, LOOKS_BACK, FAR, SEASONS = 2.0, 0.1, -4.2, -5.2, -8.0
SAME_DATE, OTHER_DATE = 1.0, -0.4
WEEK, SEASON = 7, 180  # days; what comes round every year is told in one wording by the same people

# Points and, where they are worth telling, what gave them; put into words only when asked for.
Row = tuple[float, Callable[[], str] | None]


def dates(one: Profile, two: Profile) -> list[Row]:
    """Rows for one day or one date in both, against days that lie apart."""
    rows: list[Row] = []
    if one.calendar & two.calendar:
        rows.append((SAME_DATE, lambda: "one date in both texts"))
    elif one.calendar and two.calendar:
        rows.append((OTHER_DATE, None))
    if one.published is None or two.published is None:
        return rows
    if _is_news(one, two):
        rows.append((SAME_DAY, lambda: "one day in both texts"))
    if gap(one.published, two.published) <= WEEK:
        if narrow(one.published) and narrow(two.published):
            rows.append((DATED, lambda: "published within a week"))
    elif one.days & two.days:
        pass  # a back-reference to a day that both name
    elif _apart(one, two) <= WEEK:
        rows.append((LOOKS_BACK, lambda: "published apart, one looks back to the other's days"))
    elif _apart(one, two) <= SEASON:
        rows.append((FAR, lambda: "no day in common within a week"))
    else:
        rows.append((SEASONS, lambda: "no day in common within half a year"))
    return rows


def _is_news(one: Profile, two: Profile) -> bool:
    """Whether a day that both name is no further back than a week for one: what both recall is another occasion."""
    shared = one.days & two.days
    return any(day >= since for day in shared for since in (_since(one), _since(two)))


def _since(profile: Profile) -> int:
    """The first day, as an ordinal, that is news to an article; 0 where its own day is not known well."""
    if profile.published is None or not narrow(profile.published):
        return 0
    return profile.published.earliest.toordinal() - WEEK


def _apart(one: Profile, two: Profile) -> int:
    """Days between the nearest days of two articles, those of publication among them."""
    ours, theirs = _stretches(one), _stretches(two)
    return min(max(0, a - d, c - b) for a, b in ours for c, d in theirs)


def _stretches(profile: Profile) -> list[tuple[int, int]]:
    """First and last day, as ordinals, of what an article dates: itself and the days it names."""
    held = [(day, day) for day in sorted(profile.days)]
    if profile.published is not None:
        held.append((profile.published.earliest.toordinal(), profile.published.latest.toordinal()))
    return held
