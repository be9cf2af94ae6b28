"""What a picture of a subject shows, read from the graph: its occasions, their questions, the answers to each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.model import ClaimcheckError
from claimcheck.model.records import dataclass, replace
from claimcheck.report.quotes import file_names

if TYPE_CHECKING:
    from claimcheck.report.graph import Graph

MOST_NODES = 60  # of one subject's picture; the loudest questions come first
_MOST_ANSWERS = 6  # of one question
_MOST_SUBJECTS = 12
_LOUD = {"error": 3, "warning": 2, "note": 1}


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


class SubjectError(ClaimcheckError):
    """A subject that nothing in the articles is about."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with the claims that give it."""

    value: str
    written: str  # the words of the first claim, "" where they are the value
    sources: tuple[tuple[str, str], ...]  # (document id, "a.txt:9")
    opposed: bool  # another answer cannot be right beside it


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with its answers; `verdict` is "" where they agree."""

    text: str
    verdict: str
    answers: tuple[Answer, ...]
    more: int = 0  # answers left out


@dataclass(frozen=True, slots=True)
class Branch:
    """The questions of one occasion, or of several held against one another; title "" for the subject's own."""

    title: str
    note: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The picture of one subject."""

    key: str
    label: str
    note: str
    branches: tuple[Branch, ...]
    left_out: int = 0  # questions for which there was no room


def find_subject(graph: Graph, wanted: str) -> str:
    """The key of the subject with this key, label or name; SubjectError where there is none, or more than one."""
    keys = nodes(graph, "subject")
    if wanted in keys:
        return wanted
    folded = wanted.casefold().strip()
    labels = {key: graph.nodes[key]["label"].casefold() for key in keys}
    names = {key: graph.nodes[key]["names"].casefold().split("; ") for key in keys}
    for found in (
        [key for key in keys if labels[key] == folded],
        [key for key in keys if folded in names[key]],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise SubjectError(f"{wanted!r} names several subjects; give a key: {', '.join(found[:5])}")
    near = [key for key in keys if folded and folded in labels[key]]
    near.sort(key=lambda key: (graph.nodes[key]["sort"] != "entity", key))
    meant = " or ".join(repr(graph.nodes[key]["label"]) for key in near[:3])
    hint = f"; do you mean {meant}?" if near else ""
    raise SubjectError(f"nothing in these articles is about {wanted!r}{hint}")


def sheets(graph: Graph, subject: str = "") -> list[Sheet]:
    """The picture of a subject (by key), else those of all in conflict, else of those that most articles speak of."""
    if subject:
        return [_sheet(graph, subject, _asked_of(graph, subject))]
    owners = _owners(graph)
    loud = {key: sum(_loudness(graph, question) for question in asked) for key, asked in owners.items()}
    told = {key: sum(len(_paths(graph, question)) > 1 for question in asked) for key, asked in owners.items()}
    ranked = sorted(owners, key=lambda key: (-loud[key], -told[key], -len(owners[key]), key))
    chosen = [key for key in ranked if loud[key]] or [key for key in ranked if told[key]] or ranked[:1]
    return [_sheet(graph, key, _telling(graph, owners[key])) for key in chosen[:_MOST_SUBJECTS]]


def _owners(graph: Graph) -> dict[str, list[str]]:
    """Subject -> the questions whose claims are about it more than about any other."""
    found: dict[str, list[str]] = defaultdict(list)
    for question in nodes(graph, "question"):
        claims = into(graph, question, "answers")
        about = Counter(subject for claim in claims for subject in out_of(graph, claim, "about"))
        if about:
            found[min(about, key=lambda key: (-about[key], -key.count("|"), key))].append(question)
    return found


def _telling(graph: Graph, questions: Sequence[str]) -> Sequence[str]:
    """Those in conflict or answered by several articles; all where there is none."""
    return [q for q in questions if _loudness(graph, q) or len(_paths(graph, q)) > 1] or questions


def _asked_of(graph: Graph, subject: str) -> list[str]:
    """Questions of the subject itself, of its occasions, and those that claims about it answer."""
    owners = into(graph, subject, "of")
    found = {name for name in owners if graph.nodes[name]["type"] == "question"}
    found |= {question for owner in owners for question in into(graph, owner, "of")}
    found |= {q for claim in into(graph, subject, "about") for q in out_of(graph, claim, "answers")}
    # whose words a sentence gives stands beside the words themselves
    return sorted(q for q in found if graph.nodes[q]["attribute"] != "speaker" or _loudness(graph, q))


def _loudness(graph: Graph, question: str) -> int:
    return _LOUD.get(graph.nodes[question].get("severity", ""), 0)


def _paths(graph: Graph, question: str) -> set[str]:
    return {graph.nodes[claim]["path"] for claim in into(graph, question, "answers")}


def _sheet(graph: Graph, subject: str, questions: Sequence[str]) -> Sheet:
    names = file_names(graph.nodes[name]["path"] for name in nodes(graph, "document"))
    branches: dict[tuple[str, ...], list[Ask]] = {}
    room, left = MOST_NODES - 1, 0
    for question in sorted(questions, key=lambda q: _rank(graph, q)):
        owners = tuple(o for o in out_of(graph, question, "of") if graph.nodes[o]["type"] == "occasion")
        ask = _ask(graph, question, names)
        needed = 1 + len(ask.answers) + (bool(owners) and owners not in branches)
        if needed > room:
            left += 1
            continue
        room -= needed
        branches.setdefault(owners, []).append(ask)
    data = graph.nodes[subject]
    made = tuple(_branch(graph, owners, asks) for owners, asks in branches.items())
    return Sheet(subject, data["label"], _also(data), made, left)


def _rank(graph: Graph, question: str) -> tuple[int, int, int, str]:
    """Conflicts first, then what most articles and most claims answer."""
    claims = len(into(graph, question, "answers"))
    return -_loudness(graph, question), -len(_paths(graph, question)), -claims, question


def _also(data: dict[str, Any]) -> str:
    """Other names that the subject goes by."""
    others = [
        name for name in data["names"].split("; ") if name.casefold() not in ("", data["label"].casefold())
    ]
    return f"also: {', '.join(others[:4])}" if others and data["sort"] == "entity" else ""


def _branch(graph: Graph, owners: tuple[str, ...], asks: Sequence[Ask]) -> Branch:
    if not owners:
        return Branch("", "", tuple(asks))
    whens = sorted({graph.nodes[owner]["when"] for owner in owners} - {""})
    note = [f"held to be {len(owners)} occasions"] if len(owners) > 1 else []
    return Branch(graph.nodes[owners[0]]["label"], " · ".join([*note, *whens[:3]]), tuple(asks))


def _ask(graph: Graph, question: str, names: dict[str, str]) -> Ask:
    data = graph.nodes[question]
    groups: dict[tuple[bool, int, str], list[str]] = defaultdict(list)
    for claim in into(graph, question, "answers"):
        side = (edge(graph, claim, question, "answers") or {}).get("side", -1)
        groups[side < 0, side, graph.nodes[claim]["value"] if side < 0 else ""].append(claim)
    answers = [_answer(graph, groups[key], names, opposed=not key[0]) for key in sorted(groups)]
    if len({answer.value for answer in answers}) < len(answers):
        answers = _by_speaker(graph, [groups[key] for key in sorted(groups)], answers)
    verdict = f"{data['verdict']} · {data['severity']}" if data.get("verdict") else ""
    shown, more = answers[:_MOST_ANSWERS], max(0, len(answers) - _MOST_ANSWERS)
    return Ask(data["label"], verdict, tuple(shown), more)


def _by_speaker(graph: Graph, claims: Sequence[Sequence[str]], answers: Sequence[Answer]) -> list[Answer]:
    """Answers in the same words are told apart by who is said to have spoken them."""
    speakers = [
        min((graph.nodes[c]["speaker"] for c in held if graph.nodes[c]["speaker"]), default="")
        for held in claims
    ]
    return [
        replace(answer, value=speaker, written=answer.value) if speaker else answer
        for answer, speaker in zip(answers, speakers, strict=True)
    ]


def _answer(graph: Graph, claims: Sequence[str], names: dict[str, str], *, opposed: bool) -> Answer:
    ordered = sorted(claims, key=lambda c: (graph.nodes[c]["path"], graph.nodes[c]["start"], c))
    first = graph.nodes[ordered[0]]
    said = first["attribute"] == "said" or first["label"].casefold() == first["value"].casefold()
    sources = {
        (
            into(graph, claim, "makes")[0],
            f"{names[graph.nodes[claim]['path']]}:{graph.nodes[claim]['line']}",
        ): None
        for claim in ordered
    }
    return Answer(first["value"], "" if said else first["label"], tuple(sources), opposed)


def around(graph: Graph, subject: str) -> Graph:
    """The part of the graph that is about a subject: its occasions, questions and claims, and who makes these."""
    questions = _asked_of(graph, subject)
    claims = {claim for question in questions for claim in into(graph, question, "answers")}
    claims |= set(into(graph, subject, "about"))
    kept = {subject, *questions, *claims}
    kept |= {document for claim in claims for document in into(graph, claim, "makes")}
    kept |= {owner for question in questions for owner in out_of(graph, question, "of")}
    kept |= {about for claim in claims for about in out_of(graph, claim, "about")}
    return graph.subgraph(sorted(kept)).copy()
