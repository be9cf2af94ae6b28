"""What an expression cannot date though it stands nearest, and what it names: "the day on which they struck"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.annotate.events import events_in
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_predicates import lightened
from claimcheck.annotate.mentions import (
    Annotated,
    EventMention,
    TimeMention,
    Word,
    place_of,
    word_from,
    words_between,
)
from claimcheck.claims.kept import kept
from claimcheck.data.listed import listed

RELATIVE = listed("claims.owner", "relative")
_LONGEST = 400  # words; a longer sentence is no prose
_OPENING = 7  # words after the expression in which such a clause opens
_NAMED = (
    ("the", "day", "on", "which"),
    ("the", "day", "when"),
    ("the", "day", "that"),
    ("the", "same", "day", "that"),
    ("a", "day", "on", "which"),
    ("the", "date", "on", "which"),
    ("the", "year", "in", "which"),
    ("the", "year", "when"),
    ("the", "year", "that"),
    ("the", "year"),
    ("the", "month", "in", "which"),
)
_CLEFT = (("that",), ("when",))  # "it was on May 9 that", "it was the morning of May 9 when"
_FIRST_WORDS = frozenset(phrase[0] for phrase in (*_NAMED, *_CLEFT))
_POSSESSIVES = listed("annotate.events_arguments", "possessives")
_WITHIN = frozenset({"in", "at", "on", "during"})
_MARKS = frozenset(",;:")
_PARTING = frozenset({"that", "and", "but", "if", "when", "because"})
_LOOKS_BACK = listed("claims.owner", "looks_back")
_STRETCHES = listed("claims.owner", "stretches")
_DEFINITE = 3  # words before a noun among which "the" or "its" is looked for
_ASIDE = 10  # words between the commas of an aside
_HELPERS = 4  # words between a relative pronoun and its verb
_POINT_FORMS = frozenset({"absolute", "partial", "weekday", "deictic"})
_NEIGHBOURS = 4  # expressions of a sentence before one that are looked at


@kept
def named_day(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The event of "May 9, the day on which they struck" and of "it was on May 9 that they struck"."""
    words = doc.words_of(time)
    if len(words) > _LONGEST:
        return None
    at = word_from(words, time.span.end)
    cleft = _after_it_was(words, time)
    at = _past_aside(words, at) if cleft else at
    said = [word for word in words[at : at + _OPENING] if word.text != ","]
    if not said or said[0].lower not in _FIRST_WORDS:
        return None
    known = (*_NAMED, *_CLEFT) if cleft else _NAMED
    opens = next((o for o in known if tuple(word.lower for word in said[: len(o)]) == o), None)
    if opens is None:
        return None
    start = said[len(opens) - 1].end
    verbs = (e for e in events_in(doc, time.sentence) if e.form == "verb" and e.span.start >= start)
    first = next(verbs, None)
    if first is None or first.tense != "past":
        return None
    return lightened(events_in(doc, time.sentence), first)  # "the day on which the theft took place"


def _after_it_was(words: Sequence[Word], time: TimeMention) -> bool:
    """Whether "it was" stands shortly before the expression."""
    at = word_from(words, time.span.start)
    near = [word.lower for word in words[max(0, at - _OPENING) : at]]
    return any(one == "it" and two == "was" for one, two in pairwise(near))


def _past_aside(words: Sequence[Word], at: int) -> int:
    """Where "that" follows what stands between commas: "it was on May 9, after dark, that they struck"; else `at`."""
    if at >= len(words) or words[at].text != ",":
        return at
    close = next((n for n in range(at + 1, min(len(words) - 1, at + _ASIDE)) if words[n].text == ","), 0)
    return close if close and words[close + 1].lower == "that" else at


def own(doc: Annotated, time: TimeMention, event: EventMention | None) -> EventMention | None:
    """The event, or a better one where the words between speak against it.

    "Arrested on Monday over the death of a girl on May 18" dates the death, "yesterday a man who had come home was
    tried" the trial; "did an autopsy today and he died" neither.
    """
    if event is None or event.form != "verb":
        return event
    if noun := _apposed(doc, time) or _looked_back_on(doc, time, event):
        return noun
    if _is_of_thing(doc, time) or _is_of_noun(doc, time):
        return None
    return _of_next(doc, time, event) if event.span.start >= time.span.end else _of_last(doc, time, event)


def _of_next(doc: Annotated, time: TimeMention, event: EventMention) -> EventMention | None:
    """What an expression dates whose nearest verb stands behind it."""
    if teller := _told_then(doc, time):
        return teller
    return None if _is_in_aside(doc, time) else event


def _of_last(doc: Annotated, time: TimeMention, event: EventMention) -> EventMention | None:
    """What an expression dates whose nearest verb stands before it."""
    dated = [
        t for t in _points(doc, time) if event.span.end <= t.span.start and t.span.end <= time.span.start
    ]
    if not dated:
        return event
    nouns = [
        e
        for e in events_in(doc, time.sentence)
        if e.form == "noun" and dated[-1].span.end <= e.span.start and e.span.end <= time.span.start
    ]
    return nouns[-1] if nouns else None if _is_aside_over(doc, time, event, dated[-1]) else event


def _opens_at(words: Sequence[Word], time: TimeMention) -> int:
    """Index of the preposition before an expression, or of its first word."""
    at = word_from(words, time.span.start)
    return at - 1 if at and words[at - 1].lower == time.preposition else at


def _apposed(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The noun right before a day that goes with it: "the eruption, on Tuesday, had killed two", "the death last week
    of a miner"."""
    words = doc.words_of(time)
    first, after = _opens_at(words, time), word_from(words, time.span.end)
    if first < 2 or after >= len(words) or (words[first - 1].text == ",") != (words[after].text == ","):
        return None
    if words[after].text != "," and words[after].lower != "of":
        return None
    ends = words[first - 1 - (words[after].text == ",")].end
    return next((e for e in events_in(doc, time.sentence) if e.form == "noun" and e.span.end == ends), None)


def _looked_back_on(doc: Annotated, time: TimeMention, event: EventMention) -> EventMention | None:
    """The happening that a present tense is about: "police seek witnesses of the crash in the lane on Friday"."""
    if event.tense != "present" or event.span.end > time.span.start or time.preposition != "on":
        return None
    words = doc.words_of(time)
    if form_of(words[word_from(words, event.span.start)].lower).lemma not in _LOOKS_BACK:
        return None
    between = words_between(words, event.span, time.span)
    if any(word.text in _MARKS or word.lower in _PARTING for word in between):
        return None
    held = [e for e in events_in(doc, time.sentence) if event.span.end <= e.span.start < time.span.start]
    told = [e for e in held if e.form == "noun" and _is_definite(words, e)]
    return told[-1] if told and all(e.form == "noun" for e in held) else None


def _is_definite(words: Sequence[Word], noun: EventMention) -> bool:
    """Whether "the" stands shortly before a noun: "the deadly crash"."""
    at = word_from(words, noun.span.start)
    return any(word.lower == "the" for word in words[max(0, at - _DEFINITE) : at])


def _is_of_noun(doc: Annotated, time: TimeMention) -> bool:
    """Whether a day only says which of several things is meant: "since its last message of 4 May"."""
    words = doc.words_of(time)
    of = word_from(words, time.span.start) - 1
    if time.preposition != "of" or of < 2 or words[of].lower != "of" or words[of - 1].lower in _STRETCHES:
        return False
    return any(word.lower in _POSSESSIVES for word in words[max(0, of - 1 - _DEFINITE) : of - 1])


def _is_of_thing(doc: Annotated, time: TimeMention) -> bool:
    """Whether a time only says which thing is meant: "into this year's budget", "a 2013 tractor"; what is told "in
    Monday's paper" was told on Monday."""
    words = doc.words_of(time)
    first, after = word_from(words, time.span.start), word_from(words, time.span.end)
    if after >= len(words):
        return False
    opens = form_of(words[first - 1].lower).closed if first else ""
    if words[after].lower in ("'s", "’s"):
        return not first or words[first - 1].lower not in _WITHIN
    named = bool(time.expression.get("year")) or words[first - 1].lower in _POSSESSIVES
    return opens == "D" and named and not form_of(words[after].lower).closed


def _told_then(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The verb of speech before a day that nothing parts from it: "told them this week he would resign"."""
    words = doc.words_of(time)
    before = [e for e in events_in(doc, time.sentence) if e.form == "verb" and e.span.end <= time.span.start]
    if not before or not before[-1].reporting:
        return None
    between = words_between(words, before[-1].span, time.span)
    parted = any(word.text in _MARKS or word.lower in _PARTING for word in between)
    return None if parted else before[-1]


def _is_in_aside(doc: Annotated, time: TimeMention) -> bool:
    """Whether a day belongs to what an aside says somebody is: "Quist, a member since 2013, left"."""
    words = doc.words_of(time)
    first, after = _opens_at(words, time), word_from(words, time.span.end)
    opening = next((n for n in range(first - 1, 0, -1) if words[n].text in _MARKS), 0)
    said = words[opening + 1 : first]
    closed = after < len(words) and words[after].text == ","
    return closed and opening > 0 and bool(said) and form_of(said[0].lower).closed == "D"


def _is_aside_over(doc: Annotated, time: TimeMention, event: EventMention, told: TimeMention) -> bool:
    """Whether an aside with a date of its own is closed: "the club, founded in 1910 by two men, last won in 2003"."""
    words = doc.words_of(time)
    verb = word_from(words, event.span.start)
    between = words_between(words, told.span, time.span)
    return verb > 0 and words[verb - 1].text == "," and any(word.text == "," for word in between)


def opened_by_relative(doc: Annotated, event: EventMention) -> bool:
    """Whether "who", "which" or "that" stands before a verb with only its helpers between: "who had recently come"."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    for word in reversed(words[max(0, at - _HELPERS) : at]):
        if word.lower in RELATIVE:
            return True
        if form_of(word.lower).closed != "X" and not word.lower.endswith("ly"):
            return False
    return False


def _points(doc: Annotated, time: TimeMention) -> list[TimeMention]:
    """Points in time of the sentence before an expression, in order."""
    at = place_of(doc.times, time.span)
    near = doc.times[max(0, at - _NEIGHBOURS) : at]
    return [t for t in near if t.sentence == time.sentence and t.expression.form in _POINT_FORMS]
