"""What a number is of: the sort of thing that it counts, and the place that is named for it."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.claims.count_things import Things, other_things, things
from claimcheck.claims.count_view import View
from claimcheck.claims.count_where import Where, other_where, where


class Of(NamedTuple):
    """What the words of its clause say that a number is of; None for what they do not say."""

    things: Things | None
    where: Where | None


def of(view: View) -> Of:
    """What a number is of."""
    return Of(things(view), where(view))


def other_of(one: Of, two: Of, *, people: bool) -> bool:
    """Whether two numbers are of two things or places; `people` says that one is a toll."""
    return other_things(one.things, two.things) or other_where(one.where, two.where, people=people)
