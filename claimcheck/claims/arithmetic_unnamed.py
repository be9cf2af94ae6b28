"""Ages of persons whom only one sentence tells of, without a name: "the patient, 64, was born in 1952", "her
grandmother was born on 4 May 1920 and died on 10 May 2015, aged 90", "born in 1961, was 19 when she won in 1980"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.annotate.mentions import AmountMention, Annotated, TimeMention, word_from
from claimcheck.claims.arithmetic_age import ages
from claimcheck.claims.arithmetic_lengths import text_of, times_by_sentence, when
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View, view
from claimcheck.claims.reckoning import Maker, date_claim, written
from claimcheck.model import Check, Kind, TimeInterval

_OLDEST = 120  # years
_REACH = 6  # words between "born" and its date
_DIED = frozenset({"died", "dies"})


def unnamed(doc: Annotated, make: Maker) -> Iterator[Check]:
    """Checks "age-birth" of the one age of a sentence that tells of one birth and names no person."""
    by_sentence = {index: list(group) for index, group in groupby(doc.amounts, key=lambda m: m.sentence)}
    for index, times in times_by_sentence(doc):
        births = [time for time in times if _is_birth(doc, time)]
        told = [view(doc, m) for m in by_sentence.get(index, ()) if _can_be_age(m)]
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
            yield _check(doc, told[0], births[0], born, moment, (youngest, oldest), make)


def _is_birth(doc: Annotated, time: TimeMention) -> bool:
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    before = [word.lower for word in words[max(0, at - _REACH - 1) : at]]
    if "born" not in before:
        return False
    place = before.index("born")
    own = place == 0 or before[place - 1] in ("was", "been", ",")  # not "built by a man born in 1902"
    return own and not {",", ";", "and"} & set(before[place:])


def _can_be_age(mention: AmountMention) -> bool:
    amount = mention.amount
    if not amount.exact or amount.low is None or amount.low != amount.high or not 0 < amount.low <= _OLDEST:
        return False
    return mention.form == "age" or (mention.form == "cardinal" and not mention.noun and not amount.unit)


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
    if dying and others and near and stated is not None:
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


def _check(
    doc: Annotated,
    seen: View,
    birth: TimeMention,
    born: TimeInterval,
    moment: tuple[TimeMention | None, TimeInterval],
    can_be: tuple[int, int],
    make: Maker,
) -> Check:
    time, at = moment
    real = f"{can_be[0]}" if can_be[0] == can_be[1] else f"{can_be[0]} or {can_be[1]}"
    shown = "publication" if time is None else text_of(doc, time)
    detail = f"born {text_of(doc, birth)}: {real} years old at {shown}, not {written(seen)}"
    dates = [date_claim(doc, birth, "born", born)]
    dates += [] if time is None else [date_claim(doc, time, "time", at)]
    return Check("age-birth", Kind.COUNT, ((make.claim("age", seen),), *((date,) for date in dates)), detail)
