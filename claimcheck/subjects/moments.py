"""When what a claim tells of happened, as far as its own sentence says.

A sentence about another day or year is the best evidence that a number in it answers another question.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from claimcheck.annotate.events import events_in, governing
from claimcheck.annotate.mentions import Annotated, TimeExpression, TimeMention, word_from
from claimcheck.claims.clock import NO_POINT
from claimcheck.claims.taken_up_day import is_of_the_last
from claimcheck.model import Span, TimeInterval
from claimcheck.values.time import resolve


class Moments:
    """Resolved points in time of one document, by sentence."""

    def __init__(self, doc: Annotated, published: TimeInterval | None) -> None:
        self._doc = doc
        self._published = published
        self._starts = [time.span.start for time in doc.times]
        self._sentences = [sentence.span.start for sentence in doc.sentences]
        self._attached: dict[Span, list[TimeExpression]] = defaultdict(list)
        self._owners: dict[Span, Span] = {}  # time -> trigger of the event it dates
        for time in doc.times:
            if time.expression.form not in NO_POINT and (event := governing(doc, time.span)):
                self._attached[event.span].append(time.expression)
                self._owners[time.span] = event.span

    def at(self, span: Span, event: Span | None = None) -> TimeInterval | None:
        """The time named nearest to `span` in its sentence, or None where the sentence names none.

        With the trigger of the event that the span belongs to, times of other events in the sentence are passed over,
        but for years: a sentence that names another year is about another year.
        """
        times = sorted(self._in_sentence(span), key=lambda t: (_distance(t.span, span), t.span))
        for time in times:
            if event is not None and not self._belongs(time, event):
                continue
            readings = resolve(time.expression, self._published, self._direction(time))
            if len(readings) == 1:
                return readings[0]
        return None

    def _belongs(self, time: TimeMention, event: Span) -> bool:
        owner = self._owners.get(time.span)
        return (
            owner is None
            or owner == event
            or (not time.expression.get("day") and bool(time.expression.get("year")))
        )

    def expressions(self, trigger: Span) -> tuple[TimeExpression, ...]:
        """The points in time that hang on an event, as symbols."""
        return tuple(self._attached.get(trigger, ()))

    def sentence_index(self, span: Span) -> int:
        """Index of the sentence that holds `span`."""
        return max(0, bisect_left(self._sentences, span.start + 1) - 1)

    def _in_sentence(self, span: Span) -> Iterator[TimeMention]:
        sentence = self._doc.sentences[self.sentence_index(span)].span
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end, lo=first)
        for time in self._doc.times[first:last]:
            if time.expression.form in NO_POINT:
                continue
            if not is_of_the_last(self._doc, time) or self._is_told_of(time, span):
                yield time

    def _is_told_of(self, time: TimeMention, span: Span) -> bool:
        """Whether a claim tells of a day that news is only compared with: "the worst since 2012, when nine died"."""
        words = self._doc.words_of(time)
        at = word_from(words, time.span.end)
        at += words[at].text == "," if at < len(words) else 0
        return at < len(words) and words[at].lower == "when" and words[at].start < span.start

    def _direction(self, time: TimeMention) -> int:
        """+1 where the sentence's events lie ahead, else -1: newspapers tell what has happened."""
        tenses = {event.tense for event in events_in(self._doc, time.sentence) if not event.reporting}
        return 1 if "future" in tenses and "past" not in tenses else -1


def gap(first: TimeInterval, second: TimeInterval) -> int:
    """Days between two intervals; 0 where they touch or overlap."""
    if first.earliest > second.latest:
        return (first.earliest - second.latest).days
    return (second.earliest - first.latest).days if second.earliest > first.latest else 0


def finer(first: TimeInterval, second: TimeInterval) -> TimeInterval:
    """The shorter of two intervals, of equal ones the earlier: the same in either order."""
    return min(first, second, key=lambda when: (when.latest - when.earliest, when.earliest))


def _distance(one: Span, other: Span) -> int:
    (_, end), (start, _) = sorted([tuple(one), tuple(other)])
    return max(0, start - end)
