"""When one article gives an answer twice.

Articles are full of days, places and numbers of other happenings. Inside one only a plain taking-up counts: the
headline against the body, or a noun that takes up what a verb told ("convicted on Tuesday ... Wednesday's verdict").
"""

from __future__ import annotations

from claimcheck.model import Grain, Kind, Role, TimeInterval, Weekday, Zone
from claimcheck.questions.attributes import is_generic
from claimcheck.subjects.placed import Placed

_SHOWN = frozenset({Zone.HEADLINE, Zone.PULL_QUOTE})


def restated(one: Placed, two: Placed) -> bool:
    """Whether two claims of one article answer one question on purpose."""
    if Role.BACKGROUND in (one.claim.role, two.claim.role):
        return False
    taken_up = (
        one.happening is not None
        and one.happening == two.happening
        and {one.form, two.form} == {"verb", "noun"}
    )
    if one.claim.kind is Kind.DATE:
        return taken_up and _days(one) and _days(two)
    if one.claim.kind is Kind.LOCATION:
        return taken_up
    if is_generic(one.claim.attribute):
        return False
    return (one.claim.zone in _SHOWN) != (two.claim.zone in _SHOWN)


def _days(placed: Placed) -> bool:
    value = placed.claim.value
    return isinstance(value, Weekday) or (isinstance(value, TimeInterval) and value.grain is Grain.DAY)
