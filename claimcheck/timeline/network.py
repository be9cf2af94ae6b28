"""Simple temporal network (Dechter, Meiri and Pearl 1991) in whole days.

A constraint low <= t_b - t_a <= high is two weighted edges; shortest paths from and to the calendar's zero point give
every point's tightest window, a negative cycle is a contradiction. Constraints are taken in by weight, so that no soft
clue ever overrules a hard one: of what contradicts, the weakest is given up and named. Points
that hang together only through zero are solved apart, and only what has changed is solved again.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.model.records import dataclass
from claimcheck.timeline.paths import Edge, Edges, reasons

ZERO = "zero"
"""The point that all calendar dates are counted from; a date is its proleptic Gregorian ordinal."""
_PASS = 40  # contradictions after which a pass is given up for a better order
_PASSES = 4


@dataclass(frozen=True, slots=True)
class Window:
    """Days [low, high] after zero in which a point lies; None is an open end."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Constraints that cannot all hold: no smaller set of them is contradictory. `dropped` is the one given up."""

    because: tuple[str, ...]  # sorted
    dropped: str


@dataclasses.dataclass(frozen=True, slots=True)
class Solution:
    """Windows by point, what had to be given up to reach them, and the reasons that give each window its ends."""

    windows: dict[str, Window]
    contradictions: tuple[Contradiction, ...]
    because: dict[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Constraint:
    a: str
    b: str
    low: int | None
    high: int | None
    because: str
    weight: int

    def edges(self) -> list[Edge]:
        """The bounds as edges of the network, at most [high, -low]."""
        found = [] if self.high is None else [Edge(self.a, self.b, self.high, self.because)]
        return found if self.low is None else [*found, Edge(self.b, self.a, -self.low, self.because)]


class TimeNetwork:
    """Collects constraints and solves them, component by component."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._held: dict[str, list[_Constraint]] = {}  # by component root
        self._solved: dict[str, Solution] = {}

    def add(self, a: str, b: str, low: int | None, high: int | None, because: str, weight: int = 1) -> None:
        """State low <= t_b - t_a <= high in days, None for an open end, for the reason `because`.

        In a contradiction the reasons of least weight are given up first. Raises ValueError where low > high.
        """
        if low is not None and high is not None and low > high:
            raise ValueError(f"empty range of days {low}..{high} for {because}")
        roots = sorted({self._root(point) for point in (a, b) if point != ZERO})
        if not roots:
            return
        home = roots[0]
        for other in roots[1:]:
            home = self._merge(home, other)
        self._held.setdefault(home, []).append(_Constraint(a, b, low, high, because, weight))
        self._solved.pop(home, None)

    def solve(self) -> Solution:
        """Windows of all points; contradictions in the order of their components' first points."""
        windows: dict[str, Window] = {ZERO: Window(0, 0)}
        contradictions: list[Contradiction] = []
        because: dict[str, tuple[str, ...]] = {}
        for solution in self.solved_apart().values():
            windows |= solution.windows
            contradictions.extend(solution.contradictions)
            because |= solution.because
        return Solution(windows, tuple(contradictions), because)

    def solved_apart(self) -> dict[str, Solution]:
        """The solution of every component by one of its points; only what has changed is solved again."""
        for root in sorted(self._held):
            if root not in self._solved:
                self._solved[root] = _solve(self._held[root])
        return dict(sorted(self._solved.items()))

    def _root(self, point: str) -> str:
        path = []
        while self._parent.setdefault(point, point) != point:
            path.append(point)
            point = self._parent[point]
        for passed in path:
            self._parent[passed] = point
        return point

    def _merge(self, home: str, other: str) -> str:
        """Join two components, the smaller list moving; returns the root of both."""
        if len(self._held.get(home, ())) < len(self._held.get(other, ())):
            home, other = other, home
        self._parent[other] = home
        self._held.setdefault(home, []).extend(self._held.pop(other, []))
        self._solved.pop(home, None)
        self._solved.pop(other, None)
        return home


def _solve(constraints: list[_Constraint]) -> Solution:
    """Windows of one component, once what contradicts the rest has been given up."""
    edges, contradictions = _hold(constraints)
    ahead, back = edges.paths_from(ZERO), edges.paths_to(ZERO)
    points = sorted({point for c in constraints for point in (c.a, c.b)} - {ZERO})
    windows, because = {}, {}
    for point in points:
        low = -back[point].days if point in back else None
        high = ahead[point].days if point in ahead else None
        windows[point] = Window(low, high)
        lower = reasons(back, point, ahead=False) if point in back else ()
        upper = reasons(ahead, point, ahead=True) if point in ahead else ()
        because[point] = tuple(dict.fromkeys([*lower, *upper]))
    return Solution(windows, tuple(contradictions), because)


def _hold(constraints: Sequence[_Constraint]) -> tuple[Edges, list[Contradiction]]:
    """What holds together and what contradicts it; among reasons of one weight those blamed most often come last.

    A wrong reason taken in early would throw out many right ones: after a pass with several contradictions the next
    one puts back what stood in most of them, as long as that leaves fewer.
    """
    groups: dict[tuple[int, str], list[_Constraint]] = defaultdict(list)
    for constraint in sorted(constraints, key=_order):
        groups[constraint.weight, constraint.because].append(constraint)
    blame: Counter[str] = Counter()
    best = _take_in(groups, blame, _PASS)
    for _ in range(_PASSES):
        if len(best[1]) < 2:
            break
        blame.update(reason for found in best[1] for reason in found.because)
        again = _take_in(groups, blame, _PASS)
        if len(again[1]) >= len(best[1]):
            break
        best = again
    return best if len(best[1]) < _PASS else _take_in(groups, blame, len(groups))


def _take_in(
    groups: Mapping[tuple[int, str], Sequence[_Constraint]], blame: Mapping[str, int], most: int
) -> tuple[Edges, list[Contradiction]]:
    """Take reasons in from the strongest to the weakest; one that contradicts those before it is given up."""
    edges, contradictions = Edges(), list[Contradiction]()
    everything = [constraint for held in groups.values() for constraint in held]
    for key in sorted(groups, key=lambda g: (g[0], -blame.get(g[1], 0), g[1]), reverse=True):
        cycle = edges.admit([edge for constraint in groups[key] for edge in constraint.edges()])
        if cycle:
            contradictions.append(Contradiction(_least(cycle, everything), key[1]))
            if len(contradictions) == most:
                break
    return edges, contradictions


def _order(held: _Constraint) -> tuple[str, str, str, int, int]:
    return held.because, held.a, held.b, held.low or 0, held.high or 0


def _least(cycle: Sequence[Edge], constraints: Sequence[_Constraint]) -> tuple[str, ...]:
    """The reasons of a cycle, those left out that it does without: a reason may have stated several constraints."""
    among = sorted({edge.because for edge in cycle})
    held = [constraint for constraint in constraints if constraint.because in among]
    if len(held) == len(among):
        return tuple(among)
    for because in list(among):
        rest = Edges()
        if rest.admit([e for c in held if c.because in among and c.because != because for e in c.edges()]):
            among.remove(because)
    return tuple(among)
