"""A length of time told right beside the two dates it lies between: "opened in 1911 and closed in 1961 after 60 years",
"for 15 years, from 1990 to 2002", "in 1984, 30 years ago", "since 2004, a reign of 30 years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, TimeMention, word_from
from claimcheck.claims.arithmetic_lengths import (
    ROOM,
    between_ends,
    is_length,
    is_near,
    text_of,
    times_by_sentence,
    until_now,
    verb_before,
    when,
    words_between,
)
from claimcheck.data.listed import listed
from claimcheck.model import Check, TimeInterval
from claimcheck.values.calendar import DAYS_IN
from claimcheck.values.time import duration

_BEGIN = listed("claims.arithmetic_spell", "begin")
_END = listed("claims.arithmetic_spell", "end")
_AFTER = listed("claims.arithmetic_spell", "after")
_AROUND = listed("claims.arithmetic_spell", "around")
_LATER = frozenset({",", "on", "in", "at"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_AGO = frozenset({",", "in", "on", "(", "or", "—", "–", "back"})
_REACH = 6  # words before a date among which its verb stands
_NEAR = 5  # words between a length and the dates it belongs to
_ROUND = 5  # years; multiples of it are told in round figures, and may be two off


def spells(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """Checks "duration-ends" of lengths whose ends stand beside them; only a stated day of publication counts."""
    before: Sequence[TimeMention] = ()
    stated = doc.document.published
    for index, times in times_by_sentence(doc):
        near = before if before and before[0].sentence == index - 1 else ()
        for place, time in enumerate(times):
            if not is_length(time):
                continue
            ends = _ends(doc, times, place, near, published)
            if ends is not None:
                yield from _between(doc, time, *ends, published)
            elif stated is not None:
                yield from _until_now(doc, times, place, stated)
        before = times


def _ends(
    doc: Annotated,
    times: Sequence[TimeMention],
    place: int,
    near: Sequence[TimeMention],
    published: TimeInterval | None,
) -> tuple[TimeMention, TimeMention] | None:
    """The dates between which the length at `place` lies, where the words beside it say so."""
    time = times[place]
    dates = [other for other in times if when(other, published) is not None]
    if time.expression.form == "duration":
        pair = _from_to(doc, dates, time)
        return pair or _closed(doc, dates, time)
    if time.expression.form == "event-offset" and time.expression.get("direction") == "1":
        return _later(doc, dates, time, [other for other in near if when(other, published) is not None])
    return None


def _from_to(
    doc: Annotated, dates: Sequence[TimeMention], time: TimeMention
) -> tuple[TimeMention, TimeMention] | None:
    """ "For 15 years, from 1990 to 2002"; "from 1990 to 2002, a total of 15 years"."""
    for one, two in pairwise(dates):
        if one.preposition not in ("from", "between") or words_between(
            doc, one.span.end, two.span.start
        ) not in (
            ["to"],
            ["until"],
            ["and"],
        ):
            continue
        after = words_between(doc, two.span.end, time.span.start) if time.span.start >= two.span.end else None
        ahead = words_between(doc, time.span.end, one.span.start) if time.span.end <= one.span.start else None
        if after is not None and len(after) <= _NEAR and after and set(after) <= _AROUND:
            return one, two
        if ahead is not None and ahead in ([one.preposition], [",", one.preposition]):
            return one, two
    return None


def _closed(
    doc: Annotated, dates: Sequence[TimeMention], time: TimeMention
) -> tuple[TimeMention, TimeMention] | None:
    """ "Opened in 1911 and closed in 1961 after 60 years": both dates hang on verbs of beginning and ending."""
    earlier = [other for other in dates if other.span.end <= time.span.start]
    if len(earlier) != 2:
        return None
    one, two = earlier
    between = words_between(doc, two.span.end, time.span.start)
    tied = 0 < len(between) <= _NEAR and set(between) <= _AFTER
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.end)
    joined = "and" in words_between(doc, one.span.end, two.span.start)
    if (
        joined
        and between[-1:] == ["after"]
        and tied
        and (at >= len(words) or words[at].text in (".", ",", ";"))
    ):
        return one, two  # "erupted on 3 January and went quiet on 2 February, after 30 days"
    return (
        (one, two)
        if tied and verb_before(doc, one, _BEGIN, _REACH) and verb_before(doc, two, _END, _REACH)
        else None
    )


def _later(
    doc: Annotated, dates: Sequence[TimeMention], time: TimeMention, near: Sequence[TimeMention]
) -> tuple[TimeMention, TimeMention] | None:
    """ "Began on March 4. The verdict came on March 25, three weeks later": the date beside it and the one before."""
    last = doc.document.text[time.span.start : time.span.end].split()[-1].lower()
    if last not in ("later", "afterwards") and not (last == "after" and _after_its_own(doc, time)):
        return None
    beside = [other for other in dates if _adjoins(doc, time, other)]
    if len(beside) != 1:
        return None
    earlier = [other for other in dates if other.span.end <= min(beside[0].span.start, time.span.start)]
    told = earlier or near
    return (told[0], beside[0]) if len(told) == 1 else None


def _after_its_own(doc: Annotated, time: TimeMention) -> bool:
    """Whether "two weeks after" goes on with "it had": the beginning of what the sentence tells of."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.end)
    return [word.lower for word in words[at + 1 : at + 2]] == ["had"] and words[at].lower in _PRONOUNS


def _adjoins(doc: Annotated, time: TimeMention, other: TimeMention) -> bool:
    one, two = sorted((time, other), key=lambda t: t.span)
    between = words_between(doc, one.span.end, two.span.start)
    return len(between) <= 2 and set(between) <= _LATER


def _between(
    doc: Annotated, time: TimeMention, one: TimeMention, two: TimeMention, published: TimeInterval | None
) -> Iterator[Check]:
    start, end, told = when(one, published), when(two, published), duration(time.expression)
    if start is None or end is None or told is None or start.earliest > end.latest:
        return
    least, most = (end.earliest - start.latest).days, (end.latest - start.earliest).days
    room = ROOM[told.unit]
    if least - room <= told.low <= most + room or not is_near(told.low, least, most):
        return
    unit = DAYS_IN[told.unit]
    length = _shown(Fraction(least + most, 2) / unit, told.unit)
    detail = f"from {text_of(doc, one)} to {text_of(doc, two)} is {length}, not {text_of(doc, time)}"
    yield between_ends(doc, (time, told), (one, start), (two, end), detail)


def _shown(length: Fraction, unit: str) -> str:
    whole = round(length)
    return f"{'about ' if whole != length else ''}{whole} {unit}{'' if whole == 1 else 's'}"


def _until_now(
    doc: Annotated, times: Sequence[TimeMention], place: int, stated: TimeInterval
) -> Iterator[Check]:
    """ "In 1984, 30 years ago"; "since 2004, a reign of 30 years": a year beside a length that runs to publication."""
    time = times[place]
    told = duration(time.expression)
    if told is None or told.unit != "year":
        return
    for other in (*times[max(0, place - 1) : place], *times[place + 1 : place + 2]):
        start = when(other, None)
        if start is None or not _runs_to_now(doc, time, other):
            continue
        years = Fraction(time.expression.get("low"))
        real = stated.earliest.year - start.earliest.year
        room = 2 if years % _ROUND == 0 else 1
        if real > 0 and abs(real - years) > room:
            detail = f"from {text_of(doc, other)} to {stated} is {real} years, not {text_of(doc, time)}"
            yield until_now(doc, (time, told), (other, start), stated, detail)
        return


def _runs_to_now(doc: Annotated, time: TimeMention, other: TimeMention) -> bool:
    one, two = sorted((time, other), key=lambda t: t.span)
    between = words_between(doc, one.span.end, two.span.start)
    if time.expression.form == "offset" and time.expression.get("direction") == "-1":
        return len(between) <= 2 and set(between) <= _AGO
    since = time.expression.form == "duration" and other.preposition == "since"
    return since and len(between) <= _NEAR and set(between) <= _AROUND | {"since"}
