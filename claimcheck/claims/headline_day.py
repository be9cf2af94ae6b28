"""A day or month in the headline against the lead: "Storm to hit Bergen on Monday" above "will hit it on Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences
from claimcheck.claims.headline_parts import event_of, is_told_again, only_event, parts, told_in
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Kind, Offset, Relation, TimeInterval, Value, Weekday, Yearless
from claimcheck.model.records import NamedTuple
from claimcheck.values import relate
from claimcheck.values.calendar import WEEKDAY_NAMES

_WRITTEN = frozenset({"weekday", "partial", "absolute"})
_SHORT = 4  # days; a longer stretch names none of its days
_NEAR = 45  # days between two days of one happening, one of them a slip
_NIGHT = listed("claims.headline_day", "night")  # a night has two days
_WEEKEND, _OF_WEEKEND = "weekend", frozenset(map(str.lower, WEEKDAY_NAMES[5:]))
_POINTS = frozenset({"time", "start"})  # what begins in a month is told of it
_MOVED = listed("claims.headline_day", "moved")  # what is told of a day that is off


class _Day(NamedTuple):
    """A date claim with its expression; a weekday's value is the weekday: which of two it is may be open."""

    claim: Claim
    time: TimeMention | None
    value: Value


def headline_day(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Check]:
    """The check "headline-day": the lead tells the headline's happening of another day, and no line the headline's."""
    held = parts(doc)
    above, dates = _days(doc, claims, held.above), _days(doc, claims, held.text)
    if not (all(map(_is_one, above)) or all(map(_month, above))) or len({day.value for day in above}) != 1:
        return
    head, opening = above[0], {doc.sentences[at].span for at in held.lead}
    event = next(
        (only_event(doc, at) for at in held.above if head.claim.sentence == doc.sentences[at].span), None
    )
    if event is None or _is_named(doc, head, held.text, dates):
        return
    alike = [day for day in dates if (told := event_of(doc, day.claim)) and told.concept == event.concept]
    lead = [day for day in alike if day.claim.sentence in opening]
    same = [day for day in lead if is_told_again(doc, head.claim, day.claim, event)]
    if not same or _is_elsewhere(claims, head.claim, same[0].claim):
        return
    if len({day.value for day in alike}) == 1 and _stand_apart(doc, head, same[0]):
        detail = f"{head.claim.as_written} in the headline, {same[0].claim.as_written} in the text"
        yield Check("headline-day", Kind.DATE, ((head.claim,), (same[0].claim,)), detail)


def _days(doc: Annotated, claims: Sequence[Claim], sentences: Sequence[int]) -> list[_Day]:
    """The dates told in some sentences."""
    dates = [pair for pair in told_in(doc, claims, sentences) if pair[1].kind is Kind.DATE]
    return [_day(doc, at, claim) for at, claim in dates]


def _day(doc: Annotated, sentence: int, claim: Claim) -> _Day:
    time = next((t for t in in_sentences(doc.times, sentence) if t.span == claim.span), None)
    weekday = time.expression.get("weekday") if time and time.expression.form == "weekday" else ""
    return _Day(claim, time, Weekday(int(weekday)) if weekday else claim.value)


def _is_one(day: _Day) -> bool:
    """Whether one day is told, by its date or weekday, on which something happens."""
    value = day.value
    one = isinstance(value, Weekday) or (isinstance(value, TimeInterval) and value.earliest == value.latest)
    one = one or (isinstance(value, Yearless) and value.first == value.last)
    return (
        one
        and day.claim.attribute == "time"
        and day.time is not None
        and day.time.expression.form in _WRITTEN
    )


def _month(day: _Day) -> str:
    """The month that a date is, "" where it tells of more or less than one."""
    time = day.time.expression if day.time is not None else None
    if time is None or time.form not in _WRITTEN or time.get("day") or day.claim.attribute not in _POINTS:
        return ""
    return time.get("month") or ""


def _stand_apart(doc: Annotated, one: _Day, two: _Day) -> bool:
    """Whether two days are two, near enough for a slip, and neither is a night's or one that is off."""
    lowers = {
        word for s in doc.sentences if s.span in (one.claim.sentence, two.claim.sentence) for word in s.lowers
    }
    if (_NIGHT | _MOVED) & lowers:
        return False
    if not _is_one(two):
        return bool(_month(one) and _month(two)) and _month(one) != _month(two)
    a, b = one.value, two.value
    if isinstance(a, TimeInterval) and isinstance(b, TimeInterval):
        return 0 < abs((a.earliest - b.earliest).days) <= _NEAR
    return relate(a, b) is Relation.APART


def _is_elsewhere(claims: Sequence[Claim], one: Claim, two: Claim) -> bool:
    """Whether the sentences of two days put what they tell of in two places."""
    places = [claim for claim in claims if claim.kind is Kind.LOCATION and claim.attribute == "place"]
    ours, theirs = ([place.value for place in places if place.sentence == day.sentence] for day in (one, two))
    return any(relate(a, b) is Relation.APART for a in ours for b in theirs)


def _is_named(doc: Annotated, head: _Day, text: Sequence[int], dates: Sequence[_Day]) -> bool:
    """Whether the text names the headline's day, or a day that may be it."""
    weekday = "" if _month(head) else _weekday(head.value)
    words = {word for at in text for word in doc.sentences[at].lowers}
    if weekday and {weekday, f"{weekday}s", *([_WEEKEND] if weekday in _OF_WEEKEND else [])} & words:
        return True
    times = [time for at in text for time in in_sentences(doc.times, at)]
    if _month(head):
        return any(time.expression.get("month") == _month(head) for time in times)
    return any(_can_be(head.value, day.value) for day in dates) or any(_is_date(head.value, t) for t in times)


def _weekday(value: Value) -> str:
    """The weekday of a day in lower case, "" where it is open."""
    if isinstance(value, TimeInterval):
        return WEEKDAY_NAMES[value.earliest.weekday()].lower()
    return str(value).lower() if isinstance(value, Weekday) else ""


def _can_be(head: Value, value: Value) -> bool:
    """Whether a short stretch of days, or one that hangs on an unknown day, may hold the headline's day."""
    if isinstance(value, TimeInterval) and (value.latest - value.earliest).days >= _SHORT:
        return False
    if isinstance(value, Yearless) and value.last - value.first >= _SHORT:
        return False
    dated = isinstance(value, TimeInterval | Yearless | Weekday | Offset)
    return dated and relate(head, value) is not Relation.APART


def _is_date(head: Value, time: TimeMention) -> bool:
    """Whether an expression, of which no claim need be made, names the day and month of the headline."""
    told = time.expression.get("month"), time.expression.get("day")
    if isinstance(head, TimeInterval):
        return told == (str(head.earliest.month), str(head.earliest.day))
    return isinstance(head, Yearless) and told == (str(head.month), str(head.first))
