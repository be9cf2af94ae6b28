"""The whole working as a networkx graph: who says what, which question that answers, what stands against what.

Nodes carry `type`: document, claim, question, occasion, subject. Edges carry `type`: makes (document to claim), answers
(claim to question), about (claim to subject), of (question to occasion or subject, occasion to subject), agrees and
conflicts (claim and claim), apart (occasion and occasion), part_of (place to wider place); and `reason` where something
was decided. Attributes are texts and numbers, so that every format can hold them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from typing import TYPE_CHECKING, Any

from claimcheck.model import AGREE, Claim, Conflict, Utterance, Value
from claimcheck.pipeline import Examined
from claimcheck.questions.asked import question_of
from claimcheck.report.claims import source_chain, value_text
from claimcheck.report.positions import Positions
from claimcheck.report.safe import safe_json, xml_text
from claimcheck.report.tellings import Occasion, Telling, occasions
from claimcheck.subjects.placed import Placed

if TYPE_CHECKING:
    import networkx

    Graph = networkx.MultiDiGraph[str]

_MOST = 20  # claims of a side that are tied to those of another


def graph_of(examined: Examined) -> Graph:
    """The graph of all documents, claims, questions, occasions and subjects; the same for any order of documents."""
    import networkx

    graph: Graph = networkx.MultiDiGraph()
    told = occasions(examined)
    _documents(graph, examined)
    _subjects(graph, examined)
    _claims(graph, examined)
    _occasions(graph, examined, told)
    asked = _questions(graph, examined, told)
    for conflict in examined.report.conflicts:
        _conflict(graph, conflict, asked)
    return graph


def _documents(graph: Graph, examined: Examined) -> None:
    for document in sorted(examined.report.documents, key=lambda d: (d.path, d.id)):
        dated = examined.report.dated.get(document.id)
        graph.add_node(
            document.id,
            type="document",
            label=document.title or document.path,
            path=document.path,
            published=str(dated.interval) if dated and dated.interval else "",
            basis=dated.basis if dated else "unknown",
        )


def _subjects(graph: Graph, examined: Examined) -> None:
    for subject in sorted(examined.report.subjects, key=lambda s: s.key):
        graph.add_node(
            subject.key,
            type="subject",
            label=subject.label,
            sort=subject.type,
            names="; ".join(sorted(subject.names)),
            reason="; ".join(subject.reasons),
        )
    for key in sorted(graph):
        _, _, wider = key.partition(", ")
        if key.startswith("place:") and f"place:{wider}" in graph:
            graph.add_edge(key, f"place:{wider}", type="part_of", reason="on the map")


def _claims(graph: Graph, examined: Examined) -> None:
    positions = Positions(examined.report.documents)
    claims = {placed.claim.id: placed.claim for placed in examined.joined.placed}
    # those of checks are read where a check fails, and may be no claims of the article's own
    claims |= {
        c.id: c for conflict in examined.report.conflicts for side in conflict.sides for c in side.claims
    }
    for claim in sorted(claims.values(), key=positions.of_claim):
        graph.add_node(
            claim.id,
            type="claim",
            label=claim.as_written,
            kind=claim.kind.value,
            attribute=claim.attribute,
            value=_value(claim.value, examined),
            path=positions.document(claim).path,
            line=positions.line_and_column(claim)[0],
            start=claim.span.start,
            end=claim.span.end,
            certainty=claim.certainty.value,
            source=source_chain(claim) or "",
            speaker=_speaker(claim, examined),
        )
        graph.add_edge(claim.document_id, claim.id, type="makes")
        if claim.subject not in graph:
            graph.add_node(
                claim.subject, type="subject", label=claim.subject, sort="entity", names="", reason=""
            )
        graph.add_edge(claim.id, claim.subject, type="about", attribute=claim.attribute)


def _value(value: Value, examined: Examined) -> str:
    """As read; whoever takes part by name."""
    text = value_text(value)
    known = examined.context.subjects.get(text)
    return known.label if known else text


def _speaker(claim: Claim, examined: Examined) -> str:
    """Whose words a quotation is, by name."""
    known = examined.context.subjects.get(claim.subject)
    if not isinstance(claim.value, Utterance):
        return ""
    return known.label if known else claim.value.speaker


def _occasions(graph: Graph, examined: Examined, told: Mapping[Telling, Occasion]) -> None:
    found = sorted({occasion.id: occasion for occasion in told.values()}.items())
    for name, occasion in found:
        reason = "; ".join(occasion.reasons)
        graph.add_node(name, type="occasion", label=occasion.label, when=occasion.when, reason=reason)
    for name, occasion in found:
        for key in occasion.subjects:
            graph.add_edge(name, key, type="of", reason="what happened")
        for key in occasion.people:
            if key in examined.context.subjects:
                graph.add_edge(name, key, type="of", reason="takes part")
        for other, reason in sorted({told[telling].id: why for telling, why in occasion.apart}.items()):
            if name < other:
                graph.add_edge(name, other, type="apart", reason=reason)


def _questions(graph: Graph, examined: Examined, told: Mapping[Telling, Occasion]) -> dict[str, str]:
    """Adds a node for every question, also for what one claim alone answers; the question of each claim, by id."""
    asked: dict[str, str] = {}
    for question in examined.questions:
        by_id = {placed.claim.id: placed for placed in question.claims}
        name = _question(graph, examined, question.claims, told)
        asked.update(dict.fromkeys(by_id, name))
        for (one, two), alignment in sorted(question.aligned.items()):
            relation = question.stand(by_id[one], by_id[two])
            if relation in AGREE:
                reason = "; ".join([relation.value, *alignment.reasons])
                graph.add_edge(one, two, type="agrees", reason=reason)
    for placed in examined.joined.placed:
        if placed.claim.id not in asked:
            asked[placed.claim.id] = _question(graph, examined, [placed], told)
    return asked


def _question(
    graph: Graph, examined: Examined, claims: Sequence[Placed], told: Mapping[Telling, Occasion]
) -> str:
    first = claims[0].claim
    name = _name(placed.claim.id for placed in claims)
    words = question_of(claims, examined.context.subjects)
    graph.add_node(name, type="question", label=words, kind=first.kind.value, attribute=first.attribute)
    owners = set()
    for placed in claims:
        graph.add_edge(placed.claim.id, name, type="answers")
        telling = (placed.claim.document_id, placed.happening if placed.happening is not None else -1)
        owners.add(told[telling].id if telling in told else placed.claim.subject)
    for owner in sorted(owners):
        graph.add_edge(name, owner, type="of")
    return name


def _name(claims: Iterable[str]) -> str:
    return f"question:{sha256(' '.join(sorted(claims)).encode()).hexdigest()[:16]}"


def _conflict(graph: Graph, conflict: Conflict, asked: Mapping[str, str]) -> None:
    """Marks the question of a conflict, its answers with their side, and an edge between any two of them."""
    claims = [claim for side in conflict.sides for claim in side.claims]
    names = {
        asked[claim.id] for claim in claims if claim.id in asked and claim.attribute == conflict.attribute
    }
    name = names.pop() if len(names) == 1 else f"question:{conflict.id}"
    if name not in graph:
        graph.add_node(
            name,
            type="question",
            label=conflict.question,
            kind=conflict.kind.value,
            attribute=conflict.attribute,
        )
        graph.add_edge(name, conflict.subject_key, type="of")
    graph.nodes[name].update(
        conflict=conflict.id,
        verdict=conflict.verdict.value,
        severity=conflict.severity.value,
        label=conflict.question or graph.nodes[name]["label"],
        reason=conflict.explanation,
    )
    for number, side in enumerate(conflict.sides):
        for claim in side.claims:
            if not graph.has_edge(claim.id, name):
                graph.add_edge(claim.id, name, type="answers")
            for edge in graph[claim.id][name].values():
                edge["side"] = number
    for one, two in combinations(conflict.sides, 2):
        for first in one.claims[:_MOST]:
            for second in two.claims[:_MOST]:
                graph.add_edge(first.id, second.id, type="conflicts", reason=conflict.explanation)


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
