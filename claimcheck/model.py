"""The frozen types that every room speaks in. This module imports nothing of ours.

Offsets are code points of `Document.text`, always half open: [start, end).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class ClaimcheckError(Exception):
    """Base of every failure that is the input's or the user's; its text is one clear line."""


class Kind(StrEnum):
    """The four kinds of claim."""

    DATE = "date"
    COUNT = "count"
    LOCATION = "location"
    ATTRIBUTION = "attribution"


class Zone(StrEnum):
    """Which part of an article a stretch of text belongs to."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    PULL_QUOTE = "pull quote"
    RELATED = "related links"
    BOILERPLATE = "boilerplate"


class Certainty(StrEnum):
    """How firmly the article itself stands behind a claim."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    HEDGED = "hedged"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Role(StrEnum):
    """What a claim does in its article."""

    NEWS = "news"
    BACKGROUND = "background"
    REPORTING = "reporting"


class Relation(StrEnum):
    """How two values stand to one another. "No data" is INCOMPARABLE, never agreement."""

    SAME = "same"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    APART = "apart"
    INCOMPARABLE = "incomparable"


class Verdict(StrEnum):
    """What a conflict is called."""

    CONTRADICTION = "contradiction"
    WORDING_DRIFT = "wording-drift"
    DIFFERENT_OCCASIONS = "different-occasions"
    UPDATE = "update"
    DISPUTE = "dispute"
    ARITHMETIC = "arithmetic"
    CALENDAR = "calendar"
    TIMELINE = "timeline"


class Severity(StrEnum):
    """How loud a conflict is; ordered by `rank`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for note, 1 for warning, 2 for error."""
        return {"note": 0, "warning": 1, "error": 2}[self.value]


class Span(NamedTuple):
    """Code points [start, end) of a document's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


# --- values ---------------------------------------------------------------------------------------------


class Grain(StrEnum):
    """Granularity of a time interval."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"  # none of the above: a range, or what is left of several constraints


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """Closed interval of days; both ends belong to it."""

    earliest: date
    latest: date
    grain: Grain = Grain.DAY

    def __str__(self) -> str:
        return str(self.earliest) if self.earliest == self.latest else f"{self.earliest}/{self.latest}"


@dataclass(frozen=True, slots=True)
class Duration:
    """Length of time in days; `unit` is the word it was given in (day, week, month, year ...)."""

    low: Fraction
    high: Fraction
    unit: str

    def __str__(self) -> str:
        return f"{float(self.low):g}..{float(self.high):g} days"


@dataclass(frozen=True, slots=True)
class Amount:
    """Interval of numbers with a unit; `None` is an open end.

    `exact` is False where a hedge ("about", "dozens") made the interval. `unit` is "" for plain numbers, "%" for
    percent, an ISO 4217 code for money, an SI-like symbol ("km", "kg", "ha", "degC") for measures, "score" for a
    result (low and high are its two numbers). `precision` is the size of the last digit that the writer can have
    meant, in the unit: 1000 for "4,000", 100,000 for "1.5 million".
    """

    low: Fraction | None
    high: Fraction | None
    unit: str = ""
    exact: bool = True
    precision: Fraction | None = field(default=None, compare=False)

    def __str__(self) -> str:
        def show(number: Fraction | None) -> str:
            if number is None:
                return ""
            if number.denominator == 1:
                return f"{number.numerator:,}"
            return f"{float(number):.4g}"

        text = show(self.low) if self.low == self.high else f"{show(self.low)}..{show(self.high)}"
        return f"{text} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a containment path, widest first: ("Russia", "St.-Petersburg", "Saint Petersburg").

    `path` holds canonical gazetteer names; empty where the name is unresolved or stays ambiguous. `level` is country,
    region, city, venue or "" (unknown). `country` is ISO 3166 alpha-2 or "". Coordinates in degrees or None.
    """

    name: str
    path: tuple[str, ...] = ()
    level: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None

    def __str__(self) -> str:
        return ", ".join(reversed(self.path)) or self.name


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity in a role of an event; `entity` is the label until subjects are joined, the subject key afterwards."""

    role: str
    entity: str

    def __str__(self) -> str:
        return self.entity


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words laid to a speaker. `speaker` is "" where the text does not say."""

    words: str
    speaker: str
    direct: bool = True
    addressee: str = ""
    via: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week whose date is unknown because the article's is; 0 is Monday."""

    day: int

    def __str__(self) -> str:
        return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[self.day]


@dataclass(frozen=True, slots=True)
class Yearless:
    """Days [first, last] of a month whose year is unknown because the article's is."""

    month: int  # 1-12
    first: int
    last: int

    def __str__(self) -> str:
        days = "" if (self.first, self.last) == (1, 31) else f"-{self.first:02}"
        until = f"/--{self.month:02}-{self.last:02}" if days and self.last != self.first else ""
        return f"--{self.month:02}{days}{until}"


@dataclass(frozen=True, slots=True)
class Offset:
    """A moment counted from an event: [low, high] days after it, negative before it."""

    low: Fraction
    high: Fraction
    anchor: str  # the words that name the event, lower case; "" for what was just told

    def __str__(self) -> str:
        return f"{float(self.low):g}..{float(self.high):g} days from {self.anchor or 'what was just told'}"


Value = TimeInterval | Duration | Amount | Place | Participant | Utterance | Weekday | Yearless | Offset


# --- documents ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of one zone; blocks are in order, do not overlap, and carry all readable text."""

    zone: Zone
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` is the whole decoded file, front matter included."""

    id: str  # sha256 hex of content and path as given
    path: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    source: str = ""
    author: str = ""
    section: str = ""
    published: TimeInterval | None = None  # stated by front matter, a dateline's full date or --published
    published_span: Span | None = None  # where it is stated in the text, if there


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read, with one line that says what is wrong and what to do."""

    path: str
    error: str


# --- claims ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class About:
    """What a claim is about, before subjects are joined across articles.

    `concept` is the event concept ("meet", "kill") or "" for claims about an entity itself. `event` and the numbers
    in `entities` index `Annotated.events` and `Annotated.entities` of the claim's own document.
    """

    concept: str = ""
    event: int | None = None
    entities: tuple[tuple[str, int], ...] = ()  # (role, entity index), sorted


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion a document makes about one subject."""

    id: str  # sha256 hex of (document id, span, kind, attribute)
    kind: Kind
    subject: str  # readable key, lower case; local to the document until subjects are joined
    attribute: str  # what of the subject: "time", "start", "place", "killed", "age", "said" ...
    value: Value
    as_written: str  # exactly document.text[span.start:span.end]
    span: Span  # the shortest text that carries the value
    sentence: Span
    document_id: str
    extractor: str  # e.g. "claims.count"
    certainty: Certainty = Certainty.ASSERTED
    sources: tuple[str, ...] = ()  # nearest first: official, agency
    zone: Zone = Zone.BODY
    role: Role = Role.NEWS
    about: About = About()
    scope: tuple[str, ...] = ()  # what the value is limited to, sorted lower-case words
    context: tuple[str, ...] = ()  # content words (concepts or lemmas), names, numbers around it, sorted
    when: TimeInterval | None = None  # when what it tells of happened, as far as the article alone says
    relative: bool = False  # the value or `when` still hangs on the article's unknown date


@dataclass(frozen=True, slots=True)
class Check:
    """A relation that claims of one document must satisfy, found broken while reading (sum, weekday and date ...).

    `sides` hold the claims that disagree, two or more sides; `detail` shows the reckoning ("171 + 28 + 21 = 220").
    """

    name: str  # the rule kind that reports it: "sum", "percent-change", "unit-conversion", "weekday-date" ...
    kind: Kind
    sides: tuple[tuple[Claim, ...], ...]
    detail: str


# --- conflicts ------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Subject:
    """Something claims are about, joined across articles."""

    key: str
    type: str  # "entity" or "event"
    label: str
    names: tuple[str, ...]  # every form found, sorted
    reasons: tuple[str, ...] = ()  # why the forms were joined


@dataclass(frozen=True, slots=True)
class Dated:
    """When a document was published, as far as is known."""

    interval: TimeInterval | None
    basis: str  # "stated", "inferred" or "unknown"
    because: tuple[str, ...] = ()  # claim ids that give an inferred date


@dataclass(frozen=True, slots=True)
class Report:
    """The whole answer: what was read, what it claims, and where it cannot all be right."""

    documents: tuple[Document, ...]
    dated: dict[str, Dated]  # by document id
    claims: tuple[Claim, ...]
    subjects: tuple[Subject, ...]
    conflicts: tuple[Conflict, ...]
    skipped: tuple[Skipped, ...] = field(default=())
