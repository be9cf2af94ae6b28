"""What speaks for and against two articles telling of one occasion: weighted, explained, from the two alone.

The weights were measured on pairs of articles about look-alike events and rounded; the constants, caps and thresholds
below were chosen on those same development corpora, against which the benchmark `subjects` holds them, so its figures
say how well they fit there and not what other articles will give. A sum of 0 is even odds between articles that share
something telling.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from claimcheck.annotate.known import remembered
from claimcheck.model.records import dataclass
from claimcheck.subjects.evidence_days import WEEK, Row, dates
from claimcheck.subjects.families import noun_for
from claimcheck.subjects.moments import gap
from claimcheck.subjects.profiles import Person, Profile
from claimcheck.subjects.towns import are_namesakes

PRIOR = -3.3
WORDS, WORDS_MOST = 3.8, 2.4
NAMES = 5.4
# Notices of one court, reports of one league: told in one wording, of other names. The two are cosines in [0, 1];
# articles of one occasion have names in common at least as much as words, unless one of them names nobody.
TEMPLATE, TEMPLATE_FROM = -8.0, 0.3
NUMBERS, NUMBERS_MOST = 0.15, 1.5
SAME_MAIN, OTHER_MAIN, BOTH_MAINS, OTHERS = 1.9, -0.6, -0.2, -0.7
SAME_HOST, OTHER_HOST = 0.3, -1.5
SAME_AGE, OTHER_AGE = 1.0, -1.5
SAME_ADDRESS = 1.0
SAME_TOWN, ELSEWHERE, NAMESAKES = 0.4, -0.9, -9.0
OTHER_ORDINAL = -1.5
# Neither tells of what the other is about most, by how many of the two bring up the other's events at all (as cause,
# aftermath or companion): none, one, both. Articles of one occasion are so several times as seldom as others.
UNLINKED, UNLINKED_AFAR = (-0.6, 0.0, 0.0), (-3.0, -2.0, -1.0)
_YEAR = 1  # years by which one person's age may differ between articles
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """Points for (positive) and against one occasion, and what gave them, the weightiest first."""

    points: float
    pro: tuple[str, ...]
    contra: tuple[str, ...]


def weigh(one: Profile, two: Profile) -> Evidence:
    """The evidence of two articles with its reasons; symmetric."""
    found = _rows(one, two)
    told = sorted(((value, say()) for value, say in found if say), key=lambda row: (-abs(row[0]), row[1]))
    return Evidence(
        PRIOR + sum(value for value, _ in found),
        tuple(reason for value, reason in told if value > 0),
        tuple(reason for value, reason in told if value < 0),
    )


def points(one: Profile, two: Profile) -> float:
    """The points of `weigh` alone, at a fraction of its cost."""
    return PRIOR + sum(value for value, _ in _rows(one, two))


def _rows(one: Profile, two: Profile) -> list[Row]:
    first, second = (one, two) if one.document <= two.document else (two, one)
    return [
        *_wording(first, second),
        *_people(first, second),
        *_whereabouts(first, second),
        *dates(first, second),
        *_ordinals(first, second),
        *_hosts(first, second),
        *_events(first, second),
    ]


def _wording(one: Profile, two: Profile) -> list[Row]:
    wording = _dot(one.words, two.words) / (one.word_norm * two.word_norm)
    naming = _dot(one.names, two.names) / (one.name_norm * two.name_norm)
    words, names = min(WORDS_MOST, WORDS * sqrt(wording)), NAMES * sqrt(naming)
    numbers = min(NUMBERS_MOST, NUMBERS * sum(w for n, w in one.numbers.items() if n in two.numbers))
    form = TEMPLATE * max(0.0, wording - naming - TEMPLATE_FROM) if one.names and two.names else 0.0
    return [
        (form, (lambda: "one wording with other names") if form else None),
        (words, (lambda: f"shared words: {_shown(one.words, two.words)}") if words else None),
        (names, (lambda: f"shared names: {_shown(one.names, two.names)}") if names else None),
        (numbers, (lambda: f"shared numbers: {_shown(one.numbers, two.numbers)}") if numbers else None),
    ]


def _dot(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    # in the order of `one`, whatever the order of a set: the last digits of a float hang on it
    return sum([one[name] * two[name] for name in one if name in two])


def _shown(one: Mapping[str, float], two: Mapping[str, float]) -> str:
    shared = sorted(one.keys() & two.keys(), key=lambda name: (-one[name] * two[name], name))
    return ", ".join(shared[:_SHOWN])


def _people(one: Profile, two: Profile) -> list[Row]:
    if not one.main or not two.main:
        return []
    missing = [p.main for p, other in ((one, two), (two, one)) if p.main not in other.names]
    absent = min(_absent(one, two), _absent(two, one))
    rows: list[Row] = [(OTHERS * absent, None)]
    if missing:
        other = OTHER_MAIN + (BOTH_MAINS if len(missing) > 1 else 0.0)
        rows.append((other, lambda: f"another main person: {_both(one.main, two.main)}"))
    else:
        rows.append((SAME_MAIN, lambda: f"both name {_both(one.main, two.main)}"))
    return rows + _ages(one, two)


def _absent(one: Profile, two: Profile) -> float:
    """Share of an article's persons, by salience, that the other does not name."""
    mass = sum(person.salience for person in one.persons.values())
    return sum(p.salience for name, p in one.persons.items() if name not in two.names) / mass


def _ages(one: Profile, two: Profile) -> list[Row]:
    """The age of one person whose age both tell, the first by name."""
    for name in sorted(one.persons.keys() & two.persons.keys()):
        ours, theirs = one.persons[name], two.persons[name]
        if ours.age is None or theirs.age is None or not _one_given_name(ours, theirs):
            continue
        return [_age(name, ours.age, theirs.age)]
    return []


def _both(one: str, two: str) -> str:
    """Two names in an order of their own, so that the reason does not hang on which article comes first."""
    return " and ".join(sorted({one, two}))


def _age(name: str, one: int, two: int) -> Row:
    low, high = sorted((one, two))
    if abs(one - two) <= _YEAR:
        return SAME_AGE, lambda: f"{name}, {low}, in both"
    return OTHER_AGE, lambda: f"{name} is {low} in one and {high} in the other"


def _one_given_name(one: Person, two: Person) -> bool:
    return not one.given or not two.given or one.given[0] == two.given[0]


def _whereabouts(one: Profile, two: Profile) -> list[Row]:
    rows: list[Row] = []
    if streets := one.addresses & two.addresses:
        rows.append((SAME_ADDRESS, lambda: f"one address: {min(streets)}"))
    if (named := one.town) and are_namesakes(named, two.town):
        rows.append((NAMESAKES, lambda: f"two towns called {named.name}"))
    if towns := one.places.keys() & two.places.keys():
        rows.append((SAME_TOWN, lambda: f"both of {min(towns).rpartition('/')[2]}"))
    if one.places and two.places:
        lost = min(_lost(one, two), _lost(two, one))
        wholly = lost == 1
        rows.append(
            (ELSEWHERE * lost, (lambda: f"other places: {_both(_most(one), _most(two))}") if wholly else None)
        )
    return rows


def _lost(one: Profile, two: Profile) -> float:
    """Share of an article's towns, by salience, that the other does not name."""
    lost = sum(w for town, w in one.places.items() if not _names(two, town))
    return lost / sum(one.places.values())


def _names(other: Profile, town: str) -> bool:
    return town in other.places or all(word in other.names for word in _words_of(town))


@remembered
def _words_of(town: str) -> tuple[str, ...]:
    """The words of the name of a town, from its path on the map."""
    return tuple(town.rpartition("/")[2].lower().split())


def _most(one: Profile) -> str:
    return max(one.places, key=lambda town: (one.places[town], town)).rpartition("/")[2]


def _ordinals(one: Profile, two: Profile) -> list[Row]:
    for noun in sorted(one.ordinals.keys() & two.ordinals.keys()):
        if not one.ordinals[noun] & two.ordinals[noun]:
            return [_ordinal(noun, min(one.ordinals[noun]), min(two.ordinals[noun]))]
    return []


def _ordinal(noun: str, one: str, two: str) -> Row:
    return OTHER_ORDINAL, lambda: f"{noun} number {_both(one, two)}"


def _events(one: Profile, two: Profile) -> list[Row]:
    """What two articles that are about other kinds of event say: a follow-up brings up what it follows."""
    if not one.kinds or not two.kinds or not frozenset(one.kinds).isdisjoint(two.kinds):
        return []
    linked = sum(not a.told.isdisjoint(b.kinds) for a, b in ((one, two), (two, one)))
    if one.published is None or two.published is None or gap(one.published, two.published) <= WEEK:
        return [(UNLINKED[linked], None)]
    return [
        (
            UNLINKED_AFAR[linked],
            lambda: f"other events: {_both(noun_for(one.kinds[0]), noun_for(two.kinds[0]))}",
        )
    ]


def _hosts(one: Profile, two: Profile) -> list[Row]:
    """Whether those who host something are the same; a meeting returned is another meeting."""
    if not one.hosts or not two.hosts:
        return []
    if shared := one.hosts & two.hosts:
        return [(SAME_HOST, lambda: f"one host: {min(shared)}")]
    return [(OTHER_HOST, lambda: f"other hosts: {_both(min(one.hosts), min(two.hosts))}")]
