"""Too little that speaks for one happening, and what looks back on another than the article's own."""

from __future__ import annotations

from datetime import timedelta

from claimcheck.model import Grain, Kind, Role, TimeInterval, Weekday, Yearless
from claimcheck.questions.attributes import STANDING, is_generic
from claimcheck.questions.contrary_amounts import numbers_in_common
from claimcheck.subjects.families import is_common
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import WEEK
from claimcheck.subjects.placed import Placed, days_between

_POINT = frozenset(
    {"time", "place"}
)  # all other attributes of dates and places are edges: start, deadline ...
_COARSE = frozenset({Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.SEASON, Grain.QUARTER, Grain.SPAN})
_ALIKE = 0.28  # likeness of articles from which a kind of event alone says which event is meant
_FEW_DAYS = timedelta(days=10)
_MONTH = 31  # days
_SLIP = 400  # days; a wrong year is the furthest that slips go


def unanchored(first: Placed, second: Placed, story: float) -> bool:
    """Whether nothing but the kind of event speaks for one happening."""
    if first.claim.attribute in STANDING:
        return story < _ALIKE / 2
    shared = bool(first.actors & second.actors)
    if _edge(first, second, story):
        return True
    if first.published.interval is None or second.published.interval is None:
        return story < _ALIKE or _unsure(first, second)
    if first.claim.kind not in (Kind.DATE, Kind.LOCATION):
        return False
    if is_common(first.family) or not first.lexical:
        return not shared or story < _ALIKE
    if shared or numbers_in_common(first, second):
        return False
    rough = first.claim.kind is Kind.DATE and not (_is_day(first) and _is_day(second))
    return (rough and first.published.basis == second.published.basis == "stated") or story < _ALIKE


def _is_day(placed: Placed) -> bool:
    """Whether a date names a day, with its year or without, or a few days at most."""
    value = placed.claim.value
    if isinstance(value, TimeInterval):
        return value.latest - value.earliest <= _FEW_DAYS
    return isinstance(value, Weekday) or (
        isinstance(value, Yearless) and value.last - value.first < _MONTH // 2
    )


def _edge(first: Placed, second: Placed, story: float) -> bool:
    """Whether a start, a deadline or an origin lacks participants in common."""
    if first.claim.kind not in (Kind.DATE, Kind.LOCATION) or first.claim.attribute in _POINT:
        return False
    return story < _ALIKE / 2 or not first.actors & second.actors


def _unsure(first: Placed, second: Placed) -> bool:
    """Whether an undated article leaves too much open: a weekday of any week, a number of anything."""
    shared = len(first.actors & second.actors)
    if first.claim.kind is Kind.COUNT:
        return is_generic(first.claim.attribute) and not shared
    if not first.lexical and first.claim.kind is not Kind.ATTRIBUTION:
        return True
    if first.claim.kind is Kind.DATE and _far(first, second):
        return shared < 2
    if isinstance(first.claim.value, Weekday) and isinstance(second.claim.value, Weekday):
        return shared < 2
    return first.claim.kind is Kind.DATE and coarse(first) and coarse(second) and not shared


def loose(placed: Placed) -> bool:
    """Whether a day or a place hangs on a verb outside the lexicon, which may be said of many happenings."""
    dated = placed.claim.kind in (Kind.DATE, Kind.LOCATION) and placed.claim.attribute not in STANDING
    return dated and not placed.lexical


def coarse(placed: Placed) -> bool:
    """Whether a date is no finer than a season."""
    value = placed.claim.value
    return isinstance(value, TimeInterval) and value.grain in _COARSE


def other_background(first: Placed, second: Placed, story: float) -> bool:
    """Whether one claim looks back on what the other, or another article, does not tell of."""
    looks_back = [p.claim.role is Role.BACKGROUND for p in (first, second)]
    if not any(looks_back):
        return False
    if first.claim.kind is Kind.DATE:
        if looks_back[0] != looks_back[1] and _same_week(first, second):
            return True
        if _far(first, second):
            return len(first.actors & second.actors) < 2
        if first.actors & second.actors:
            return coarse(first) and coarse(second) and "noun" in {first.form, second.form}
        return story < _ALIKE or not first.lexical or is_common(first.family)
    return first.when is None or second.when is None


def _same_week(first: Placed, second: Placed) -> bool:
    """Whether the articles are of one week: what is news to one and history to the other is two happenings."""
    days = days_between(first, second)
    return days is not None and days <= WEEK


def _far(first: Placed, second: Placed) -> bool:
    """Whether the two days lie so far apart that two happenings of a kind are likelier than one slip."""
    one, two = first.claim.value, second.claim.value
    return isinstance(one, TimeInterval) and isinstance(two, TimeInterval) and gap(one, two) > _SLIP
