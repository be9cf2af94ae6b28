"""What counts a text tells, for tests of the reading of numbers."""

from __future__ import annotations

from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count import extract
from claimcheck.model import Claim, TimeInterval


def claims(text: str, published: TimeInterval | None = None) -> list[Claim]:
    """The claims of kind count of a text."""
    return list(extract(annotate(make_document(text)), published))


def told(text: str, published: TimeInterval | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    """The same as written, each with its attribute and scope."""
    return [(c.as_written, c.attribute, c.scope) for c in claims(text, published)]
