"""Lengths of time and the dates they are held against, as the checks of lengths see them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, islice

from claimcheck.annotate.mentions import Annotated, TimeMention, word_from
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.date import build
from claimcheck.model import Check, Claim, Duration, Grain, Kind, Span, TimeInterval, Value
from claimcheck.values.time import resolve

# Days by which a length may miss its ends: both ends may count, and what is told in a larger unit is rounded to it.
ROOM = {"day": 1, "night": 1, "week": 4, "month": 20, "year": 190}
_STATED = frozenset({"", "exact"})  # hedges of a length that leave it a figure
_FAR = 2  # times; a length that misses its dates by more lies between others
_MOST = 24  # time expressions of one sentence that are looked at
_WORDS = 11  # words between two places that are looked at


def times_by_sentence(doc: Annotated) -> Iterator[tuple[int, Sequence[TimeMention]]]:
    """The time expressions of each sentence that holds any, with its index; no more than can be looked at."""
    for index, group in groupby(doc.times, key=lambda time: time.sentence):
        yield index, list(islice(group, _MOST))


def is_length(time: TimeMention) -> bool:
    """Whether the expression is a figure of days, weeks, months or years, without a hedge."""
    get = time.expression.get
    if time.expression.form not in ("duration", "offset", "event-offset") or get("hedge") not in _STATED:
        return False
    return get("low") == get("high") and get("unit") in ROOM and not get("vague") and not get("span")


def is_near(told: Fraction, least: int, most: int) -> bool:
    """Whether a length can be a slip for the one reckoned; what is far longer or shorter lasted from another day."""
    return told <= _FAR * max(most, 1) and max(least, 1) <= _FAR * told


def when(time: TimeMention, published: TimeInterval | None) -> TimeInterval | None:
    """The one day, month or year that an expression means; None for ranges and what stays open."""
    get = time.expression.get
    if (
        time.expression.form not in ("absolute", "partial", "weekday")
        or get("to_year")
        or get("to_day")
        or get("part")
    ):
        return None
    readings = resolve(time.expression, published, -1)
    known = len(readings) == 1 and readings[0].grain in (Grain.DAY, Grain.MONTH, Grain.YEAR)
    return readings[0] if known else None


def verb_before(doc: Annotated, time: TimeMention, verbs: frozenset[str], reach: int) -> bool:
    """Whether one of the verbs stands at most so many words before the expression, in its own clause."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    for word in reversed(words[max(0, at - reach) : at]):
        if word.text in (",", ";", ":", "—", "–") or word.lower == "and":
            return False
        if lemma_of_verb(word.lower) in verbs:
            return True
    return False


def words_between(doc: Annotated, start: int, end: int) -> list[str]:
    """The lower-case words between two places of one sentence; more than a few are cut off."""
    found: list[str] = []
    first = bisect_left(doc.sentences, start, key=lambda sentence: sentence.span.end)
    words = doc.sentences[first].words if first < len(doc.sentences) else ()
    at = word_from(words, start)
    while at < len(words) and words[at].start < end and len(found) < _WORDS:
        found.append(words[at].lower)
        at += 1
    return found


def text_of(doc: Annotated, time: TimeMention) -> str:
    """The expression as the text has it."""
    return doc.document.text[time.span.start : time.span.end]


def between_ends(
    doc: Annotated,
    length: tuple[TimeMention, Duration],
    start: tuple[TimeMention, Value],
    end: tuple[TimeMention, Value],
    detail: str,
) -> Check:
    """The check "duration-ends" of a length against the two ends told of it, each with what it means."""
    return _check(
        _claim(doc, *length, "duration"), _claim(doc, *start, "start"), _claim(doc, *end, "end"), detail
    )


def until_now(
    doc: Annotated,
    length: tuple[TimeMention, Duration],
    start: tuple[TimeMention, TimeInterval],
    stated: TimeInterval,
    detail: str,
) -> Check:
    """The check "duration-ends" of a length that runs from its start to the stated day of publication."""
    span = doc.document.published_span or Span(0, 0)
    now = build(doc, length[0], span, "published", stated, None, None)
    return _check(_claim(doc, *length, "duration"), _claim(doc, *start, "start"), now, detail)


def _claim(doc: Annotated, time: TimeMention, value: Value, attribute: str) -> Claim:
    return build(doc, time, time.span, attribute, value, None, None)


def _check(length: Claim, start: Claim, end: Claim, detail: str) -> Check:
    return Check("duration-ends", Kind.DATE, ((length,), (start,), (end,)), detail)
