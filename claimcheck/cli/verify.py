"""`claimcheck verify`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.cli import faults, inputs, judgements, output
from claimcheck.cli.progress import Waiting
from claimcheck.model import Report, Severity
from claimcheck.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one run, as given."""

    format: str = "table"  # or "json"
    output: str = ""  # a file, or "" for standard output
    fail_on: Severity | None = Severity.ERROR  # None: never
    show: Severity = Severity.WARNING
    published: tuple[str, ...] = ()  # PATH=DATE
    rules: str = ""  # a folder, or "" for the packaged rules
    show_claims: bool = False
    unchecked: bool = False  # list the sentences without a claim as well
    judgements: str = ""  # a file, or "" for the default one if it is there


def run(paths: Sequence[str], settings: Settings) -> int:
    """Checks, writes the report and gives the exit status."""
    documents, skipped, draft = inputs.read(paths, settings.published)
    output.check_target(
        settings.output, [doc.path for doc in documents] + [problem.path for problem in skipped]
    )
    from claimcheck.rules.load import load_rules

    rules = load_rules(Path(settings.rules) if settings.rules else None, cases=False)
    decided = judgements.load(settings.judgements)
    from claimcheck.pipeline import verify_documents

    with Waiting() as waiting:
        report = verify_documents(
            documents, rules=rules, skipped=skipped, progress=waiting, judgements=decided
        )
    output.write(_text(report, settings, draft), settings.output)
    if skipped:
        return faults.UNREADABLE
    return faults.CONFLICTS if _fails(report, settings.fail_on) else faults.OK


def _text(report: Report, settings: Settings, draft: frozenset[str]) -> str:
    from claimcheck.report.table import unchecked_rows, unchecked_table

    unread = unchecked_rows(report.documents, report.claims) if settings.unchecked else None
    if settings.format == "json":
        from claimcheck.report.as_json import to_json

        return to_json(report, show=settings.show, unchecked=unread)
    from claimcheck.report.table import render

    width, color = output.width(settings.output), output.has_color(settings.output)
    drawn = render(
        report, width=width, color=color, show_claims=settings.show_claims, draft=draft, show=settings.show
    )
    return drawn if unread is None else drawn + unchecked_table(unread, width=width, color=color)


def _fails(report: Report, fail_on: Severity | None) -> bool:
    """Whether an open conflict is loud enough, shown or not."""
    if fail_on is None:
        return False
    return any(c.severity.rank >= fail_on.rank for c in report.conflicts if c.status == "open")
