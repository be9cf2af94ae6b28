"""Shortest paths and negative cycles in graphs with integer weights."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import NamedTuple

_SMALL = (
    60  # nodes up to which the cycle of fewest edges is looked for; above that any irreducible one is given
)


class Edge(NamedTuple):
    """t_end - t_start <= days, for a reason."""

    start: str
    end: str
    days: int
    because: str

    def turned(self) -> Edge:
        """The same edge seen from its end."""
        return Edge(self.end, self.start, self.days, self.because)


_Layer = dict[str, tuple[int, Edge | None]]


def shortest(edges: Sequence[Edge], source: str) -> dict[str, int]:
    """Length of the shortest path from the source to every point it reaches; no negative cycle may exist."""
    distance, _, _ = _relax(edges, [source])
    return distance


def negative_cycle(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """A cycle of negative length, of fewest edges in small graphs; () where there is none."""
    points = sorted({point for edge in edges for point in (edge.start, edge.end)})
    _, by, looped = _relax(edges, points)
    if looped is None:
        return ()
    cycle = _cycle(by, looped)
    if len(points) <= _SMALL and len(cycle) > 2:
        return _fewest(edges, points, len(cycle)) or cycle
    return cycle


def _relax(
    edges: Sequence[Edge], sources: Sequence[str]
) -> tuple[dict[str, int], dict[str, Edge], str | None]:
    """Queue-based Bellman-Ford: distances, the last edge to each point, and a point on a negative cycle if met.

    The chain of last edges is walked once in every n relaxations, so that a negative cycle is met early.
    """
    out: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        out[edge.start].append(edge)
    distance = dict.fromkeys(sources, 0)
    by: dict[str, Edge] = {}
    queue, queued = deque(sources), set(sources)
    patience = limit = max(8, len(out))
    while queue:
        point = queue.popleft()
        queued.discard(point)
        base = distance[point]
        for edge in out[point]:
            if edge.end in distance and distance[edge.end] <= base + edge.days:
                continue
            distance[edge.end] = base + edge.days
            by[edge.end] = edge
            if edge.end not in queued:
                queued.add(edge.end)
                queue.append(edge.end)
            patience -= 1
            if patience == 0:
                patience = limit
                looped = _looped(by)
                if looped is not None:
                    return distance, by, looped
    return distance, by, None


def _looped(by: dict[str, Edge]) -> str | None:
    """A point from which following the last edges back comes round to it, else None."""
    state: dict[str, int] = {}
    for number, start in enumerate(by, 1):
        point = start
        while point in by and point not in state:
            state[point] = number
            point = by[point].start
        if state.get(point) == number:
            return point
    return None


def _cycle(by: dict[str, Edge], point: str) -> tuple[Edge, ...]:
    found = [by[point]]
    while found[-1].start != point:
        found.append(by[found[-1].start])
    return tuple(reversed(found))


def _fewest(edges: Sequence[Edge], points: Sequence[str], most: int) -> tuple[Edge, ...]:
    """The first negative cycle by number of edges, up to `most`: layered Bellman-Ford from every point."""
    tables: dict[str, list[_Layer]] = {point: [{point: (0, None)}] for point in points}
    best = _best_edges(edges)
    for _ in range(most - 1):
        for point in points:
            layer = _next_layer(tables[point][-1], best)
            tables[point].append(layer)
            if point in layer and layer[point][0] < 0:
                return _walk(tables[point], point)
    return ()


def _best_edges(edges: Sequence[Edge]) -> dict[str, list[Edge]]:
    """The tightest edge between every two points, by start."""
    best: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        key = edge.start, edge.end
        if key not in best or edge.days < best[key].days:
            best[key] = edge
    out: dict[str, list[Edge]] = defaultdict(list)
    for (start, _), edge in sorted(best.items()):
        out[start].append(edge)
    return out


def _next_layer(layer: _Layer, out: dict[str, list[Edge]]) -> _Layer:
    found: _Layer = {}
    for point, (length, _) in layer.items():
        for edge in out.get(point, ()):
            if edge.end not in found or found[edge.end][0] > length + edge.days:
                found[edge.end] = (length + edge.days, edge)
    return found


def _walk(layers: Sequence[_Layer], point: str) -> tuple[Edge, ...]:
    found: list[Edge] = []
    for layer in reversed(layers[1:]):
        edge = layer[point][1]
        if edge is None:
            break
        found.append(edge)
        point = edge.start
    return tuple(reversed(found))
