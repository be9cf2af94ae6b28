"""Edges that hold together, kept so edge by edge; negative cycles and shortest paths among them.

After Cotton and Maler, "Fast and flexible difference constraint propagation" (2006): a value for every point satisfies
all edges taken in; a new edge lowers only the values it must, and closes a negative cycle when that reaches its start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from heapq import heappop, heappush

from claimcheck.model.records import NamedTuple

_EFFORT = 500_000  # edges looked at for cycles of fewest edges; beyond that any irreducible one is given


class Edge(NamedTuple):
    """t_end - t_start <= days, for a reason."""

    start: str
    end: str
    days: int
    because: str


class Path(NamedTuple):
    """Length of a shortest path, and the last edge of it; None at its source."""

    days: int
    last: Edge | None


class Edges:
    """Edges without a negative cycle among them."""

    def __init__(self) -> None:
        self._out: dict[str, list[Edge]] = defaultdict(list)
        self._into: dict[str, list[Edge]] = defaultdict(list)
        self._value: dict[str, int] = {}
        self._effort = _EFFORT

    def admit(self, edges: Sequence[Edge]) -> tuple[Edge, ...]:
        """Take all of the edges in and return (), or none of them: then the negative cycle that they close.

        The cycle has the fewest edges that one through the edge that closes it can have, unless the search is long.
        """
        for number, edge in enumerate(edges):
            cycle = self._add(edge)
            if cycle:
                for taken in edges[:number]:
                    self._out[taken.start].remove(taken)
                    self._into[taken.end].remove(taken)
                return cycle
        return ()

    def paths_from(self, source: str) -> dict[str, Path]:
        """Shortest paths from the source to every point it reaches."""
        return self._paths(source, ahead=True)

    def paths_to(self, target: str) -> dict[str, Path]:
        """Shortest paths to the target from every point that reaches it; `last` is their first edge."""
        return self._paths(target, ahead=False)

    def _add(self, edge: Edge) -> tuple[Edge, ...]:
        for point in (edge.start, edge.end):
            self._value.setdefault(point, 0)
        lowered, by = self._lower(edge)
        if edge.start in by:
            cycle = _back(by, edge)
            return self._fewest(edge, len(cycle) - 1) or cycle
        self._value.update(lowered)
        self._out[edge.start].append(edge)
        self._into[edge.end].append(edge)
        return ()

    def _lower(self, edge: Edge) -> tuple[dict[str, int], dict[str, Edge]]:
        """New values of the points that a new edge lowers, and the edge that lowers each, up to its own start."""
        value, lowered, by = self._value, dict[str, int](), {edge.end: edge}
        need = {edge.end: value[edge.start] + edge.days - value[edge.end]}
        heap = [(need[edge.end], edge.end)]
        while heap:
            by_days, point = heappop(heap)
            if by_days >= 0 or point in lowered:
                continue
            lowered[point] = value[point] + by_days
            if point == edge.start:
                return lowered, by
            for out in self._out[point]:
                less = lowered[point] + out.days - value[out.end]
                if less < need.get(out.end, 0) and out.end not in lowered:
                    need[out.end], by[out.end] = less, out
                    heappush(heap, (less, out.end))
        by.pop(edge.start, None)
        return lowered, by

    def _fewest(self, edge: Edge, most: int) -> tuple[Edge, ...]:
        """The negative cycle of fewest edges through an edge, of up to `most` others, in layers from its end."""
        layers: list[dict[str, tuple[int, Edge]]] = []
        best, reached = {edge.end: 0}, {edge.end: 0}
        for _ in range(most):
            layer: dict[str, tuple[int, Edge]] = {}
            for point, length in reached.items():
                self._effort -= len(self._out[point])
                for out in self._out[point]:
                    days = length + out.days
                    if days < best.get(out.end, days + 1) and (
                        out.end not in layer or days < layer[out.end][0]
                    ):
                        layer[out.end] = days, out
            if self._effort < 0:
                return ()
            layers.append(layer)
            reached = {point: days for point, (days, _) in layer.items()}
            best |= reached
            if best.get(edge.start, 0) + edge.days < 0 and edge.start in layer:
                return _walk(layers, edge)
        return ()

    def _paths(self, source: str, *, ahead: bool) -> dict[str, Path]:
        """Dijkstra over what is left of each edge once the values of its ends are taken off."""
        edges, value = (self._out, self._value) if ahead else (self._into, self._value)
        found: dict[str, Path] = {}
        heap: list[tuple[int, str, int, Edge | None]] = [(0, source, 0, None)]
        nearest = {source: 0}
        while heap:
            left, point, days, last = heappop(heap)
            if point in found:
                continue
            found[point] = Path(days, last)
            for edge in edges.get(point, ()):
                other = edge.end if ahead else edge.start
                length = left + value[edge.start] + edge.days - value[edge.end]
                if other not in found and length < nearest.get(other, length + 1):
                    nearest[other] = length
                    heappush(heap, (length, other, days + edge.days, edge))
        return found


def reasons(paths: dict[str, Path], point: str, *, ahead: bool) -> tuple[str, ...]:
    """Why the shortest path of a point is as long as it is, from the point on."""
    found: list[str] = []
    while (last := paths[point].last) is not None:
        found.append(last.because)
        point = last.start if ahead else last.end
    return tuple(dict.fromkeys(found))


def _back(by: dict[str, Edge], edge: Edge) -> tuple[Edge, ...]:
    found = [by[edge.start]]
    while found[-1] != edge:
        found.append(by[found[-1].start])
    return tuple(reversed(found))


def _walk(layers: Sequence[dict[str, tuple[int, Edge]]], edge: Edge) -> tuple[Edge, ...]:
    found, point = [edge], edge.start
    for layer in reversed(layers):
        found.append(layer[point][1])
        point = found[-1].start
    return tuple(reversed(found))
