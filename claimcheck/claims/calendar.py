"""Checks of dates against the calendar: wrong weekdays, days that no month has, a past that lies in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from claimcheck.annotate.events import events_in
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import (
    Annotated,
    EventMention,
    TimeExpression,
    TimeMention,
    place_from,
    word_from,
)
from claimcheck.annotate.time_words import month
from claimcheck.claims.calendar_pieces import day_stated, first_word, make_check, words_in
from claimcheck.claims.calendar_weekdays import other_year, weekday_check
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.tense import direction
from claimcheck.data.listed import listed
from claimcheck.model import REAL, Check, Span, TimeInterval, Yearless, Zone
from claimcheck.values.calendar import MONTH_NAMES, day_of
from claimcheck.values.in_words import day_in_words
from claimcheck.values.time import resolve

_LEAP_YEAR = 2000
_NEAR = timedelta(days=60)  # a yearless date this near to publication belongs to it
_SOON = timedelta(days=14)  # a yearless date told as past and this soon after publication is a slip
_POINT_PREPOSITIONS = listed("claims.calendar", "point_prepositions")
# Words by which even a past tense speaks of what is to come: "was scheduled for", "agreed to meet on".
_AHEAD = listed("claims.calendar", "ahead")
# Lines about the article itself: "Updated (May 11): ...", "a version appeared on 2 May".
_FURNITURE = listed("claims.calendar", "furniture")
_AFTER_PRINT = timedelta(days=2)  # the paper of the next morning, another time zone, a week-end edition
_YEAR_SLIP = timedelta(
    days=400
)  # a slip in the year is rarely more than one; further ahead is a plan or a title
_LOOK = 14  # words before the expression


# What is done today about a happening to come: the date is that of what is arranged, not of the arranging.
_ARRANGED = listed("claims.calendar", "arranged")


def checks(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:  # noqa: ARG001
    """Every date that the calendar contradicts; only a stated day of publication is held against dates."""
    for time in doc.times:
        if time.expression.form not in ("absolute", "partial", "loose"):
            continue
        found = _impossible(doc, time) or weekday_check(doc, time) or _in_future(doc, time)
        if found:
            yield found


# --- impossible dates ---------------------------------------------------------------------------------------


def _impossible(doc: Annotated, time: TimeMention) -> Check | None:
    """31 June; 29 February of a year that is known to have none."""
    expression = time.expression
    if not (expression.get("day") and expression.get("month")) or expression.get("order"):
        return None
    day, number = int(expression.get("to_day") or expression.get("day")), int(expression.get("month"))
    year = int(expression.get("year") or 0) or _year_of_leap_day(doc, expression)
    if day_of(year, number, day):
        return None
    last = next(d for d in (31, 30, 29, 28) if day_of(year, number, d))
    in_year = f" {year}" if number == 2 and last == 28 else ""
    detail = f"{MONTH_NAMES[number - 1]}{in_year} has {last} days, the text says {day}"
    words = words_in(doc, time)
    day_span, month_span = (
        first_word(words, lambda text: text == str(day)),
        first_word(words, lambda text: text[:1].isalpha() and month(text) == number),
    )
    if day_span is None or month_span is None:
        return None
    return make_check(
        doc, time, "impossible-date", detail,
        [(day_span, "day", Yearless(number, day, day)), (month_span, "month", Yearless(number, 1, 31))],
    )  # fmt: skip


def _year_of_leap_day(doc: Annotated, expression: TimeExpression) -> int:
    """The year whose February is meant: that of publication if near and no other is told, else a leap year."""
    stated, leap = day_stated(doc), (expression.get("day"), expression.get("month")) == ("29", "2")
    if leap and stated and expression.get("year_shift"):
        return stated.year + int(expression.get("year_shift"))  # "on 29 February last year"
    if leap and stated and abs(date(stated.year, 3, 1) - stated) <= _NEAR:
        return stated.year
    return _LEAP_YEAR


_BORN = "born"
_OPENING = 3  # words before a date that opens its sentence
_PRESENT = listed("claims.tense", "present")
_DAYS_NAMED = listed("claims.calendar", "days_named")  # what a day may be to be told of before it comes
_PROMISED, _GOT = listed("claims.calendar", "promised"), listed("claims.calendar", "got")
_CLAUSE_MARKS = frozenset(",;:—–")


# --- the past after publication -----------------------------------------------------------------------------


def _in_future(doc: Annotated, time: TimeMention) -> Check | None:
    """A happening told in the past tense and dated after the article."""
    stated = day_stated(doc)
    if stated is None or time.preposition not in _POINT_PREPOSITIONS or time.expression.form == "loose":
        return None
    event = dated_event(doc, time)
    event = _carrier(doc, time, event)
    if not _told_as_past(doc, time, event):
        return None
    after = _after(doc, time, stated)
    if after is None:
        return None
    published = doc.document.published or after
    span = _day_of_print(doc, published)
    detail = f"told as past on {day_in_words(after.earliest)}, but the article is of {day_in_words(stated)}"
    return make_check(
        doc,
        time,
        "past-in-future",
        detail,
        [(time.span, "time", after), (span, "published", published)],
        event,
    )


def _day_of_print(doc: Annotated, published: TimeInterval) -> Span:
    """Where the article gives its day: in its dateline, which a reader sees, else where the file states it."""
    lines = (sentence.span for sentence in doc.sentences if sentence.zone is Zone.DATELINE)
    opening = next(lines, None)
    days = (time for time in doc.times if opening is not None and opening.holds(time.span))
    same = (time.span for time in days if published in resolve(time.expression, published, -1))
    return next(same, doc.document.published_span or Span(0, 0))


def _carrier(doc: Annotated, time: TimeMention, event: EventMention | None) -> EventMention | None:
    """The verb that tells of a noun's happening: "the election was held on 2 November"."""
    if event is None or event.form == "verb" or event.span.start > time.span.start:
        return event
    verbs = [
        other
        for other in events_in(doc, time.sentence)
        if other.form == "verb" and event.span.end <= other.span.start < time.span.start
    ]
    return (
        verbs[-1] if len(verbs) == 1 and verbs[0].clause == event.clause and not verbs[0].reporting else event
    )


def _told_as_past(doc: Annotated, time: TimeMention, event: EventMention | None) -> bool:
    if (
        event is None
        or event.form != "verb"
        or event.tense != "past"
        or event.negated
        or event.certainty not in REAL
    ):
        return False
    if event.concept == _BORN and time.expression.form != "absolute":
        return False  # "was born on 29 February": of which year is not said
    if event.concept in _ARRANGED or _other_between(doc, time, event) or _is_over_by_then(doc, event):
        return False
    if _beside(doc, time, event) or _is_got(doc, time, event):
        return False
    if direction(doc, time, event) >= 0 or abs(time.span.start - event.span.start) > 120:
        return False
    words = doc.words_of(time)
    at = word_from(words, time.span.start)
    first = word_from(words, event.clause.start)
    near = words[max(first, at - _LOOK, 0) : at]
    return not any(word.lower in _AHEAD for word in near) and not any(
        word.lower in _FURNITURE for word in words[max(0, at - 2 * _LOOK) : at]
    )


def _beside(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether the verb tells of something beside the date.

    One behind a date that opens nothing ("will be at its best on 23 July, the observatory said"), one in an aside ("the
    men, aged 15 to 22, leave on 2 November"), a participle before "is", one whose object the date is ("gave 15 March as
    the date"); and a day that has a name of its own, "a delivery date in March".
    """
    words = doc.words_of(time)
    first, last = word_from(words, time.span.start), word_from(words, time.span.end)
    if event.span.start >= time.span.end:
        return first > _OPENING and words[first - 1].text not in _CLAUSE_MARKS
    if last < len(words) and not time.preposition and words[last].lower == "as":
        return True
    verb, told = word_from(words, event.span.start), word_from(words, event.span.end)
    if any(word.lower in _PRESENT for word in words[told : told + 1]):
        return True
    if first > 1 and words[first - 2].lower in _DAYS_NAMED:
        return True
    return words[verb - 1].text == "," and "," in [word.text for word in words[verb:first]] if verb else False


def _is_got(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether the date is that of what somebody was promised or got: "were promised a town meeting April 2", "got their
    wish, a replay on April 9"; not "got their wish on April 9"."""
    if event.sentence != time.sentence:
        return False
    words = [word.lower for word in doc.words_of(time)]
    verb = word_from(doc.words_of(time), event.span.start)
    last = word_from(doc.words_of(time), time.span.start) - bool(time.preposition)
    noun = verb + 1 == last and words[verb].endswith("ing")  # read as a verb: "a parole hearing"
    if noun:
        verb = next((at for at in reversed(range(verb)) if words[at] in _PROMISED | _GOT), verb)
    said = words[verb + 1 : last]
    if words[verb] not in _PROMISED | _GOT or any(map(_leads_on, said)):
        return False
    named = any(one in _CLAUSE_MARKS and form_of(two).closed == "D" for one, two in pairwise(said))
    return named or (noun and words[verb] in _PROMISED)


def _leads_on(lower: str) -> bool:
    """Whether what follows a word is no object any more: "a fine for driving on April 9"; but "a promise of"."""
    return lower != "of" and form_of(lower).closed in ("P", "C", "W")


def _is_over_by_then(doc: Annotated, event: EventMention) -> bool:
    """Whether the verb tells of what is to be over at its date: a present perfect ("before the court has ruled, on
    May 9"), or a past one behind "would" ("would resign once the court had ruled on May 9")."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    near = {word.lower for word in words[max(0, at - 2) : at]}
    perfect = not near.isdisjoint(("has", "have"))
    return perfect or ("had" in near and any(word.lower == "would" for word in words[:at]))


def _other_between(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether the date may be another happening's: "rolled out for a launch on May 9", "the year beginning May 9"."""
    start, end = event.span.end, time.span.start
    at = place_from(doc.events, start)
    return any(other.span.start < end for other in doc.events[at : at + 1])


def _after(doc: Annotated, time: TimeMention, stated: date) -> TimeInterval | None:
    """The interval where it lies wholly after publication; a date without a year only if it would be very soon."""
    if time.expression.form == "absolute":
        readings = resolve(time.expression, None, 0)
        vague = not time.expression.get("month")  # "the 2011 version" of a thing
        late = readings and all(_AFTER_PRINT < r.earliest - stated <= _YEAR_SLIP for r in readings)
        return readings[0] if late and not vague else None
    if other_year(doc, time):
        return None  # "in 2019 it opened on March 11"
    if not time.expression.get("day") or time.expression.get("relation") or time.expression.get("year_shift"):
        return None
    ahead = resolve(_plain(time.expression), TimeInterval(stated, stated), 1)
    return next((r for r in ahead if _AFTER_PRINT < r.earliest - stated <= _SOON), None)


def _plain(expression: TimeExpression) -> TimeExpression:
    return TimeExpression(expression.form, tuple(f for f in expression.fields if f[0] != "weekday"))
