""" "Yesterday" in an article that nobody can date: a note to give its day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.claims.date import build
from claimcheck.claims.dated_event import dated_event
from claimcheck.model import Check, Kind, Offset, Span, TimeInterval, Zone

_SHOWN = 3  # expressions named in the note
_ZERO = Fraction(0)
_DAYS = frozenset({"day", "week"})


def undated_checks(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """One check for an article whose days hang on a date of publication that neither it nor the others give."""
    if published is not None or doc.document.published is not None:
        return
    hanging = [time for time in doc.times if _hangs(doc, time)]
    if not hanging:
        return
    first = hanging[0]
    event = dated_event(doc, first)
    unknown = Offset(_ZERO, _ZERO, "publication")
    claims = [
        build(doc, first, first.span, "relative", unknown, event, None),
        build(doc, first, _opening(doc), "published", unknown, event, None),
    ]
    named = ", ".join(f"'{doc.text_at(t.span)}'" for t in hanging[:_SHOWN])
    detail = f"{named} cannot be dated: give --published PATH=DATE"
    yield Check("relative-undated", Kind.DATE, tuple((claim,) for claim in claims), detail)


def _opening(doc: Annotated) -> Span:
    """The first word of the article, where no date stands."""
    word = doc.sentences[0].words[0]
    return Span(word.start, word.end)


def _hangs(doc: Annotated, time: TimeMention) -> bool:
    if doc.sentences[time.sentence].zone is Zone.RELATED:
        return False
    expression = time.expression
    if expression.form == "deictic":
        return expression.get("unit") in _DAYS
    if expression.form == "offset":
        return expression.get("unit") in _DAYS and not expression.get("span")
    return expression.form == "weekday" and not expression.get("weekend")
