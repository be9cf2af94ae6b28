"""Clock times and finishing times against the length between them: "from 9.30 to 11.15, two and a half hours", "won in
2:34:50, 40 seconds ahead of Roe in 2:36:10"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import AmountMention, Annotated, TimeMention
from claimcheck.claims.arithmetic_lengths import times_by_sentence, words_between
from claimcheck.claims.count_view import lemma_of_verb, view
from claimcheck.claims.reckoning import Maker
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check, Kind, Span

_MINUTES = {"hour": Fraction(60), "minute": Fraction(1), "second": Fraction(1, 60)}
_ROOM = {
    "hour": Fraction(20),
    "minute": Fraction(3),
    "second": Fraction(1, 60),
}  # minutes a length may be rounded by
_DAY, _HALF_DAY = 24 * 60, 12 * 60
_TIED = listed("claims.arithmetic_clock", "tied")
_LEADING = listed("claims.arithmetic_clock", "leading")
_BEHIND = 5  # words between the second time and the length
# A finishing time: "2:34:50", "41:20", "9:58.3"; or in words, "41 minutes 20 seconds", "two hours, nine minutes".
_FINISH = re.compile(r"(?<![\d:.])(?:(\d{1,2}):)?(\d{1,2}):(\d{2}(?:\.\d{1,2})?)(?![\d:])")
_CLOCK = re.compile(r"(?<![\d:.,$£€])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d:.,%]\d|[\d%])")
_FROM_TO = ((["from"], ["to"]), (["from"], ["until"]), (["between"], ["and"]))
_TRAVELS = listed("claims.arithmetic_range", "arrive")  # "left at 8.15 and reached Nice at 13.45"
_LONGEST = 1_000  # characters of a sentence that are looked at
_Ends = Sequence[tuple[Span, Fraction, bool]]


def clocks(doc: Annotated, make: Maker) -> Iterator[Check]:
    """Checks "duration-ends" of two clock times or two finishing times of a sentence and the time between them."""
    for index, times in times_by_sentence(doc):
        lengths = _lengths(doc, times)
        if not lengths:
            continue
        hours = [time for time in times if time.expression.form == "clock"]
        ends = [(time.span, _of_day(time), True) for time in hours] or _bare(doc, index)
        if len(ends) == 2 and len(lengths) == 1:
            yield from _between(doc, index, ends, lengths[0], make)
        yield from _leads(doc, index, lengths, make)


def _of_day(time: TimeMention) -> Fraction:
    get = time.expression.get
    return Fraction(int(get("hour") or 0) * 60 + int(get("minute") or 0))


def _bare(doc: Annotated, sentence: int) -> _Ends:
    """The two times of "from 9.30 to 11.15"."""
    span = doc.sentences[sentence].span
    text = doc.document.text[span.start : min(span.end, span.start + _LONGEST)]
    found = list(_CLOCK.finditer(text))
    if len(found) != 2:
        return ()
    between = text[found[0].end() : found[1].start()].split()
    before = text[: found[0].start()].split()[-1:]
    at = (
        before == ["at"]
        and between[-1:] == ["at"]
        and bool(_TRAVELS & {lemma_of_verb(word) for word in between})
    )
    if not at and (before, between) not in _FROM_TO:
        return ()
    return [
        (
            Span(span.start + one.start(), span.start + one.end()),
            Fraction(int(one[1]) * 60 + int(one[2])),
            False,
        )
        for one in found
    ]


def _lengths(doc: Annotated, times: Sequence[TimeMention]) -> list[tuple[Span, Fraction, str]]:
    """Exact lengths in hours, minutes and seconds, those that follow one another taken together."""
    found: list[tuple[Span, Fraction, str]] = []
    for time in times:
        get = time.expression.get
        unit = get("unit") or ""
        later = time.expression.form == "event-offset" and get("direction") == "1"
        if not (later or time.expression.form == "duration") or unit not in _MINUTES:
            continue
        if get("low") != get("high") or get("hedge") not in ("", None, "exact") or get("vague"):
            continue
        span, minutes = time.span, Fraction(get("low")) * _MINUTES[unit]
        joint = words_between(doc, found[-1][0].end, span.start) if found else ["."]
        if joint in ([], [","], ["and"]) and _MINUTES[found[-1][2]] > _MINUTES[unit]:
            earlier = found.pop()
            span, minutes = Span(earlier[0].start, span.end), earlier[1] + minutes
        found.append((span, minutes, unit))
    return found


def _between(
    doc: Annotated, sentence: int, ends: _Ends, length: tuple[Span, Fraction, str], make: Maker
) -> Iterator[Check]:
    (start, one, sure), (end, two, _), (span, told, unit) = *ends, length
    after = words_between(doc, end.end, span.start) if span.start >= end.end else None
    ahead = words_between(doc, span.end, start.start) if span.end <= start.start else None
    tied = (after is not None and 0 < len(after) <= _BEHIND and set(after) <= _TIED) or ahead in (
        [",", "from"],
        ["from"],
        [",", "between"],
    )
    if not tied:
        return
    real = (two - one) % _DAY
    others = [real] if sure else [real, (two - one) % _HALF_DAY]
    if real and min(abs(told - other) for other in others) > _ROOM[unit]:
        yield _check(doc, sentence, (span, told), [(start, one), (end, two)], real, make)


def _leads(
    doc: Annotated, sentence: int, lengths: Sequence[tuple[Span, Fraction, str]], make: Maker
) -> Iterator[Check]:
    """ "Won in 2:34:50, 40 seconds ahead of Roe, who finished in 2:36:10": the lead is the difference."""
    leads = [one for one in lengths if _is_lead(doc, one)]
    if len(leads) != 1:
        return
    span = doc.sentences[sentence].span
    text = doc.document.text[span.start : min(span.end, span.start + _LONGEST)]
    finishes = [
        (Span(span.start + one.start(), span.start + one.end()), _minutes(one))
        for one in _FINISH.finditer(text)
    ] or [(one[0], one[1]) for one in lengths if one is not leads[0]]
    if len(finishes) != 2:
        return
    real = abs(finishes[0][1] - finishes[1][1])
    lead = leads[0]
    # "1:58" may be hours and minutes as well
    if min(abs(lead[1] - real), abs(lead[1] - real * 60)) > _ROOM[lead[2]] / 2 and real:
        yield _check(doc, sentence, lead[:2], finishes, real, make)


def _minutes(found: re.Match[str]) -> Fraction:
    return Fraction(found[1] or 0) * 60 + Fraction(found[2]) + Fraction(found[3]) / 60


def _is_lead(doc: Annotated, length: tuple[Span, Fraction, str]) -> bool:
    after = words_between(doc, length[0].end, length[0].end + 12)
    return bool(after[:1]) and after[0] in _LEADING


def _check(
    doc: Annotated,
    sentence: int,
    length: tuple[Span, Fraction],
    ends: Sequence[tuple[Span, Fraction]],
    real: Fraction,
    make: Maker,
) -> Check:
    text = doc.document.text
    told = text[length[0].start : length[0].end]
    names = [text[span.start : span.end] for span, _ in ends]
    detail = f"from {names[0]} to {names[1]} is {_shown(real)}, not {told}"
    sides = [
        make.claim(
            "duration", view(doc, AmountMention(span, sentence, Amount(size, size, "minute"), "duration"))
        )
        for span, size in (length, *ends)
    ]
    return Check("duration-ends", Kind.COUNT, tuple((side,) for side in sides), detail)


def _shown(minutes: Fraction) -> str:
    seconds = round(minutes * 60)
    parts = [(seconds // 3600, "hour"), (seconds % 3600 // 60, "minute"), (seconds % 60, "second")]
    return " ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in parts if number)
