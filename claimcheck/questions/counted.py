"""A count of days from a happening as it is held against days: its offset, and by how many days two days miss it."""

from __future__ import annotations

from math import ceil, floor

from claimcheck.model import FIRM, Certainty, Offset, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.questions.answering import kinds_alike, share_met
from claimcheck.subjects.placed import Placed

_SENTENCE, _BEFORE, _FAMILY, _NAMES = 0.6, 0.4, 0.5, 0.2
# a vote or a sale that is counted from was held when it was to be, and what is counted from took place
KEPT = FIRM | {Certainty.PLANNED, Certainty.HEDGED}
SLIP = 7  # days by which a count and two days miss one another where they are of the same happenings


@dataclass(frozen=True, slots=True)
class Likely:
    """A day with how well what is said of it answers to one of the two happenings, 0 to 1."""

    told: Placed
    score: float


@dataclass(frozen=True, slots=True)
class Named:
    """What an article says of a happening: content words, kinds of event, words of names."""

    words: frozenset[str]
    families: frozenset[str]
    names: frozenset[str]

    def answered(self, day: Placed) -> Likely:
        """How well what is said of a day answers to it: by its words, its kind of event, who takes part."""
        met = _SENTENCE * share_met(self.words, day.context) + _BEFORE * share_met(self.words, day.before)
        kind = max((kinds_alike(family, day.family) for family in sorted(self.families)), default=0.0)
        who = bool(self.names & {name for key in day.actors for name in key.partition(":")[2].split()})
        return Likely(day, min(1.0, met + _FAMILY * kind + _NAMES * who))


def offset_of(item: Placed) -> Offset | None:
    """The count that a claim gives, whether or not it is resolved."""
    value = item.claim.value
    return item.offset or (value if isinstance(value, Offset) else None)


def misses(offset: Offset, anchor: Placed, event: Placed) -> int:
    """Days by which two days miss a count; 0 where they fit it."""
    start, end = anchor.claim.value, event.claim.value
    if not isinstance(start, TimeInterval) or not isinstance(end, TimeInterval):
        return 0
    least, most = (end.earliest - start.latest).days, (end.latest - start.earliest).days
    return max(floor(offset.low) - most, least - ceil(offset.high), 0)


def slipped(offset: Offset, anchor: Placed, event: Placed) -> bool:
    """Whether two days miss a count by no more than a slip, and follow one another as it says.

    A slip of days seldom turns them round.
    """
    start, end = anchor.claim.value, event.claim.value
    if not isinstance(start, TimeInterval) or not isinstance(end, TimeInterval) or start == end:
        return False
    ordered = start.earliest <= end.latest if offset.low > 0 else end.earliest <= start.latest
    return ordered and 0 < misses(offset, anchor, event) <= SLIP
