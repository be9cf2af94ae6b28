"""The hours of opening that two articles give for one place: "open from 10am to 6pm", "will run from 10am until 4pm".

Each article tells them once, one of the two ends is the same, the place is called by the same words, and the days and
the season are told alike. A sentence that says more than place, days and hours may tell for whom or for how long they
are, and is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, TimeMention, Word, in_sentences, word_from, words_between
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
_VERBS = _AHEAD | {"be", "is", "are"}
_BARE = listed("questions.hours_open", "bare")  # words that bear no condition
_WEEK = listed("questions.hours_open", "week")
_SAYS = frozenset({"said", "says"})
_NEAR = frozenset({"weekday", "deictic"})  # days that are told from that of the article
_CREDIT = 7  # words of ", the council said."
_REACH = 12  # words between a place and its hours
_LONGEST = 80  # words of a sentence that tells hours
_NAME = 6  # words of the phrase that calls a place
_MOST = 24  # time expressions of one sentence that are looked at


@dataclass(frozen=True, slots=True)
class _Hours:
    """The hours of one place, `of` the word for it, called by `words`; the `days` of the week; `when`: all else that is
    told of time, and whether the hours are to come."""

    claim: Claim
    of: str
    words: frozenset[str]
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
        if not len(ours) == len(theirs) == 1 or not _are_apart(ours[0], theirs[0]):
            continue
        if _have_same_days(joined, one, ours[0], two, theirs[0]):
            yield _check(ours[0], theirs[0])


def _are_apart(one: _Hours, two: _Hours) -> bool:
    """Whether hours of one place have one end in common and the other not."""
    gaps = sorted((abs(one.start - two.start), abs(one.end - two.end)))
    same = one.of == two.of and one.words == two.words and one.when == two.when
    return same and gaps[0] == 0 and gaps[1] >= LEEWAY


def _have_same_days(joined: Joined, one: str, ours: _Hours, two: str, theirs: _Hours) -> bool:
    """Whether days are told alike; "on Sunday" is one day only for articles of one day."""
    docs = joined.docs[one], joined.docs[two]
    if ours.days != theirs.days:
        return not (ours.days and theirs.days) and _are_versions(*docs)
    out = [joined.coverage.profiles[name].published for name in (one, two)]
    near = any(f"form {form}" in ours.days | ours.when for form in _NEAR)
    return not near or (out[0] is not None and out[0] == out[1])


def _are_versions(one: Annotated, two: Annotated) -> bool:
    """Whether most sentences of two articles are the same, so that what one leaves out still holds."""
    ours, theirs = ({sentence.lowers for sentence in doc.sentences} for doc in (one, two))
    return 2 * len(ours & theirs) > max(len(ours), len(theirs))


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
    if start is None or end is None or start >= end or not place or _is_qualified(doc, first, last):
        return None
    claim = build(
        doc, first, Span(first.span.start, last.span.end), "clock", ClockTime(start, end), None, None
    )
    days, when = _days(doc, first.sentence), _when(doc, first.sentence)
    return _Hours(claim, _kind(place), frozenset(place), start, end, days, when)


def _words_between(doc: Annotated, first: TimeMention, last: TimeMention) -> list[str]:
    """The lower-case words from one expression of a sentence to another."""
    return [word.lower for word in words_between(doc.words_of(first), first.span, last.span)]


def _opening(doc: Annotated, first: TimeMention) -> tuple[int, int, int]:
    """Where the article before a place, the verb, and the hours stand in a sentence; -1 for what is missing."""
    words = doc.words_of(first)
    at = word_from(words, first.span.start)
    opens = next((n for n in range(at - 1, max(-1, at - _REACH), -1) if words[n].lower in _OPENS), -1)
    return next((n for n in range(max(0, opens)) if words[n].lower in _ARTICLES), -1), opens, at


def _place(doc: Annotated, first: TimeMention) -> list[str]:
    """The words for what is open in a clause before its hours: "the Lund clinic in Oban will be open"; [] for none that
    has a name."""
    article, opens, _ = _opening(doc, first)
    if article < 0:
        return []
    words = doc.words_of(first)[article + 1 : opens]
    place = [word.lower for word in words if word.lower not in _ARTICLES | _VERBS]
    named = any(word.text[0].isupper() for word in words)
    return place if place and named and len(place) <= _NAME and all(w[0].isalnum() for w in place) else []


def _kind(place: list[str]) -> str:
    """The last word of a place before "in Oban"."""
    return place[max(0, next((n for n, word in enumerate(place) if form_of(word).closed), len(place)) - 1)]


def _is_qualified(doc: Annotated, first: TimeMention, last: TimeMention) -> bool:
    """Whether a sentence says more of hours than the place and the days: for whom, for how long, on what condition."""
    article, opens, at = _opening(doc, first)
    words = doc.words_of(first)
    behind = word_from(words, last.span.end)
    rest = words[behind:]
    comma = next((n for n, word in enumerate(rest) if word.lower == ","), len(rest))
    if len(rest) - comma <= _CREDIT and not _SAYS.isdisjoint(word.lower for word in rest[comma:]):
        rest = rest[:comma]
    return not _are_bare(doc, first.sentence, (*words[:article], *words[opens + 1 : at], *rest))


def _are_bare(doc: Annotated, index: int, words: Sequence[Word]) -> bool:
    """Whether words tell no more than days and seasons."""
    times = [time.span for time in in_sentences(doc.times, index)[:_MOST]]
    return all(
        word.lower in _BARE
        or word.lower in _WEEK
        or not word.text[0].isalnum()
        or any(span.start <= word.start < span.end for span in times)
        for word in words
    )


def _days(doc: Annotated, index: int) -> frozenset[str]:
    """The days of the week in a sentence: "on Saturdays", "at weekends", "daily"."""
    found = {word.lower for word in doc.sentences[index].words} & _WEEK
    for time in in_sentences(doc.times, index)[:_MOST]:
        get = time.expression.get
        if get("weekday"):
            found |= {f"weekday {get('weekday')}", f"form {time.expression.form}"}
    return frozenset(found)


def _when(doc: Annotated, index: int) -> frozenset[str]:
    """What else of the time a sentence tells, and "will" where it tells of what is to come."""
    found = {word.lower for word in doc.sentences[index].words} & _AHEAD
    for time in in_sentences(doc.times, index)[:_MOST]:
        told = time.expression
        if told.form != "clock" and not told.get("weekday"):
            found |= {f"form {told.form}", *(f"{field} {value}" for field, value in told.fields)}
    return frozenset(found)
