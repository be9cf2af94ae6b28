"""The hours of opening that two articles give for one place: "open from 10am to 6pm", "will run from 10am until 4pm".

Each article tells them once, one of the two ends is the same, the place is called by one word, and the days of the
week, where both tell them, are the same. Hours of two seasons, or of now and of later, are not held against one
another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences, word_from, words_between
from claimcheck.claims.clock import minutes_at
from claimcheck.claims.date import build
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, ClockTime, Kind, Span, Zone
from claimcheck.model.records import dataclass
from claimcheck.subjects.joined import Joined, related
from claimcheck.values.clock import LEEWAY

_TO = (["to"], ["until"], ["till"])
_OPENS = listed("questions.hours_open", "opens")
_ARTICLES = frozenset({"the", "its", "a", "an"})
_AHEAD = frozenset({"will", "would"})
_WEEKEND = frozenset({"5", "6"})
_REACH = 12  # words between a place and its hours
_LONGEST = 80  # words of a sentence that tells hours
_NAME = 6  # words of the phrase that calls a place
_MOST = 24  # time expressions of one sentence that are looked at


@dataclass(frozen=True, slots=True)
class _Hours:
    """The hours of one place, `of` the word for it, with its `names`; `days` of the week as figures, none where they
    are not told; `when`: the months, seasons and years beside them, and whether they are to come."""

    claim: Claim
    of: str
    names: frozenset[str]
    start: int
    end: int
    days: frozenset[str]
    when: frozenset[str]


def opening_checks(joined: Joined) -> Iterator[Check]:
    """Checks "clock-apart" of the hours of one place in two articles that are alike or on one occasion."""
    pairs = related(joined)
    told = {name: list(_hours(joined.docs[name])) for name in sorted({n for pair in pairs for n in pair})}
    for one, two in pairs:
        ours, theirs = told[one], told[two]
        if len(ours) == len(theirs) == 1 and _are_apart(ours[0], theirs[0]):
            yield _check(ours[0], theirs[0])


def _are_apart(one: _Hours, two: _Hours) -> bool:
    """Whether hours of one place on the same days have one end in common and the other not."""
    gaps = sorted((abs(one.start - two.start), abs(one.end - two.end)))
    days = not one.days or not two.days or one.days == two.days
    named = not one.names or not two.names or not one.names.isdisjoint(two.names)
    same = one.of == two.of and one.when == two.when and named and days
    return same and gaps[0] == 0 and gaps[1] >= LEEWAY


def _check(one: _Hours, two: _Hours) -> Check:
    detail = f"hours of the {one.of}: '{one.claim.as_written}' against '{two.claim.as_written}'"
    return Check("clock-apart", Kind.DATE, ((one.claim,), (two.claim,)), detail)


def _hours(doc: Annotated) -> Iterator[_Hours]:
    """All hours of opening that an article tells."""
    clocks = (time for time in doc.times if time.expression.form == "clock")
    for index, _ in groupby(clocks, key=lambda time: time.sentence):
        sentence = doc.sentences[index]
        if sentence.zone is not Zone.BODY or len(sentence.words) > _LONGEST:
            continue
        times = in_sentences(doc.times, index)[:_MOST]
        for first, last in pairwise(times):
            found = _of_range(doc, first, last)
            if found is not None:
                yield found


def _of_range(doc: Annotated, first: TimeMention, last: TimeMention) -> _Hours | None:
    """The hours "from 10am to 6pm" of a place that "is open" or "runs"; None for other stretches."""
    if {first.expression.form, last.expression.form} != {"clock"} or first.preposition != "from":
        return None
    if _words_between(doc, first, last) not in _TO:
        return None
    start, end = (minutes_at(doc, doc.times.index(time), doc.words_of(time)) for time in (first, last))
    place = _place(doc, first)
    if start is None or end is None or start >= end or not place:
        return None
    claim = build(
        doc, first, Span(first.span.start, last.span.end), "clock", ClockTime(start, end), None, None
    )
    names = frozenset(word for word in place if word[0].isupper())
    days, when = _days(doc, first.sentence), _when(doc, first.sentence)
    return _Hours(claim, place[-1].lower(), names, start, end, days, when)


def _words_between(doc: Annotated, first: TimeMention, last: TimeMention) -> list[str]:
    """The lower-case words from one expression of a sentence to another."""
    return [word.lower for word in words_between(doc.words_of(first), first.span, last.span)]


def _place(doc: Annotated, first: TimeMention) -> list[str]:
    """The words for what is open in a clause before its hours: "the Lund clinic in Oban will be open"; [] for none."""
    words = doc.words_of(first)
    at = word_from(words, first.span.start)
    opens = next((n for n in range(at - 1, max(-1, at - _REACH), -1) if words[n].lower in _OPENS), -1)
    article = next((n for n in range(max(0, opens)) if words[n].lower in _ARTICLES), -1)
    if article < 0:
        return []
    name = [word.text for word in words[article + 1 : min(opens, article + 1 + _NAME)]]
    ends = (n for n, text in enumerate(name) if form_of(text.lower()).closed or not text[0].isalpha())
    return name[: next(ends, len(name))]


def _days(doc: Annotated, index: int) -> frozenset[str]:
    """The days of the week in a sentence: "on Saturdays", "at weekends"."""
    found: set[str] = set()
    for time in in_sentences(doc.times, index)[:_MOST]:
        text = doc.text_at(time.span).lower()
        found |= _WEEKEND if "weekend" in text else {time.expression.get("weekday")}
    return frozenset(found - {""})


def _when(doc: Annotated, index: int) -> frozenset[str]:
    """What of the year a sentence tells, and "will" where it tells of what is to come."""
    found = {word.lower for word in doc.sentences[index].words} & _AHEAD
    for time in in_sentences(doc.times, index)[:_MOST]:
        get = time.expression.get
        found |= {f"{field} {get(field)}" for field in ("month", "season", "year", "holiday") if get(field)}
    return frozenset(found)
