"""`claimcheck rules list`, `claimcheck rules test`, and `claimcheck schema`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from claimcheck.cli import faults, output
from claimcheck.model import Document, Report
from claimcheck.rules.cases import run_cases
from claimcheck.rules.load import load_rules
from claimcheck.rules.schema import Rule


def show(folder: str) -> int:
    """Prints one line a rule."""
    rules = _load(folder)
    wide = max(len(rule.id) for rule in rules)
    lines = [
        f"{rule.id:{wide}}  {rule.severity:7}  {rule.kind}: {' '.join(rule.why.split())}\n" for rule in rules
    ]
    output.write("".join(lines), "")
    return faults.OK


def run_tests(folder: str) -> int:
    """Runs every case of every rule, prints those that do not hold and the count."""
    rules = _load(folder)
    results = run_cases(rules, _verify)
    failed = [result for result in results if not result.passed]
    lines = [f"{result}\n" for result in failed]
    one = "" if len(rules) == 1 else "s"
    lines.append(f"{len(rules)} rule{one}, {len(results)} cases, {len(failed)} failed\n")
    output.write("".join(lines), "")
    return faults.CONFLICTS if failed else faults.OK


def _load(folder: str) -> tuple[Rule, ...]:
    return load_rules(Path(folder) if folder else None)


def _verify(documents: Sequence[Document], rules: Sequence[Rule]) -> Report:
    from claimcheck.pipeline import verify_documents

    return verify_documents(documents, rules=rules)


def write_schema(target: str) -> int:
    """Writes the JSON Schema of the report."""
    from claimcheck.report.schema import json_schema

    output.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n", target)
    return faults.OK
