"""Articles -> occasions by average linkage, best pairs first, and never against what whole groups say.

A group joins another where the mean evidence between their members is for it: chaining would join look-alikes through
one article that mentions both. What sets two groups apart shows best on the groups themselves: a name that runs
through the one and is nowhere in the other, on both sides; or another main person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from claimcheck.subjects.profiles import Profile
from claimcheck.subjects.weights import surprise

Pair = tuple[str, str]
Weigh = Callable[[Profile, Profile], float]
EXCLUSIVE, RIVALS = 4.0, 3.0  # points against two groups, for each part of one by which they are told apart
CORE, _CORE_FROM = 2.0, 0.4  # points for one name that runs through both groups, from that part of them on
_COMMON, _SPAN = (
    12.0,
    10.0,
)  # bits of surprise from which a name counts, and over which it comes to count in full
_OFFSET = 0.35  # parts that articles of one occasion differ by as well
_SAMPLE = 36  # pairs of members that stand for all between two large groups
_HOPELESS = -2.0  # mean from which two groups are no longer followed
_MOST = 6.0  # points that one pair may weigh, for or against


@dataclass(slots=True, eq=False)
class _Group:
    """Articles held to be of one occasion so far."""

    members: list[Profile]
    names: Counter[str]  # members that use a name
    mains: Counter[str]  # part of a member's attention that a person has, summed
    means: dict[int, float] = field(default_factory=dict)  # mean evidence towards another group


def link(profiles: Iterable[Profile], pairs: Iterable[Pair], weigh: Weigh) -> tuple[tuple[str, ...], ...]:
    """Groups of document ids, each sorted, all articles in one; `pairs` are the candidates."""
    ordered = sorted(profiles, key=lambda p: p.document)
    return _Linkage(ordered, weigh).run(pairs)


class _Linkage:
    def __init__(self, ordered: list[Profile], weigh: Weigh) -> None:
        self._weigh = weigh
        self._groups = {at: _single(profile) for at, profile in enumerate(ordered)}
        self._at = {profile.document: at for at, profile in enumerate(ordered)}
        self._known: dict[Pair, float] = {}

    def run(self, pairs: Iterable[Pair]) -> tuple[tuple[str, ...], ...]:
        for one, two in pairs:
            a, b = self._at[one], self._at[two]
            ours, theirs = self._groups[a], self._groups[b]
            mean = self._between(ours, theirs)
            if mean > _HOPELESS:
                ours.means[b] = theirs.means[a] = mean
        heap = [
            (-mean, a, b)
            for a, group in self._groups.items()
            for b, mean in group.means.items()
            if a < b and mean > 0
        ]
        heapify(heap)
        fresh = len(self._groups)
        while heap:
            lost, a, b = heappop(heap)
            if a not in self._groups or b not in self._groups:
                continue
            if -lost <= apart(self._groups[a], self._groups[b]):
                continue
            self._merge(a, b, fresh, heap)
            fresh += 1
        return tuple(sorted(tuple(sorted(p.document for p in g.members)) for g in self._groups.values()))

    def _merge(self, a: int, b: int, fresh: int, heap: list[tuple[float, int, int]]) -> None:
        ours, theirs = self._groups.pop(a), self._groups.pop(b)
        was = ((a, ours), (b, theirs))
        merged = _Group(
            [*ours.members, *theirs.members], ours.names + theirs.names, ours.mains + theirs.mains
        )
        for near in sorted((ours.means.keys() | theirs.means.keys()) & self._groups.keys()):
            other = self._groups[near]
            means = [other.means.pop(at) if at in other.means else self._between(g, other) for at, g in was]
            mean = sum(len(g.members) * m for (_, g), m in zip(was, means, strict=True)) / len(merged.members)
            if mean > _HOPELESS:
                merged.means[near] = other.means[fresh] = mean
            if mean > 0:
                heappush(heap, (-mean, near, fresh))
        self._groups[fresh] = merged

    def _between(self, ours: _Group, theirs: _Group) -> float:
        """Mean evidence between the members of two groups, of a fixed sample where there are many pairs."""
        row, pairs = len(theirs.members), len(ours.members) * len(theirs.members)
        # of all pairs row by row, which are never written out
        chosen = range(0, pairs, max(1, pairs // _SAMPLE))
        points = (self._points(ours.members[at // row], theirs.members[at % row]) for at in chosen)
        return sum(points) / len(chosen)

    def _points(self, one: Profile, two: Profile) -> float:
        key = (min(one.document, two.document), max(one.document, two.document))
        if key not in self._known:
            self._known[key] = max(-_MOST, min(_MOST, self._weigh(one, two)))
        return self._known[key]


def _single(profile: Profile) -> _Group:
    mass = sum(person.salience for person in profile.persons.values())
    mains = Counter({name: person.salience / mass for name, person in profile.persons.items()})
    return _Group([profile], Counter(dict.fromkeys(profile.names, 1)), mains)


def apart(one: _Group, two: _Group) -> float:
    """Points by which two groups are set apart, less what holds them together; 0 where one is a single article."""
    n, m = len(one.members), len(two.members)
    if min(n, m) < 2:
        return 0.0
    exclusive = min(_exclusive(one.names, n, two.names, m), _exclusive(two.names, m, one.names, n))
    contrast = EXCLUSIVE * max(0.0, exclusive - _OFFSET)
    return (
        contrast
        + RIVALS * max(0.0, _rivals(one, two) - _OFFSET)
        - CORE * max(0.0, _core(one, two) - _CORE_FROM)
    )


def _exclusive(one: Mapping[str, int], n: int, two: Mapping[str, int], m: int) -> float:
    """How much more of the one group than of the other its most telling name runs through, in [0, 1]."""
    return max((_surplus(count, n, two.get(name, 0), m) for name, count in one.items()), default=0.0)


def _surplus(count: int, n: int, other: int, m: int) -> float:
    """Difference of two shares, each drawn towards a half-empty group for what few articles can tell."""
    return count / (n + 1) - (other + 0.5) / (m + 1)


def _rivals(one: _Group, two: _Group) -> float:
    """How much more of its own group than of the other one of the two main persons runs through, in [0, 1]."""
    if not one.mains or not two.mains:
        return 0.0
    n, m = len(one.members), len(two.members)
    ours, theirs = (max(g.mains, key=lambda name: (g.mains[name], name)) for g in (one, two))
    return max(
        _surplus(one.names[ours], n, two.names[ours], m),
        _surplus(two.names[theirs], m, one.names[theirs], n),
    )


def _core(one: _Group, two: _Group) -> float:
    """The share of both groups through which their most telling common name runs, in [0, 1]."""
    n, m = len(one.members), len(two.members)
    return max(
        (
            min(count / (n + 1), two.names[name] / (m + 1))
            * min(1.0, max(0.0, surprise(name) - _COMMON) / _SPAN)
            for name, count in one.names.items()
            if name in two.names
        ),
        default=0.0,
    )
