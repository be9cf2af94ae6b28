"""The weekday of the line by which a page states its own day: "Wednesday 6 February 2025" under the headline.

Such a line is no part of the article and has no sentence; its slips are the editor's own all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from claimcheck.annotate.mentions import Annotated, Sentence
from claimcheck.annotate.time_words import weekday
from claimcheck.claims.calendar_pieces import day_stated
from claimcheck.claims.calendar_weekdays import repairs
from claimcheck.claims.ids import located
from claimcheck.documents.dates import WEEKDAY
from claimcheck.model import Check, Claim, Kind, Role, Span, TimeInterval, Value, Weekday, Zone

_ROOM = 14  # code points on either side: "Wednesday, "
_BEFORE = re.compile(rf"\b({WEEKDAY})(?:,[ \t]{{0,2}}|[ \t]{{1,2}})\Z", re.IGNORECASE)
_AFTER = re.compile(rf"(?:,[ \t]{{0,2}}|[ \t]{{1,2}}\(?)({WEEKDAY})(?!\w)", re.IGNORECASE)


def weekday_of_print(doc: Annotated) -> Check | None:
    """The check "weekday-date" of the day of publication, where the weekday beside it is not its own."""
    day, span = day_stated(doc), doc.document.published_span
    if day is None or span is None or _is_read(doc, span):
        return None
    piece = _beside(doc.document.text, span)
    wanted = weekday(doc.document.text[piece.start : piece.end]) if piece else -1
    if piece is None or wanted in (-1, day.weekday()):
        return None
    line = Sentence(Span(min(piece.start, span.start), max(piece.end, span.end)), Zone.DATELINE, 0, ())
    sides = [
        _claim(doc, line, piece, "weekday", Weekday(wanted)),
        _claim(doc, line, span, "published", TimeInterval(day, day)),
    ]
    return Check("weekday-date", Kind.DATE, tuple((claim,) for claim in sides), repairs(day, wanted))


def _is_read(doc: Annotated, span: Span) -> bool:
    """Whether a sentence holds the date, so that it is read like any other."""
    at = bisect_right(doc.sentences, span.start, key=lambda sentence: sentence.span.start)
    return at > 0 and doc.sentences[at - 1].span.holds(span)


def _beside(text: str, span: Span) -> Span | None:
    """The weekday right before or after a date on its line."""
    before = _BEFORE.search(text, max(0, span.start - _ROOM), span.start)
    after = _AFTER.match(text, span.end, span.end + _ROOM)
    found = [Span(*match.span(1)) for match in (before, after) if match]
    return found[0] if found else None


def _claim(doc: Annotated, line: Sentence, span: Span, attribute: str, value: Value) -> Claim:
    return Claim(
        **located(doc, line, span, Kind.DATE, attribute),
        subject="publication",
        value=value,
        extractor="claims.date",
        role=Role.REPORTING,
    )
