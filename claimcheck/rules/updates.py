"""When a later number replaces an earlier one instead of contradicting it."""

from __future__ import annotations

from claimcheck.data.listed import listed
from claimcheck.model import Amount
from claimcheck.subjects.placed import Placed

# What becomes less as searchers find people, and so falls without anybody being wrong.
_SHRINKING = listed("rules.updates", "shrinking")
# Words by which a report says itself that a number has moved; general news usage.
_REVISED = listed("rules.updates", "revised")


def is_update(one: Placed, two: Placed) -> str:
    """Why the later of two counts revises the earlier, "" where nothing says so."""
    first, second = sorted((one, two), key=lambda p: (str(p.published.interval or ""), p.path))
    ours, theirs = first.published.interval, second.published.interval
    families = {one.family.lstrip("~"), two.family.lstrip("~")}
    if _REVISED & (one.context | two.context | families):
        return "a later report revises the number"
    if ours and theirs and ours.latest < theirs.earliest and _higher(second.claim.value, first.claim.value):
        return f"the later report ({theirs}) gives the higher number"
    if {one.claim.attribute, two.claim.attribute} <= _SHRINKING and is_fall(one, two):
        return f"the later report ({theirs}) has fewer of them left"
    return ""


def is_fall(one: Placed, two: Placed) -> bool:
    """Whether the later of two articles gives the smaller number."""
    first, second = sorted((one, two), key=lambda p: (str(p.published.interval or ""), p.path))
    ours, theirs = first.published.interval, second.published.interval
    return bool(
        ours and theirs and ours.latest < theirs.earliest and _higher(first.claim.value, second.claim.value)
    )


def _higher(one: object, two: object) -> bool:
    if not isinstance(one, Amount) or not isinstance(two, Amount):
        return False
    return one.low is not None and two.high is not None and one.low > two.high
