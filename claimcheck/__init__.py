"""claimcheck reports where news articles state facts that cannot all be right.

`verify` checks articles against one another, `extract` reads the claims of one:

    report = claimcheck.verify(["draft.md", "reports/"])
    for conflict in report.conflicts:
        print(conflict.question, [side.value for side in conflict.sides], conflict.explanation)

Nothing is printed, and no file but the articles is read: judgements of editors are given in `Config`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck import model
from claimcheck.model import Claim, ClaimcheckError, Document
from claimcheck.model.records import dataclass

if TYPE_CHECKING:
    from claimcheck.rules.schema import Rule

__all__ = ["Claim", "ClaimcheckError", "Config", "Document", "Report", "extract", "verify"]
__version__ = "0.1.0"


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run."""

    rules: Sequence[Rule] | None = None  # None: the packaged rules; `rules.load.load_rules` reads a folder
    published: Mapping[str, date] | None = None  # path -> day of publication, over what the file states
    show: str = "warning"  # lowest severity that `Report.to_dict` holds: "error", "warning" or "note"
    judgements: Sequence[
        model.Judgement
    ] = ()  # what editors decided; `review.judgements.parse` reads a file of them


@dataclasses.dataclass(frozen=True)
class Report(model.Report):
    """The answer of `verify`: `documents` as read, `subjects`, `claims`, `conflicts` of every severity, and `skipped`.

    A conflict has two or more `sides`, each with its `value` and `claims`; spans are code points [start, end) of
    `Document.text`.
    """

    show: str = "warning"

    def to_dict(self) -> dict[str, Any]:
        """The structure that `claimcheck verify --format json` prints."""
        from claimcheck.report.as_json import to_dict

        return dict(to_dict(self, show=self.show))


def verify(paths_or_documents: Sequence[str | Path | Document], *, config: Config | None = None) -> Report:
    """Check articles against one another; paths may be files (.txt, .md), folders, globs or "-" for standard input.

    Documents given as such come before those read from paths; the order changes no conflict. Inputs that cannot be read
    are in `Report.skipped` and raise nothing. Raises `ClaimcheckError` where a rule is broken, or where judgements
    contradict one another.
    """
    from claimcheck.documents import read_paths
    from claimcheck.pipeline import verify_documents

    settings = config or Config()
    given = [item for item in paths_or_documents if isinstance(item, Document)]
    paths = [item for item in paths_or_documents if not isinstance(item, Document)]
    read, skipped = read_paths(paths, published=settings.published) if paths else ((), ())
    report = verify_documents(
        [*given, *read], rules=settings.rules, skipped=skipped, judgements=settings.judgements
    )
    fields = {name: getattr(report, name) for name in model.Report.__dataclass_fields__}
    return Report(**fields, show=settings.show)


def extract(document: Document) -> list[Claim]:
    """The claims of one document, in order of span: each with its exact words, the value as read and how it is told.

    A document comes from `claimcheck.documents.read_paths` (files and folders) or `parse_document` (bytes).
    """
    from claimcheck.pipeline import extract_claims

    return extract_claims(document)
