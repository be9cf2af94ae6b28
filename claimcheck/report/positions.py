"""Where claims stand in their articles, and the order that follows from it.

Paths and offsets decide every order, so the order of the arguments never shows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from claimcheck.model import Claim, Conflict, Document, Severity, Side

_BREAK = re.compile(r"\r\n|\r|\n")


class Positions:
    """The lines of some documents; each document is scanned once, when it is first asked for."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.id: document for document in documents}
        self._starts: dict[str, list[int]] = {}

    def document(self, claim: Claim) -> Document:
        """The document that makes the claim; KeyError where it is none of these."""
        return self._documents[claim.document_id]

    def line_and_column(self, claim: Claim) -> tuple[int, int]:
        """1-based line and column of the claim's first code point; lines end at LF, CR LF or CR."""
        return self.line_and_column_at(self.document(claim), claim.span.start)

    def line_and_column_at(self, document: Document, offset: int) -> tuple[int, int]:
        """1-based line and column of the code point at `offset` of the document's text."""
        starts = self._starts.get(document.id)
        if starts is None:
            starts = [0, *(found.end() for found in _BREAK.finditer(document.text))]
            self._starts[document.id] = starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def of_claim(self, claim: Claim) -> tuple[str, int, int, str]:
        """Sort key of a claim: path, start, end, id."""
        return self.document(claim).path, claim.span.start, claim.span.end, claim.id

    def of_side(self, side: Side) -> tuple[tuple[str, int, int, str], str]:
        """Sort key of a side: its first claim, then its value."""
        return min(self.of_claim(claim) for claim in side.claims), side.value

    def ordered(self, conflicts: Iterable[Conflict], show: str) -> list[Conflict]:
        """The conflicts of severity `show` or above, in order. ValueError for a `show` that is none."""
        loud = (conflict for conflict in conflicts if conflict.severity.rank >= Severity(show).rank)
        return sorted(loud, key=self.of_conflict)

    def of_conflict(self, conflict: Conflict) -> tuple[str, int, str, str]:
        """Sort key of a conflict: path and start of its first claim, then rule, then fingerprint."""
        (path, start, _, _), _ = min(self.of_side(side) for side in conflict.sides)
        return path, start, conflict.rule, conflict.id
