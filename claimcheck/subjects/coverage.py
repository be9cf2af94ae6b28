"""Which articles tell of one occasion, and which of another like it: the grouping that claims are parted by.

In: annotated articles and their dates. Out: a `Coverage`. `profiles` says what an article is about, `evidence` weighs
two, `blocking` chooses which two, `linkage` makes groups of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.annotate.mentions import Annotated
from claimcheck.model import Dated
from claimcheck.subjects.blocking import candidates
from claimcheck.subjects.evidence import Evidence, points, weigh
from claimcheck.subjects.linkage import link
from claimcheck.subjects.profiles import Profile, profile


@dataclass(frozen=True, slots=True)
class Coverage:
    """Groups of document ids that tell of one occasion: sorted, every article in exactly one."""

    groups: tuple[tuple[str, ...], ...]
    profiles: Mapping[str, Profile]  # by document id

    def evidence(self, one: str, two: str) -> Evidence:
        """What speaks for and against one occasion of two documents."""
        return weigh(self.profiles[one], self.profiles[two])


def cover(documents: Sequence[Annotated], dated: Mapping[str, Dated]) -> Coverage:
    """Group articles by the occasion they tell of. The result does not depend on the order of `documents`."""
    return covered([profile(doc, dated[doc.document.id]) for doc in documents])


def covered(profiles: Sequence[Profile]) -> Coverage:
    """The same from profiles, which may have been made at different times."""
    held = {p.document: p for p in sorted(profiles, key=lambda p: p.document)}
    distinct = tuple(held.values())
    groups = link(distinct, candidates(distinct), points)
    return Coverage(groups, held)
