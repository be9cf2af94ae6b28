"""What one document says about when it was published, as constraints between points in time."""

from __future__ import annotations

from claimcheck.model import Span, Yearless
from claimcheck.model.records import dataclass

PUBLISHED = "published"
"""The point of the document's own publication."""


@dataclass(frozen=True, slots=True)
class DateConstraint:
    """low <= t_b - t_a <= high, in days; None is an open end.

    Points are `PUBLISHED`, the calendar's "zero" (a date is its proleptic Gregorian ordinal), and events as
    "event:FAMILY|NAMES" with sorted names joined by ",". With `yearly`, `b` lies in those days of some year instead.
    """

    a: str
    b: str
    low: int | None
    high: int | None
    span: Span
    claim: str  # id of the claim that says so
    weight: int = 1  # of two that cannot both hold the lighter gives way
    yearly: Yearless | None = None
