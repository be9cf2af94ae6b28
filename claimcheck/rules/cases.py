"""Runs the cases that rules carry: each rule alone over its own articles, its whole answer compared."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from claimcheck.documents import parse_document
from claimcheck.model import Conflict, Document, Report, Verdict
from claimcheck.model.records import dataclass
from claimcheck.rules.schema import Case, CaseDocument, ExpectedConflict, Rule

Verify = Callable[[Sequence[Document], Sequence[Rule]], Report]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What a case gave: conflicts that were expected and not found, and found and not expected."""

    rule: str
    case: str
    missing: tuple[ExpectedConflict, ...]
    surplus: tuple[ExpectedConflict, ...]

    @property
    def passed(self) -> bool:
        """Whether the answer was the expected one, no more and no less."""
        return not self.missing and not self.surplus

    def __str__(self) -> str:
        told = [f"missing {_shown(wanted)}" for wanted in self.missing]
        told += [f"unexpected {_shown(found)}" for found in self.surplus]
        return f"{self.rule}, {self.case}: {'; '.join(told) or 'passed'}"


def run_cases(rules: Iterable[Rule], verify: Verify) -> list[CaseResult]:
    """The result of every case, in the order of the rules; `verify` is the whole road, given the one rule."""
    return [run_case(rule, case, verify) for rule in rules for case in rule.cases]


def run_case(rule: Rule, case: Case, verify: Verify) -> CaseResult:
    """One case of the rule."""
    documents = [parse_document(as_file(document), document.path) for document in case.documents]
    return compare(rule, case, verify(documents, [rule]).conflicts)


def compare(rule: Rule, case: Case, conflicts: Iterable[Conflict]) -> CaseResult:
    """What the conflicts lack and have too many of; neither their order nor that of their sides matters."""
    surplus = [_as_expected(conflict) for conflict in conflicts]
    missing = []
    # Those that ask for a verdict choose first: those that do not take whatever is left.
    for wanted in sorted(case.expect, key=lambda e: (e.verdict is None, e.sides)):
        match = next((found for found in surplus if _meets(found, wanted)), None)
        if match is None:
            missing.append(wanted)
        else:
            surplus.remove(match)
    return CaseResult(rule.id, case.name, tuple(missing), tuple(surplus))


def as_file(document: CaseDocument) -> bytes:
    """The article as a file, with front matter where the case states something."""
    stated = {"published": document.published, "source": document.source}
    # A JSON string is a YAML string, whatever is in it.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in stated.items() if value]
    head = f"---\n{''.join(lines)}---\n" if lines else ""
    return (head + document.text).encode()


def _as_expected(conflict: Conflict) -> ExpectedConflict:
    sides = sorted(tuple(sorted(claim.as_written for claim in side.claims)) for side in conflict.sides)
    return ExpectedConflict(tuple(sides), Verdict(conflict.verdict))


def _meets(found: ExpectedConflict, wanted: ExpectedConflict) -> bool:
    return found.sides == wanted.sides and wanted.verdict in (None, found.verdict)


def _shown(conflict: ExpectedConflict) -> str:
    sides = " / ".join(" + ".join(repr(words) for words in side) for side in conflict.sides)
    return f"{conflict.verdict}: {sides}" if conflict.verdict else sides
