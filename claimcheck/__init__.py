"""claimcheck reports where news articles state facts that cannot all be right.

`verify` checks articles against one another, `extract` reads the claims of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck import model
from claimcheck.model import Claim, ClaimcheckError, Document

if TYPE_CHECKING:
    from claimcheck.rules.schema import Rule

__all__ = ["Claim", "ClaimcheckError", "Config", "Document", "Report", "extract", "verify"]
__version__ = "0.1.0"


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run."""

    rules: Sequence[Rule] | None = None  # None: the packaged rules
    published: Mapping[str, date] | None = None  # path -> day of publication, over what the file states
    show: str = "warning"  # lowest severity that `Report.to_dict` holds
    judgements: Sequence[
        model.Judgement
    ] = ()  # what editors decided; `review.judgements.parse` reads a file of them


@dataclass(frozen=True)
class Report(model.Report):
    """The answer of `verify`."""

    show: str = "warning"

    def to_dict(self) -> dict[str, Any]:
        """The structure that `claimcheck verify --format json` prints."""
        from claimcheck.report.as_json import to_dict

        return dict(to_dict(self, show=self.show))


def verify(paths_or_documents: Sequence[str | Path | Document], *, config: Config | None = None) -> Report:
    """Check articles against one another; paths may be files, folders or globs.

    Inputs that cannot be read are in `Report.skipped`. Raises `ClaimcheckError` where a rule is broken.
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
    """The claims of one document, in order of span."""
    from claimcheck.pipeline import extract_claims

    return extract_claims(document)
