"""Simple temporal network (Dechter, Meiri and Pearl 1991) in whole days.

A constraint low <= t_b - t_a <= high is two weighted edges; shortest paths from and to the calendar's zero point give
every point's tightest window, a negative cycle is a contradiction. Points that hang together only through zero are
solved apart, and only what has changed is solved again.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.timeline.paths import Edge, negative_cycle, shortest

ZERO = "zero"
"""The point that all calendar dates are counted from; a date is its proleptic Gregorian ordinal."""


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


@dataclass(frozen=True, slots=True)
class Solution:
    """Windows by point, and what had to be given up to reach them."""

    windows: dict[str, Window]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class _Constraint:
    a: str
    b: str
    low: int | None
    high: int | None
    because: str
    weight: int

    def edges(self) -> list[Edge]:
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
        for root in sorted(self._held):
            if root not in self._solved:
                self._solved[root] = _solve(self._held[root])
            windows |= self._solved[root].windows
            contradictions.extend(self._solved[root].contradictions)
        return Solution(windows, tuple(contradictions))

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
    """Give up the weakest constraint of every negative cycle until none is left, then read the windows."""
    kept = sorted(constraints, key=lambda c: (c.because, c.a, c.b, c.low or 0, c.high or 0))
    contradictions = []
    while cycle := negative_cycle([edge for constraint in kept for edge in constraint.edges()]):
        reasons = {edge.because for edge in cycle}
        among = [c for c in kept if c.because in reasons]
        weakest = min(among, key=lambda c: (c.weight, c.because))
        contradictions.append(Contradiction(tuple(sorted(reasons)), weakest.because))
        kept = [c for c in kept if c.because != weakest.because or c.weight != weakest.weight]
    edges = [edge for constraint in kept for edge in constraint.edges()]
    ahead, back = shortest(edges, ZERO), shortest([edge.turned() for edge in edges], ZERO)
    points = sorted({point for c in constraints for point in (c.a, c.b)} - {ZERO})
    windows = {}
    for point in points:
        low = back.get(point)
        windows[point] = Window(None if low is None else -low, ahead.get(point))
    return Solution(windows, tuple(contradictions))
