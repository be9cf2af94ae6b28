"""Full dates as newspapers state their own day of publication: day, month and year, nothing less.

Whether such a date is the article's own is for the caller to say. Numeric dates are read only where the order
of day and month cannot be mistaken (a part above 12, or both equal); on a line of its own, the weekday beside them
tells the order too, and the year may have two digits.
"""

from __future__ import annotations

import re
from datetime import date

from claimcheck.data.listed import listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple
from claimcheck.values.calendar import MONTH_NAMES, day_of

_MONTHS = tuple(name[:3].lower() for name in MONTH_NAMES)
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.]){_DAY}\s{{1,3}}(?:of\s)?(?P<month>{MONTH}),?\s{{1,3}}{_YEAR}",
        rf"\b(?P<month>{MONTH})\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}",
        rf"(?<![\w-]){_YEAR}-(?P<number>[01]\d)-{_DAY}(?!\d)",
        r"(?<![\w/.])(?P<first>[0-3]?\d)([/.])(?P<second>[0-3]?\d)\2(?P<year>(?:19|20)\d\d)(?!\d)",
    )
)
_NO_YEAR = re.compile(rf"\b(?:{MONTH}\s[0-3]?\d|[0-3]?\d\s{MONTH})(?:st|nd|rd|th)?(?!\w)", re.IGNORECASE)
_NUMERIC = re.compile(
    r"(?<![\w/.:])(?P<first>[0-3]?\d)([/.])(?P<second>[0-3]?\d)\2(?P<year>(?:19|20)?\d\d)(?![\w/:]|[.]\d)"
)
_TAIL = re.compile(
    r"\(?\b(?:First published|Published|Posted|Last updated|Updated|POSTED|PUBLISHED|UPDATED)(?: on| at)?:\s"
)
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\b\.?|h\b)?|\b(?:noon|midnight)\b", re.IGNORECASE
)
# Time zones and the words between date, clock and label that newspapers print on such a line.
_ZONES = listed("documents.dates", "zones")
_LABELS = listed("documents.dates", "labels")
_WEEKDAY_WORD = re.compile(rf"{WEEKDAY}\Z", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}(?!\w)", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|date)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_CENTURY = 70  # years of two digits from here on are of the century before
_LONGEST = 160  # code points of a line that only states dates; longer lines say something else as well


class StatedDate(NamedTuple):
    """A full date and where it is written."""

    day: date
    span: Span


def full_date(text: str, start: int, end: int) -> StatedDate | None:
    """The first full date that exists in the calendar and is written in text[start:end]."""
    found = [stated for form in _FORMS if (stated := _first(form, text, start, end)) is not None]
    return min(found, key=lambda stated: stated.span.start, default=None)


def short_date(text: str, start: int, end: int) -> StatedDate | None:
    """The one numeric date of the line text[start:end] that its weekday, or a part above 12, lets read one way only.

    For lines that hold little else ("Fri 28.06.24"): in prose such figures are as often a score or a version.
    """
    matches = list(_NUMERIC.finditer(text, start, end))
    weekdays = {_WEEKDAYS.index(m[0][:3].lower()) for m in _WEEKDAY.finditer(text, start, end)}
    if len(matches) != 1:
        return None
    first, second, year = (int(matches[0][part]) for part in ("first", "second", "year"))
    year += 0 if year > 99 else 2000 if year < _CENTURY else 1900
    both = {day_of(year, *order) for order in ((second, first), (first, second))}
    days = {day for day in both if day and (not weekdays or day.weekday() in weekdays)}
    return StatedDate(days.pop(), Span(*matches[0].span())) if len(days) == 1 else None


def dates_in(line: str) -> list[Span]:
    """Where all dates of a line stand, with a year or without, in order."""
    spans: list[Span] = []
    for form in (*_FORMS, _NUMERIC, _NO_YEAR):
        for match in form.finditer(line):
            span = Span(*match.span())
            if not any(span.start < other.end and other.start < span.end for other in spans):
                spans.append(span)
    return sorted(spans)


def begins_with_date(line: str) -> bool:
    """Whether a line opens with a day of the calendar, as the entries of a chronicle do."""
    return any(span.start == 0 for span in dates_in(_WEEKDAY.sub("", line[:60], count=1).lstrip(", ")))


def bare_words(part: str) -> list[str]:
    """The words of a part of a line without hours, weekdays, and the words that stand before or after a date."""
    words = _CLOCK.sub(" ", part).split()
    while words and _is_beside_dates(words[0]) and words[0].lower() != "by":
        del words[0]
    while words and _is_beside_dates(words[-1]):
        del words[-1]
    return words


def has_hour(line: str) -> bool:
    """Whether a line gives an hour beside its date."""
    for span in reversed(dates_in(line)):
        line = line[: span.start] + line[span.end :]
    return _CLOCK.search(line) is not None


def _is_beside_dates(word: str) -> bool:
    bare = word.lower().strip(".,:")
    return not bare or bare in _ZONES or bare in _LABELS or _WEEKDAY_WORD.match(bare) is not None


def is_date_line(text: str) -> bool:
    """Whether a line holds nothing but dates, clock times and labels like "Posted on"."""
    if len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return False
    rest = text
    for form in (*_FORMS, _NO_YEAR):
        rest = form.sub(" ", rest)
    rest = _CLOCK.sub(" ", rest)
    if rest == text:
        return False
    words = re.findall(r"\w+", rest.lower())
    return all(w in _ZONES or w in _LABELS or _WEEKDAY_WORD.match(w) for w in words)


def date_tail(line: str) -> int:
    """Where a date line starts that is run on to another line ("... Posted: 5 May 2019"), else -1."""
    match = _TAIL.search(line)
    return match.start() if match and match.start() and is_date_line(line[match.start() :]) else -1


def published_on(text: str, start: int, end: int) -> StatedDate | None:
    """The day of publication that the date line text[start:end] states; the day of an update is none."""
    line = text[start:end]
    update, label = _UPDATED.search(line), _PUBLISHED.search(line)
    if update is None:
        return full_date(text, start, end) or short_date(text, start, end)
    if label is None:
        return full_date(text, start, start + update.start())
    until = update.start() if label.start() < update.start() else len(line)
    return full_date(text, start + label.end(), start + until)


def _first(form: re.Pattern[str], text: str, start: int, end: int) -> StatedDate | None:
    for match in form.finditer(text, start, end):
        day = _calendar_day(match.groupdict())
        if day is not None:
            return StatedDate(day, Span(*match.span()))
    return None


def _calendar_day(parts: dict[str, str | None]) -> date | None:
    """The day the parts name, None where it does not exist or its order of day and month is open."""
    year, first, second = int(parts["year"] or 0), parts.get("first"), parts.get("second")
    if first and second:
        day, month = int(first), int(second)
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month:
            return None
    else:
        day = int(parts["day"] or 0)
        name = parts.get("month")
        month = _MONTHS.index(name[:3].lower()) + 1 if name else int(parts.get("number") or 0)
    return day_of(year, month, day)
