"""Event mentions of one document -> happenings: mentions that the article itself treats as one event.

"hosted a rare visit by his counterpart" and "his trip to Minsk on Monday" are one happening of one family; what takes
part in one mention takes part in all.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.mentions import Annotated, EventMention, TimeExpression
from claimcheck.annotate.words import lemma
from claimcheck.model import Certainty, Place, Relation, Span, TimeInterval
from claimcheck.subjects.families import family, joins
from claimcheck.subjects.moments import Moments, gap
from claimcheck.values.place import relate

_NEAR = 3  # days: two mentions of one family told further apart are two happenings
# Nouns of one happening that look like plurals; WordNet lists the first two so, the others are news usage.
_SINGULAR = frozenset(
    {"talks", "proceedings", "negotiations", "elections", "clashes", "hostilities", "celebrations"}
)
_AIMED = frozenset({"target", "patient"})
_UNREAL = frozenset({Certainty.DENIED, Certainty.HYPOTHETICAL})


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as one document tells it."""

    family: str  # of concepts: "meet" holds meet, host and visit
    mentions: tuple[int, ...]  # indices into Annotated.events
    entities: tuple[tuple[str, int], ...]  # (role, entity index), sorted
    when: TimeInterval | None
    words: tuple[TimeExpression, ...]  # the time expressions in its mentions' sentences, resolved or not
    places: tuple[Place, ...]  # what it is aimed at, where that is a place
    others: tuple[str, ...]  # unnamed people it is done to or with: "crowd"
    unreal: bool  # denied or hypothetical: never the same as one that took place


def happenings(doc: Annotated, moments: Moments) -> tuple[Happening, ...]:
    """The happenings of a document, in order of first mention."""
    found: list[Happening] = []
    for index, event in enumerate(doc.events):
        if event.concept.startswith("~") or event.reporting or _several(doc, event):
            continue
        new = _single(doc, index, event, moments)
        for place in range(len(found) - 1, -1, -1):
            if _one(doc, found[place], new):
                found[place] = _merged(found[place], new)
                break
        else:
            found.append(new)
    return tuple(found)


def _several(doc: Annotated, event: EventMention) -> bool:
    """Whether a noun tells of more than one happening: "these meetings", not "talks"."""
    word = doc.document.text[event.span.start : event.span.end].lower()
    return event.form == "noun" and word.endswith("s") and word not in _SINGULAR and lemma(word, "n") != word


def _single(doc: Annotated, index: int, event: EventMention, moments: Moments) -> Happening:
    entities = sorted({(a.role, a.entity) for a in event.arguments if a.entity is not None})
    when = moments.at(Span(event.span.start, event.span.end))
    unreal = event.negated or event.certainty in _UNREAL
    words = moments.expressions(event.span)
    places = _aims(doc, event)
    return Happening(
        family(event.concept), (index,), tuple(entities), when, words, places, _others(event), unreal
    )


def _aims(doc: Annotated, event: EventMention) -> tuple[Place, ...]:
    """Places among what the event is aimed at."""
    spans = [argument.span for argument in event.arguments if argument.role in _AIMED]
    first = bisect_left(doc.places, event.clause.start, key=lambda place: place.span.start)
    found = []
    for mention in doc.places[first:]:
        if mention.span.start >= event.clause.end:
            break
        if mention.place.path and any(span.holds(mention.span) for span in spans):
            found.append(mention.place)
    return tuple(found)


def _one(doc: Annotated, known: Happening, new: Happening) -> bool:
    """Whether a mention continues a known happening: same family, no other person in it, not another time."""
    if known.unreal != new.unreal:
        return False
    ours, theirs = _actors(doc, known), _actors(doc, new)
    if known.family != new.family:
        if not joins(new.family, known.family) or not ours & theirs or not set(known.words) & set(new.words):
            return False
    elif _other_time(known, new) or _other_place(known, new) or _together(doc, known, new):
        return False
    elif _nested(doc, known, new):
        return True
    return not ours or not theirs or ours <= theirs or theirs <= ours or len(ours & theirs) >= 2


def _other_place(known: Happening, new: Happening) -> bool:
    """Whether the two are aimed at places of which none can hold or touch another."""
    pairs = [(a, b) for a in known.places for b in new.places]
    return bool(pairs) and all(relate(a, b) is Relation.APART for a, b in pairs)


def _together(doc: Annotated, known: Happening, new: Happening) -> bool:
    """Whether those who met one another now do something to others: "the two met a crowd"."""
    agents = {entity for role, entity in new.entities if role == "agent"}
    return len(agents) >= 2 and agents <= _actors(doc, known) and bool(new.others) and not known.others


def _others(event: EventMention) -> tuple[str, ...]:
    """Unnamed people whom the event is done to or with."""
    return tuple(
        sorted(
            a.head
            for a in event.arguments
            if a.role in ("patient", "with") and a.entity is None and "person" in noun_class(a.head)
        )
    )


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
        places=known.places + new.places,
        others=known.others + new.others,
    )
