"""The commands that show the working over the articles: `explain`, `graph`, `sources`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import faults, inputs, judgements, output
from claimcheck.cli.inputs import UsageError
from claimcheck.cli.progress import Waiting

if TYPE_CHECKING:
    from claimcheck.pipeline import Examined
    from claimcheck.report.graph import Graph

_PASSAGE = re.compile(r"(?s)(.+):([0-9]{1,9})\Z")
Passage = tuple[str, int]


def examined(
    paths: Sequence[str], published: Sequence[str], rules: str, judged: str, target: str
) -> tuple[Examined, bool]:
    """The working over the articles, and whether one of them could not be read.

    `rules` is a folder or "", `judged` a file of judgements or "". `target` is where the result will go, which must be
    none of the articles.
    """
    documents, skipped, _ = inputs.read(paths, published)
    output.check_target(target, [doc.path for doc in documents] + [problem.path for problem in skipped])
    from claimcheck.pipeline import examine
    from claimcheck.rules.load import load_rules

    chosen = load_rules(Path(rules) if rules else None, cases=False)
    decided = judgements.load(judged)
    with Waiting() as waiting:
        working = examine(documents, rules=chosen, skipped=skipped, progress=waiting, judgements=decided)
    return working, bool(skipped)


def explain(
    wanted: str, given: Sequence[str], target: str, published: Sequence[str], rules: str, judged: str
) -> int:
    """Explains the conflict `wanted` of the articles `given`, or what is between two passages PATH:LINE."""
    one = passage(wanted)
    if one is not None:
        return _passages(one, given, target, published, rules, judged)
    if Path(wanted).is_file():
        raise UsageError(f"{wanted}: give a conflict's id first, or a passage as PATH:LINE")
    working, unread = examined(given, published, rules, judged, target)
    from claimcheck.report.explain import explain_conflict, find_conflict

    conflict = find_conflict(working, wanted)
    output.write(explain_conflict(working, conflict, width=output.width(target)), target)
    return faults.UNREADABLE if unread else faults.OK


def _passages(
    one: Passage, given: Sequence[str], target: str, published: Sequence[str], rules: str, judged: str
) -> int:
    two = passage(given[0])
    if two is None:
        raise UsageError(f"{given[0]}: write the second passage as PATH:LINE, like the first")
    paths = list(dict.fromkeys([one[0], two[0], *given[1:]]))
    working, unread = examined(paths, published, rules, judged, target)
    if unread:
        return faults.UNREADABLE
    from claimcheck.report.explain import explain_passages

    output.write(explain_passages(working, one, two, width=output.width(target)), target)
    return faults.OK


def passage(text: str) -> Passage | None:
    """The path and the line of PATH:LINE, None for anything else."""
    found = _PASSAGE.match(text)
    return (found[1], int(found[2])) if found else None


def draw(
    paths: Sequence[str],
    form: str,
    subject: str,
    target: str,
    published: Sequence[str],
    rules: str,
    judged: str,
) -> int:
    """Writes the graph of the articles as `form` says ("svg", "graphml" or "json")."""
    working, unread = examined(paths, published, rules, judged, target)
    from claimcheck.report.graph import graph_of
    from claimcheck.report.sheet import find_subject

    graph = graph_of(working)
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


def trace(paths: Sequence[str], form: str, target: str, published: Sequence[str], judged: str) -> int:
    """Writes who said what according to whom, as `form` says ("table", "json" or "dot")."""
    working, unread = examined(paths, published, "", judged, target)
    from claimcheck.questions.chains import statements
    from claimcheck.report import sources
    from claimcheck.report.positions import Positions

    documents = working.report.documents
    found = statements(working.joined, working.questions, documents)
    positions = Positions(documents)
    if form == "table":
        text = sources.table(found, positions, width=output.width(target), color=output.has_color(target))
    else:
        text = sources.dot(found, positions) if form == "dot" else sources.as_json(found, positions)
    output.write(text, target)
    return faults.UNREADABLE if unread else faults.OK
