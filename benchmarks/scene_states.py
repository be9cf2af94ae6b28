"""Which state, county and town the names of an article mean, by the share of each name's readings that lies there."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt
from pathlib import Path
from typing import NamedTuple

from claimcheck.annotate.gazetteer import OTHER_NAME, Candidate, look_up
from claimcheck.model import Place
from claimcheck.values.place import distance

State = tuple[str, str]  # ISO country, first-level division
_TONGUE = 4.0  # times the share of a state where English is spoken: local news is told in its tongue
_ABROAD = 0.1  # the same of a state abroad, where the article tells its own country
_SMOOTH = 0.03  # share of a name's readings that any state is granted
_NOTED = 8.0  # readings that a dictionary lists
_OFTEN = 2.0  # weight from which a name says no more of its state
_CERTAIN = 4.0  # the same of a name that lies in one state alone
_FAR = 0.5  # the same of one that lies abroad alone, in the news of another country
_SURE = 2.0  # points by which the best state must lead
_KNOWN = 30_000.0  # stands for the people of a state or country, whose name is rarely meant otherwise
_ALONE = 0.57  # share of its readings that a town must have where no other name speaks for its state
_CLEAR = 5.0  # times the next state's share, from which a smaller one does
_AROUND = 2.5  # points of a state of which the text names a division and a town in it
_FEW = 3  # readings of a division's name
_SPELLED = 4.0  # readings that the map spells as the text does: "St. Louis" against "Saint-Louis"
_SUPPORT = 0.4  # the same of a name that speaks for it
_LISTS = tomllib.loads(Path(__file__).with_name("scene.toml").read_text("utf-8"))
_SIGNS = {country: frozenset(words.split(",")) for country, words in _LISTS["signs"].items()}
_ENGLISH = frozenset(_LISTS["english"].split())
_SIGNED = 1  # different words of one country's news that tell it
_SPREAD = 0.025  # km by which a city reaches out for the root of its people: 500 on each square kilometre
_SUBURB, _OVERSHADOWED, _SHARE = 15.0, 10.0, 0.06  # km, times the people, share of the weight


class Evidence(NamedTuple):
    """One name with its readings and what its mentions weigh together."""

    name: str
    readings: tuple[Candidate, ...]
    weight: float
    told: float  # the same, of what puts the news there and not only in that state
    home: str = ""  # ISO country in which the article was written, "" where nothing tells it


def at_home(found: Sequence[Evidence], text: str) -> list[Evidence]:
    """The evidence with the country of the article, where its words are those of one country's news."""
    words = [word.strip(".,;:()\"'“”").lower() for word in text.split()]
    said = {*words, *map(" ".join, pairwise(words))}
    signs = {country: len(said & listed) for country, listed in _SIGNS.items()}
    country = max(sorted(signs), key=lambda one: signs[one])
    if signs[country] < _SIGNED:
        return list(found)
    return [evidence._replace(home=country) for evidence in found]


def likeliest_state(found: Iterable[Evidence]) -> State | None:
    """The first-level division that fits all names best; None where two fit about as well."""
    # said often, an ambiguous name is as ambiguous as said once
    told = [e for e in found if e.weight]
    shares = [(min(e.weight, _most(e)), _shares(e)) for e in told]
    around = _around(told)
    states = sorted({state for _, held in shares for state in held if state[1]})
    scores = {
        state: sum(
            weight * log(max(held.get(state, 0.0), held.get((state[0], ""), 0.0)) + _SMOOTH)
            for weight, held in shares
        )
        + around.get(state, 0.0)
        for state in states
    }
    ranked = sorted(states, key=lambda state: (-scores[state], state))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _SURE):
        return None
    return ranked[0]


def _most(evidence: Evidence) -> float:
    """The weight up to which a name speaks for its states."""
    if _abroad(evidence):
        return _FAR
    return _OFTEN if len(_shares(evidence)) > 1 else _CERTAIN


def _abroad(evidence: Evidence) -> bool:
    return bool(evidence.home) and all(c.place.country != evidence.home for c in evidence.readings)


def _around(told: list[Evidence]) -> dict[State, float]:
    """Points of states of which the text names a town and its county, or the state: "Elgin" beside "Fayette County"."""
    divisions = {c.place.path: e.name for e in told for c in e.readings[:_FEW] if c.place.level == "region"}
    towns = [(e, c.place) for e in told for c in e.readings if c.place.level == "city" and c.own]
    points: dict[State, float] = defaultdict(float)
    for evidence, town in towns:
        lengths = range(2, len(town.path))
        if any(divisions.get(town.path[:length], evidence.name) != evidence.name for length in lengths):
            state = (town.country, town.path[1])
            points[state] = max(points[state], _AROUND * min(1.0, evidence.told))
    return points


def supported(found: Iterable[Evidence], state: State) -> bool:
    """Whether one name hardly means another state, or two names speak for this one."""
    held = [_shares(e) for e in found if e.weight and not _abroad(e)]
    shares = [row[state] for row in held if row.get(state)]
    best = max(shares, default=0.0)
    clear = any(
        _CLEAR * share <= row.get(state, 0.0)
        for row in held
        for share in [max((other for key, other in row.items() if key != state), default=1.0)]
        if row.get(state, 0.0) >= _ALONE
    )
    return clear or best >= _ALONE or (best >= _SUPPORT and len(shares) > 1) or len(shares) > 2


def _shares(evidence: Evidence) -> dict[State, float]:
    """How much of a name's readings lies in each state; a country's own share stands under ("XX", "")."""
    held: dict[State, float] = defaultdict(float)
    written = evidence.name.casefold()
    for candidate in evidence.readings:
        place = candidate.place
        if place.country and place.level != "area":
            inside = place.path[1] if len(place.path) > 1 else ""
            size = (candidate.people or _KNOWN) * (_NOTED if candidate.noted else 1.0)
            size *= _SPELLED if place.name.casefold() == written else 1.0
            tongue = _TONGUE if place.country in _ENGLISH else 1.0
            tongue *= _ABROAD if evidence.home not in ("", place.country) else 1.0
            held[place.country, inside] += tongue * sqrt(size / (1 if candidate.own else OTHER_NAME))
    total = sum(held.values())
    return {state: share / total for state, share in held.items()}


def towns_of(found: Iterable[Evidence], state: State) -> dict[Place, float]:
    """Towns of a state with the weight of their names; of namesakes the most populous."""
    towns: dict[Place, float] = defaultdict(float)
    for evidence in found:
        inside = [c for c in evidence.readings if c.place.level == "city" and _lies_in(c.place, state)]
        inside.sort(key=lambda c: (not c.own, -c.people))
        divided = any(len(c.place.path) == 2 and _lies_in(c.place, state) for c in evidence.readings)
        if inside and (inside[0].noted or not divided):
            towns[inside[0].place] += evidence.told
    return dict(towns)


def _lies_in(place: Place, state: State) -> bool:
    return place.country == state[0] and len(place.path) > 1 and place.path[1] == state[1]


def county_of(found: Iterable[Evidence], state: State) -> tuple[Place, float] | None:
    """The county of a state that is named most heavily, with its weight."""
    held = [
        (evidence.weight, c.place)
        for evidence in found
        for c in evidence.readings
        if c.place.level == "region" and len(c.place.path) > 2 and _lies_in(c.place, state)
    ]
    weight, place = max(held, key=lambda item: (item[0], item[1].path), default=(0.0, None))
    return (place, weight) if place is not None else None


def named_state(found: Iterable[Evidence], state: State) -> Place | None:
    """The state itself, or the county in it that is named."""
    held = [
        (evidence.weight, c.place)
        for evidence in found
        for c in evidence.readings
        if c.place.level == "region" and _lies_in(c.place, state) and _shares(evidence)[state] >= _SUPPORT
    ]
    if held:
        return max(held, key=lambda item: (len(item[1].path), item[0], item[1].path))[1]
    return None


def city_around(best: Place, towns: Mapping[Place, float]) -> Place:
    """The city whose quarter the town is, where the article names it too: Chicago for Portage Park."""
    people = {
        place: max((c.people for c in look_up(place.name) if c.place == place), default=0.0)
        for place in towns
    }
    for place in sorted(towns, key=lambda p: -people[p]):
        apart = distance(place, best)
        near = apart is not None and apart <= max(_SUBURB, _SPREAD * sqrt(people[place]))
        if near and people[place] > _OVERSHADOWED * people[best] and towns[place] >= _SHARE * towns[best]:
            return place
    return best
