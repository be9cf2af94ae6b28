"""A count of days from a happening, held against days: by how many two of them miss it, how well they answer to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from math import ceil, floor

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.context import contents
from claimcheck.model import FIRM, Certainty, Offset, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.questions.answering import Words, kinds_alike, share_met
from claimcheck.questions.main_days import MainDay, main_days
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed

_SENTENCE, _BEFORE, _FAMILY, _NAMES = 0.6, 0.4, 0.5, 0.2
_ARTICLE, _ARTICLE_OF_EVENT, _MAIN = 0.4, 0.3, 0.2  # what the words of an article and the day of its news add
# a vote or a sale that is counted from was held when it was to be, and what is counted from took place
KEPT = FIRM | {Certainty.PLANNED, Certainty.HEDGED}
SLIP = 7  # days by which a count and two days miss one another where they are of the same happenings


@dataclass(frozen=True, slots=True)
class Named:
    """What an article says of a happening: content words, kinds of event, words of names."""

    words: frozenset[str]
    families: frozenset[str]
    names: frozenset[str]

    def answered(self, day: Placed) -> float:
        """How well what is said of a day answers to it, 0 to 1: by its words, its kind of event, who takes part."""
        met = _SENTENCE * share_met(self.words, day.context) + _BEFORE * share_met(self.words, day.before)
        kind = max((kinds_alike(family, day.family) for family in sorted(self.families)), default=0.0)
        who = bool(self.names & {name for key in day.actors for name in key.partition(":")[2].split()})
        return min(1.0, met + _FAMILY * kind + _NAMES * who)


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


@dataclass(frozen=True, slots=True)
class Count:
    """A count of days, the happening that it is counted from, and the one that is counted."""

    item: Placed
    offset: Offset
    anchor: Named
    event: Named

    @property
    def here(self) -> str:
        """The id of the document that counts."""
        return self.item.claim.document_id


@dataclass(frozen=True, slots=True)
class Day:
    """A day with how well it and its article answer to either happening."""

    told: Placed
    anchor: float  # 0 to 1
    event: float
    holds_anchor: float  # share of the words that the article holds
    holds_event: float
    main: bool  # whether it is the day of its article's news
    alike: bool  # whether its article is on the same things as the one that counts

    @property
    def start(self) -> float:
        """How well it answers to what is counted from."""
        return self.anchor + _ARTICLE * self.holds_anchor

    @property
    def end(self) -> float:
        """How well it answers to what is counted."""
        return self.event + _ARTICLE_OF_EVENT * self.holds_event


def answer(anchor: Day, event: Day) -> float:
    """How well two days answer to the happenings of a count, 0 to 3.1."""
    return anchor.start + event.end + _MAIN * (anchor.main + event.main)


class CountedDays:
    """How days answer to the happenings of counts; what is asked of an article is looked up once."""

    def __init__(self, joined: Joined) -> None:
        """Nothing is read of an article before a count asks for it."""
        self._joined = joined
        self._words: dict[str, Words] = {}

    def day(self, count: Count, day: Placed) -> Day:
        """A day with how well it and its article answer to the happenings of a count."""
        document = day.claim.document_id
        pair = min(count.here, document), max(count.here, document)
        return Day(
            day,
            count.anchor.answered(day),
            count.event.answered(day),
            self._holds(document, count.anchor),
            self._holds(document, count.event),
            self._is_main(day),
            pair in self._joined.likeness or self._joined.coverage.together(*pair),
        )

    def _holds(self, document: str, named: Named) -> float:
        """The share of the words for a happening that an article holds."""
        if document not in self._words:
            self._words[document] = Words(_contents(self._joined.docs[document]))
        return self._words[document].share_met(named.words)

    @cached_property
    def _main(self) -> Mapping[str, MainDay]:
        return main_days(self._joined)

    def _is_main(self, day: Placed) -> bool:
        main = self._main.get(day.claim.document_id)
        return main is not None and main.day == day.claim.value


def _contents(doc: Annotated) -> Iterator[str]:
    """The content words of an article."""
    return (word for sentence in range(len(doc.sentences)) for word in contents(doc, sentence))
