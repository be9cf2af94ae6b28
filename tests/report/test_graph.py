"""The graph of the working, and its exports."""

from __future__ import annotations

import json
from collections import Counter

import networkx
import pytest
from made_articles import articles

from claimcheck.pipeline import Examined, examine
from claimcheck.report.graph import graph_of, to_graphml, to_json
from claimcheck.report.sheet import SubjectError, around, edge, find_subject, into, nodes, out_of, sheets

MEETING = (
    "Ministers Ada Lund and Bo Ek met in Oslo on Friday. The attack on Odesa killed 12 people, Ada Lund said.",
    "Ministers Ada Lund and Bo Ek met in Bergen on Friday. The attack on Odesa killed 14 people, Ada Lund said.",
    "Ministers Ada Lund and Bo Ek met in Oslo, Norway, on Friday.",
)


def working(*texts: str | tuple[str, str | None], backwards: bool = False) -> Examined:
    documents = articles(*texts)
    return examine(documents[::-1] if backwards else documents)


def test_every_claim_is_made_answers_and_is_about_something() -> None:
    graph = graph_of(working(*MEETING))
    assert isinstance(graph, networkx.MultiDiGraph)
    assert len(nodes(graph, "document")) == 3
    for claim in nodes(graph, "claim"):
        assert len(into(graph, claim, "makes")) == 1
        assert len(out_of(graph, claim, "answers")) == 1
        assert len(out_of(graph, claim, "about")) == 1
    assert {data["type"] for _, _, data in graph.edges(data=True)} == {
        "makes", "answers", "about", "of", "agrees", "conflicts", "part_of"}  # fmt: skip


def test_a_conflict_marks_its_question_and_both_answers() -> None:
    graph = graph_of(working(*MEETING))
    (where,) = [
        q for q in nodes(graph, "question") if graph.nodes[q]["label"] == "Where did Ada Lund and Bo Ek meet?"
    ]
    assert graph.nodes[where]["verdict"] == "contradiction"
    sides = {
        graph.nodes[c]["label"]: (edge(graph, c, where, "answers") or {}).get("side")
        for c in into(graph, where, "answers")
    }
    assert sides["Oslo"] != sides["Bergen"]
    (oslo, *_) = [c for c in into(graph, where, "answers") if graph.nodes[c]["label"] == "Oslo"]
    (bergen,) = [c for c in into(graph, where, "answers") if graph.nodes[c]["label"] == "Bergen"]
    found = edge(graph, oslo, bergen, "conflicts") or edge(graph, bergen, oslo, "conflicts")
    assert found is not None
    assert "Oslo" in found["reason"]


def test_tellings_of_one_meeting_are_one_occasion_and_a_year_parts_two() -> None:
    one = graph_of(working(*MEETING))
    assert Counter(one.nodes[o]["label"] for o in nodes(one, "occasion"))["meeting (Ada Lund and Bo Ek)"] == 1
    old = "Ministers Ada Lund and Bo Ek met in Bergen on Thursday."
    two = graph_of(working((MEETING[0], "2024-03-02"), (old, "2023-03-03")))
    met = [o for o in nodes(two, "occasion") if two.nodes[o]["label"].startswith("meeting")]
    assert len(met) == 2
    (reason,) = [
        e["reason"] for a, b, e in two.edges(data=True) if e["type"] == "apart" and {a, b} == set(met)
    ]
    assert "different occasions" in reason


def test_the_order_of_documents_does_not_show() -> None:
    one, two = (graph_of(working(*MEETING, backwards=turn)) for turn in (False, True))
    assert to_json(one) == to_json(two)
    assert to_graphml(one) == to_graphml(two)


def test_exports_are_read_back_whole() -> None:
    texts = [text.replace("Ada", "Ada\x1b[31m\ufffe<b>&amp;") for text in MEETING]
    graph = graph_of(working(*texts))
    read = networkx.parse_graphml(to_graphml(graph), force_multigraph=True)
    assert (len(read), read.number_of_edges()) == (len(graph), graph.number_of_edges())
    again = networkx.node_link_graph(json.loads(to_json(graph)), edges="edges")
    assert {n: d["label"] for n, d in again.nodes(data=True)} == {
        n: d["label"] for n, d in graph.nodes(data=True)
    }


def test_checks_of_one_article_are_questions_too() -> None:
    graph = graph_of(working("The fire killed 12 people: five men, four women and two children."))
    (asked,) = [q for q in nodes(graph, "question") if graph.nodes[q].get("verdict")]
    assert graph.nodes[asked]["label"] == "Do the parts add up to the whole?"
    assert len(into(graph, asked, "answers")) >= 4


@pytest.mark.parametrize("wanted", ["person:ada lund", "Ada Lund", "ada lund", "Lund"])
def test_subjects_by_key_label_and_name(wanted: str) -> None:
    texts = (MEETING[0] + " Lund left.", MEETING[1])
    assert find_subject(graph_of(working(*texts)), wanted) == "person:ada lund"


def test_unknown_subjects_are_told_with_what_is_near() -> None:
    graph = graph_of(working(*MEETING))
    with pytest.raises(SubjectError, match="about 'Zork'"):
        find_subject(graph, "Zork")
    with pytest.raises(SubjectError, match="do you mean 'Ada Lund'"):
        find_subject(graph, "ada l")


def test_a_part_of_the_graph_holds_what_is_about_its_subject() -> None:
    graph = graph_of(working(*MEETING, "The mill at Leith burned down on Monday, and nine people were hurt."))
    part = around(graph, "person:ada lund")
    assert "Where did Ada Lund and Bo Ek meet?" in {part.nodes[n]["label"] for n in nodes(part, "question")}
    assert len(nodes(part, "document")) == 3


def test_sheets_show_conflicts_first_and_all_of_a_subject_on_request() -> None:
    graph = graph_of(working(*MEETING))
    loud = sheets(graph)
    assert all(any(ask.verdict for branch in sheet.branches for ask in branch.asks) for sheet in loud)
    (asked,) = [a for s in loud for b in s.branches for a in b.asks if a.text.startswith("Where")]
    assert [(answer.written, answer.opposed) for answer in asked.answers] == [
        ("Oslo", True),
        ("Bergen", True),
    ]
    assert [where for _, where in asked.answers[0].sources] == ["a.txt:1", "c.txt:1"]
    (own,) = sheets(graph, "person:ada lund")
    assert own.label == "Ada Lund"
    assert any(not ask.verdict for branch in own.branches for ask in branch.asks)


def test_who_said_it_is_answered_by_names() -> None:
    said = "“The bridge at Leith will open in the spring, whatever it costs us,” {} said. "
    text = said + "Ada Lund and Bo Ek spoke in Granton about the Leith bridge and its toll."
    found = sheets(graph_of(working(text.format("Ada Lund"), text.format("Bo Ek"))))
    asked = {a.text[:20]: a for s in found for b in s.branches for a in b.asks}
    assert [answer.value for answer in asked["Who said “The bridge"].answers] == ["Ada Lund", "Bo Ek"]


def test_articles_without_conflict_have_a_sheet_all_the_same() -> None:
    assert sheets(graph_of(working(MEETING[0], MEETING[2])))
    assert sheets(graph_of(working("Nothing.")), "") == []
