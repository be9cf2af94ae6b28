"""Constraints that a document's own mentions put on its date of publication.

Start at `constraints`; `date_documents` solves them for all documents together.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, word_from
from claimcheck.claims.constraint import PUBLISHED, DateConstraint
from claimcheck.claims.date import identify
from claimcheck.claims.date_values import anchored, yearless
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.dating_network import date_documents
from claimcheck.claims.states import StateWord, begins, lexicon, parties, state_words
from claimcheck.claims.tense import direction, has_cue
from claimcheck.data.listed import listed
from claimcheck.model import UNREAL, Grain, Span, TimeInterval, Zone
from claimcheck.timeline.network import ZERO
from claimcheck.values.calendar import DAYS_IN
from claimcheck.values.time import resolve

__all__ = ["DateConstraint", "constraints", "date_documents"]

_YEAR = 366
_NEWS_SENTENCES = 3  # sentences of the body in which an article tells its news
_FRESH = 31  # days within which an article tells what it calls news
_REACH_NOUN, _REACH_TIME, _REACH_AFTER = (
    7,
    14,
    7,
)  # words between a state, the verb that begins it, and its date
_HEAVY, _MIDDLE, _LIGHT = 3, 2, 1
_MOST = 100  # constraints of one document, the first; the most in 911 articles of news is 13


def constraints(doc: Annotated) -> tuple[DateConstraint, ...]:
    """What the document says about when it was published, in order of span."""
    states = _by_sentence(doc)
    names = _names(doc, states) if any(time.sentence in states for time in doc.times) else {}
    body = [n for n, s in enumerate(doc.sentences) if s.zone is Zone.BODY][:_NEWS_SENTENCES]
    found: list[DateConstraint] = []
    anchor = Span(0, 0)  # phrase of the offset read last: "the 2016 fire" dates the fire, not the news
    for time in doc.times:
        zone = doc.sentences[time.sentence].zone
        if len(found) >= _MOST:
            break
        if zone is Zone.RELATED:
            continue
        event = dated_event(doc, time)
        claim = identify(doc, time, event)
        if zone is Zone.DATELINE:
            found.extend(_dateline(time, claim))
            continue
        if not anchor.holds(time.span):
            found.extend(_calendar(doc, time, event, claim, news=time.sentence in body))
        if time.expression.form == "event-offset" and time.head:
            anchor = time.head
        for state in states.get(time.sentence, ()):
            found.extend(_state(doc, time, state, names[state.family, state.sentence], claim))
    return tuple(found)


def _by_sentence(doc: Annotated) -> dict[int, list[StateWord]]:
    found: dict[int, list[StateWord]] = {}
    for state in state_words(doc):
        found.setdefault(state.sentence, []).append(state)
    return found


def _names(doc: Annotated, states: dict[int, list[StateWord]]) -> dict[tuple[str, int], str]:
    """Point of every state word's event: mentions of one family are one event unless their parties are all others."""
    groups: dict[str, list[tuple[set[str], list[int]]]] = {}
    for sentence in sorted(states):
        named = parties(doc, sentence)
        for family in sorted({state.family for state in states[sentence]}):
            held = groups.setdefault(family, [])
            for known, sentences in held:
                if known & named or not known or not named:
                    known |= named
                    sentences.append(sentence)
                    break
            else:
                held.append((set(named), [sentence]))
    return {
        (family, sentence): f"event:{family}|{','.join(sorted(known))}"
        for family, held in groups.items()
        for known, sentences in held
        for sentence in sentences
    }


# --- calendar dates ---------------------------------------------------------------------------------------


def _dateline(time: TimeMention, claim: str) -> Iterator[DateConstraint]:
    """A dateline's day and month are those of publication."""
    if time.expression.form == "partial" and time.expression.get("day"):
        yield DateConstraint(ZERO, PUBLISHED, None, None, time.span, claim, _HEAVY + 1, yearless(time))
    elif time.expression.form == "absolute":
        for interval in resolve(time.expression, None, 0)[:1]:
            yield _within(PUBLISHED, interval, time.span, claim, _HEAVY + 1)


def _within(point: str, interval: TimeInterval, span: Span, claim: str, weight: int) -> DateConstraint:
    first, last = interval.earliest.toordinal(), interval.latest.toordinal()
    return DateConstraint(ZERO, point, first, last, span, claim, weight)


def _calendar(
    doc: Annotated, time: TimeMention, event: EventMention | None, claim: str, *, news: bool
) -> Iterator[DateConstraint]:
    """What has happened came before publication, what is to come after it; fresh news not long before."""
    if event is not None and (event.certainty in UNREAL or event.negated):
        return
    looks = direction(doc, time, event)
    readings = (
        resolve(time.expression, None, 0) if time.expression.form == "absolute" else anchored(doc, time)
    )
    if len(readings) != 1:
        return
    first, last = readings[0].earliest.toordinal(), readings[0].latest.toordinal()
    if looks < 0:
        late = last + _FRESH if news and _is_news(time, event, readings[0]) else None
        yield DateConstraint(ZERO, PUBLISHED, first, late, time.span, claim, _MIDDLE if late else _LIGHT)
    elif looks > 0 and event is not None and event.tense == "future" and has_cue(doc, time):
        early = first - _YEAR if news and time.expression.form == "event-offset" else None
        yield DateConstraint(ZERO, PUBLISHED, early, last, time.span, claim, _LIGHT)


def _is_news(time: TimeMention, event: EventMention | None, value: TimeInterval) -> bool:
    """Whether the expression dates what the article reports, not its background."""
    if event is None or event.reporting or event.form != "verb":
        return False
    return time.expression.form == "event-offset" or (
        value.grain is Grain.DAY and bool(time.expression.get("weekday"))
    )


# --- states that last -------------------------------------------------------------------------------------


def _state(
    doc: Annotated, time: TimeMention, state: StateWord, point: str, claim: str
) -> Iterator[DateConstraint]:
    """How long a state has lasted up to publication, or when it began."""
    words = doc.words_of(time)
    first = word_from(words, time.span.start)
    after = word_from(words, time.span.end)
    expression = time.expression
    if expression.form in ("duration", "event-offset"):
        if (
            not expression.get("vague")
            and not expression.get("span")
            and _lasts(doc, time, state, first, after)
        ):
            low, high = _days(time)
            yield DateConstraint(point, PUBLISHED, low, high, time.span, claim, _HEAVY)
    elif _starts(doc, state, first, after):
        yield from _began(time, point, claim)


def _lasts(doc: Annotated, time: TimeMention, state: StateWord, first: int, after: int) -> bool:
    """Whether a length counts from the state's start to now: "17 months of war", "two weeks into the strike"."""
    words = doc.words_of(state)
    if time.expression.form == "event-offset":
        # "17 months since the invasion" up to now; after anything else it dates another happening
        beginning = state.kind == "start" or (state.kind == "noun" and not lexicon().starts)
        return words[after - 1].lower == "since" and beginning and after <= state.at <= after + _REACH_NOUN
    if state.kind == "start":
        return False
    if time.expression.get("nth"):
        return first - _REACH_NOUN <= state.at < first
    head = time.head
    if head and head.start <= words[state.at].start < head.end:
        return not _is_over(doc, time)
    return after < len(words) and words[after].lower == "into" and after < state.at <= after + 4


_END_WORDS = listed("claims.dating", "end_words")


def _is_over(doc: Annotated, time: TimeMention) -> bool:
    """Whether the state is told to have ended: "ending a 12-day stoppage", "after the four-year war ended"."""
    words = doc.words_of(time)
    at = word_from(words, time.span.start)
    around = words[max(0, at - 4) : at + 8]
    return any(word.lower in _END_WORDS for word in around)


def _starts(doc: Annotated, state: StateWord, first: int, after: int) -> bool:
    """Whether an expression at words [first, after) says when the state began."""
    words = doc.words_of(state)
    if state.kind in ("start", "noun") and after <= state.at <= after + 2:
        return state.kind == "start" or words[first].text[:1].isdigit()
    if state.kind in ("start", "verb") and state.at < first <= state.at + _REACH_AFTER:
        return any(word.lower in _BEFORE_DATE for word in words[max(0, first - 2) : first])
    return any(
        begins(words[at]) and abs(at - state.at) <= _REACH_NOUN and -2 <= first - at <= _REACH_TIME
        for at in range(max(0, state.at - _REACH_NOUN), min(len(words), state.at + _REACH_NOUN + 1))
    )


_BEFORE_DATE = listed("claims.dating", "before_date")


def _began(time: TimeMention, point: str, claim: str) -> Iterator[DateConstraint]:
    expression = time.expression
    if expression.form == "absolute":
        for interval in resolve(expression, None, 0)[:1]:
            yield _within(point, interval, time.span, claim, _HEAVY)
    elif expression.form == "partial" and expression.get("month") and not expression.get("year_shift"):
        yield DateConstraint(ZERO, point, None, None, time.span, claim, _MIDDLE, yearless(time))
        yield DateConstraint(point, PUBLISHED, 0, _YEAR, time.span, claim, _MIDDLE)
    elif expression.form == "deictic" and expression.get("shift") in ("0", "-1"):
        unit = DAYS_IN[expression.get("unit")]
        units = 1 - int(expression.get("shift"))
        yield DateConstraint(point, PUBLISHED, units - 1, math.ceil(units * unit), time.span, claim, _MIDDLE)
    elif expression.form == "weekday" and not expression.get("weekend"):
        yield DateConstraint(point, PUBLISHED, 0, 7, time.span, claim, _MIDDLE)
    elif expression.form == "offset" and expression.get("direction") == "-1" and not expression.get("span"):
        low, high = _days(time)
        yield DateConstraint(point, PUBLISHED, low, high, time.span, claim, _MIDDLE)


def _days(time: TimeMention) -> tuple[int, int]:
    """Days of a length, half a unit wider where no hedge says how it is meant."""
    get = time.expression.get
    unit, low, high = DAYS_IN[get("unit")], Fraction(get("low")), Fraction(get("high"))
    if not get("hedge") and not get("nth"):
        low, high = low - Fraction(1, 2), high + Fraction(1, 2)
    return max(0, math.floor(low * unit)), math.ceil(high * unit)
