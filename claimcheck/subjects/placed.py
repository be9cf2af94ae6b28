"""A claim with all that the join knows of it: the unit that questions are made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from claimcheck.model import Claim, Dated, Kind, Offset, Participant, Place, Span, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.subjects.families import noun_for
from claimcheck.subjects.moments import gap

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Judged:
    """What editors decided of a claim's occasion."""

    group: str  # the same for all claims of one judged occasion
    because: str  # why they are one
    apart: tuple[tuple[str, str], ...]  # groups that are other occasions, each with the reason


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim, its subject joined across documents, and what tells its occasion from others."""

    claim: Claim  # `subject` is the joined key
    path: str
    published: Dated
    family: str  # event family, "" where the claim hangs on no event
    lexical: bool  # the family comes from the concept lexicon, not from a bare lemma
    actors: frozenset[str]  # keys of persons and organisations that take part in the happening
    roles: frozenset[tuple[str, str]]  # (role, key) of the same
    places: tuple[Place, ...]  # resolved places in the claim's sentence
    when: TimeInterval | None  # the time its sentence names, None where it names none
    context: frozenset[str]  # content words of the sentence
    beside: tuple[tuple[str, ...], tuple[str, ...]]  # content words next to the claim, before and after it
    before: frozenset[str]  # content words of the sentence before its own
    topical: frozenset[str]  # those of them that run through the whole article, and so single out nothing
    focus: tuple[str, ...]  # path of the town that the article is about, () where it names none first
    happening: int | None  # index into the document's happenings
    others: tuple[str, ...] = ()  # unnamed people the happening is done to or with
    named: bool = False  # whether the sentence names the speaker, by name
    form: str = ""  # "verb" or "noun": how the event is told
    hangs: tuple[str, ...] = ()  # claims from whose day this date is counted, the nearest first
    offset: Offset | None = None  # how it is counted from the first of them
    judged: Judged | None = None


POINTS = frozenset({"time", "start"})
"""Attributes of the day of a happening."""


def place_of(placed: Placed) -> tuple[str, Span, str]:
    """Where a claim stands, by path: the key that claims of several articles are sorted by."""
    return placed.path, placed.claim.span, placed.claim.id


def claims_of(one: Placed, two: Placed) -> tuple[str, str]:
    """The ids of two claims, sorted: the key of what is known of the pair."""
    a, b = one.claim.id, two.claim.id
    return (a, b) if a <= b else (b, a)


def documents_of(one: Placed, two: Placed) -> tuple[str, str]:
    """The ids of the documents of two claims, sorted."""
    a, b = one.claim.document_id, two.claim.document_id
    return (a, b) if a <= b else (b, a)


def days_between(one: Placed, two: Placed) -> int | None:
    """Days between the publication of two claims' articles, 0 where they may be of one; None where one is undated."""
    ours, theirs = one.published.interval, two.published.interval
    return None if ours is None or theirs is None else gap(ours, theirs)


def is_long_ago(item: Placed) -> bool:
    """Whether the day told beside a claim lies a year and more before its article."""
    out = item.published.interval
    return item.when is not None and out is not None and item.when.latest < out.earliest - _YEAR


def is_within(placed: Placed, days: int) -> bool:
    """Whether a claim is a date, told to so many days."""
    value = placed.claim.value
    if placed.claim.kind is not Kind.DATE or not isinstance(value, TimeInterval):
        return False
    return (value.latest - value.earliest).days <= days


def party(placed: Placed) -> str:
    """The key or the words of whom a claim names as its answer, "" where its value is no participant."""
    value = placed.claim.value
    return value.entity if isinstance(value, Participant) else ""


def event_key(family: str, actors: Sequence[str]) -> str:
    """Key of an event subject from its family and the sorted keys of those who take part."""
    return "|".join([f"event:{family}", *actors])


def event_label(family: str, actors: Sequence[str]) -> str:
    """What a reader calls the event: "meeting (Alexander Lukashenko, Vladimir Putin)"."""
    noun = noun_for(family)
    return f"{noun} ({', '.join(actors)})" if actors else noun


def event_names(trigger: str) -> tuple[str, ...]:
    """The forms under which a document speaks of the event."""
    return (trigger.lower(),) if trigger else ()
