"""A length of time told right beside the two dates it lies between: "opened in 1911 and closed in 1961 after 60 years",
"for 15 years, from 1990 to 2002", "in 1984, 30 years ago", "since 2004, a reign of 30 years"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise

from claimcheck.annotate.mentions import Annotated, TimeMention, word_from
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.date import build
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Duration, Grain, Kind, Span, TimeInterval
from claimcheck.values.calendar import DAYS_IN
from claimcheck.values.time import duration, resolve

# Days by which a length may miss its ends: both ends may count, and what is told in a larger unit is rounded to it.
_ROOM = {"day": 1, "night": 1, "week": 4, "month": 20, "year": 190}
_STATED = frozenset({"", "exact"})  # hedges of a length that leave it a figure
_BEGIN = listed("claims.arithmetic_spell", "begin")
_END = listed("claims.arithmetic_spell", "end")
_AFTER = listed("claims.arithmetic_spell", "after")
_AROUND = listed("claims.arithmetic_spell", "around")
_LATER = frozenset({",", "on", "in", "at"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_FAR = 2  # times; a length that misses its dates by more lies between others
_AGO = frozenset({",", "in", "on", "(", "or", "—", "–", "back"})
_REACH = 6  # words before a date among which its verb stands
_NEAR = 5  # words between a length and the dates it belongs to
_MOST = 24  # time expressions of one sentence that are looked at
_ROUND = 5  # years; multiples of it are told in round figures, and may be two off


def spells(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """Checks "duration-ends" of lengths whose ends stand beside them; only a stated day of publication counts."""
    before: Sequence[TimeMention] = ()
    stated = doc.document.published
    for index, group in groupby(doc.times, key=lambda time: time.sentence):
        times = [time for time, _ in zip(group, range(_MOST), strict=False)]
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


def is_length(time: TimeMention) -> bool:
    """Whether the expression is a figure of days, weeks, months or years, without a hedge."""
    get = time.expression.get
    if time.expression.form not in ("duration", "offset", "event-offset") or get("hedge") not in _STATED:
        return False
    return get("low") == get("high") and get("unit") in _ROOM and not get("vague") and not get("span")


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
    return (one, two) if tied and _hangs(doc, one, _BEGIN) and _hangs(doc, two, _END) else None


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


def _hangs(doc: Annotated, time: TimeMention, verbs: frozenset[str]) -> bool:
    return verb_before(doc, time, verbs, _REACH)


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
    at = bisect_left(words, start, key=lambda word: word.start)
    while at < len(words) and words[at].start < end and len(found) <= 2 * _NEAR:
        found.append(words[at].lower)
        at += 1
    return found


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


def _between(
    doc: Annotated, time: TimeMention, one: TimeMention, two: TimeMention, published: TimeInterval | None
) -> Iterator[Check]:
    start, end, told = when(one, published), when(two, published), duration(time.expression)
    if start is None or end is None or told is None or start.earliest > end.latest:
        return
    least, most = (end.earliest - start.latest).days, (end.latest - start.earliest).days
    room = _ROOM[told.unit]
    if least - room <= told.low <= most + room or not is_near(told.low, least, most):
        return
    unit = DAYS_IN[told.unit]
    length = _shown(Fraction(least + most, 2) / unit, told.unit)
    detail = f"from {text_of(doc, one)} to {text_of(doc, two)} is {length}, not {text_of(doc, time)}"
    ends = (
        build(doc, one, one.span, "start", start, None, None),
        build(doc, two, two.span, "end", end, None, None),
    )
    yield Check(
        "duration-ends", Kind.DATE, ((_length_claim(doc, time, told),), *((end,) for end in ends)), detail
    )


def is_near(told: Fraction, least: int, most: int) -> bool:
    """Whether a length can be a slip for the one reckoned; what is far longer or shorter lasted from another day."""
    return told <= _FAR * max(most, 1) and max(least, 1) <= _FAR * told


def _length_claim(doc: Annotated, time: TimeMention, told: Duration) -> Claim:
    return build(doc, time, time.span, "duration", told, None, None)


def _shown(length: Fraction, unit: str) -> str:
    whole = round(length)
    return f"{'about ' if whole != length else ''}{whole} {unit}{'' if whole == 1 else 's'}"


def text_of(doc: Annotated, time: TimeMention) -> str:
    """The expression as the text has it."""
    return doc.document.text[time.span.start : time.span.end]


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
            pieces = (
                build(doc, other, other.span, "start", start, None, None),
                build(doc, time, doc.document.published_span or Span(0, 0), "published", stated, None, None),
            )
            yield Check(
                "duration-ends",
                Kind.DATE,
                ((_length_claim(doc, time, told),), *((piece,) for piece in pieces)),
                detail,
            )
        return


def _runs_to_now(doc: Annotated, time: TimeMention, other: TimeMention) -> bool:
    one, two = sorted((time, other), key=lambda t: t.span)
    between = words_between(doc, one.span.end, two.span.start)
    if time.expression.form == "offset" and time.expression.get("direction") == "-1":
        return len(between) <= 2 and set(between) <= _AGO
    since = time.expression.form == "duration" and other.preposition == "since"
    return since and len(between) <= _NEAR and set(between) <= _AROUND | {"since"}
