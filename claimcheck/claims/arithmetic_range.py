"""A length in days against a range of days in its sentence: "the 14-day festival runs from March 1 to March 8", "was
held from 3 to 10 February and lasted 12 days"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, TimeMention, word_from
from claimcheck.claims.arithmetic_lengths import (
    ROOM,
    between_ends,
    is_length,
    is_near,
    text_of,
    times_by_sentence,
    verb_before,
    when,
    words_between,
)
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.date import build
from claimcheck.data.listed import listed
from claimcheck.model import Check, Kind, TimeInterval
from claimcheck.values.time import duration, resolve

_LASTS = listed("claims.arithmetic_range", "lasts")
_ROOM = {"day": 1, "night": 1, "week": 4}  # days: both ends may count, weeks are rounded
_BEGIN = listed("claims.arithmetic_spell", "begin")
_END = listed("claims.arithmetic_spell", "end") | {"complete"}
_LEAVING = listed("claims.arithmetic_ended", "leaving")
_ARRIVE = listed("claims.arithmetic_range", "arrive")
_WHOM = frozenset({"him", "her", "them", "it", "us", "me"})
_VERB = 4  # words between "which lasts ten days" and the range
_REACH = 6  # words before a date among which its verb stands
_FROM = frozenset({"from", "between", "on"})
_TO = (["to"], ["until"], ["till"], ["and"], ["through"])
_Dated = tuple[TimeMention, TimeInterval]
_Range = tuple[Sequence[TimeMention], TimeInterval]


def ranged(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """Checks "duration-ends" of the one length of a sentence that tells from when to when its happening lasts."""
    for _, times in times_by_sentence(doc):
        lengths = [time for time in times if time.expression.form == "duration"]
        if len(lengths) != 1 or not is_length(lengths[0]) or lengths[0].expression.get("unit") not in _ROOM:
            continue
        found = list(_ranges(doc, times, published))
        told = duration(lengths[0].expression)
        if len(found) != 1 or told is None or not _is_tied(doc, lengths[0], found[0][0]):
            continue
        ends, days = found[0]
        real = (days.latest - days.earliest).days + 1
        room = _ROOM[told.unit]
        if real - 1 - room < told.low < real + room or not is_near(told.low, real, real):
            continue
        shown = " to ".join(text_of(doc, time) for time in ends)
        detail = f"{shown} is {real} days, not {text_of(doc, lengths[0])}"
        sides = [build(doc, lengths[0], lengths[0].span, "duration", told, None, None)]
        sides += [build(doc, time, time.span, "time", days, None, None) for time in ends]
        yield Check("duration-ends", Kind.DATE, tuple((side,) for side in sides), detail)


def took(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """Checks "duration-ends" of "Construction took five years. It began in May 2017 and was completed in May 2022", the
    dates behind the length, in the sentence after it, or in the one before it."""
    groups = dict(times_by_sentence(doc))
    for index, times in groups.items():
        lengths = [time for time in times if time.expression.form == "duration"]
        if len(lengths) != 1 or not is_length(lengths[0]) or not _took(doc, lengths[0]):
            continue
        length, others = lengths[0], [time for time in times if time is not lengths[0]]
        near = [others] if others else [groups.get(index + 1, ()), groups.get(index - 1, ())]
        pairs = (_begun_and_ended(doc, one, length, published) for one in near)
        found = next((pair for pair in pairs if pair is not None), None)
        if found is not None:
            yield from _held(doc, length, *found)


def _took(doc: Annotated, length: TimeMention) -> bool:
    """Whether "took", "took her" or "lasted" stands right before the length."""
    words = doc.sentences[length.sentence].words
    at = word_from(words, length.span.start)
    ahead = [word.lower for word in words[max(0, at - 2) : at]]
    if ahead and ahead[-1] in _WHOM:
        ahead.pop()
    return bool(ahead) and lemma_of_verb(ahead[-1]) in ("take", "last")


def _begun_and_ended(
    doc: Annotated, times: Sequence[TimeMention], length: TimeMention, published: TimeInterval | None
) -> tuple[_Dated, _Dated] | None:
    """The two dates of a sentence where the first hangs on a verb of beginning and the second on one of ending."""
    dates = [(time, day) for time in times if (day := when(time, published)) is not None]
    if len(dates) != len(times) or len(dates) != 2:
        return None
    (one, start), (two, end) = dates
    beside = one.sentence == length.sentence
    opening = doc.sentences[max(one.sentence, length.sentence)].words[0].lower
    if not beside and opening not in ("it", "they", "work", "this", "that"):
        return None
    if beside and one.span.start < length.span.end:
        return None
    begun = verb_before(doc, one, _BEGIN | _LEAVING, _REACH) and verb_before(doc, two, _END | _ARRIVE, _REACH)
    return ((one, start), (two, end)) if begun else None


def _held(doc: Annotated, length: TimeMention, first: _Dated, last: _Dated) -> Iterator[Check]:
    (one, start), (two, end), told = first, last, duration(length.expression)
    least, most = (end.earliest - start.latest).days, (end.latest - start.earliest).days
    if (
        told is None
        or least <= 0
        or not is_near(told.low, least, most)
        or least - ROOM[told.unit] <= told.low <= most + ROOM[told.unit]
    ):
        return
    detail = f"from {text_of(doc, one)} to {text_of(doc, two)} is {most} days, not {text_of(doc, length)}"
    yield between_ends(doc, (length, told), first, last, detail)


def _ranges(doc: Annotated, times: Sequence[TimeMention], published: TimeInterval | None) -> Iterator[_Range]:
    for time in times:
        if time.expression.get("to_day") and time.expression.get("month"):
            readings = resolve(time.expression, published, -1)
            if readings:
                yield (time,), readings[0]
    for one, two in pairwise(times):
        if one.preposition not in _FROM or words_between(doc, one.span.end, two.span.start) not in _TO:
            continue
        start, end = _day(one, published), _day(two, published)
        if start is not None and end is not None and start.earliest < end.latest:
            yield (one, two), TimeInterval(start.earliest, end.latest)


def _day(time: TimeMention, published: TimeInterval | None) -> TimeInterval | None:
    day = when(time, published) if time.expression.get("day") and time.expression.get("month") else None
    return day if day is not None and day.earliest == day.latest else None


def _is_tied(doc: Annotated, length: TimeMention, ends: Sequence[TimeMention]) -> bool:
    """Whether the length is that of what is dated: "the 14-day festival runs from", "and lasted 12 days", "for eight
    days, from 1 to 8 March"."""
    words = doc.sentences[length.sentence].words
    at, last = word_from(words, length.span.start), word_from(words, length.span.end)
    if length.span.start > ends[-1].span.end:
        ahead = words_between(doc, ends[-1].span.end, length.span.start)
        whole = last >= len(words) or words[last].lower != "of"  # not "for two days of repairs"
        tied = whole and ahead in (["for"], [",", "for"], [","], [",", "a", "total", "of"])
        return lemma_of_verb(words[at - 1].lower) == "last" or tied
    first = word_from(words, ends[0].span.start) - 1
    between = [word.lower for word in words[last:first]]
    if between in ([], [","]):
        return True
    if lemma_of_verb(words[at - 1].lower) == "last" and between[:1] == [","] and len(between) <= _VERB:
        return bool(
            {lemma_of_verb(word) for word in between} & _LASTS
        )  # "which lasts ten days, runs from ... to"
    joined = length.head is not None or words[last - 1].text.count("-") or "-" in text_of(doc, length)
    verbs = {lemma_of_verb(word) for word in between}
    return bool(joined) and bool(verbs & _LASTS) and not {",", ";", "and", "after", "before"} & set(between)
