"""Ages at a moment that the text dates, against the birth of the same person: "born in 1950 ... died in 2012 at the age
of 72", "was 30 when she won in 2000", "will turn 74 this summer"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences
from claimcheck.claims.arithmetic_age import ages, can_be_age, counts_leap_days, misfit
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View, lemma_of_verb, view
from claimcheck.claims.reckoning import Maker, date_claim
from claimcheck.model import Check, Claim, Grain, TimeInterval
from claimcheck.values.time import resolve

_MOST = 40  # ages of one document that are looked at
_BEFORE = 12  # words before an age among which its verb stands
# Words by which a number is somebody's age, with what must stand before or behind it where they say other things too.
_TURNING = frozenset({"turn", "turned", "turns"})
_DIED = frozenset({"died", "dies", ","})
_MOMENT = frozenset({"when", "at"})
_PRESENT = frozenset({"is", "still", "has", "remains"})
_FIRST_OF_ALL = frozenset({"oldest", "youngest", "eldest"})
_BIRTHDAY = timedelta(days=10)
_HAVE = frozenset({"has", "have"})
_HELPS = 3  # words before "died" among which "has" stands: "has sadly died"


def lived_checks(
    doc: Annotated, published: TimeInterval | None, born: Mapping[int, Claim], make: Maker
) -> Iterator[Check]:
    """Checks "age-birth" of ages told with a year or a death, where the text says when the person was born."""
    if not born:
        return
    for mention, _ in zip((m for m in doc.amounts if can_be_age(m)), range(_MOST), strict=False):
        seen = view(doc, mention)
        birth = born.get(whose(seen)) or _born_beside(seen, born)
        if birth is None or not _is_told(seen) or not isinstance(birth.value, TimeInterval):
            continue
        moment = _moment(seen, birth, published)
        if moment is None or counts_leap_days(mention, birth.value):
            continue
        at, when = moment
        age = int(mention.amount.low or 0)
        if at is None and mention.form == "ordinal" and birth.value.grain is Grain.DAY:
            when = _around(when)  # the day itself may lie a little before or after the article
        youngest, oldest = ages(birth.value, when)
        # Without a year beside it the age may be told of a death some days or weeks ago.
        room = 0 if at is not None or (mention.form == "ordinal" and birth.value.grain is Grain.DAY) else 1
        if youngest - room <= age <= oldest + room:
            continue
        year = None if at is None else date_claim(doc, at, "time", when)
        yield misfit(make, seen, birth, year, (youngest, oldest))


def _is_told(seen: View) -> bool:
    """Whether the words beside the number make it an age: "at the age of 72", "died aged 72", "was 30 when"."""
    if seen.mention.form == "ordinal":
        return _verbs(seen) & {"celebrate", "mark"} != set()
    before, word = seen.lower(seen.first - 2), seen.lower(seen.first - 1)
    match word:
        case "aged":
            return before in _DIED or "die" in _verbs(seen)
        case "of":
            return before == "age"
        case "at":
            return _verbs(seen) >= {"die"} or _is_now(seen)
        case "was":
            return seen.lower(seen.last) in _MOMENT
    return word in _TURNING


def _is_now(seen: View) -> bool:
    """ "At 82 she was the oldest starter", "At 82, he is still": an age on the day that the article tells of."""
    if seen.first != 1:
        return False
    after = seen.behind(6)
    said = after[1:] if after[0] == "," else after
    if said[0] not in ("he", "she"):
        return False
    return said[1] in _PRESENT or (said[1] == "was" and bool(_FIRST_OF_ALL & set(said[2:])))


def _opens(seen: View) -> bool:
    """ "At the age of 93 the farmer completed ...": an age on the day that the article tells of."""
    return [seen.lower(at) for at in range(seen.first)] == ["at", "the", "age", "of"]


def _born_beside(seen: View, born: Mapping[int, Claim]) -> Claim | None:
    """Of a birthday that no name stands beside: the only birth of the document, told in a sentence beside it."""
    if seen.mention.form != "ordinal" or len(born) != 1 or whose(seen) in born:
        return None
    birth = next(iter(born.values()))
    near = seen.doc.sentences[max(0, seen.mention.sentence - 1) : seen.mention.sentence + 2]
    return birth if near[0].span.start <= birth.span.start < near[-1].span.end else None


def _around(when: TimeInterval) -> TimeInterval:
    return TimeInterval(when.earliest - _BIRTHDAY, when.latest + _BIRTHDAY)


def _verbs(seen: View) -> set[str]:
    """The verbs shortly before the age."""
    return {lemma_of_verb(word) for word in seen.ahead(_BEFORE)}


def whose(seen: View) -> int:
    """The entity of the person named last before the age, else of the one named first in its sentence; -1 for none."""
    names = names_near(seen.doc, seen.mention.sentence, seen.mention.span)
    persons = [name for name in names if name.type == "person" or name.form == "pronoun"]
    before = [name for name in persons if name.span.end <= seen.mention.span.start]
    nearest = before[-1:] or persons[:1]
    return nearest[0].entity if nearest else -1


def _moment(
    seen: View, birth: Claim, published: TimeInterval | None
) -> tuple[TimeMention | None, TimeInterval] | None:
    """When the age was reached: at the one year of its sentence beside that of birth, or at a death just reported."""
    doc = seen.doc
    beside = [time for time in in_sentences(doc.times, seen.mention.sentence) if time.span != birth.span]
    years = [time for time in beside if time.expression.form == "absolute"]
    if has_died(seen):
        stated = published is not None and (published.latest - published.earliest).days <= 1
        return (None, published) if stated and published is not None else None
    years = [time for time in years if not _is_past_clause(seen, time)]
    if len(years) == 1 and len(beside) == 1:
        readings = resolve(years[0].expression, None, 0)
        alone = len(readings) == 1 and not years[0].expression.get("to_year") and _is_point(years[0])
        return (years[0], readings[0]) if alone else None
    if years or published is None or (published.latest - published.earliest).days > 1:
        return None
    if _is_now(seen):
        return (None, published) if not beside else None
    if _opens(seen):
        days = beside and all(time.expression.form in ("weekday", "deictic") for time in beside)
        return (None, published) if days else None
    if seen.lower(seen.first - 1) == "turned" and len(beside) == 1 and beside[0].expression.get("month"):
        months = resolve(beside[0].expression, published, -1)
        return (beside[0], months[0]) if len(months) == 1 else None
    turned = seen.mention.form == "ordinal" and all(time.expression.form == "weekday" for time in beside)
    turns = seen.lower(seen.first - 1) == "turn" and seen.lower(seen.first - 2) in ("will", "to")
    if (
        turned
        or turns
        or ("die" in _verbs(seen) and all(time.expression.form in ("weekday", "deictic") for time in beside))
    ):
        year = TimeInterval(
            published.earliest.replace(month=1, day=1), published.latest.replace(month=12, day=31)
        )
        return None, (year if turns else published)
    return None


def has_died(seen: View) -> bool:
    """Whether the age is that at a death which is the news, whatever other year its sentence names: "who has died aged
    88, crossed the Gobi in 1961"."""
    ahead = seen.ahead(_BEFORE)
    died = next((at for at in range(len(ahead) - 1, -1, -1) if lemma_of_verb(ahead[at]) == "die"), 0)
    return not _HAVE.isdisjoint(ahead[max(0, died - _HELPS) : died])


def _is_past_clause(seen: View, time: TimeMention) -> bool:
    """Whether a year stands behind the clause that tells of the death: "who died aged 90, opened a school in 1958"."""
    within = "who" in seen.ahead(_BEFORE)
    return within and seen.lower(seen.last) == "," and time.span.start > seen.words[seen.last].end


def _is_point(time: TimeMention) -> bool:
    """Whether the year is that of what is told, and not one since which something goes on."""
    return time.preposition in ("in", "on", "", "of") and not time.expression.get("decade")
