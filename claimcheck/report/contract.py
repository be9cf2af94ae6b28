"""The JSON contract as types: what `as_json.to_dict` returns and `schema.json_schema` describes.

Metadata of `Annotated`: a str is the description, a StrEnum or a tuple of str the values allowed.
Fields may be added within a schema version; none is renamed or taken away.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from claimcheck.model import Certainty, Kind, Role, Severity, Verdict, Zone

SCHEMA_VERSION: Literal[1] = 1

Basis = ("stated", "inferred", "unknown")
Checkable = ("figure", "date", "quotation")
Status = ("open", "waived", "baseline")
SubjectType = ("entity", "event")
ClaimId = Annotated[str, "Hash of document, span, kind and attribute; another article never changes it"]
IsoDate = Annotated[str | None, "ISO 8601 day, or null where it is unknown"]


class ClaimDict(TypedDict):
    """One claim of a side, with the exact words that carry its value."""

    id: ClaimId
    document: Annotated[str, "The document's id"]
    path: Annotated[str, "The document's path as given"]
    line: Annotated[int, "1-based line of `start`"]
    column: Annotated[int, "1-based column of `start`, in code points"]
    start: Annotated[int, "First code point of the span in the whole decoded file"]
    end: Annotated[int, "Code point after the span"]
    text: Annotated[str, "Exactly the slice [start, end)"]
    sentence: Annotated[str, "The sentence of the claim; of a very long one, the stretch around the claim"]
    as_written: Annotated[str, "The value in the article's words"]
    value: Annotated[str, "The value as read; a day or an interval of days in ISO 8601"]
    certainty: Annotated[str, Certainty, "How firmly the article itself stands behind the claim"]
    source: Annotated[
        str | None, "Whom the article has it from: agency <- official; null for the article itself"
    ]
    zone: Annotated[str, Zone, "Part of the article"]


class ExtractedClaimDict(ClaimDict):
    """One claim by itself, as `claimcheck extract` prints it."""

    kind: Annotated[str, Kind, "Kind of claim"]
    subject: Annotated[str, "Readable key of what the claim is about, within its document"]
    attribute: Annotated[str, "What of the subject"]
    role: Annotated[str, Role, "What the claim does in its article"]
    scope: Annotated[list[str], "What the value is limited to"]
    extractor: Annotated[str, "Where in claimcheck it was read"]


class PublishedDict(TypedDict):
    """When an article was published."""

    earliest: IsoDate
    latest: IsoDate
    basis: Annotated[str, Basis, "How the date is known"]
    because: Annotated[list[ClaimId], "Ids of the claims that give an inferred date"]


class DocumentDict(TypedDict):
    """One article that was read."""

    id: Annotated[str, "Hash of content and path"]
    path: Annotated[str, "Path as given"]
    title: Annotated[str, "Headline; empty where there is none"]
    source: Annotated[str, "Outlet or agency; empty where it is not stated"]
    published: PublishedDict


class SubjectDict(TypedDict):
    """Something claims are about, in all its names."""

    key: str
    type: Annotated[str, SubjectType]
    label: str
    names: Annotated[list[str], "Every form found"]


class ConflictSubjectDict(TypedDict):
    """The subject of a conflict."""

    key: str
    label: str
    type: Annotated[str, SubjectType]


class SideDict(TypedDict):
    """One answer to the question, with every claim that gives it."""

    value: Annotated[str, "The answer as shown"]
    claims: list[ClaimDict]


class ConflictDict(TypedDict):
    """A question with two or more answers."""

    id: Annotated[str, "Fingerprint"]
    rule: Annotated[str, "Id of the rule that found it"]
    kind: Annotated[str, Kind]
    verdict: Annotated[str, Verdict]
    severity: Annotated[str, Severity]
    status: Annotated[str, Status]
    subject: ConflictSubjectDict
    attribute: Annotated[str, "What of the subject is in question"]
    question: Annotated[str, "What the sides answer, in words"]
    sides: Annotated[list[SideDict], "Two or more"]
    explanation: Annotated[str, "Why they cannot all be right"]
    confidence: Annotated[float, "0 to 1"]


class TellingDict(TypedDict):
    """One article of an occasion."""

    document: Annotated[str, "The document's id"]
    path: Annotated[str, "Path as given"]
    pro: Annotated[
        list[str], "What speaks for its telling of the same as the first article, the weightiest first"
    ]
    contra: Annotated[list[str], "What speaks against it"]


class OccasionDict(TypedDict):
    """Articles that were found to tell of one occasion."""

    label: Annotated[str, "Kind of event; empty where none is known"]
    articles: Annotated[list[TellingDict], "Two or more, by path"]


class SkippedDict(TypedDict):
    """An input that could not be read."""

    path: str
    error: Annotated[str, "What is wrong and what to do, in one line"]


class UncheckedDict(TypedDict):
    """A sentence with something to check from which no claim was read."""

    path: Annotated[str, "Path as given"]
    line: Annotated[int, "1-based line of `start`"]
    column: Annotated[int, "1-based column of `start`, in code points"]
    start: Annotated[int, "First code point of the sentence in the whole decoded file"]
    end: Annotated[int, "Code point after the sentence"]
    text: Annotated[str, "Exactly the slice [start, end)"]
    holds: list[Annotated[str, Checkable, "What there is to check"]]


class ReportDict(TypedDict):
    """What claimcheck read, and where it cannot all be right."""

    schema_version: Annotated[Literal[1], "Version of this contract"]
    documents: list[DocumentDict]
    subjects: Annotated[list[SubjectDict], "Every subject of the input"]
    conflicts: list[ConflictDict]
    skipped: list[SkippedDict]
    occasions: Annotated[
        list[OccasionDict], "Which articles tell of one occasion; those that stand alone are in none"
    ]
    unchecked: NotRequired[Annotated[list[UncheckedDict], "Only where it was asked for: --unchecked"]]
