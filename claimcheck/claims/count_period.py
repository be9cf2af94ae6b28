"""The stretch of time that a counted value is of: a year, a quarter, "the last three months"."""

from __future__ import annotations

import re
from bisect import bisect_left

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import TimeMention, place_from
from claimcheck.claims.count_change import own_stretch
from claimcheck.claims.count_labels import PEOPLE, Cue
from claimcheck.claims.count_view import View
from claimcheck.claims.taken_up_day import is_of_the_last
from claimcheck.data.listed import listed
from claimcheck.model import TimeInterval

YEARS_BACK = "years back"
"""The scope of what a figure was some years ago."""
_PERIOD = re.compile(
    r"\b(?:years?|quarters?|decades?|seasons?|centur\w+|semesters?|half|spring|summer|autumn|winter)\b"
)
_LASTED = re.compile(r"(?:the )?(?:last|this|past|previous|current)\b|a year (?:earlier|ago|before)")
_MONTHS = re.compile(r"\b(?:first|last|past|previous) (\S+ (?:months|weeks))\b")
_YEAR = re.compile(r"\b(1\d{3}|20\d\d)\b")
_FRACTION = re.compile(r"\b(?:quarter|half|months|weeks)\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b\d{1,2}\b(?!\d)")
_REACH = 24  # words of a stretch on either side of the amount
_OPENING = 8  # words of a phrase that opens a sentence: "In the first three months of 2019,"
_AUXILIARIES = listed("claims.count_period", "auxiliaries")
_PARTING = frozenset((".", ";", "while", "but", "whereas", "and"))
_BEFORE_QUARTER = listed("claims.count_period", "before_quarter")


def period(view: View, cue: Cue, published: TimeInterval | None) -> tuple[str, ...]:
    """A stretch of time longer than a month in the amount's clause: the year or the words of it."""
    found = []
    for time in times_of(view):
        if is_of_the_last(view.doc, time):
            continue
        text = view.doc.text_at(time.span).lower()
        year = _YEAR.search(text)
        if time.expression.form == "accounts" and not _MONTHS.search(text):
            continue  # count_account tells them apart
        if cue.attribute in PEOPLE and time.preposition == "since" and _is_long_ago(time, text):
            found.append("since")  # "40 since January" are of many happenings
        elif year and cue.attribute not in PEOPLE and _FRACTION.search(text):
            found.append(" ".join(text.split()))
        elif year and _limits(text, int(year[1]), cue, published):
            found.append(year[1])
        elif cue.attribute not in PEOPLE and (months := _MONTHS.search(text)):
            found.append(months[1])
        elif not year and _PERIOD.search(text) and (cue.attribute not in PEOPLE or _LASTED.match(text)):
            found.append(" ".join(text.split()))
    start, end = stretch(view)
    named = (view.lower(at) for at in range(start, end) if view.lower(at - 1) in _BEFORE_QUARTER)
    found.extend(word for word in named if word in ("quarter", "half-year", "half", "semester") and not found)
    return tuple(sorted(set(found)))


def _is_long_ago(time: TimeMention, text: str) -> bool:
    """Whether it names a month, a season or a year, and no day or happening."""
    return time.expression.form in ("partial", "absolute", "loose") and not _DAY.search(text)


def _limits(text: str, year: int, cue: Cue, published: TimeInterval | None) -> bool:
    """Whether a year limits the figure: another year than the article's, or its own for what is summed over a year."""
    day = _DAY.search(text) is not None
    if published is not None and published.earliest.year == year:
        return not day and cue.attribute not in PEOPLE
    return published is not None or not day


def times_of(view: View) -> list[TimeMention]:
    """Time expressions in the amount's own stretch of the sentence, lengths that are the amount itself left out."""
    start, end = own_stretch(view, *stretch(view))
    if start >= len(view.words) or end == 0:
        return []
    low, high = view.words[start].start, view.words[end - 1].end
    times, own = view.doc.times, view.mention.span
    first = place_from(times, low)
    end_ = bisect_left(times, high, lo=first, key=lambda time: time.span.start)
    near = [time for time in times[first:end_] if not time.span.overlaps(own)]
    return [time for time in near if not _is_age(view, time)]


def years_back(view: View) -> tuple[str, ...]:
    """The scope of a figure whose clause counts back by years: "a year ago it went up by £57"."""
    back = [time.expression for time in times_of(view) if time.expression.form == "offset"]
    years = any(told.get("unit") == "year" and told.get("direction") == "-1" for told in back)
    return (YEARS_BACK,) if years else ()


def _is_age(view: View, time: TimeMention) -> bool:
    """Whether what looks like a length is an age: "36 - year - old"."""
    amounts = view.doc.amounts
    at = place_from(amounts, time.span.start)
    return any(m.form == "age" and m.span.overlaps(time.span) for m in amounts[at : at + 1])


def _parts(view: View, at: int) -> bool:
    """Whether the mark or word parts two figures: a full stop, a semicolon, "while", "but", a comma and "and", or "and"
    before another verb ("has nine stops and is due to open in 2029", "is a mile long and took two years to build").
    """
    lower = view.words[at].lower
    if lower not in _PARTING:
        return False
    if lower == "." and view.lower(at + 1)[:1].isdigit():
        return False  # "Sept. 30"
    if lower == "and":
        return view.lower(at - 1) == "," or view.lower(at + 1) in _AUXILIARIES or _opens_verb(view, at + 1)
    return True


def _opens_verb(view: View, at: int) -> bool:
    """Whether a verb in the past, or a participle, stands at words[at]."""
    lower = view.lower(at)
    return lower.isalpha() and form_of(lower).verb == "d"


def _closes_aside(view: View, at: int) -> bool:
    """Whether the comma at words[at] closes what a participle opens: "the portrait, painted in 1652, is worth"."""
    commas = (n for n in range(at - 1, max(0, at - _OPENING), -1) if view.lower(n) == ",")
    opens = next(commas, 0)
    return opens > 0 and _opens_verb(view, opens + 1)


def stretch(view: View) -> tuple[int, int]:
    """The words that can limit an amount: its own stretch of the sentence, with what opens the sentence."""
    start = view.first
    while start and view.first - start < _REACH and not _parts(view, start - 1):
        if view.words[start - 1].lower == "," and (start - 1 > _OPENING or _closes_aside(view, start - 1)):
            break
        start -= 1
    end = view.last
    while end < len(view.words) and end - view.last < _REACH and not _parts(view, end):
        if view.words[end].lower == ",":
            break
        end += 1
    return start, end
