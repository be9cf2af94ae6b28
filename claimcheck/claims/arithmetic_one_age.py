"""An age against the only birth that an article tells of, some sentences apart: "has died. She was 94 ... Born in Leith
on 6 May 1924, she ...", "At the age of 93 the farmer ran ... He was born in March 1928"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import (
    AmountMention,
    Annotated,
    TimeMention,
    in_sentences,
    word_from,
)
from claimcheck.claims.arithmetic_age import ages, births
from claimcheck.claims.arithmetic_lengths import text_of, when
from claimcheck.claims.arithmetic_lived import whose
from claimcheck.claims.count_view import View, view
from claimcheck.claims.reckoning import Maker, date_claim, written
from claimcheck.data.listed import listed
from claimcheck.model import Check, Kind, TimeInterval

_AGES = 40  # ages of one document that are looked at
_LEAST = 18  # years; a child's age is told of more than one child
_OLDEST = 115
_REACH = 3  # sentences between the age and the birth
_BORN = 8  # words between "born" and its date
_ROOM = 1  # years; the age may be of a day some time ago
_FAR = 12  # years; an age further from the birth is of somebody else
_AHEAD = listed("claims.arithmetic_one_age", "ahead")
_PRONOUNS = frozenset({"he", "she", "who"})


def only_age(doc: Annotated, make: Maker) -> Iterator[Check]:
    """The check "age-birth" of an article that tells one birth and no age that fits it."""
    stated = doc.document.published
    births = [time for time in doc.times if _is_birth(doc, time)]
    born = when(births[0], None) if len(births) == 1 else None
    if stated is None or born is None or (stated.latest - stated.earliest).days > 1:
        return
    told = [view(doc, m) for m, _ in zip(filter(_can_be_age, doc.amounts), range(_AGES), strict=False)]
    youngest, oldest = ages(born, stated)
    if any(youngest - _ROOM <= _years(seen) <= oldest + _ROOM for seen in told):
        return
    near = [
        seen
        for seen in told
        if abs(seen.mention.sentence - births[0].sentence) <= _REACH
        and _is_told(seen)
        and _is_now(doc, seen, births[0])
        and _one_person(doc, seen, births[0])
    ]
    if len(near) != 1 or not youngest - _FAR <= _years(near[0]) <= oldest + _FAR:
        return
    real = f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
    detail = f"born {text_of(doc, births[0])}: {real} years old on publication, not {written(near[0])}"
    sides = (make.claim("age", near[0]),), (date_claim(doc, births[0], "born", born),)
    yield Check("age-birth", Kind.COUNT, sides, detail)


def _is_birth(doc: Annotated, time: TimeMention) -> bool:
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    before = [word.lower for word in words[max(0, at - _BORN) : at]]
    return "born" in before and not {",", ";", "and"} & set(before[before.index("born") :])


def _can_be_age(mention: AmountMention) -> bool:
    amount = mention.amount
    if not amount.exact or amount.low is None or amount.low != amount.high:
        return False
    if not _LEAST <= amount.low <= _OLDEST:
        return False
    if mention.form == "ordinal":
        return mention.noun == "birthday"
    return mention.form == "age" or (mention.form == "cardinal" and not mention.noun and not amount.unit)


def _years(seen: View) -> int:
    return int(seen.mention.amount.low or 0)


def _is_told(seen: View) -> bool:
    """Whether the words make the number an age on the day of the article."""
    before, ends = seen.lower(seen.first - 1), seen.lower(seen.last) in (".", ",", ";")
    if seen.mention.form == "ordinal" or (seen.lower(seen.first - 2), before) == ("age", "of"):
        return True
    if before in ("was", "is"):
        return ends and seen.lower(seen.first - 2) in _PRONOUNS
    return before in _AHEAD  # "at 93" may be of anything


def _is_now(doc: Annotated, seen: View, birth: TimeMention) -> bool:
    """Whether the sentence of the age names no other time than one of these days."""
    beside = [time for time in in_sentences(doc.times, seen.mention.sentence) if time is not birth]
    return all(_is_of_these_days(time, doc.document.published) for time in beside)


def _is_of_these_days(time: TimeMention, stated: TimeInterval | None) -> bool:
    if time.expression.form in ("weekday", "deictic"):
        return time.expression.get("unit") != "year"
    return time.expression.form == "partial" and when(time, stated) is not None


def _one_person(doc: Annotated, seen: View, birth: TimeMention) -> bool:
    """Whether no more than one person is named from the age to the birth."""
    owner = births(doc, doc.document.published)
    if any(entity != whose(seen) for entity in owner):
        return False
    one, two = sorted((seen.mention.sentence, birth.sentence))
    named = in_sentences(doc.names, one, two)
    return len({name.entity for name in named if name.type == "person" and name.form == "name"}) <= 1
