"""A graph as text that other programs read: GraphML, or JSON with nodes and links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.report.safe import safe_json, xml_text

if TYPE_CHECKING:
    from claimcheck.report.graph import Graph


def to_graphml(graph: Graph) -> str:
    """GraphML, as yEd, Gephi and networkx read it."""
    import networkx

    return "\n".join(networkx.generate_graphml(_cleaned(graph))) + "\n"


def to_json(graph: Graph) -> str:
    """JSON as `networkx.node_link_graph(data, edges="edges")` reads it, nodes and edges sorted."""
    import networkx

    data = networkx.node_link_data(graph, edges="edges")
    data["nodes"] = sorted(data["nodes"], key=lambda node: (node["type"], node["id"]))
    data["edges"] = sorted(data["edges"], key=lambda e: (e["source"], e["target"], e["key"]))
    return safe_json(data, indent=1) + "\n"


def _cleaned(graph: Graph) -> Graph:
    """A copy, in sorted order, without characters that XML has not."""
    import networkx

    clean: Graph = networkx.MultiDiGraph()
    for name in sorted(graph):
        clean.add_node(_fit(name), **_sorted(graph.nodes[name]))
    for one in sorted(graph):
        for two in sorted(graph.successors(one)):
            found: Any = graph.get_edge_data(one, two)
            for key in sorted(found):
                clean.add_edge(_fit(one), _fit(two), key=key, **_sorted(found[key]))
    return clean


def _sorted(data: dict[str, Any]) -> dict[str, Any]:
    return {key: _fit(value) for key, value in sorted(data.items())}


def _fit(value: Any) -> Any:
    return xml_text(value) if isinstance(value, str) else value
