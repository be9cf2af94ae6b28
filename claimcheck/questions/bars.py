"""What forbids to weigh two claims against one another, whatever else speaks for it."""

from __future__ import annotations

from claimcheck.model import Kind, Place, Role
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import grown_older, other_person
from claimcheck.questions.contrary_happening import daily, one_night, spread, unforeseen
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed

_MONTH = 31  # days


def barred(one: Placed, two: Placed) -> bool:
    """Whether a mark that no other evidence outweighs forbids to compare two claims, whatever they are called."""
    own = _two_tolls(one, two) if one.claim.kind is Kind.COUNT else _of_no_happening(one, two)
    return (
        own  # bars most, so asked first
        or other_person(one, two)
        or grown_older(one, two)
        or (_is_news_of_each(one, two) and not _next_time(one, two))
        or bool(one.hangs or two.hangs)  # counted from another day: the timeline holds these
    )


def _is_news_of_each(one: Placed, two: Placed) -> bool:
    """Whether two levels are of two days, or a day came when the other's article was out: each has its own."""
    day = one.claim.kind is Kind.DATE
    return daily(one, two) or (day and unforeseen(one, two))


def _next_time(one: Placed, two: Placed) -> bool:
    """Whether two articles lie so far apart that they may tell of two occasions of one kind."""
    ours, theirs = one.published.interval, two.published.interval
    return ours is not None and theirs is not None and gap(ours, theirs) > _MONTH


def _two_tolls(one: Placed, two: Placed) -> bool:
    """Whether the killed are set against the hurt, or scores of two matches against one another."""
    asked = {one.claim.attribute, two.claim.attribute}
    return (len(asked) > 1 and asked <= TELLING) or ("score" in asked and len(one.actors & two.actors) < 2)


def _of_no_happening(one: Placed, two: Placed) -> bool:
    """Whether a day or a place is of the telling, a day of no kind of event, or both may be right: in two countries."""
    if Role.REPORTING in (one.claim.role, two.claim.role):
        return True
    if one.claim.kind is Kind.DATE:
        return not (one.family and two.family) or one_night(one, two)
    return spread(one, two) and not _are_landmarks(one, two)


def _are_landmarks(one: Placed, two: Placed) -> bool:
    values = one.claim.value, two.claim.value
    return all(isinstance(value, Place) and value.level == "landmark" for value in values)
