"""The times of day that the articles on one occasion give for one stage of it.

The call for help comes after what it is about: a happening that an article puts half an hour behind the call of another
is held against it as two times of one thing are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, combinations, product

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.clock import clock_claims, is_part, part_claims
from claimcheck.model import REAL, Check, Claim, ClockTime, Kind, Place, Relation, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.questions.clock_stages import ALARM, CLEAR, DEATH, FOUND, HARM, LAUNCH, on_the_spot, stage
from claimcheck.questions.tellings import by_name
from claimcheck.subjects.joined import Joined
from claimcheck.values import place
from claimcheck.values.clock import DAY, LEEWAY, apart, between, relate

_GROUP = 12  # articles of one occasion that are held against one another
_MOST = 24  # times of day in one article; one with more is a chronicle
_AFTER = frozenset({ALARM, FOUND, DEATH, "arrest", "surrender", "charge"})  # stages that come after HARM
_SAME_DAY = _AFTER - {ALARM, FOUND}  # those that may come on any later day
_COMMON = frozenset({HARM, ALARM, LAUNCH, CLEAR})  # stages of the occasion itself, whoever takes part
_TOWNS = frozenset({"city", "locality"})  # levels of places
_HOUR = 60
_ROUND = 5  # minutes to which times are told that are not told to the minute
_EDGE = 2 * _HOUR  # what two parts of a day have in common that are two
_LONG = (
    6 * 60
)  # minutes by which a call may be told too early where no days are told: further off, it is the next day's


@dataclass(frozen=True, slots=True)
class _Clock:
    claim: Claim
    stage: str
    time: ClockTime
    people: frozenset[str]  # last names of the people who take part
    parties: frozenset[str]  # last words of all names that do
    towns: tuple[Place, ...]  # those in which its sentence says that it was
    spot: bool  # of a death at the scene
    out: date | None  # the last day on which its article can have come out


def clock_checks(joined: Joined) -> Iterator[Check]:
    """Times that one stage of an occasion cannot all have had, one check an occasion, in order of path."""
    published = {item.claim.document_id: item.published.interval for item in joined.placed}
    for docs in joined.together(_GROUP):
        read = (_clocks(doc, published.get(doc.document.id)) for doc in docs)
        told = [clocks for clocks in read if 0 < len(clocks) <= _MOST]
        split = [pair for ours, theirs in combinations(told, 2) for pair in _held(ours, theirs)]
        split += [
            pair for clocks in told for pair in combinations(_main(clocks), 2) if _half_a_day_off(*pair)
        ]
        if split:
            yield _check(split, [clock for clocks in told for clock in _main(clocks)])


def _clocks(doc: Annotated, published: TimeInterval | None) -> list[_Clock]:
    told = [
        _Clock(
            claim,
            stage(doc, claim),
            claim.value,
            *_parties(doc, claim),
            _towns(doc, claim),
            on_the_spot(doc, claim),
            published.latest if published else None,
        )
        for claim in chain(clock_claims(doc, published), part_claims(doc, published))
        if claim.certainty in REAL and isinstance(claim.value, ClockTime)
    ]
    return sorted(told, key=lambda clock: clock.claim.span)


def _check(pairs: Sequence[tuple[_Clock, _Clock]], told: Sequence[_Clock]) -> Check:
    """The check of pairs that cannot be, claims that do not stand apart, or tell the same, taken together."""
    held = frozenset(frozenset((a.claim.id, b.claim.id)) for a, b in pairs)
    sides: list[list[_Clock]] = []
    clocks = {clock.claim.id: clock for pair in pairs for clock in pair}
    for clock in clocks.values():
        fits = (s for s in sides if not any(frozenset((clock.claim.id, o.claim.id)) in held for o in s))
        side = next(fits, None)
        if side is None:
            sides.append([clock])
        else:
            side.append(clock)
    for clock in told:
        same = [side for side in sides if any(_tells_the_same(clock, other) for other in side)]
        if clock.claim.id not in clocks and len(same) == 1:
            same[0].append(clock)
    shown = tuple(tuple(clock.claim for clock in side) for side in sides)
    return Check("clock-apart", Kind.DATE, shown, _detail(*pairs[0]))


def _tells_the_same(one: _Clock, two: _Clock) -> bool:
    """Whether two articles give one time for one stage, or for two that may fall into one minute."""
    at_once = one.stage == two.stage or {one.stage, two.stage} <= {HARM, ALARM, FOUND}
    other = one.claim.document_id != two.claim.document_id
    return (
        other and at_once and relate(one.time, two.time) is Relation.SAME and not _days(one.claim, two.claim)
    )


def _held(ours: Sequence[_Clock], theirs: Sequence[_Clock]) -> list[tuple[_Clock, _Clock]]:
    """The times that cannot both be, where neither article knows the other's and each has one of its stage."""
    return [
        (a, b)
        for a, b in product(_main(ours), _main(theirs))
        if _cannot_be(a, b) and not _known(a, theirs) and not _known(b, ours)
    ]


def _main(clocks: Sequence[_Clock]) -> list[_Clock]:
    """The times of stages for which an article gives one time alone, calls before its own happening left out."""
    found = [
        clock
        for name, held in by_name(clocks, lambda clock: clock.stage).items()
        if name and all(apart(a.time, b.time) < LEEWAY for a, b in combinations(held, 2))
        for clock in held
    ]
    own = [clock for clock in found if clock.stage == HARM]
    return [c for c in found if c.stage != ALARM or not any(_cannot_be(c, other) for other in own)]


def _cannot_be(one: _Clock, two: _Clock) -> bool:
    """Whether two times of one stage are too far apart, or a call is told too long before what it is about."""
    way = (one.stage == HARM and two.stage in _AFTER) - (two.stage == HARM and one.stage in _AFTER)
    if one.time.zone != two.time.zone or not (way or one.stage == two.stage) or _elsewhere(one, two):
        return False
    if _is_of_later(one, two) or _is_of_later(two, one):
        return False
    if _half_a_day_off(one, two):
        return True
    days, leeway = _days(one.claim, two.claim), LEEWAY if way else _leeway(one, two)
    if _other_parts(one, two):
        return not way and not _of_others(one, two)
    if apart(one.time, two.time) < leeway or (days is not None and abs(days) > 1):
        return False  # two days of one hour are the days' own matter
    shifts = (-1, 0, 1) if days is None else (days,)
    minutes = min((between(one.time, two.time, shift) for shift in shifts), key=abs)
    if not way:
        return abs(minutes) >= leeway and not _of_others(one, two)
    if days is None and (abs(minutes) > _LONG or {one.stage, two.stage} & _SAME_DAY):
        return False
    return minutes * way <= -LEEWAY


def _leeway(one: _Clock, two: _Clock) -> int:
    """Minutes by which two times of one stage may miss one another.

    None, where neither is hedged and one is told to the minute, or where the digits of the minutes are changed over.
    """
    if is_part(one.time) or is_part(two.time) or one.stage == ALARM:
        return LEEWAY
    exact = not (one.time.hedge or two.time.hedge)
    (hour, minute), (other, changed) = divmod(one.time.earliest, _HOUR), divmod(two.time.earliest, _HOUR)
    turned = hour == other and minute != changed and f"{minute:02}" == f"{changed:02}"[::-1]
    return 1 if turned or (exact and (minute % _ROUND or changed % _ROUND)) else LEEWAY


def _other_parts(one: _Clock, two: _Clock) -> bool:
    """Whether two are parts of one day that have but their edges in common: its afternoon and its night."""
    if not (is_part(one.time) and is_part(two.time)) or _days(one.claim, two.claim) != 0:
        return False
    shared = min(one.time.latest, two.time.latest) - max(one.time.earliest, two.time.earliest)
    return 0 <= shared < _EDGE


def _half_a_day_off(one: _Clock, two: _Clock) -> bool:
    """Whether a death at the scene is put half a day from what it came of: a.m. for p.m."""
    stages = {one.stage, two.stage}
    both = DEATH in stages and stages & {HARM, ALARM, FOUND} and (one.spot or two.spot)
    return bool(both) and apart(one.time, two.time) >= DAY // 2 - _HOUR and one.time.zone == two.time.zone


def _parties(doc: Annotated, claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    named = [doc.entities[entity] for _, entity in claim.about.entities]
    last = {entity.label.casefold().split()[-1]: entity.type for entity in named if entity.label.split()}
    return frozenset(word for word, sort in last.items() if sort == "person"), frozenset(last)


def _towns(doc: Annotated, claim: Claim) -> tuple[Place, ...]:
    """The towns that the sentence of a time tells as places where something was, else those of the whole article."""
    named = [p for p in doc.places if p.place.level in _TOWNS and p.usage in ("location", "dateline")]
    here = [p for p in named if p.usage == "location" and claim.sentence.holds(p.span)]
    return tuple(p.place for p in here or named)


def _elsewhere(one: _Clock, two: _Clock) -> bool:
    """Whether two times are of two happenings: another day in another town, as a round-up tells them."""
    held = [place.relate(a, b) is Relation.APART for a, b in product(one.towns, two.towns)]
    return bool(held) and all(held) and bool(_days(one.claim, two.claim))


def _is_of_later(one: _Clock, two: _Clock) -> bool:
    """Whether a time is told of a day on which the other article was out: that of an aftershock, a second blast."""
    return one.claim.when is not None and two.out is not None and one.claim.when.earliest > two.out


def _of_others(one: _Clock, two: _Clock) -> bool:
    """Whether a stage may have been that of two people or things: one happening has many deaths and arrests."""
    if one.stage in _COMMON:
        return bool(one.people and two.people) and not one.people & two.people
    return not one.parties & two.parties


def _days(one: Claim, two: Claim) -> int | None:
    """Days from the day of one time to that of the other; None where one of them is not told."""
    days = [when.earliest for when in (one.when, two.when) if when and when.earliest == when.latest]
    return (days[1] - days[0]).days if len(days) == 2 else None


def _known(clock: _Clock, others: Sequence[_Clock]) -> bool:
    """Whether the other article tells the time too, of whatever; a part of the day tells no hour."""
    return any(
        apart(clock.time, other.time) < _leeway(clock, other) and not _other_parts(clock, other)
        for other in others
        if is_part(clock.time) or not is_part(other.time)
    )


def _detail(one: _Clock, two: _Clock) -> str:
    return f"'{one.claim.as_written}' ({one.time}) against '{two.claim.as_written}' ({two.time})"
