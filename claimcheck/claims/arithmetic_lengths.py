"""A length of time in its sentence, and the dates that it is held against."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, islice

from claimcheck.annotate.mentions import Annotated, TimeExpression, TimeMention, Word, in_sentences, word_from
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.date import build
from claimcheck.model import Check, Claim, Duration, Grain, Kind, Span, TimeInterval, Value
from claimcheck.model.records import dataclass, replace
from claimcheck.values.calendar import DAYS_IN
from claimcheck.values.time import duration, resolve

# Days by which a length may miss its ends: both ends may count, the end may be told a day later, and what is told in a
# larger unit is rounded to it.
ROOM = {"day": 2, "night": 1, "week": 6, "month": 25, "year": 240}
_STATED = frozenset({"", "exact"})  # hedges of a length that leave it a figure
_BOUNDED = frozenset({"above", "below", "little", "shy"})  # and that leave it a least or a most
_THAT_YEAR = (("of", "that", "year"), ("of", "the", "same"), ("that", "year", "."), ("the", "same", "year"))
_FAR = 2  # times; a length that misses its dates by more lies between others
_MOST = 40  # lengths of one document, and time expressions of one sentence, that are looked at
_WORDS = 11  # words between two places that are looked at
BREAKS = frozenset({",", ";", ":", "—", "–", "and"})
"""What stands between clauses."""

Dated = tuple[TimeMention, TimeInterval]
Ends = tuple[Dated, Dated]


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time told in a figure, words[first:last] of its sentence."""

    doc: Annotated
    time: TimeMention
    told: Duration
    words: Sequence[Word]
    first: int
    last: int

    @property
    def is_stated(self) -> bool:
        """Whether it is a plain figure, which no "more than" or "nearly" widens."""
        return self.time.expression.get("hedge") in _STATED

    @property
    def years(self) -> Fraction:
        """How many years it is, 0 where it is told in another unit."""
        return Fraction(self.time.expression.get("low")) if self.told.unit == "year" else Fraction(0)

    def ahead(self, count: int) -> list[str]:
        """So many lower-case words before it, fewer where the sentence has no more."""
        return [word.lower for word in self.words[max(0, self.first - count) : self.first]]

    @property
    def behind(self) -> str:
        """The lower-case word right behind it, "" at the end of the sentence."""
        return self.words[self.last].lower if self.last < len(self.words) else ""


def lengths(doc: Annotated) -> Iterator[Length]:
    """The lengths of a document that are a figure of days, nights, weeks, months or years, or a little more or less."""
    for length in (view_of(doc, time) for time in islice(filter(_is_length, doc.times), _MOST)):
        if length is not None:
            yield length
            yield from _part_of(length)


def _part_of(length: Length) -> Iterator[Length]:
    """ "30 years at the mill, 12 of them": the part of a length that is told by its number alone."""
    doc, time = length.doc, length.time
    for amount in in_sentences(doc.amounts, time.sentence)[:_MOST]:
        number = amount.amount.low
        counted = amount.form == "cardinal" and not amount.amount.unit and amount.amount.exact
        behind = [word for word in length.words if word.start >= amount.span.end][:2]
        if not counted or number is None or [word.lower for word in behind] != ["of", "them"]:
            continue
        near = 0 < len(words_between(doc, time.span.end, amount.span.start)) < _WORDS
        if (
            near
            and time.span.end < amount.span.start
            and number * DAYS_IN[length.told.unit] < length.told.low
        ):
            fields = (("low", str(number)), ("high", str(number)), ("unit", length.told.unit))
            span = Span(amount.span.start, behind[-1].end)
            part = replace(time, span=span, expression=TimeExpression("duration", fields), head=None)
            told = view_of(doc, part)
            if told is not None:
                yield told


def view_of(doc: Annotated, time: TimeMention) -> Length | None:
    """An expression as a length, None where it tells none."""
    told = duration(time.expression)
    if told is None:
        return None
    words = doc.sentences[time.sentence].words
    return Length(doc, time, told, words, word_from(words, time.span.start), word_from(words, time.span.end))


def _is_length(time: TimeMention) -> bool:
    get = time.expression.get
    form, hedge = time.expression.form, get("hedge")
    if form not in ("duration", "offset", "event-offset") or hedge not in _STATED | _BOUNDED:
        return False
    figure = get("low") == get("high") or hedge in _BOUNDED
    return figure and get("unit") in ROOM and not get("vague") and not get("span")


def times_by_sentence(doc: Annotated) -> Iterator[tuple[int, Sequence[TimeMention]]]:
    """The time expressions of each sentence that holds any, with its index; no more than can be looked at."""
    for index, group in groupby(doc.times, key=lambda time: time.sentence):
        yield index, list(islice(group, _MOST))


def dates(doc: Annotated, sentence: int, published: TimeInterval | None, direction: int = -1) -> list[Dated]:
    """The expressions of a sentence that mean one day, month or year, with what they mean."""
    if not 0 <= sentence < len(doc.sentences):
        return []
    found: list[Dated] = []
    for time in in_sentences(doc.times, sentence)[:_MOST]:
        now = published
        if found and _is_of_that_year(doc, time):  # "on 1 February 2022 and ended on 30 April of that year"
            last = found[-1][1].latest.replace(month=12, day=31)
            now = TimeInterval(last, last)
        day = when(time, now, direction)
        if day is not None:
            found.append((time, day))
    return found


def _is_of_that_year(doc: Annotated, time: TimeMention) -> bool:
    if time.expression.form != "partial":
        return False
    return tuple(words_between(doc, time.span.end, doc.sentences[time.sentence].span.end)[:3]) in _THAT_YEAR


def when(time: TimeMention, published: TimeInterval | None, direction: int = -1) -> TimeInterval | None:
    """The one day, month or year that an expression means; None for ranges and what stays open."""
    get = time.expression.get
    plain = time.expression.form in ("absolute", "partial", "weekday")
    if not plain or get("to_year") or get("to_day") or get("part"):
        return None
    readings = resolve(time.expression, published, direction)
    known = len(readings) == 1 and readings[0].grain in (Grain.DAY, Grain.MONTH, Grain.YEAR)
    return readings[0] if known else None


def verb_before(
    doc: Annotated, time: TimeMention, verbs: frozenset[str], reach: int, breaks: frozenset[str] = BREAKS
) -> str:
    """Which of the verbs stands at most so many words before the expression, no break between; "" for none."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    for word in reversed(words[max(0, at - reach) : at]):
        if word.lower in breaks:
            return ""
        if lemma_of_verb(word.lower) in verbs:
            return lemma_of_verb(word.lower)
    return ""


def words_between(doc: Annotated, start: int, end: int) -> list[str]:
    """The lower-case words between two places of one sentence; more than a few are cut off."""
    first = bisect_left(doc.sentences, start, key=lambda sentence: sentence.span.end)
    words = doc.sentences[first].words if first < len(doc.sentences) else ()
    at = word_from(words, start)
    return [word.lower for word in words[at : at + _WORDS] if word.start < end]


def text_of(doc: Annotated, time: TimeMention) -> str:
    """The expression as the text has it."""
    return doc.document.text[time.span.start : time.span.end]


def against(length: Length, ends: Ends, room: int = -1, *, sure: bool = False) -> Iterator[Check]:
    """The check "duration-ends" of a length that its two ends rule out; `sure` where they can be no other's, so that
    even what is much longer is a slip."""
    (one, begun), (two, ended) = ends
    least, most = (ended.earliest - begun.latest).days, (ended.latest - begun.earliest).days
    room = ROOM[length.told.unit] if room < 0 else room
    longer = sure and length.told.low > most + room
    if most <= 0 or (fits(length, least, most, room) and not longer):
        return
    shown = f"from {text_of(length.doc, one)} to {text_of(length.doc, two)}"
    sides: list[tuple[TimeMention, str, Value]] = [(one, "start", begun), (two, "end", ended)]
    claims = [build(length.doc, time, time.span, name, value, None, None) for time, name, value in sides]
    yield check(length, f"{shown} is {between(length, least, most)}", claims[: 1 + (one is not two)])


def until_now(
    length: Length, start: Dated, stated: TimeInterval, room: int, *, sure: bool = False
) -> Iterator[Check]:
    """The same of a length that runs from its start to the stated day of publication, days apart at most `room`."""
    time, begun = start
    least, most = (stated.earliest - begun.latest).days, (stated.latest - begun.earliest).days
    longer = sure and length.told.low > most + room
    if least <= 0 or (fits(length, least, most, room) and not longer):
        return
    doc, span = length.doc, length.doc.document.published_span or Span(0, 0)
    first = build(doc, time, time.span, "start", begun, None, None)
    now = build(doc, length.time, span, "published", stated, None, None)
    shown = f"from {text_of(doc, time)} to {stated} is {between(length, least, most)}"
    yield check(length, shown, [first, now])


def fits(length: Length, least: int, most: int, room: int) -> bool:
    """Whether so many days can be the length, or are so far from it that it must lie between other ends."""
    told = length.told
    far = told.low > _FAR * max(most, 1) or max(least, 1) > _FAR * told.high
    open_ended = length.time.expression.get("hedge") == "above"  # "more than two years" may be ten
    return far or ((least - room <= told.high or open_ended) and told.low <= most + room)


def between(length: Length, least: int, most: int) -> str:
    """So many days in the unit of the length, for a reader."""
    unit = length.told.unit
    exact = Fraction(least + most, 2) / DAYS_IN[unit]
    whole = round(exact)
    return f"{'about ' if whole != exact else ''}{whole} {unit}{'' if whole == 1 else 's'}"


def check(length: Length, detail: str, ends: Sequence[Claim]) -> Check:
    """The check of a length against the claims of its ends."""
    claim = build(length.doc, length.time, length.time.span, "duration", length.told, None, None)
    sides = ((claim,), *((end,) for end in ends))
    return Check("duration-ends", Kind.DATE, sides, f"{detail}, not '{text_of(length.doc, length.time)}'")
