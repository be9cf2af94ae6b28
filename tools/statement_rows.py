"""The pairs of answers that tools/fit_traits.py fits beside those of clusters: of statements, and of the rules' cases.

Statements (benchmarks/statements/) stand in frames of two articles; what differs in two of `both_right` is no conflict,
what differs in two of `one_wrong` is one, and so is what differs in a statement and the same with another number.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from trait_rows import Row, Weigh, join, shown

from claimcheck.documents import parse_document
from claimcheck.model import Claim, Document, Kind
from claimcheck.questions.likely import weighable
from claimcheck.rules.cases import as_file
from claimcheck.rules.kinds.differs import sort_of
from claimcheck.rules.load import load_rules
from claimcheck.rules.schema import Case, Rule

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))
import minimal_pairs

STATED, RULE = "statements ", "rule "  # what the names of their clusters begin with
PLAIN = "plain"  # what the files of plain sentences of two newsrooms begin with
_DEEDS = "doer-apart"  # the check that weighs parties to which one deed may be laid


class Told(NamedTuple):
    """Two articles, with the statement that each of them tells."""

    name: str
    wrong: bool  # whether the two cannot both be right
    texts: tuple[str, str]
    statements: tuple[str, str]


def statements(path: Path, weigh: Weigh = weighable) -> Iterator[Row]:
    """The pairs of claims, or of parties, of the statements of one file."""
    data = yaml.safe_load(path.read_text("utf-8"))
    for told in _told(data):
        documents = [minimal_pairs.document(text, name) for text, name in zip(told.texts, "ab", strict=True)]
        within = {d.id: _stretch(d, s) for d, s in zip(documents, told.statements, strict=True)}
        for one, two, first, others in weigh(join(documents)):
            stated = all(_is_within(p.claim, *within[p.claim.document_id]) for p in (one, two))
            if stated or not told.wrong:  # what else may differ in a frame is not labelled
                expected = 0 if told.wrong else -1
                name = f"{STATED}{path.stem} {told.statements}"
                group = f"{path.stem} {told.name}"
                yield Row(name, told.wrong, expected, first, others, shown(one.claim, two.claim), group)


def _told(data: Mapping[str, Any]) -> Iterator[Told]:
    frames = data["frames"]
    both_right = [pair for name in minimal_pairs.RIGHT if name in data for pair in data[name]]
    for wrong, pairs in ((False, both_right), (True, data.get("one_wrong", []))):
        for name, one, two in pairs:
            for texts in minimal_pairs.compatible(frames, [[name, one, two]]):
                yield Told(name, wrong, texts, (one, two))
    for name, *told in both_right:
        for statement in told:
            other = minimal_pairs.with_other_number(statement)
            for texts in minimal_pairs.changed(frames, [[name, statement]]):
                yield Told(name, True, texts, (statement, other))


def _stretch(document: Document, statement: str) -> tuple[int, int]:
    start = document.text.find(statement)
    return start, start + len(statement)


def _is_within(claim: Claim, start: int, end: int) -> bool:
    return start <= claim.span.start and claim.span.end <= end


def rule_cases(weigh: Weigh = weighable) -> Iterator[Row]:
    """The pairs in the cases of every shipped rule that asks whether answers differ, or who did a deed."""
    for rule in load_rules():
        if rule.kind == "differs" if weigh is weighable else rule.select.get("check") == _DEEDS:
            for case in rule.cases:
                yield from _of_case(rule, case, weigh)


def _of_case(rule: Rule, case: Case, weigh: Weigh) -> Iterator[Row]:
    """What the rule reports in a case is a conflict; what it looks at and does not report is none."""
    name = f"{RULE}{rule.id} {case.name}"
    documents = [parse_document(as_file(item), item.path) for item in case.documents]
    wanted = [frozenset(word for side in conflict.sides for word in side) for conflict in case.expect]
    for one, two, first, others in weigh(join(documents)):
        written = {one.claim.as_written, two.claim.as_written}
        met = next((number for number, words in enumerate(wanted) if written <= words), -1)
        looked = any(_asks(rule.select, p.claim) for p in (one, two))
        asked = looked if weigh is weighable else not wanted
        if met >= 0 or asked:
            yield Row(name, met >= 0, met, first, others, shown(one.claim, two.claim), name)


def _asks(select: Mapping[str, Any], claim: Claim) -> bool:
    """Whether a rule looks at a claim of this kind, attribute and sort of value."""
    attributes: Sequence[str] = select.get("attribute", ())
    if claim.kind is not Kind(select["claim"]) or (attributes and claim.attribute not in attributes):
        return False
    return claim.attribute not in select.get("except", ()) and select.get("unit") in (
        None,
        sort_of(claim.value),
    )


def is_stated(row: Row) -> bool:
    """Whether a pair is of statements or of a rule's case, by which no threshold is chosen."""
    return row.cluster.startswith((STATED, RULE))
