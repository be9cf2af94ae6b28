"""Event mentions of one document -> happenings: mentions that the article itself treats as one event.

"hosted a rare visit by his counterpart" and "his trip to Minsk on Monday" are one happening of one family; what takes
part in one mention takes part in all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.annotate.mentions import Annotated, EventMention, TimeExpression
from claimcheck.model import Certainty, Span, TimeInterval
from claimcheck.subjects.families import family, joins
from claimcheck.subjects.moments import Moments, gap

_NEAR = 3  # days: two mentions of one family told further apart are two happenings
_UNREAL = frozenset({Certainty.DENIED, Certainty.HYPOTHETICAL})


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as one document tells it."""

    family: str  # of concepts: "meet" holds meet, host and visit
    mentions: tuple[int, ...]  # indices into Annotated.events
    entities: tuple[tuple[str, int], ...]  # (role, entity index), sorted
    when: TimeInterval | None
    words: tuple[TimeExpression, ...]  # the time expressions in its mentions' sentences, resolved or not
    unreal: bool  # denied or hypothetical: never the same as one that took place


def happenings(doc: Annotated, moments: Moments) -> tuple[Happening, ...]:
    """The happenings of a document, in order of first mention."""
    found: list[Happening] = []
    for index, event in enumerate(doc.events):
        if event.concept.startswith("~") or event.reporting:
            continue
        new = _single(index, event, moments)
        for place in range(len(found) - 1, -1, -1):
            if _one(doc, found[place], new):
                found[place] = _merged(found[place], new)
                break
        else:
            found.append(new)
    return tuple(found)


def _single(index: int, event: EventMention, moments: Moments) -> Happening:
    entities = sorted({(a.role, a.entity) for a in event.arguments if a.entity is not None})
    when = moments.at(Span(event.span.start, event.span.end))
    unreal = event.negated or event.certainty in _UNREAL
    words = moments.expressions(event.clause)
    return Happening(family(event.concept), (index,), tuple(entities), when, words, unreal)


def _one(doc: Annotated, known: Happening, new: Happening) -> bool:
    """Whether a mention continues a known happening: same family, no other person in it, not another time."""
    if known.unreal != new.unreal:
        return False
    ours, theirs = _actors(doc, known), _actors(doc, new)
    if known.family != new.family:
        if not joins(new.family, known.family) or not ours & theirs or not set(known.words) & set(new.words):
            return False
    elif _other_time(known, new):
        return False
    elif _nested(doc, known, new):
        return True
    return not ours or not theirs or ours <= theirs or theirs <= ours or len(ours & theirs) >= 2


def _nested(doc: Annotated, known: Happening, new: Happening) -> bool:
    """Whether one mention is what another acts on: "hosted a rare visit by his counterpart"."""
    ours, theirs = doc.events[known.mentions[-1]], doc.events[new.mentions[0]]
    return any(a.role == "patient" and a.span.holds(theirs.span) for a in ours.arguments)


def _other_time(known: Happening, new: Happening) -> bool:
    if known.when and new.when:
        return gap(known.when, new.when) > _NEAR
    return bool(known.words and new.words) and not set(known.words) & set(new.words)


def _actors(doc: Annotated, happening: Happening) -> set[int]:
    return {e for _, e in happening.entities if doc.entities[e].type in ("person", "organisation")}


def _merged(known: Happening, new: Happening) -> Happening:
    return replace(
        known,
        mentions=known.mentions + new.mentions,
        entities=tuple(sorted({*known.entities, *new.entities})),
        when=known.when or new.when,
        words=known.words + new.words,
    )
