"""Single claims in plain JSON types and as JSON lines, and in words how one was read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.model import (
    Amount,
    Claim,
    ClockTime,
    Dated,
    Description,
    Document,
    Offset,
    Participant,
    Place,
    Span,
    TimeInterval,
    Utterance,
    Value,
    Weekday,
    Yearless,
)
from claimcheck.report.positions import Positions
from claimcheck.report.safe import safe_json
from claimcheck.values.in_words import in_words

if TYPE_CHECKING:
    from claimcheck.report.contract import ClaimDict, ExtractedClaimDict

# Code points; keeps the output linear where a hostile article is one endless sentence full of claims.
_LONGEST_SENTENCE = 1000
_YEAR = re.compile(r"[0-9]{4}")


def claims_jsonl(claims: Iterable[Claim], documents: Iterable[Document]) -> str:
    """One JSON object a line for each claim, sorted by path and start; "" where there are none."""
    positions = Positions(documents)
    rows = (extracted_dict(claim, positions) for claim in sorted(claims, key=positions.of_claim))
    return "".join(f"{safe_json({**row})}\n" for row in rows)


def extracted_dict(claim: Claim, positions: Positions) -> ExtractedClaimDict:
    """A claim with what else is known of it outside a conflict."""
    return {
        **claim_dict(claim, positions),
        "kind": claim.kind.value,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "role": claim.role.value,
        "scope": list(claim.scope),
        "extractor": claim.extractor,
    }


def claim_dict(claim: Claim, positions: Positions) -> ClaimDict:
    """A claim as the sides of a conflict hold it."""
    document = positions.document(claim)
    line, column = positions.line_and_column(claim)
    sentence = _around(claim)
    return {
        "id": claim.id,
        "document": claim.document_id,
        "path": document.path,
        "line": line,
        "column": column,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": document.text[claim.span.start : claim.span.end],
        "sentence": document.text[sentence.start : sentence.end],
        "as_written": claim.as_written,
        "value": value_text(claim.value),
        "certainty": claim.certainty.value,
        "source": source_chain(claim),
        "zone": claim.zone.value,
    }


def value_text(value: Value) -> str:
    """The value as read; times in ISO 8601: "2023-07-23", or "2023-07-01/2023-07-31", both ends included."""
    if isinstance(value, TimeInterval) and value.earliest != value.latest:
        return f"{value.earliest.isoformat()}/{value.latest.isoformat()}"
    return str(value)


def source_chain(claim: Claim) -> str | None:
    """The sources, the article's own first: "TASS <- a spokesman"; None where the article itself says it."""
    return " <- ".join(reversed(claim.sources)) or None


def _around(claim: Claim) -> Span:
    """The claim's sentence, cut to `_LONGEST_SENTENCE` around the claim's start where it is longer."""
    sentence = claim.sentence
    if sentence.end - sentence.start <= _LONGEST_SENTENCE:
        return sentence
    start = max(sentence.start, claim.span.start - _LONGEST_SENTENCE // 2)
    return Span(start, min(sentence.end, start + _LONGEST_SENTENCE))


def reading(claim: Claim, dated: Dated, who: str = "") -> str:
    """What the claim's words were read as; `who` is the name of a participant or a speaker."""
    value = claim.value
    if isinstance(value, TimeInterval):
        return in_words(value) + _counted(claim, dated)
    if isinstance(value, Weekday | Yearless):
        return f"{in_words(value)}, of no known date, since its article is undated"
    if isinstance(value, Offset):
        return f"{in_words(value)}, which no article dates"
    if isinstance(value, Amount):
        return _amount(value)
    if isinstance(value, Place):
        return _place(value)
    if isinstance(value, Utterance):
        manner = "in quotation marks" if value.direct else "in the article's words"
        return f"words of {who or value.speaker or 'an unnamed speaker'}, {manner}"
    if isinstance(value, Participant):
        return f"{who or value.entity} as {value.role}"
    if isinstance(value, Description):
        return _description(value)
    if isinstance(value, ClockTime):
        return str(value)
    return in_words(value)


def _description(value: Description) -> str:
    going = f", of {', '.join(value.among)}" if value.among else ""
    return f"{value}{going}"


def _counted(claim: Claim, dated: Dated) -> str:
    """What a day without a year was counted from."""
    if _YEAR.search(claim.as_written) or dated.interval is None:
        return ""
    return f", counted from the article's date, {in_words(dated.interval)} ({dated.basis})"


def _amount(value: Amount) -> str:
    between = value.low is not None and value.high is not None and value.low != value.high
    return f"anything from {in_words(value)}" if between and value.unit != "score" else in_words(value)


def _place(value: Place) -> str:
    if not value.path:
        return f"{value.name}, which is not on the map or may be any of several places"
    return f"{value}{f' ({value.level})' if value.level else ''}"
