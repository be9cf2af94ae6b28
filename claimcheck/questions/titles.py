"""One person under two ranks in articles of one week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.claims.titles import TITLE
from claimcheck.model import Check, Kind
from claimcheck.questions.sourcing import of_one_week
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, party

_CAP = 20  # articles that call one person by rank


def title_checks(joined: Joined) -> Iterator[Check]:
    """A check for each pair of alike articles that call one person by different ranks, in order of place."""
    held: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=lambda p: (p.path, p.claim.span)):
        if item.claim.attribute == TITLE and item.claim.subject.startswith("person:"):
            held[item.claim.subject].append(item)
    for _, items in sorted(held.items()):
        for one, two in combinations(items[:_CAP], 2):
            if party(one) != party(two) and of_one_week(joined, one, two):
                detail = f"'{one.claim.as_written}' against '{two.claim.as_written}'"
                yield Check("role-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)
