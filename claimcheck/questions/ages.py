"""Ages of one person: against dates of birth, and where the articles need not name whom: "the 15-year-old's death".

A name says whose age it is. Without one, what befell the person, or what he did, must say it in both articles: the one
age of a kind that each tells alone, near enough to be one person's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.annotate.concepts import is_reporting
from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import (
    AmountMention,
    Annotated,
    Argument,
    EventMention,
    in_sentences,
    lower_at,
    word_from,
)
from claimcheck.claims.age_owner import person_of_age
from claimcheck.claims.arithmetic_age import ages, reckoned, rules_out
from claimcheck.claims.count import claim_for
from claimcheck.claims.count_view import view
from claimcheck.data.listed import listed
from claimcheck.model import REAL, Amount, Check, Claim, Kind, TimeInterval, Zone
from claimcheck.model.records import NamedTuple
from claimcheck.questions.neighbours import may_be_one
from claimcheck.subjects.families import family
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed

_MOST = 40  # ages of one article that are looked at
_LEAST, _SHARE = 2, 6  # years by which two tellings of one age miss one another: two, or a sixth of the age
_HEAD = 3  # words after an age in which the noun stands that it belongs to
_MALE, _FEMALE = listed("questions.ages", "male"), listed("questions.ages", "female")
_CONTESTS = listed("questions.ages", "contests")  # both of two opponents do them
HARM, _HELD = listed("questions.ages", "harm"), listed("questions.ages", "held")
SUFFERS = frozenset({"patient", "target"})
BODY = frozenset({Zone.HEADLINE, Zone.BODY})
Deed = tuple[str, str]
VICTIM: Deed = ("harm", "patient")
"""What is told of whoever is hurt or killed."""
_SUSPECT: Deed = ("harm", "agent")
"""What is told of who did it, and of who is held for it."""


def age_checks(joined: Joined) -> Iterator[Check]:
    """Ages that the date of birth in an alike article rules out, in order of the ages."""
    born: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if item.claim.attribute == "born":
            born[_person(item)].append(item)
    for item in joined.placed:
        if item.claim.attribute == "age":
            for birth in born.get(_person(item), ()):
                yield from _check(joined, item, birth)


def _person(item: Placed) -> str:
    return item.claim.subject.partition(" #")[0]


def _check(joined: Joined, item: Placed, birth: Placed) -> Iterator[Check]:
    first, second = sorted((item.claim.document_id, birth.claim.document_id))
    value, day, at = item.claim.value, birth.claim.value, item.published.interval
    if (
        (first, second) not in joined.likeness
        or not isinstance(value, Amount)
        or not isinstance(day, TimeInterval)
    ):
        return
    if at is None or value.unit != "year" or value.low is None:
        return
    age, (youngest, oldest) = int(value.low), ages(day, at)
    if rules_out(age, youngest, oldest):
        detail = reckoned(birth.claim, youngest, oldest, age)
        yield Check("age-birth", Kind.COUNT, ((item.claim,), (birth.claim,)), detail)


class Aged(NamedTuple):
    """A person with an age, and what is told of him."""

    mention: AmountMention
    years: int
    sex: str  # "m", "f", "" where no noun tells
    entity: int | None  # index into the article's entities, None without a name
    deeds: frozenset[Deed]  # (kind of event, role)
    called: str = ""  # last word of the name, or of whom the sentence before is about; "" for nobody known


def unnamed_age_checks(joined: Joined) -> Iterator[Check]:
    """Checks "age-unnamed" of every two articles, alike or of one occasion, whose ages of one person differ."""
    told: dict[str, list[Aged]] = {}
    for one, two in joined.neighbours if any(_ages(doc) for doc in joined.documents) else ():
        if may_be_one(joined, one, two):
            for name in (one, two):
                told.setdefault(name, list(persons(joined.docs[name])))
            yield from _checks(joined.docs, one, two, told)


def _ages(doc: Annotated) -> list[AmountMention]:
    """Plain ages in years, the first of the article."""
    found = [
        m
        for m in doc.amounts
        if m.form == "age" and m.amount.unit == "year" and m.amount.exact and m.amount.low == m.amount.high
    ]
    return found[:_MOST]


def persons(doc: Annotated) -> Iterator[Aged]:
    """Everybody whose age in years the news of an article gives, in order."""
    for mention in _ages(doc):
        if doc.sentences[mention.sentence].zone not in BODY:
            continue
        seen = view(doc, mention)
        name = person_of_age(seen)
        sex, end = "", mention.span.end
        for word in seen.words[seen.last : seen.last + _HEAD]:
            if not word.text[0].isalpha():
                break
            if word.lower in _MALE or word.lower in _FEMALE:
                sex, end = "m" if word.lower in _MALE else "f", word.end
                break
        entity = name.entity if name else None
        deeds = frozenset(_deeds(doc, mention, end, entity))
        called = doc.entities[entity].label.split()[-1:] if entity is not None else _meant(doc, mention)
        yield Aged(mention, int(mention.amount.low or 0), sex, entity, deeds, "".join(called))


def _meant(doc: Annotated, mention: AmountMention) -> list[str]:
    """The last name of whom the sentence before "the 27-year-old" opens with, other than as a speaker."""
    words, before = doc.words_of(mention), mention.sentence - 1
    at = word_from(words, mention.span.start)
    if before < 0 or lower_at(words, at - 1) != "the" or doc.sentences[before].zone is not Zone.BODY:
        return []
    if any(is_reporting(event.concept) for event in events_in(doc, before)):
        return []
    named = in_sentences(doc.names, before)
    persons = {name.entity for name in named if doc.entities[name.entity].type == "person"}
    opening = (
        named[:1] and named[0].form == "name" and named[0].span.start == doc.sentences[before].span.start
    )
    return doc.entities[persons.pop()].label.split()[-1:] if opening and len(persons) == 1 else []


def _deeds(doc: Annotated, mention: AmountMention, end: int, entity: int | None) -> Iterator[Deed]:
    """What the events of the sentence tell of the person, of somebody named those of the article: done to or by."""
    for event in doc.events if entity is not None else events_in(doc, mention.sentence):
        told = event.certainty in REAL and not (event.negated or is_reporting(event.concept))
        if not told or event.concept in _CONTESTS:
            continue
        for given in event.arguments:
            spoken_of = given.span.start < end and given.span.end >= mention.span.end
            if spoken_of or (entity is not None and given.entity == entity):
                yield _deed(event, given)


def _deed(event: EventMention, given: Argument) -> Deed:
    suffers = "patient" if given.role in SUFFERS else given.role
    if event.concept in HARM:
        return VICTIM[0], suffers
    if event.concept in _HELD:
        return _SUSPECT if suffers == VICTIM[1] else ("held", suffers)
    return family(event.concept), suffers


def _checks(
    docs: Mapping[str, Annotated], one: str, two: str, told: Mapping[str, Sequence[Aged]]
) -> Iterator[Check]:
    """The check of the one pair of ages, of all that only one of the articles tells, that can be one person's."""
    ours, theirs = _alone(docs[two], told[one]), _alone(docs[one], told[two])
    pairs = [(a, b) for a in ours for b in theirs if _can_be_one(a, b)]
    if len({(a.years, b.years) for a, b in pairs}) != 1:
        return
    for a, b in pairs:
        if a.deeds & b.deeds and (a.entity is None or b.entity is None):
            first, second = _tellings(docs[one], a, told[one]), _tellings(docs[two], b, told[two])
            deed = ", ".join(sorted({kind.lstrip("~") for kind, _ in a.deeds & b.deeds}))
            detail = (
                f"'{first[0].as_written}' against '{second[0].as_written}'; the same is told of both: {deed}"
            )
            yield Check("age-unnamed", Kind.COUNT, (first, second), detail)
            return


def _alone(other: Annotated, persons: Sequence[Aged]) -> list[Aged]:
    """The persons of an age that the other article tells of nobody."""
    known = {m.amount.low for m in other.amounts}
    return [person for person in persons if person.years not in known]


def _can_be_one(one: Aged, two: Aged) -> bool:
    """Whether the ages are near enough and the sexes do not differ."""
    room = max(_LEAST, max(one.years, two.years) // _SHARE)
    open_ = one.entity is None or two.entity is None
    named = open_ and one.called and two.called and one.called != two.called
    return abs(one.years - two.years) <= room and not ({one.sex, two.sex} >= {"m", "f"} or named)


def _tellings(doc: Annotated, person: Aged, persons: Sequence[Aged]) -> tuple[Claim, ...]:
    """What the article says of the person's age, first where it tells what befell him."""
    same = [
        p for p in persons if p.years == person.years and p.entity in (None, person.entity) and p != person
    ]
    alike = [p for p in same if not {p.sex, person.sex} >= {"m", "f"}]
    return tuple(claim_for(doc, p.mention, "age") for p in (person, *alike))
