"""The day of what happens to one thing once: life dates in brackets, "was founded in 1998", "died on 2 May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, TimeMention, Word, in_sentences
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_subject import COPULAS, Frame, is_participle
from claimcheck.claims.description_words import Described, claim, table
from claimcheck.claims.description_words import words as listed
from claimcheck.model import Claim, Kind, TimeInterval, Value, Yearless
from claimcheck.values.time import resolve

_REACH = 14  # words between a verb and its day
_DASHES = frozenset("-–—−")
_RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
_HAVING = frozenset({"has", "had", "been"})


def events(
    doc: Annotated, number: int, found: Frame, of: Described, published: TimeInterval | None
) -> Iterator[Claim]:
    """Claims of days."""
    words = doc.sentences[number].words
    times = _times(doc, number)
    yield from _life(doc, number, words, found, of, times, published)
    if is_participle(words) and found.fronted and _participle(words[0]):
        yield from _dated(doc, number, words, found, 0, _what(words, 0), of, times, published)
    verb = _event(words, found)
    if verb < 0:
        verb = _tail(words, found)
    if verb >= 0:
        what = _what(words, verb)
        yield from _dated(doc, number, words, found, verb, what, of, times, published)


def _times(doc: Annotated, number: int) -> list[TimeMention]:
    return [t for t in in_sentences(doc.times, number) if t.expression.form in ("absolute", "partial")]


def _life(
    doc: Annotated,
    number: int,
    words: Sequence[Word],
    found: Frame,
    of: Described,
    times: Sequence[TimeMention],
    published: TimeInterval | None,
) -> Iterator[Claim]:
    """ "(born 1 May 1971)", "(1 May 1901 - 2 June 1980)"."""
    if not found.aside:
        return
    first, last = words[found.aside[0]].start, words[found.aside[-1]].end
    inside = [time for time in times if first <= time.span.start and time.span.end <= last]
    born = any(words[at].lower == "born" for at in found.aside)
    marks = [words[at] for at in found.aside if words[at].text in _DASHES]
    for one, two in pairwise(inside):
        if any(one.span.end <= mark.start < two.span.start for mark in marks):
            for time, what in ((one, "birth"), (two, "death")):
                if (value := _value(time, published)) is not None:
                    yield claim(doc, number, time.span, Kind.DATE, what, value, of)
            return
    if born and len(inside) == 1 and (value := _value(inside[0], published)) is not None:
        yield claim(doc, number, inside[0].span, Kind.DATE, "birth", value, of)


def _event(words: Sequence[Word], found: Frame) -> int:
    """The word of the once-only happening that the sentence's verb tells of, -1 where it tells of another."""
    said, place = found.said, 0
    if words[found.verb - 1].lower == "never":
        return -1
    passive = words[said[0]].lower in COPULAS
    if passive or words[said[0]].lower in _HAVING:
        place = 1
        while place < len(said) and (
            words[said[place]].lower in _HAVING | {"first"} or words[said[place]].lower.endswith("ly")
        ):
            place += 1
    if place >= len(said):
        return -1
    lower = words[said[place]].lower
    form = form_of(lower)
    if words[said[place] - 1].lower == "first" and form.verb == "d":
        return said[place]  # what was done first was done so once
    known = form.verb == "d" and lemma(lower, "v") in table("once")
    active = lemma(lower, "v") in listed("happening")
    return said[place] if known and (passive or active) else -1


def _what(words: Sequence[Word], verb: int) -> str:
    """What its day is the day of: "release", "first fly"."""
    base = lemma(words[verb].lower, "v")
    return table("once").get(base) or f"first {base}"


def _tail(words: Sequence[Word], found: Frame) -> int:
    """The participle that says of the subject itself what happened to it: "is an album by Nord, released in 1998".

    Behind the comma of an aside right behind the name it may stand as well; -1 where none stands so.
    """
    for place in range(found.verb - 1, found.subject[-1], -1):
        if words[place - 1].text == "," and place - 1 == found.subject[-1] + 1:
            return place if _participle(words[place]) else -1
    if words[found.said[0]].lower not in COPULAS:
        return -1
    for place in range(2, len(found.said) - 1):
        at = found.said[place]
        if words[at].lower in _RELATIVE:
            return -1
        if words[found.said[place - 1]].text == "," and _participle(words[at]):
            return at
    return -1


def _participle(word: Word) -> bool:
    return form_of(word.lower).verb == "d" and lemma(word.lower, "v") in table("once")


def _dated(
    doc: Annotated,
    number: int,
    words: Sequence[Word],
    found: Frame,
    verb: int,
    what: str,
    of: Described,
    times: Sequence[TimeMention],
    published: TimeInterval | None,
) -> Iterator[Claim]:
    start = words[verb].end
    reach = words[min(len(words) - 1, verb + _REACH)].end
    time = next((t for t in times if start <= t.span.start < reach), None)
    if time is not None and any(_other_verb(word) for word in words if start < word.start < time.span.start):
        time = None
    if time is None and found.fronted:
        end = words[found.fronted[-1]].end
        time = next((t for t in times if t.span.end <= end), None)
    if time is not None and time.preposition not in ("after", "before", "since", "until", "by"):
        value = _value(time, published)
        if value is not None:
            yield claim(doc, number, time.span, Kind.DATE, what, value, of)


def _other_verb(word: Word) -> bool:
    form = form_of(word.lower)
    return word.lower in ("who", "which", "that", "and", ";") or form.closed == "X"


def _value(time: TimeMention, published: TimeInterval | None) -> Value | None:
    """What the expression means; a month without a year stays one, whatever the article's date."""
    if time.expression.form == "partial":
        fields = dict(time.expression.fields)
        if "month" in fields and fields.keys() <= {"month", "day"}:
            day = int(fields.get("day", 0))
            return Yearless(int(fields["month"]), day or 1, day or 31)
        return None
    readings = resolve(time.expression, published, -1)
    return readings[0] if len(readings) == 1 else None
