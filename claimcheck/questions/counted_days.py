"""Days counted from a happening, held against the days that other articles give it and what was counted from it.

"She resigned three days before the results were published" is one article's; a second has the day of the results, a
third that of the resignation, each in words of its own. In a handful of articles the two days are sought by what is
said of them; in a pile too much is said of too many, and counts are held against one another in `timeline` alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, takewhile

from claimcheck.annotate import words
from claimcheck.annotate.mentions import Annotated, place_from
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Check, Kind, TimeInterval
from claimcheck.questions.answering import kinds_alike
from claimcheck.questions.counted import (
    KEPT,
    Count,
    CountedDays,
    Named,
    fitting,
    missed_in_few,
    misses,
    offset_of,
)
from claimcheck.subjects.families import family
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.offsets import families_named
from claimcheck.subjects.placed import POINTS, Placed, claims_of, is_within, place_of

_MOST = 60  # days; a longer count is a round figure
_SHORT = 1  # days from the first to the last of what answers to one day
_BACK = 120  # days before publication that an article counts from in days
_DAYS = 40  # days of an article that are looked at
_ONE_KIND = 0.8  # likeness of two tellings of one kind of event
_OTHERS = listed("questions.counted_days", "others")
_LENGTHS = listed("questions.counted_days", "lengths")  # words before a number of days that something takes
_HEAD = 2  # words of an anchor among which it says that it is another's
_CLAUSE, _CLAUSE_ENDS = (
    80,
    frozenset(",;:.?!()–—\n"),
)  # code points that the rest of an anchor's clause is sought in


def counted_day_checks(joined: Joined, taken: Collection[str]) -> Iterator[Check]:
    """Counts that no two days of the other articles fit, in order of place; those among `taken` claims are known."""
    if len(joined.order) > HANDFUL:
        return
    days, told = CountedDays(joined), _told(joined)
    for count in (count for count in counts_of(joined) if count.item.claim.id not in taken):
        near = [day for day in told if _is_told(count.item, day) and not _beside(count.item, day)]
        found = missed_in_few(count, near, days)
        if found and not _gives(count.item, near, found[1]) and not _dates(count, told, found[0]):
            yield _check(count.item, *found)


def counted_apart(joined: Joined) -> frozenset[tuple[str, str]]:
    """Pairs of days, by sorted claim ids, of which an article of a handful counts one from the other.

    They are of two happenings, and each may be right.
    """
    if len(joined.order) > HANDFUL:
        return frozenset()
    days, told = CountedDays(joined), _told(joined)
    return frozenset(claims_of(*pair) for count in counts_of(joined) for pair in fitting(count, told, days))


def _told(joined: Joined) -> Sequence[Placed]:
    """The days of all articles on which something happened."""
    return list(chain.from_iterable(joined.told(_is_day, _DAYS).values()))


def counts_of(joined: Joined) -> Iterator[Count]:
    """The counts of days from a happening, in order of place."""
    counted = (item for item in joined.placed if _is_count(item))
    for item in sorted(counted, key=place_of):
        doc, offset = joined.docs[item.claim.document_id], offset_of(item)
        anchor = _anchor(doc, item)
        if anchor and offset is not None and not _is_up_to_now(item):
            yield Count(item, offset, *_named(doc, item, anchor))


def _is_count(item: Placed) -> bool:
    offset = offset_of(item)
    if offset is None or not offset.anchor or item.claim.attribute not in POINTS:
        return False
    low, high = sorted((abs(offset.low), abs(offset.high)))
    counted = 1 <= high <= _MOST and high <= 2 * low + 1
    return counted and item.claim.kind is Kind.DATE and item.claim.certainty in KEPT


def _is_up_to_now(item: Placed) -> bool:
    """Whether nothing is counted but the days gone by: "it is six days since the storm"."""
    return not item.family and not item.context and "since" in item.claim.as_written.lower().split()


def _anchor(doc: Annotated, item: Placed) -> str:
    """What is counted from, with the rest of its clause; "" where the count is a length or its anchor another's.

    "For 7 days after the onset", "wait a week before applying" say how long, and "a day after another boy was hurt"
    tells of a second happening.
    """
    offset, sentence, span = offset_of(item), item.claim.sentence, item.claim.span
    text = doc.document.text
    before = text[sentence.start : span.start].lower().split()[-1:]
    forms = offset.anchor.split() if offset else []
    if not forms or not _LENGTHS.isdisjoint(before) or not _OTHERS.isdisjoint(forms[:_HEAD]):
        return ""
    rest = text[span.end : min(sentence.end, span.end + _CLAUSE)].lower()
    end = next((at for at, letter in enumerate(rest) if letter in _CLAUSE_ENDS), len(rest))
    return " ".join((*forms, *rest[:end].split()))


def _is_day(item: Placed) -> bool:
    """Whether a claim tells of a day on which something happened."""
    return not item.offset and is_within(item, _SHORT) and not _is_stamp(item)


def _is_stamp(item: Placed) -> bool:
    """Whether a day is the whole date of publication: "Monday 27 April 2009" over a letter of that day."""
    value, out = item.claim.value, item.published.interval
    whole = isinstance(value, TimeInterval) and str(value.latest.year) in item.claim.as_written
    return whole and out is not None and value == out


def _beside(item: Placed, day: Placed) -> bool:
    """Whether a day stands in the sentence of the count: it is the day of what is counted, or of its telling."""
    return day.claim.document_id == item.claim.document_id and day.claim.sentence == item.claim.sentence


def _is_told(item: Placed, day: Placed) -> bool:
    """Whether the article that counts can tell of a day: one that was over when it came out, and not long before.

    What is planned lies ahead of it.
    """
    value, out = day.claim.value, item.published.interval
    if not isinstance(value, TimeInterval) or out is None:
        return True
    known = value.earliest <= out.latest or item.claim.certainty not in FIRM
    return known and gap(value, out) <= _BACK


def _named(doc: Annotated, item: Placed, anchor: str) -> tuple[Named, Named]:
    """What the words of a count say of the happening that is counted from, and of the one that is counted."""
    forms = frozenset(anchor.split())
    start = Named(_content(anchor), _families(anchor) | _told_in(doc, item), forms)
    own = frozenset(name for key in item.actors for name in key.partition(":")[2].split())
    return start, Named(_told_of(item) - start.words, frozenset({item.family}), own)


def _gives(item: Placed, told: Sequence[Placed], event: Placed) -> bool:
    """Whether the article that counts tells the same kind of event of the other day too: it has both answers."""
    return any(
        day.claim.document_id == item.claim.document_id
        and day.claim.value == event.claim.value
        and kinds_alike(day.family, item.family) >= _ONE_KIND
        for day in told
    )


def _dates(count: Count, told: Sequence[Placed], anchor: Placed) -> bool:
    """Whether the sentence that counts has the day itself: "won on Tuesday, 16 days after the start"."""
    return any(_beside(count.item, day) and not misses(count.offset, anchor, day) for day in told)


def _told_in(doc: Annotated, item: Placed) -> frozenset[str]:
    """The kinds of event that the words of a count tell, phrases among them: "three days after they had set out"."""
    span = item.claim.span
    first = place_from(doc.events, span.start)
    inside = takewhile(lambda event: event.span.start < span.end, doc.events[first:])
    return frozenset(family(event.concept) for event in inside if not event.concept.startswith("~"))


def _families(anchor: str) -> frozenset[str]:
    return frozenset(families_named(anchor)) | {
        name for word in anchor.split() for name in families_named(word) if word not in words.FUNCTION_WORDS
    }


def _told_of(item: Placed) -> frozenset[str]:
    """The words of what is counted; those of the sentence before where its own only point: "that was a week before"."""
    return frozenset(word for side in item.beside for word in side) or item.context or item.before


def _content(text: str) -> frozenset[str]:
    """The lemmas of the content words of an anchor."""
    return frozenset(words.lemma(w) for w in text.split() if w.isalnum() and w not in words.FUNCTION_WORDS)


def _check(item: Placed, anchor: Placed, event: Placed) -> Check:
    detail = (
        f"together they leave no day: '{item.claim.as_written}' counted from "
        f"'{anchor.claim.as_written}' ({anchor.claim.value}), against "
        f"'{event.claim.as_written}' ({event.claim.value})"
    )
    sides = sorted((item, anchor, event), key=place_of)
    return Check("timeline", Kind.DATE, tuple((side.claim,) for side in sides), detail)
