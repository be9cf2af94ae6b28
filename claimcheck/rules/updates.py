"""When a later number replaces an earlier one instead of contradicting it."""

from __future__ import annotations

from claimcheck.model import Amount
from claimcheck.subjects.placed import Placed

# Words by which a report says itself that a number has moved; general news usage.
_REVISED = frozenset(
    {"climb", "rise", "revise", "update", "grow", "jump", "increase", "double", "raise", "lower", "correct"}
)


def is_update(one: Placed, two: Placed) -> str:
    """Why the later of two counts revises the earlier, "" where nothing says so."""
    first, second = sorted((one, two), key=lambda p: (str(p.published.interval or ""), p.path))
    ours, theirs = first.published.interval, second.published.interval
    if _REVISED & (one.context | two.context):
        return "a later report revises the number"
    if ours and theirs and ours.latest < theirs.earliest and _higher(second.claim.value, first.claim.value):
        return f"the later report ({theirs}) gives the higher number"
    return ""


def _higher(one: object, two: object) -> bool:
    if not isinstance(one, Amount) or not isinstance(two, Amount):
        return False
    return one.low is not None and two.high is not None and one.low > two.high
