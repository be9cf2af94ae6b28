"""What rules out that two times of a stopwatch are one: another runner, race, round, field, record or day."""

from __future__ import annotations

from claimcheck.claims.count_races import APART, CONTEST, EVENT, FIELD, LEVEL, RECORD, ROUND, RUNNER, SHOWN
from claimcheck.claims.count_ranks import PLACE
from claimcheck.model import Kind
from claimcheck.questions.contrary_happening import are_others
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed

_SORTS = (EVENT, ROUND, FIELD, LEVEL)
_OF_CONTEST = (CONTEST, EVENT, ROUND, FIELD)


def is_of_race(scope: str) -> bool:
    """Whether a scope tells of a race."""
    return scope == RECORD or scope.startswith((CONTEST, *_SORTS))


def other_race(one: Placed, two: Placed) -> bool:
    """Whether two times are of two runners or races: only what is told on both sides counts, and whose record it is."""
    if one.claim.kind is not Kind.COUNT or two.claim.kind is not Kind.COUNT:
        return False  # days and towns, of which there are most, are none
    scopes = set(one.claim.scope), set(two.claim.scope)
    if one.claim.attribute == two.claim.attribute == PLACE and _of_two_contests(*scopes):
        return True
    if all(_is_shown(item) for item in (one, two)) and (_in_two_towns(one, two) or _of_two_rounds(one, two)):
        return True
    if not any(is_of_race(scope) for told in scopes for scope in told) and not (
        _runners(one) or _runners(two)
    ):
        return False
    if len({RECORD in told for told in scopes}) > 1 or _of_two_runners(one, two):
        return True
    days = one.when is not None and two.when is not None and gap(one.when, two.when) > 0
    return days or any(_differ(*scopes, sort) for sort in _SORTS)


def _differ(ours: set[str], theirs: set[str], sort: str) -> bool:
    one, two = ({scope for scope in told if scope.startswith(sort)} for told in (ours, theirs))
    return bool((one ^ two) & APART) or (bool(one and two) and not one & two)


def _runners(item: Placed) -> frozenset[str]:
    return frozenset(key for role, key in item.roles if role == RUNNER)


def _of_two_runners(one: Placed, two: Placed) -> bool:
    return are_others(_runners(one), _runners(two))


def _of_two_contests(ours: set[str], theirs: set[str]) -> bool:
    """Whether anything is told of the contest on one side only: a vault is no beam, and a run not the whole."""
    return any(scope.startswith(_OF_CONTEST) for scope in ours ^ theirs)


def _is_shown(item: Placed) -> bool:
    return bool(SHOWN.search(item.claim.as_written))


def _of_two_rounds(one: Placed, two: Placed) -> bool:
    """Whether the words beside one time, and not those beside the other, tell of a round or a part."""
    return any(ROUND + word in APART for word in one.context ^ two.context)


def _in_two_towns(one: Placed, two: Placed) -> bool:
    """Whether both sentences name towns, and not the same ones."""
    ours, theirs = ({place.name for place in item.places if place.level == "city"} for item in (one, two))
    return bool(ours and theirs) and ours != theirs
