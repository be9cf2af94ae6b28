"""A count of days that misses the days of two articles' news, where no other two days fit it.

"They were freed two days before the runoff", one article says; a second is on the runoff, a third on their return.
What the three say of either happening may have few words in common. But each article puts the day of its news first,
and where no two days that the three tell fit the count, it is these that it was counted between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import permutations

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.context import contents
from claimcheck.model import FIRM, Certainty, Offset
from claimcheck.model.records import dataclass
from claimcheck.questions.answering import Words
from claimcheck.questions.counted import KEPT, Likely, Named, misses, slipped
from claimcheck.questions.main_days import MainDay, main_days
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity

_NEEDED = 0.7  # likeness of both days, their articles and their places in these, of 3.1
_NEEDED_PLAN = 1.0  # the same for what was only to be; plans change
_ANCHOR_PLAN = 0.3  # likeness of what a plan is counted from, of 1.4
_FITS = 0.2  # likeness of two days, of 2, from which the count may be of them
_HOLDS = 0.6  # share of the words for a happening that an article holds which tells of it
_COMMON = 20  # articles; a word that more of them hold singles none out
_MOST_NAMED = 6  # articles that are asked for the words of one count alone
_ARTICLE, _ARTICLE_OF_EVENT, _MAIN = 0.4, 0.3, 0.2  # what the words of an article and the day of its news add


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


class CountedMainDays:
    """Holds counts against the days of the news of the articles beside theirs."""

    def __init__(self, joined: Joined) -> None:
        """Nothing is read of an article before a count asks for it."""
        self._joined = joined
        self._main: Mapping[str, MainDay] = main_days(joined)
        self._words: dict[str, Words] = {}

    def named(self, count: Count) -> Sequence[str]:
        """Articles that may tell of one of the two happenings, whatever else they are about: those with most words."""
        order, held = self._joined.order, defaultdict[str, float](float)
        for word in sorted(count.anchor.words | count.event.words):
            holding = self._holding.get(word, ())
            for name in holding if len(holding) <= _COMMON else ():
                held[name] += rarity(word)
        best = sorted((-weight, order[name], name) for name, weight in held.items() if name != count.here)
        return [name for *_, name in best[:_MOST_NAMED]]

    def missed(self, count: Count, told: Sequence[Placed]) -> tuple[Placed, Placed] | None:
        """The days of what is counted from and of what is counted; None where other days may fit the count.

        `told` are the days of the article that counts and of those near it.
        """
        answered = [(count.anchor.answered(day), count.event.answered(day)) for day in told]
        if any(_fits(count.offset, a, e) for (a, _), (_, e) in permutations(answered, 2)):
            return None
        others = [pair for pair in answered if pair[0].told.claim.document_id != count.here]
        firm = count.item.claim.certainty in FIRM
        best, found = _NEEDED if firm else _NEEDED_PLAN, None
        for (one, _), (_, two) in permutations(others, 2):
            if not self._slipped(count, one.told, two.told):
                continue
            a, e = self.day(count, one.told), self.day(count, two.told)
            score = answer(a, e)
            if score > best and _answering(count, a, e) and (firm or a.start >= _ANCHOR_PLAN):
                best, found = score, (a.told, e.told)
        return found

    def _slipped(self, count: Count, anchor: Placed, event: Placed) -> bool:
        """Whether two articles, one of which puts its news on it, put on two days what a count misses by a slip."""
        return (
            anchor.claim.document_id != event.claim.document_id
            and (self._is_main(anchor) or self._is_main(event))
            and _happened(anchor, planned=True)
            and _happened(event, planned=False)
            and slipped(count.offset, anchor, event)
        )

    def _is_main(self, day: Placed) -> bool:
        main = self._main.get(day.claim.document_id)
        return main is not None and main.day == day.claim.value

    def day(self, count: Count, day: Placed) -> Day:
        """A day with how well it and its article answer to the happenings of a count."""
        document = day.claim.document_id
        pair = min(count.here, document), max(count.here, document)
        return Day(
            day,
            count.anchor.answered(day).score,
            count.event.answered(day).score,
            self._holds(document, count.anchor),
            self._holds(document, count.event),
            self._is_main(day),
            pair in self._joined.likeness or self._joined.coverage.together(*pair),
        )

    def _holds(self, document: str, named: Named) -> float:
        """The share of the words for a happening that an article holds."""
        if document not in self._words:
            self._words[document] = Words(contents_of(self._joined.docs[document]))
        return self._words[document].share_met(named.words)

    @cached_property
    def _holding(self) -> Mapping[str, Sequence[str]]:
        """The documents that hold each word, in no order."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, doc in self._joined.docs.items():
            for word in frozenset(contents_of(doc)):
                found[word].append(name)
        return found


def contents_of(doc: Annotated) -> Iterator[str]:
    """The content words of an article."""
    return (word for sentence in range(len(doc.sentences)) for word in contents(doc, sentence))


def _fits(offset: Offset, anchor: Likely, event: Likely) -> bool:
    """Whether a count may be of two days."""
    if anchor.told.claim.value == event.told.claim.value or anchor.score + event.score < _FITS:
        return False
    return not misses(offset, anchor.told, event.told)


def _answering(count: Count, anchor: Day, event: Day) -> bool:
    """Whether two days answer to the happenings of a count as they stand, and not the other way round."""
    return anchor.start + event.end >= event.start + anchor.end and _near(count, anchor, event)


def _happened(told: Placed, *, planned: bool) -> bool:
    """Whether something came about on a day, or was to; what has not been done since a day ended on it."""
    claim = told.claim
    ended = claim.certainty is Certainty.DENIED and claim.attribute == "start"
    return ended or claim.certainty in (KEPT if planned else FIRM)


def _near(count: Count, anchor: Day, event: Day) -> bool:
    """Whether both articles are on the same things as the one that counts.

    One of them may be like it in nothing but the words for its happening, where this is what it tells first; one word
    is enough where the other article tells the other happening first.
    """
    if anchor.alike and event.alike:
        return True
    if anchor.alike:
        far, other, holds, words = event, anchor, event.holds_event, count.event.words
    else:
        far, other, holds, words = anchor, event, anchor.holds_anchor, count.anchor.words
    return other.alike and far.main and holds >= _HOLDS and (other.main or len(words) > 1)
