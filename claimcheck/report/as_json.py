"""The whole report as JSON: the contract that other programs read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model import UNDATED, Conflict, Dated, Document, Occasion, Report, Severity, Side, Subject
from claimcheck.report.claims import claim_dict
from claimcheck.report.contract import (
    SCHEMA_VERSION,
    ConflictDict,
    DocumentDict,
    OccasionDict,
    PublishedDict,
    ReportDict,
    SideDict,
    SubjectDict,
    UncheckedDict,
)
from claimcheck.report.positions import Positions
from claimcheck.report.safe import safe_json


def to_dict(report: Report, *, show: str = Severity.NOTE) -> ReportDict:
    """The report in plain JSON types, sorted by path and start: the order of the input does not show.

    `show` is the lowest severity of the conflicts it holds. ValueError for a `show` that is none.
    """
    positions = Positions(report.documents)
    documents = sorted(report.documents, key=lambda document: (document.path, document.id))
    subjects = sorted(report.subjects, key=lambda subject: (subject.key, subject.type, subject.label))
    paths = {document.id: document.path for document in report.documents}
    skipped = sorted((skipped.path, skipped.error) for skipped in report.skipped)
    return {
        "schema_version": SCHEMA_VERSION,
        "documents": [_document(document, report.dated) for document in documents],
        "subjects": [_subject(subject) for subject in subjects],
        "conflicts": [_conflict(c, positions) for c in positions.ordered(report.conflicts, show)],
        "skipped": [{"path": path, "error": error} for path, error in skipped],
        "occasions": [_occasion(occasion, paths) for occasion in report.occasions],
    }


def to_json(
    report: Report, *, show: str = Severity.NOTE, unchecked: Sequence[UncheckedDict] | None = None
) -> str:
    """The text of `to_dict`, keys sorted, with a newline at the end; safe to print and to encode as UTF-8.

    `unchecked` are the sentences without a claim; None leaves the field out.
    """
    printed = {**to_dict(report, show=show)}
    if unchecked is not None:
        printed["unchecked"] = list(unchecked)
    return safe_json(printed, indent=2) + "\n"


def _document(document: Document, dated: Mapping[str, Dated]) -> DocumentDict:
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "source": document.source,
        "published": _published(dated.get(document.id, UNDATED)),
    }


def _published(dated: Dated) -> PublishedDict:
    interval = dated.interval
    return {
        "earliest": interval.earliest.isoformat() if interval else None,
        "latest": interval.latest.isoformat() if interval else None,
        "basis": dated.basis,
        "because": list(dated.because),
    }


def _subject(subject: Subject) -> SubjectDict:
    return {"key": subject.key, "type": subject.type, "label": subject.label, "names": sorted(subject.names)}


def _occasion(occasion: Occasion, paths: Mapping[str, str]) -> OccasionDict:
    return {
        "label": occasion.label,
        "articles": [
            {"document": t.document, "path": paths[t.document], "pro": list(t.pro), "contra": list(t.contra)}
            for t in occasion.articles
        ],
    }


def _conflict(conflict: Conflict, positions: Positions) -> ConflictDict:
    return {
        "id": conflict.id,
        "rule": conflict.rule,
        "kind": conflict.kind.value,
        "verdict": conflict.verdict.value,
        "severity": conflict.severity.value,
        "status": conflict.status,
        "subject": {
            "key": conflict.subject_key,
            "label": conflict.subject_label,
            "type": conflict.subject_type,
        },
        "attribute": conflict.attribute,
        "question": conflict.question,
        "sides": [_side(side, positions) for side in sorted(conflict.sides, key=positions.of_side)],
        "explanation": conflict.explanation,
        "confidence": conflict.confidence,
    }


def _side(side: Side, positions: Positions) -> SideDict:
    claims = sorted(side.claims, key=positions.of_claim)
    return {"value": side.value, "claims": [claim_dict(claim, positions) for claim in claims]}
