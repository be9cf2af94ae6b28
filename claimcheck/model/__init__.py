"""The frozen types that every room speaks in. They import nothing of ours.

Offsets are code points of `Document.text`, always half open: [start, end).
"""

from claimcheck.model.claims import About, Check, Claim
from claimcheck.model.conflicts import Conflict, Dated, Occasion, Report, Side, Subject, Telling
from claimcheck.model.documents import Block, Document, Skipped
from claimcheck.model.judgements import Judgement, JudgementError, Named, Told
from claimcheck.model.terms import (
    AGREE,
    FIRM,
    REAL,
    UNREAL,
    Certainty,
    ClaimcheckError,
    Kind,
    Relation,
    Role,
    Severity,
    Span,
    Verdict,
    Zone,
)
from claimcheck.model.values import (
    Amount,
    Description,
    Duration,
    Grain,
    Offset,
    Participant,
    Place,
    TimeInterval,
    Utterance,
    Value,
    Weekday,
    Yearless,
)

__all__ = [
    "AGREE",
    "FIRM",
    "REAL",
    "UNREAL",
    "About",
    "Amount",
    "Block",
    "Certainty",
    "Check",
    "Claim",
    "ClaimcheckError",
    "Conflict",
    "Dated",
    "Description",
    "Document",
    "Duration",
    "Grain",
    "Judgement",
    "JudgementError",
    "Kind",
    "Named",
    "Occasion",
    "Offset",
    "Participant",
    "Place",
    "Relation",
    "Report",
    "Role",
    "Severity",
    "Side",
    "Skipped",
    "Span",
    "Subject",
    "Telling",
    "TimeInterval",
    "Told",
    "Utterance",
    "Value",
    "Verdict",
    "Weekday",
    "Yearless",
    "Zone",
]
