"""A count of days that nothing fits which a handful of articles tell.

Articles that are few were laid side by side because they are of one story. Their words for a happening have often
nothing in common: "it sent its distress call", "radioed for help". But where they agree, two of their days fit the
count. Where none do, or only days that answer to its happenings far worse, those that answer best miss it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from claimcheck.model import FIRM, Role, TimeInterval
from claimcheck.questions.counted import Count, CountedDays, Day, answer, misses, slipped
from claimcheck.subjects.placed import Placed

_NEEDED = 0.7  # likeness of both days, of 3.1
_WELL = 1.2  # likeness from which days that fit the count have to answer to it about as well
_RIVAL = 0.6  # share of it from which they do
_PART = 4  # two days lie at least such a part of the count apart
_TURNED = 0.3  # likeness by which two days may answer to the happenings better the other way round
_LEAST_SAID = 0.1  # likeness of a day on which something was said


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
        and anchor.start + event.end >= event.start + anchor.end - _TURNED
        and _is_slip(count, anchor.told, event.told)
    )


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
