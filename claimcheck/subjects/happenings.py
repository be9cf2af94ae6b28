"""Event mentions of one document -> happenings: mentions that the article itself treats as one event.

"hosted a rare visit by his counterpart" and "his trip to Minsk on Monday" are one happening of one family; what takes
part in one mention takes part in all.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections import defaultdict
from itertools import chain

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.mentions import Annotated, EventMention, TimeExpression, lower_at, word_from
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed
from claimcheck.model import UNREAL, Place, Relation, Span, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.subjects.families import family, hosts, taken_up_by
from claimcheck.subjects.moments import Moments, gap
from claimcheck.values.place import relate

_LOOK_BACK = 60  # happenings of one kind, the latest, among which a mention looks for its own
_CROWD = 60  # who and what takes part; where more does, a further mention is a happening of its own
_NEAR = 3  # days: two mentions of one family told further apart are two happenings
# Nouns of one happening that look like plurals; WordNet lists the first two so, the others are news usage.
_SINGULAR = listed("subjects.happenings", "singular")
_OTHER = listed("subjects.happenings", "other")
_BEFORE = 3  # words before a noun among which such a word is looked for
_DEFINITE = frozenset({"the", "this", "that", "'s", "’s"})
_AIMED = frozenset({"target", "patient"})


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as one document tells it."""

    family: str  # of concepts: "meet" holds meet, host and visit
    mentions: tuple[int, ...]  # indices into Annotated.events
    entities: tuple[tuple[str, int], ...]  # (role, entity index), sorted
    when: TimeInterval | None
    words: tuple[TimeExpression, ...]  # the time expressions in its mentions' sentences, resolved or not
    places: tuple[Place, ...]  # what it is aimed at, where that is a place; each once
    others: tuple[str, ...]  # unnamed people it is done to or with: "crowd"
    unreal: bool  # denied or hypothetical: never the same as one that took place


@dataclasses.dataclass(slots=True, eq=False)
class _Draft:
    """A happening while its mentions are gathered."""

    family: str
    unreal: bool
    when: TimeInterval | None
    mentions: list[int]
    entities: set[tuple[str, int]]
    actors: set[int]  # persons and organisations among them
    words: list[TimeExpression]
    told: set[TimeExpression]  # the same
    places: dict[Place, None]  # in order
    others: list[str]

    def take(self, new: _Draft) -> None:
        """Adds a further mention."""
        self.mentions += new.mentions
        self.entities |= new.entities
        self.actors |= new.actors
        self.when = self.when or new.when
        self.words += new.words
        self.told |= new.told
        self.places.update(new.places)
        self.others += new.others

    def done(self) -> Happening:
        """The happening as it stands."""
        entities, words, places = tuple(sorted(self.entities)), tuple(self.words), tuple(self.places)
        return Happening(
            self.family,
            tuple(self.mentions),
            entities,
            self.when,
            words,
            places,
            tuple(self.others),
            self.unreal,
        )


def happenings(doc: Annotated, moments: Moments) -> tuple[Happening, ...]:
    """The happenings of a document, in order of first mention."""
    found: list[_Draft] = []
    by_kind: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for index, event in enumerate(doc.events):
        if event.concept.startswith("~") or event.reporting or _several(doc, event):
            continue
        new = _single(doc, index, event, moments)
        names = (new.family, *hosts(new.family), *_taken_up(doc, event))
        held = [by_kind.get((name, new.unreal), ())[-_LOOK_BACK:] for name in names]
        known = () if _another(doc, event) else sorted(chain.from_iterable(held), reverse=True)
        for place in known:
            if _one(doc, found[place], new):
                found[place].take(new)
                break
        else:
            by_kind[new.family, new.unreal].append(len(found))
            found.append(new)
    return tuple(draft.done() for draft in found)


def _another(doc: Annotated, event: EventMention) -> bool:
    """Whether a noun tells of one more happening of the kind: "a second fire", "the Tuesday shooting also"."""
    if event.form != "noun":
        return False
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    after = lower_at(words, at + 1)
    return after == "also" or any(word.lower in _OTHER for word in words[max(0, at - _BEFORE) : at])


def _taken_up(doc: Annotated, event: EventMention) -> tuple[str, ...]:
    """Families whose happening a definite noun takes up: after "was found guilty" it is "the verdict"."""
    if event.form != "noun" or not taken_up_by(event.concept):
        return ()
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    before = {word.lower for word in words[max(0, at - _BEFORE) : at]}
    return taken_up_by(event.concept) if before & _DEFINITE else ()


def _several(doc: Annotated, event: EventMention) -> bool:
    """Whether a noun tells of more than one happening: "these meetings", not "talks"."""
    word = doc.text_at(event.span).lower()
    return event.form == "noun" and word.endswith("s") and word not in _SINGULAR and lemma(word, "n") != word


def _single(doc: Annotated, index: int, event: EventMention, moments: Moments) -> _Draft:
    entities = set(event.entities)
    words = moments.expressions(event.span)
    return _Draft(
        family=family(event.concept),
        unreal=event.negated or event.certainty in UNREAL,
        when=moments.at(Span(event.span.start, event.span.end)),
        mentions=[index],
        entities=entities,
        actors={e for _, e in entities if doc.entities[e].type in ("person", "organisation")},
        words=list(words),
        told=set(words),
        places=dict.fromkeys(_aims(doc, event)),
        others=_others(event),
    )


def _aims(doc: Annotated, event: EventMention) -> tuple[Place, ...]:
    """Places among what the event is aimed at."""
    spans = [argument.span for argument in event.arguments if argument.role in _AIMED]
    first = bisect_left(doc.places, event.clause.start, key=lambda place: place.span.start)
    last = bisect_left(doc.places, event.clause.end, lo=first, key=lambda place: place.span.start)
    held = (mention for mention in doc.places[first:last] if mention.place.path)
    return tuple(m.place for m in held if any(span.holds(m.span) for span in spans))


def _one(doc: Annotated, known: _Draft, new: _Draft) -> bool:
    """Whether a mention continues a known happening: same family, no other person in it, not another time."""
    ours, theirs = known.actors, new.actors
    if len(known.entities) > _CROWD:
        return False
    taken_up = known.family in _taken_up(doc, doc.events[new.mentions[0]])
    if known.family != new.family and not taken_up:
        if not ours & theirs or not known.told & new.told:
            return False
    elif _other_time(known, new) or _other_place(known, new) or _together(known, new):
        return False
    elif _nested(doc, known, new):
        return True
    return not ours or not theirs or ours <= theirs or theirs <= ours or len(ours & theirs) >= 2


def _other_place(known: _Draft, new: _Draft) -> bool:
    """Whether the two are aimed at places of which none can hold or touch another."""
    if not known.places or not new.places:
        return False
    return all(relate(a, b) is Relation.APART for a in known.places for b in new.places)


def _together(known: _Draft, new: _Draft) -> bool:
    """Whether those who met one another now do something to others: "the two met a crowd"."""
    agents = {entity for role, entity in new.entities if role == "agent"}
    return len(agents) >= 2 and agents <= known.actors and bool(new.others) and not known.others


def _others(event: EventMention) -> list[str]:
    """Unnamed people whom the event is done to or with."""
    return sorted(
        a.head
        for a in event.arguments
        if a.role in ("patient", "with") and a.entity is None and "person" in noun_class(a.head)
    )


def _nested(doc: Annotated, known: _Draft, new: _Draft) -> bool:
    """Whether one mention is what another acts on: "hosted a rare visit by his counterpart"."""
    ours, theirs = doc.events[known.mentions[-1]], doc.events[new.mentions[0]]
    return any(a.role == "patient" and a.span.holds(theirs.span) for a in ours.arguments)


def _other_time(known: _Draft, new: _Draft) -> bool:
    if known.when and new.when:
        return gap(known.when, new.when) > _NEAR
    return bool(known.told and new.told) and not known.told & new.told
