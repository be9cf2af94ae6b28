"""Articles as read."""

from __future__ import annotations

from claimcheck.model.records import dataclass
from claimcheck.model.terms import Span, Zone
from claimcheck.model.values import TimeInterval


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
