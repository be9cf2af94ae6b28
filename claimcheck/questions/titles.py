"""One person under two ranks in articles of one week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.claims.titles import TITLE
from claimcheck.model import Check, Kind, Participant
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import WEEK
from claimcheck.subjects.placed import Placed, documents_of

_CAP = 20  # articles that call one person by rank


def title_checks(joined: Joined) -> Iterator[Check]:
    """A check for each pair of alike articles that call one person by different ranks, in order of place."""
    held: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=lambda p: (p.path, p.claim.span)):
        if item.claim.attribute == TITLE and item.claim.subject.startswith("person:"):
            held[item.claim.subject].append(item)
    for _, items in sorted(held.items()):
        for one, two in combinations(items[:_CAP], 2):
            if _title(one) != _title(two) and _of_one_time(joined, one, two):
                detail = f"'{one.claim.as_written}' against '{two.claim.as_written}'"
                yield Check("role-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)


def _title(item: Placed) -> str:
    value = item.claim.value
    return value.entity if isinstance(value, Participant) else ""


def _of_one_time(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether both articles tell of one thing within a week; a promotion takes longer to be forgotten."""
    days = one.published.interval, two.published.interval
    near = days[0] is None or days[1] is None or gap(days[0], days[1]) <= WEEK
    return documents_of(one, two) in joined.likeness and near
