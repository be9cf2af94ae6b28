"""A document, its assertions, and relations among them that reading found broken."""

from __future__ import annotations

from claimcheck.model.records import dataclass
from claimcheck.model.terms import Certainty, Kind, Role, Span, Zone
from claimcheck.model.values import TimeInterval, Value


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
