"""What came first where no distance is told: "fled before the vote", "after the mine had closed, the school moved".

A claim of kind date under the attribute "order": any number of days before or after the event that its words name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, Word, word_from
from claimcheck.claims.context import context
from claimcheck.claims.ids import event_subject, located
from claimcheck.model import FIRM, About, Claim, Kind, Offset, Span, TimeInterval

_ORDER = {"before": -1, "after": 1}
_EVER = Fraction(36_525)  # days; a hundred years
_REACH = 8  # words between "before" and the event that it names
_LONGEST = 400  # words; a longer sentence is no prose


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:  # noqa: ARG001
    """Claims of which of two happenings came first, in order of span."""
    for index, sentence in enumerate(doc.sentences):
        if len(sentence.words) > _LONGEST:
            continue
        for at in [at for at, lower in enumerate(sentence.lowers) if lower in _ORDER]:
            found = _two(doc, index, at) if 0 < at < len(sentence.words) - 1 else None
            if found is not None:
                yield _claim(doc, index, sentence.words[at], *found)


def _two(doc: Annotated, index: int, at: int) -> tuple[EventMention, EventMention] | None:
    """The verb before the word in its clause, and the happening that the words after it name."""
    words = doc.sentences[index].words
    if _counted(doc, words[at]) or words[at - 1].lower in ("the", "day", "soon", "ever", "as"):
        return None
    events = events_in(doc, index)
    told = [
        e
        for e in events
        if e.form == "verb" and e.span.end <= words[at].start and e.clause.end >= words[at - 1].end
    ]
    named = [e for e in events if e.span.start > words[at].start and _reaches(words, at, e)]
    if not told or not named or told[-1].concept.startswith("~") or named[0].concept.startswith("~"):
        return None
    both = told[-1], named[0]
    if both[0].tense != "past" or any(e.reporting or e.negated or e.certainty not in FIRM for e in both):
        return None
    return both


def _reaches(words: Sequence[Word], at: int, event: EventMention) -> bool:
    end = word_from(words, event.span.start)
    return end - at <= _REACH and not any(word.text in ",;:" for word in words[at:end])


def _counted(doc: Annotated, word: Word) -> bool:
    """Whether a time expression holds the word or follows it at once: "two days before", "before Monday"."""
    at = bisect_left(doc.times, word.start, key=lambda time: time.span.end)
    near = doc.times[at : at + 1]
    return any(time.span.start <= word.end + 1 for time in near)


def _claim(doc: Annotated, index: int, word: Word, told: EventMention, named: EventMention) -> Claim:
    span = Span(word.start, named.span.end)
    anchor = " ".join(doc.document.text[word.end : span.end].lower().split())
    begins = bisect_left(doc.events, told.sentence, key=lambda event: event.sentence)
    first = doc.events.index(told, begins)
    ahead = _ORDER[word.lower] > 0
    return Claim(
        **located(doc, doc.sentences[index], span, Kind.DATE, "order"),
        subject=event_subject(doc, told.concept, told.entities),
        value=Offset(Fraction(0) if ahead else -_EVER, _EVER if ahead else Fraction(0), anchor),
        extractor="claims.sequence",
        certainty=told.certainty,
        about=About(told.concept, first, told.entities),
        context=context(doc, index, span),
    )
