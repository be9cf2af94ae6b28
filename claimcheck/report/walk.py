"""Steps along the edges of the graph, always in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.report.graph import Graph


def nodes(graph: Graph, sort: str) -> list[str]:
    """The nodes of a type, sorted."""
    return sorted(name for name in graph if graph.nodes[name]["type"] == sort)


def into(graph: Graph, node: str, sort: str) -> list[str]:
    """The nodes from which edges of a type lead to `node`, sorted."""
    return sorted(one for one in graph.predecessors(node) if edge(graph, one, node, sort) is not None)


def out_of(graph: Graph, node: str, sort: str) -> list[str]:
    """The nodes to which edges of a type lead from `node`, sorted."""
    return sorted(two for two in graph.successors(node) if edge(graph, node, two, sort) is not None)


def edge(graph: Graph, one: str, two: str, sort: str) -> dict[str, Any] | None:
    """What the first edge of a type between two nodes carries, None where there is none."""
    found: Any = graph.get_edge_data(one, two)
    return next((data for data in found.values() if data["type"] == sort), None)
