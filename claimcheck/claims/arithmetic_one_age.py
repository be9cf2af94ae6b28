"""An age against the only birth that an article, or one sentence of it, tells of: "has died. She was 94 ... Born in
Leith on 6 May 1924, she ...", "the patient, 64, was born in 1952", "born in 1961, was 19 when she won in 1980"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences, word_from
from claimcheck.claims.arithmetic_age import ages, births, can_be_age, counts_leap_days, misfit
from claimcheck.claims.arithmetic_lengths import times_by_sentence, when
from claimcheck.claims.arithmetic_lived import has_died, whose
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View, view
from claimcheck.claims.reckoning import Maker, date_claim
from claimcheck.data.listed import listed
from claimcheck.model import Check, TimeInterval

_AGES = 40  # ages of one document that are looked at
_LEAST = 18  # years; a child's age is told of more than one child
_REACH = 3  # sentences between the age and the birth
_BORN = 8  # words between "born" and its date
_ROOM = 1  # years; the age may be of a day some time ago
_FAR = 12  # years; an age further from the birth is of somebody else
_AHEAD = listed("claims.arithmetic_one_age", "ahead")
_DIED = frozenset({"died", "dies"})
_PRONOUNS = frozenset({"he", "she", "who"})


def only_age(doc: Annotated, make: Maker) -> Iterator[Check]:
    """The check "age-birth" of an article that tells one birth and no age that fits it."""
    stated = doc.document.published
    births = [time for time in doc.times if is_birth(doc, time)]
    born = when(births[0], None) if len(births) == 1 else None
    if stated is None or born is None or (stated.latest - stated.earliest).days > 1:
        return
    able = (mention for mention in doc.amounts if can_be_age(mention, _LEAST))
    told = [view(doc, mention) for mention in islice(able, _AGES) if not counts_leap_days(mention, born)]
    youngest, oldest = ages(born, stated)
    if any(youngest - _ROOM <= _years(seen) <= oldest + _ROOM for seen in told):
        return
    near = [
        seen
        for seen in told
        if abs(seen.mention.sentence - births[0].sentence) <= _REACH
        and _is_told(seen)
        and _is_now(doc, seen, births[0])
        and is_of_one_person(doc, seen, births[0])
    ]
    if len(near) != 1 or not youngest - _FAR <= _years(near[0]) <= oldest + _FAR:
        return
    yield misfit(make, near[0], date_claim(doc, births[0], "born", born), None, (youngest, oldest))


def unnamed(doc: Annotated, make: Maker) -> Iterator[Check]:
    """Checks "age-birth" of the one age of a sentence that tells of one birth and names no person."""
    by_sentence = {index: list(group) for index, group in groupby(doc.amounts, key=lambda m: m.sentence)}
    for index, times in times_by_sentence(doc):
        births = [time for time in times if _is_own_birth(doc, time)]
        told = [view(doc, m) for m in by_sentence.get(index, ()) if m.form != "ordinal" and can_be_age(m)]
        named = any(
            name.type == "person" for name in names_near(doc, index, times[0].span) if name.form == "name"
        )
        if len(births) != 1 or len(told) != 1 or named:
            continue
        born, moment = when(births[0], None), _moment(doc, told[0], births[0], times)
        if born is None or moment is None:
            continue
        youngest, oldest = ages(born, moment[1])
        age = int(told[0].mention.amount.low or 0)
        room = 0 if moment[0] is not None else 1  # the day the article tells of may lie a little back
        if not youngest - room <= age <= oldest + room:
            at = None if moment[0] is None else date_claim(doc, moment[0], "time", moment[1])
            yield misfit(make, told[0], date_claim(doc, births[0], "born", born), at, (youngest, oldest))


def is_birth(doc: Annotated, time: TimeMention) -> bool:
    """Whether somebody was born at the time: "born in Leith in 1961"."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    before = [word.lower for word in words[max(0, at - _BORN) : at]]
    return "born" in before and not {",", ";", "and"} & set(before[before.index("born") :])


def _is_own_birth(doc: Annotated, time: TimeMention) -> bool:
    """Whether nobody else is born: not "built by a man born in 1902"."""
    words = doc.sentences[time.sentence].words
    at = next((at for at, word in enumerate(words) if word.lower == "born"), 0)
    return is_birth(doc, time) and (at == 0 or words[at - 1].lower in ("was", "been", ","))


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


def is_of_one_person(doc: Annotated, seen: View, birth: TimeMention) -> bool:
    """Whether no more than one person is named from the age to the birth."""
    owner = births(doc, doc.document.published)
    if any(entity != whose(seen) for entity in owner):
        return False
    one, two = sorted((seen.mention.sentence, birth.sentence))
    named = in_sentences(doc.names, one, two)
    return len({name.entity for name in named if name.type == "person" and name.form == "name"}) <= 1


def _moment(
    doc: Annotated, seen: View, birth: TimeMention, times: Sequence[TimeMention]
) -> tuple[TimeMention | None, TimeInterval] | None:
    """When the person was of the age: at the one other date, where "was 19 when" or "died ... aged 90" ties it, or on
    the day of publication, where the age stands between commas."""
    others = [time for time in times if time is not birth]
    before, after = seen.lower(seen.first - 1), seen.lower(seen.last)
    lower = {word.lower for word in seen.words}
    dying = bool(_DIED & lower) and (before in ("aged", "at") or seen.lower(seen.first - 2) == "age")
    stated = doc.document.published
    near = all(time.expression.form in ("weekday", "deictic") for time in others)
    if dying and others and (near or has_died(seen)) and stated is not None:
        return None, stated  # "born on 12 May 1933, she died on Saturday, aged 88"
    aged = (seen.lower(seen.first - 2), before) == ("age", "of")
    if dying or aged or (before == "was" and after == "when"):
        date = when(others[0], None) if len(others) == 1 else None
        return (others[0], date) if date is not None and others[0].expression.form == "absolute" else None
    if (
        before == "turned"
        and stated is not None
        and len(others) == 1
        and others[0].expression.form == "partial"
    ):
        date = when(others[0], stated)
        return (others[0], date) if date is not None else None
    behind = seen.behind(3)
    apposed = before == "," and behind == [",", "was", "born"] and not others and not _DIED & lower
    return (None, stated) if apposed and stated is not None else None
