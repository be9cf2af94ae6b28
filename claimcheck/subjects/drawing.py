"""Documents, claims, subjects, happenings and occasions as nodes and edges of a networkx graph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.annotate.mentions import Annotated
from claimcheck.model import Subject
from claimcheck.subjects.coverage import Coverage
from claimcheck.subjects.placed import Placed

if TYPE_CHECKING:
    import networkx


def draw(
    graph: networkx.MultiDiGraph[str],
    documents: Sequence[Annotated],
    subjects: Sequence[Subject],
    placed: Sequence[Placed],
    coverage: Coverage,
) -> None:
    """Add everything to an empty graph; `graph.py` lists the types of nodes and edges."""
    for doc in documents:
        graph.add_node(doc.document.id, type="document", label=doc.document.title or doc.document.path)
    for subject in subjects:
        graph.add_node(
            subject.key, type="subject", label=subject.label, names=subject.names, reasons=subject.reasons
        )
    for item in placed:
        claim = item.claim
        graph.add_node(claim.id, type="claim", label=claim.as_written, kind=claim.kind.value)
        graph.add_edge(claim.document_id, claim.id, type="makes")
        if claim.subject not in graph:
            graph.add_node(claim.subject, type="subject", label=claim.subject, names=(), reasons=())
        graph.add_edge(claim.id, claim.subject, type="about", attribute=claim.attribute)
        if item.happening is not None:
            occasion = f"{claim.document_id}#{item.happening}"
            graph.add_node(occasion, type="occasion", label=item.family)
            graph.add_edge(claim.id, occasion, type="about")
            graph.add_edge(occasion, claim.subject, type="of")
    _draw_coverage(graph, coverage)


def _draw_coverage(graph: networkx.MultiDiGraph[str], coverage: Coverage) -> None:
    """Articles that tell of one occasion, each with what joins it to the first of them."""
    for group in coverage.groups:
        if len(group) > 1:
            node = f"coverage:{group[0]}"
            graph.add_node(node, type="coverage", label=coverage.label(group))
            for document in group:
                reasons = coverage.evidence(group[0], document).pro if document != group[0] else ()
                graph.add_edge(document, node, type="part_of", reason="; ".join(reasons))
