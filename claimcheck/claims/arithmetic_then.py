"""Ages at moments that the words beside them date, against the only birth of the article or another such age: "made his
debut in 1996. She was only fifteen then", "crowned at 22, in 1950, and deposed in 1980, when he was 60"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby, islice

from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.claims.arithmetic_age import ages, can_be_age, misfit
from claimcheck.claims.arithmetic_lengths import Dated, dates, text_of, words_between
from claimcheck.claims.arithmetic_one_age import is_birth, is_of_one_person
from claimcheck.claims.arithmetic_runs import value
from claimcheck.claims.count_view import View, view
from claimcheck.claims.reckoning import Maker, date_claim, written
from claimcheck.model import Check, Grain, Kind
from claimcheck.model.records import NamedTuple

_MOST = 40  # ages of one document that are looked at
_FAR = 12  # years; an age further from the birth is of somebody else
_PRONOUNS = frozenset({"he", "she"})
_WHOSE = frozenset({"his", "her", "their", "whose", "my", "our"})
_THEN = (["then"], ["at", "the", "time"], ["years", "old", "then"])
_BEHIND = frozenset({",", "in", "on"})  # "at 22, in 1950"
_AHEAD = frozenset({",", "when", "he", "she", "was", "aged", "at", "the", "age", "of", "only", "just"})
_ROOM = 1  # years; told in years, two ages may be a birthday apart from their dates


class _Point(NamedTuple):
    """An age with the date at which somebody was of it."""

    seen: View
    at: TimeMention
    when: Dated


def then(doc: Annotated, make: Maker) -> Iterator[Check]:
    """Checks "age-birth" of ages whose own words date them."""
    able = islice((mention for mention in doc.amounts if can_be_age(mention)), _MOST)
    points = [point for mention in able if (point := _point(doc, view(doc, mention))) is not None]
    if not points:
        return
    births = [time for time in doc.times if is_birth(doc, time)]
    if len(births) == 1:
        yield from _by_birth(doc, points, births[0], make)
    elif not births:
        for _, group in groupby(points, key=lambda point: point.seen.mention.sentence):
            yield from _by_one_another(doc, list(group), make)


def _by_birth(doc: Annotated, points: Sequence[_Point], birth: TimeMention, make: Maker) -> Iterator[Check]:
    born = next((day for time, day in dates(doc, birth.sentence, None) if time is birth), None)
    if born is None or _is_of_kin(doc, birth):
        return
    for point in points:
        if point.seen.mention.sentence != birth.sentence and not _PRONOUNS & {
            w.lower for w in point.seen.words
        }:
            continue  # "At 22, in 1980, her daughter took over"
        youngest, oldest = ages(born, point.when[1])
        age = int(value(point.seen))
        near = youngest - _FAR <= age <= oldest + _FAR and not youngest <= age <= oldest
        if near and is_of_one_person(doc, point.seen, birth):
            at = date_claim(doc, point.at, "time", point.when[1])
            yield misfit(make, point.seen, date_claim(doc, birth, "born", born), at, (youngest, oldest))


def _is_of_kin(doc: Annotated, birth: TimeMention) -> bool:
    """Whether the birth is of somebody whom a possessive names: "Her brother, born in 1950"."""
    words = [word.lower for word in doc.sentences[birth.sentence].words]
    return bool(_WHOSE & set(words[: words.index("born")]))


def _by_one_another(doc: Annotated, points: Sequence[_Point], make: Maker) -> Iterator[Check]:
    """Two ages of whom one pronoun stands for in one sentence, against the years between."""
    for one, two in combinations(points, 2):
        named = {word.lower for word in one.seen.words} & _PRONOUNS
        if len(named) != 1 or one.at is two.at:
            continue
        (_, first), (_, last) = one.when, two.when
        apart = last.earliest.year - first.earliest.year
        older = int(value(two.seen) - value(one.seen))
        if abs(apart - older) > _ROOM and older > 0 and apart > 0 and abs(apart - older) <= _FAR:
            years = f"from {text_of(doc, one.at)} to {text_of(doc, two.at)} is {apart} years"
            detail = f"{years}, not from {written(one.seen)} to {written(two.seen)}"
            ends = [date_claim(doc, point.at, "time", point.when[1]) for point in (one, two)]
            claims = [make.claim("age", one.seen), make.claim("age", two.seen), *ends]
            yield Check("age-birth", Kind.COUNT, tuple((claim,) for claim in claims), detail)


def _point(doc: Annotated, seen: View) -> _Point | None:
    """The age with the one date that its words tie it to."""
    index = seen.mention.sentence
    here = [one for one in dates(doc, index, None) if not is_birth(doc, one[0])]
    found = _told_then(doc, seen, here) or [one for one in here if _is_beside(doc, seen, one[0])]
    if not found and len(here) == 1 and _is_when(seen):
        found = here
    if len(found) != 1 or found[0][1].grain not in (Grain.YEAR, Grain.MONTH, Grain.DAY):
        return None
    return _Point(seen, found[0][0], found[0])


def _told_then(doc: Annotated, seen: View, here: Sequence[Dated]) -> list[Dated]:
    """ "She was only fifteen then": the one date of the sentence before."""
    behind = seen.behind(3)
    said = seen.words[0].lower in _PRONOUNS and "was" in seen.ahead(2)
    if here or not said or not any(behind[: len(words)] == words for words in _THEN):
        return []
    told = [one for one in dates(doc, seen.mention.sentence - 1, None) if not is_birth(doc, one[0])]
    return told if len(told) == 1 else []


def _is_beside(doc: Annotated, seen: View, at: TimeMention) -> bool:
    """Whether a date adjoins an age: "at 22, in 1950", "in 1980, when he was 60"."""
    span = seen.mention.span
    if at.span.start >= span.end:
        ahead = seen.lower(seen.first - 1)
        aged = ahead in ("at", "aged") or seen.ahead(2) == ["age", "of"]
        return aged and set(words_between(doc, span.end, at.span.start)) <= _BEHIND
    joint = words_between(doc, at.span.end, span.start)
    told = {"at", "aged", "when"} & set(joint)
    return bool(told) and set(joint) <= _AHEAD and seen.lower(seen.last) in (",", ".", ";", "and", "")


def _is_when(seen: View) -> bool:
    """Whether "When he became bishop in 1962, he was 38" tells the age, or "was 38 when he became bishop in 1962"."""
    was = "was" in seen.ahead(2)
    return was and (seen.words[0].lower == "when" or seen.lower(seen.last) == "when") and not _is_joined(seen)


def _is_joined(seen: View) -> bool:
    return any(word.lower in ("and", "but", ";") for word in seen.words[: seen.first])
