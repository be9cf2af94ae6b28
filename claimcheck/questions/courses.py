"""Two steps of one course, each with a day of its own, by the words that name them: signed and ratified, left and came.

`subjects.families` holds the steps whose whole kinds of event differ; here one kind of event has words of two steps
("ratified" and "adopted" both approve), or a step is known by its word alone ("the ban was lifted").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.mentions import Annotated, EventMention, word_from
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim

_STEP = "|"
_ANNOUNCE, _ANNOUNCED, _ENDED = "announce", "announced", "announced-over"
_OVER = listed("questions.courses", "over")
_SUBJECTS = frozenset({"agent", "patient"})


def other_step(docs: Mapping[str, Annotated], one: Claim, two: Claim) -> bool:
    """Whether two days are those of two steps of one course, as their own words tell."""
    ours, theirs = _named(docs, one), _named(docs, two)
    steps, others = _steps_of(ours), _steps_of(theirs)
    return any(steps[course].isdisjoint(others[course]) for course in steps.keys() & others.keys())


def _named(docs: Mapping[str, Annotated], claim: Claim) -> frozenset[str]:
    """What names a claim's event: its kind, its words, and the noun that a plain verb only says something of."""
    doc = docs.get(claim.document_id)
    if doc is None or claim.about.event is None:
        return frozenset()
    event = doc.events[claim.about.event]
    return frozenset(_names(doc, event))


def _names(doc: Annotated, event: EventMention) -> Iterator[str]:
    yield event.concept
    words = doc.words_of(event)
    for word in words[word_from(words, event.span.start) : word_from(words, event.span.end)]:
        yield lexicon.lemma(word.lower, event.form[0])
    if event.concept == _ANNOUNCE:
        yield _ENDED if any(word.lower in _OVER for word in words) else _ANNOUNCED
    if event.concept.startswith("~"):  # "the verdict was handed down"
        yield from (
            given.head
            for given in event.arguments
            if given.role in _SUBJECTS and given.entity is None and given.span.end <= event.span.start
        )


def _steps_of(names: frozenset[str]) -> Mapping[int, set[int]]:
    """By course, the steps that some names name."""
    found: dict[int, set[int]] = {}
    for name in names:
        for course, step in _courses().get(name, ()):
            found.setdefault(course, set()).add(step)
    return found


@cache
def _courses() -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Name -> the courses that it is a step of, and which step."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for course, line in enumerate(in_order("questions.courses", "steps")):
        for step, names in enumerate(line.split(_STEP)):
            for name in names.split():
                found[name] = (*found.get(name, ()), (course, step))
    return found
