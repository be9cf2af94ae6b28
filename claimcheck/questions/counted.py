"""A count of days from a happening, held against days: by how many two of them miss it, how well they answer to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import permutations
from math import ceil, floor

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.context import contents
from claimcheck.model import FIRM, Certainty, Offset, Role, TimeInterval
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
_NEEDED = 0.7  # likeness of both days, of 3.1
_WELL = 1.2  # likeness from which days that fit the count have to answer to it about as well
_RIVAL = 0.6  # share of it from which they do
_PART = 4  # two days lie at least such a part of the count apart
_TURNED = 0.3  # likeness by which two days may answer to the happenings better the other way round
_LEAST_SAID = 0.1  # likeness of a day on which something was said, or is expected


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


def missed_in_few(count: Count, told: Sequence[Placed], days: CountedDays) -> tuple[Placed, Placed] | None:
    """The days of what is counted from and of what is counted that the count misses; None where other days fit it.

    `told` are the days of all articles.
    """
    pairs = [(answer(a, e), a, e) for a, e in permutations([days.day(count, day) for day in told], 2)]
    missed = [pair for pair in pairs if _is_missed(count, *pair[1:])]
    best, anchor, event = max(missed, key=lambda pair: pair[0], default=(0.0, None, None))
    if anchor is None or event is None or best < _NEEDED:
        return None
    rival = _RIVAL * best if best >= _WELL else 0.0
    if any(score >= rival and _fits(count, a, e) for score, a, e in pairs):
        return None
    return anchor.told, event.told


def fitting(count: Count, told: Sequence[Placed], days: CountedDays) -> Iterator[tuple[Placed, Placed]]:
    """Two days that fit the count, where what is said of each answers to one of its happenings."""
    answered = [days.day(count, day) for day in told]
    for anchor in (day for day in answered if day.anchor):
        for event in (day for day in answered if day.event):
            if _fits(count, anchor, event):
                yield anchor.told, event.told


def _is_missed(count: Count, anchor: Day, event: Day) -> bool:
    """Whether two days of two other articles, as they stand and not the other way round, miss the count by a slip."""
    three = {count.here, anchor.told.claim.document_id, event.told.claim.document_id}
    return (
        len(three) == 3
        and slipped(count.offset, anchor.told, event.told)
        and _of_one_story(anchor, event)
        and (anchor.told.claim.role is not Role.REPORTING or anchor.anchor >= _LEAST_SAID)
        and _is_known(count.anchor, anchor.told, anchor.anchor)
        and _is_known(count.event, event.told, event.event)
        and anchor.start + event.end >= event.start + anchor.end - _TURNED
        and _is_slip(count, anchor.told, event.told)
    )


def _is_known(named: Named, day: Placed, answered: float) -> bool:
    """Whether a day that is only expected is told of what the count names, as far as that is named at all: not the day
    of a forecast of the wind, nor any day where nothing is said of what is counted."""
    if day.claim.certainty not in FIRM and _lies_ahead(day):
        return answered >= _LEAST_SAID
    return answered > 0 or bool(named.words)


def _lies_ahead(day: Placed) -> bool:
    """Whether a day was not over when its own article came out."""
    value, out = day.claim.value, day.published.interval
    return isinstance(value, TimeInterval) and out is not None and value.latest >= out.earliest


def _of_one_story(anchor: Day, event: Day) -> bool:
    """Whether one of two articles is like the one that counts, and the other too or it holds words of its count."""
    held = anchor.alike or anchor.holds_anchor > 0, event.alike or event.holds_event > 0
    return all(held) and (anchor.alike or event.alike)


def _is_slip(count: Count, anchor: Placed, event: Placed) -> bool:
    """Whether a good part of the count lies between two days, and it was over when its own article came out."""
    start, end, out = anchor.claim.value, event.claim.value, count.item.published.interval
    if not isinstance(start, TimeInterval) or not isinstance(end, TimeInterval):
        return False
    between = max((end.latest - start.earliest).days, (start.latest - end.earliest).days)
    over = out is None or (start.earliest - out.latest).days + count.offset.low <= 0
    far = between * _PART >= min(abs(count.offset.low), abs(count.offset.high))
    return far and (over or count.item.claim.certainty not in FIRM)


def _fits(count: Count, anchor: Day, event: Day) -> bool:
    other = anchor.told.claim.value != event.told.claim.value
    return other and not misses(count.offset, anchor.told, event.told)
