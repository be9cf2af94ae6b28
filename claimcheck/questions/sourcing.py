"""One figure that two alike articles have from different sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.model import Check, Kind
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.occasions import WEEK
from claimcheck.subjects.placed import Placed, days_between, documents_of, party

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
            if of_one_week(joined, one, two) and _apart(joined, one, two):
                detail = f"one figure: '{one.claim.as_written}' against '{two.claim.as_written}'"
                yield Check("source-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)


def of_one_week(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether two claims are of alike articles that came out within a week, as far as their days are known."""
    return documents_of(one, two) in joined.likeness and (days_between(one, two) or 0) <= WEEK


def _apart(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether one is named as the origin, and neither article knows the other's source."""
    origin = any(item.claim.as_written.lower().startswith("from ") for item in (one, two))
    ours, theirs = party(one), party(two)
    if not origin or not ours or not theirs or ours == theirs:
        return False
    known = {one.claim.document_id: theirs, two.claim.document_id: ours}
    return not any(_names(p, known.get(p.claim.document_id, "")) for p in joined.placed)


def _names(placed: Placed, key: str) -> bool:
    return key in placed.actors or key in (placed.claim.subject, party(placed))
