"""Words that every room uses: kinds, zones, verdicts, levels, spans, and the base of all errors."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.model.records import NamedTuple


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


FIRM = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
"""What an article, or its source, says is so."""
REAL = FIRM | {Certainty.HEDGED}
"""What it says is so, or may be."""
UNREAL = frozenset({Certainty.DENIED, Certainty.HYPOTHETICAL})
"""What did not take place."""


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


AGREE = frozenset({Relation.SAME, Relation.WITHIN, Relation.OVERLAPS})
"""How two values stand that can both be right."""


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
    HEDGE_LOST = "hedge-lost"


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

    def distance(self, other: Span) -> int:
        """Code points between the two; 0 where they touch or overlap."""
        return max(self.start - other.end, other.start - self.end, 0)
