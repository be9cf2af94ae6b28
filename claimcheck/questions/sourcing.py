"""One figure that two alike articles have from different sources, of which one is said to be where it comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.model import Check, Kind, Participant
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import WEEK
from claimcheck.subjects.placed import Placed, documents_of

_CAP = 20  # articles that lay one figure to somebody; more of them repeat a common one


def source_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of sources of one figure, in order of place.

    Two articles may each ask somebody who knows it; but a figure that comes from one source is not another's, unless
    one article speaks of the other's source as well.
    """
    figures: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=lambda p: (p.path, p.claim.span)):
        if item.claim.attribute == "source" and item.claim.about.entities:
            figures[item.claim.subject].append(item)
    for _, held in sorted(figures.items()):
        for one, two in combinations(held[:_CAP], 2):
            if _alike(joined, one, two) and _apart(joined, one, two):
                detail = f"one figure: '{one.claim.as_written}' against '{two.claim.as_written}'"
                yield Check("source-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)


def _alike(joined: Joined, one: Placed, two: Placed) -> bool:
    days = one.published.interval, two.published.interval
    near = days[0] is None or days[1] is None or gap(days[0], days[1]) <= WEEK
    return documents_of(one, two) in joined.likeness and near


def _apart(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether one is named as the origin, and neither article knows the other's source."""
    if not any(item.claim.as_written.lower().startswith("from ") for item in (one, two)):
        return False
    ours, theirs = one.claim.value, two.claim.value
    if (
        not isinstance(ours, Participant)
        or not isinstance(theirs, Participant)
        or ours.entity == theirs.entity
    ):
        return False
    known = {one.claim.document_id: theirs.entity, two.claim.document_id: ours.entity}
    return not any(_names(p, known.get(p.claim.document_id, "")) for p in joined.placed)


def _names(placed: Placed, key: str) -> bool:
    value = placed.claim.value
    return (
        key in placed.actors
        or placed.claim.subject == key
        or (isinstance(value, Participant) and value.entity == key)
    )
