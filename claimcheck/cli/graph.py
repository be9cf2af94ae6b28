"""`claimcheck graph`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.cli import examining, faults, output

if TYPE_CHECKING:
    from claimcheck.report.graph import Graph


def run(
    paths: Sequence[str],
    form: str,
    subject: str,
    target: str,
    published: Sequence[str],
    rules: str,
    judged: str,
) -> int:
    """Writes the graph of the articles as `form` says ("svg", "graphml" or "json")."""
    examined, unread = examining.examined(paths, published, rules, judged, target)
    from claimcheck.report.graph import graph_of
    from claimcheck.report.sheet import find_subject

    graph = graph_of(examined)
    key = find_subject(graph, subject) if subject else ""
    output.write(_text(graph, form, key), target)
    return faults.UNREADABLE if unread else faults.OK


def _text(graph: Graph, form: str, key: str) -> str:
    if form == "svg":
        from claimcheck.report.sheet import sheets
        from claimcheck.report.svg import to_svg

        return to_svg(graph, sheets(graph, key))
    from claimcheck.report.graph import to_graphml, to_json
    from claimcheck.report.sheet import around

    held = around(graph, key) if key else graph
    return to_graphml(held) if form == "graphml" else to_json(held)
