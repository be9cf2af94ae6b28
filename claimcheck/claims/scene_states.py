"""Which state, county and town the names of an article mean, by the share of each name's readings that lies there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log, sqrt
from typing import NamedTuple

from claimcheck.annotate.gazetteer import OTHER_NAME, Candidate, look_up
from claimcheck.model import Place
from claimcheck.values.place import distance

State = tuple[str, str]  # ISO country, first-level division
_SMOOTH = 0.03  # share of a name's readings that any state is granted
_NOTED = 8.0  # readings that a dictionary lists
_OFTEN = 2.0  # weight from which a name says no more of its state
_SURE = 1.0  # points by which the best state must lead
_KNOWN = 30_000.0  # stands for the people of a state or country, whose name is rarely meant otherwise
_ALONE = 0.6  # share of its readings that a town must have where no other name speaks for its state
_SUPPORT = 0.45  # the same of a name that speaks for it
_SUBURB, _OVERSHADOWED, _SHARE = 15.0, 10.0, 0.03  # km, times the people, share of the weight


class Evidence(NamedTuple):
    """One name with its readings and what its mentions weigh together."""

    name: str
    readings: tuple[Candidate, ...]
    weight: float


def likeliest_state(found: Iterable[Evidence]) -> State | None:
    """The first-level division that fits all names best; None where two fit about as well."""
    # said often, an ambiguous name is as ambiguous as said once
    shares = [(min(e.weight, _OFTEN), _shares(e.readings)) for e in found if e.weight]
    states = sorted({state for _, held in shares for state in held if state[1]})
    scores = {
        state: sum(
            weight * log(max(held.get(state, 0.0), held.get((state[0], ""), 0.0)) + _SMOOTH)
            for weight, held in shares
        )
        for state in states
    }
    ranked = sorted(states, key=lambda state: (-scores[state], state))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _SURE):
        return None
    return ranked[0]


def supported(found: Iterable[Evidence], state: State) -> bool:
    """Whether one name hardly means another state, or two names speak for this one."""
    held = [_shares(e.readings) for e in found if e.weight]
    shares = [row[state] for row in held if row.get(state)]
    best = max(shares, default=0.0)
    return best >= _ALONE or (best >= _SUPPORT and len(shares) > 1) or len(shares) > 2


def _shares(readings: Iterable[Candidate]) -> dict[State, float]:
    """How much of a name's readings lies in each state; a country's own share stands under ("XX", "")."""
    held: dict[State, float] = defaultdict(float)
    for candidate in readings:
        place = candidate.place
        if place.country and place.level != "area":
            inside = place.path[1] if len(place.path) > 1 else ""
            size = (candidate.people or _KNOWN) * (_NOTED if candidate.noted else 1.0)
            held[place.country, inside] += sqrt(size / (1 if candidate.own else OTHER_NAME))
    total = sum(held.values())
    return {state: share / total for state, share in held.items()}


def towns_of(found: Iterable[Evidence], state: State) -> dict[Place, float]:
    """Towns of a state with the weight of their names; of namesakes the most populous."""
    towns: dict[Place, float] = defaultdict(float)
    for evidence in found:
        inside = [c for c in evidence.readings if c.place.level == "city" and _lies_in(c.place, state)]
        inside.sort(key=lambda c: (not c.own, -c.people))
        if inside:
            towns[inside[0].place] += evidence.weight
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
        if c.place.level == "region"
        and _lies_in(c.place, state)
        and _shares(evidence.readings)[state] >= _SUPPORT
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
        near = apart is not None and apart <= _SUBURB
        if near and people[place] > _OVERSHADOWED * people[best] and towns[place] >= _SHARE * towns[best]:
            return place
    return best
