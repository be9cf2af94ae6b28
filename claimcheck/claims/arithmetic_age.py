"""Age against date of birth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from claimcheck.annotate.mentions import AmountMention, Annotated, TimeMention, in_sentences, word_from
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Maker, date_claim, written
from claimcheck.model import Amount, Check, Claim, Kind, Span, TimeInterval
from claimcheck.values.time import resolve

_FAR = 25  # years; an age further from the birth is that of somebody else whom "he" stands for
_SLACK = 1  # years
_OLDEST = 120
_LEAP_DAY = (2, 29)
_BIRTH_REACH = 8  # words between "born" and its date: "born in Cardiff in March 1961"


def ages(born: TimeInterval, at: TimeInterval) -> tuple[int, int]:
    """The least and the greatest age in whole years that someone born then can have at the time."""
    return _age(born.latest, at.earliest), _age(born.earliest, at.latest)


def _age(born: date, at: date) -> int:
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))


def rules_out(age: int, youngest: int, oldest: int) -> bool:
    """Whether an age is off by more than a year (it may be quoted from an older record, or the story told of last
    year), yet not by so much that it is somebody else's. Where days leave one age alone, no record is older that gives
    a higher one: a year too many is a slip."""
    off = max(youngest - age, age - oldest)
    slack = 0 if youngest == oldest < age else _SLACK
    return slack < off <= _FAR


def reckoned(birth: Claim, youngest: int, oldest: int, age: int) -> str:
    """How the age and the birth disagree, for a reader."""
    can_be = f"{youngest}" if youngest == oldest else f"{youngest} to {oldest}"
    return f"born {birth.as_written}: {can_be} years old on publication, not {age}"


def can_be_age(mention: AmountMention, least: int = 1) -> bool:
    """Whether an amount can be somebody's age or birthday in whole years, `least` at least."""
    amount = mention.amount
    if (
        not amount.exact
        or amount.low is None
        or amount.low != amount.high
        or not least <= amount.low <= _OLDEST
    ):
        return False
    if mention.form == "ordinal":
        return mention.noun == "birthday"
    return mention.form == "age" or (mention.form == "cardinal" and not mention.noun and not amount.unit)


def counts_leap_days(mention: AmountMention, born: TimeInterval) -> bool:
    """Whether birthdays are told of somebody who has one in four years, and may be counted so."""
    return mention.form == "ordinal" and (born.earliest.month, born.earliest.day) == _LEAP_DAY


def misfit(make: Maker, seen: View, birth: Claim, at: Claim | None, can_be: tuple[int, int]) -> Check:
    """The check "age-birth" of an age that is none of those which the birth allows, at a date or on publication."""
    real = f"{can_be[0]}" if can_be[0] == can_be[1] else f"{can_be[0]} or {can_be[1]}"
    shown = f"at {at.as_written}" if at is not None else "on publication"
    detail = f"born {birth.as_written}: {real} years old {shown}, not {written(seen)}"
    sides = (make.claim("age", seen),), (birth,), *(((at,),) if at is not None else ())
    return Check("age-birth", Kind.COUNT, sides, detail)


def births(doc: Annotated, published: TimeInterval | None) -> Mapping[int, Claim]:
    """When persons were born, by entity: date claims of attribute "born" from "born in March 1961"."""
    found: dict[int, Claim] = {}
    for time in doc.times:
        if time.expression.form not in ("absolute", "partial"):
            continue
        born = _born_before(doc, time)
        readings = resolve(time.expression, published, -1) if born is not None else ()
        entity = _subject(doc, time.sentence, born) if born is not None else None
        if entity is not None and len(readings) == 1:
            found.setdefault(entity, date_claim(doc, time, "born", readings[0], entity))
    return found


def _born_before(doc: Annotated, time: TimeMention) -> Span | None:
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    for word in reversed(words[max(0, at - _BIRTH_REACH) : at]):
        if word.lower == "born":
            return Span(word.start, word.end)
        if word.text in (".", ";", "and"):
            return None
    return None


def _subject(doc: Annotated, sentence: int, born: Span) -> int | None:
    """The person who was born: the nearest person named before the verb, else the first after a fronted "Born in"."""
    persons = [
        name for name in names_near(doc, sentence, born) if name.type == "person" or name.form == "pronoun"
    ]
    before = [name for name in persons if name.span.end <= born.start]
    if before:
        return before[-1].entity
    fronted = born.start == doc.sentences[sentence].span.start
    if not fronted:
        return None
    return persons[0].entity if persons else _told_before(doc, sentence)


def _told_before(doc: Annotated, sentence: int) -> int | None:
    """The only person of the sentence before, where "he" or "she" opens the main clause of this one."""
    if not sentence or not any(word.lower in ("he", "she") for word in doc.sentences[sentence].words):
        return None
    entities = {name.entity for name in in_sentences(doc.names, sentence - 1) if name.type == "person"}
    return next(iter(entities)) if len(entities) == 1 else None


def age_checks(
    doc: Annotated, published: TimeInterval | None, claims: Mapping[tuple[int, int], Claim]
) -> Iterator[Check]:
    """Ages that the same document's date of birth rules out on the day of publication."""
    if published is None:
        return
    born = births(doc, published)
    if not born:
        return
    for claim in claims.values():
        owner = next((entity for role, entity in claim.about.entities if role == "of"), None)
        birth = born.get(owner) if owner is not None else None
        if birth is None or claim.attribute != "age" or not isinstance(claim.value, Amount):
            continue
        if not isinstance(birth.value, TimeInterval) or claim.value.unit != "year" or claim.value.low is None:
            continue
        age = int(claim.value.low)
        youngest, oldest = ages(birth.value, published)
        if rules_out(age, youngest, oldest):
            detail = reckoned(birth, youngest, oldest, age)
            yield Check("age-birth", Kind.COUNT, ((claim,), (birth,)), detail)
