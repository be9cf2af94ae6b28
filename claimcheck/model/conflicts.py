"""What is found: conflicts with their sides, subjects, dates of publication, the report of them, and judgements."""

from __future__ import annotations

import dataclasses

from claimcheck.model.claims import Claim, Document, Skipped
from claimcheck.model.records import dataclass
from claimcheck.model.terms import ClaimcheckError, Kind, Severity, Verdict
from claimcheck.model.values import TimeInterval


@dataclass(frozen=True, slots=True)
class Side:
    """Claims of one question that agree with one another; `value` is their value as shown."""

    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A question with two answers. `sides` has two or more."""

    id: str  # fingerprint
    rule: str
    kind: Kind
    verdict: Verdict
    severity: Severity
    subject_key: str
    subject_label: str
    subject_type: str  # "entity" or "event"
    attribute: str
    sides: tuple[Side, ...]
    explanation: str
    confidence: float  # 0..1
    status: str = "open"
    question: str = ""  # what the sides answer, in words: "When did Ada Lund and Bo Ek meet?"


@dataclass(frozen=True, slots=True)
class Subject:
    """Something claims are about, joined across articles."""

    key: str
    type: str  # "entity" or "event"
    label: str
    names: tuple[str, ...]  # every form found, sorted
    reasons: tuple[str, ...] = ()  # why the forms were joined


@dataclass(frozen=True, slots=True)
class Telling:
    """One article of an occasion, with what speaks for and against its telling of the same as the first of them."""

    document: str  # id
    pro: tuple[str, ...] = ()  # the weightiest first; empty for the first article itself
    contra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """Two or more articles that were found to tell of one occasion, by path."""

    label: str  # kind of event: "fire"; empty where the articles tell of none that is known
    articles: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """When a document was published, as far as is known."""

    interval: TimeInterval | None
    basis: str  # "stated", "inferred" or "unknown"
    because: tuple[str, ...] = ()  # claim ids that give an inferred date


UNDATED = Dated(None, "unknown")


@dataclasses.dataclass(frozen=True, slots=True)
class Report:
    """The whole answer: what was read, what it claims, and where it cannot all be right."""

    documents: tuple[Document, ...]
    dated: dict[str, Dated]  # by document id
    claims: tuple[Claim, ...]
    subjects: tuple[Subject, ...]
    conflicts: tuple[Conflict, ...]
    skipped: tuple[Skipped, ...] = ()
    occasions: tuple[Occasion, ...] = ()  # by the path of their first article


class JudgementError(ClaimcheckError):
    """A judgement that cannot be obeyed; the text names the file and the line of it, and of what it contradicts."""


@dataclass(frozen=True, slots=True)
class Named:
    """A subject as an editor writes it: its key, its label or any name of it."""

    name: str
    path: str = ""  # only as this article uses the name; "" for all

    def __str__(self) -> str:
        return f"{self.name} in {self.path}" if self.path else self.name


@dataclass(frozen=True, slots=True)
class Told:
    """An occasion, by words of an article that tell of it."""

    path: str
    words: str  # as in the article, but for white space

    def __str__(self) -> str:
        return f"“{self.words}” in {self.path}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `first` and `second` are both `Named` or both `Told`."""

    same: bool
    first: Named | Told
    second: Named | Told
    author: str
    date: str  # ISO 8601 day
    reason: str
    where: str = ""  # file and line: "claimcheck.judgements.yaml:3"

    def __str__(self) -> str:
        return f"judged {'the same' if self.same else 'not the same'} by {self.author} on {self.date}: {self.reason}"
