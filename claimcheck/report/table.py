"""The report as tables for people, one row a conflict, and the sentences of which nothing was checked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.claims.unchecked import unchecked
from claimcheck.model import Claim, Document, Report, Severity, Span
from claimcheck.report.draw import Cell, Column, Line, draw
from claimcheck.report.page import Page
from claimcheck.report.positions import Positions
from claimcheck.report.quotes import file_names, shorten
from claimcheck.report.safe import safe_json

if TYPE_CHECKING:
    from claimcheck.report.contract import UncheckedDict

_NARROWEST = 40  # terminal columns
_SENTENCE = 600  # code points of a sentence that the table shows at most


def render(
    report: Report,
    *,
    width: int,
    color: bool,
    show_claims: bool = False,
    draft: Set[str] = frozenset(),
    show: str = Severity.NOTE,
) -> str:
    """Table and summary, `width` terminal columns wide (40 at least); escape codes only if `color`.

    The side of a document whose id is in `draft` comes first in its row. `show` is the lowest severity of the
    conflicts that are shown and counted.
    """
    page = Page(report.documents, max(width, _NARROWEST), color, draft)
    parts = [page.conflicts(report.conflicts, show), summary(report, show=show) + "\n"]
    if show_claims:
        parts.append(page.claims(report.claims))
    return "".join(parts)


def claims_table(claims: Iterable[Claim], documents: Iterable[Document], *, width: int, color: bool) -> str:
    """All claims, sorted by path and start, one a row; "" where there are none."""
    return Page(tuple(documents), max(width, _NARROWEST), color, frozenset()).claims(claims)


def summary(report: Report, *, show: str = Severity.NOTE) -> str:
    """One line: "5 articles, 123 claims, 8 conflicts (0 errors, 8 warnings)"."""
    read = f"{_count(len(report.documents), 'article')}, {_count(len(report.claims), 'claim')}"
    lost = f"; {_count(len(report.skipped), 'input')} could not be read" if report.skipped else ""
    loud = Counter(c.severity for c in report.conflicts if c.severity.rank >= Severity(show).rank)
    if not loud:
        return f"{read}, no conflicts{lost}"
    told = [_count(loud[severity], severity.value) for severity in Severity if severity is not Severity.NOTE]
    if loud[Severity.NOTE]:
        told.append(_count(loud[Severity.NOTE], "note"))
    return f"{read}, {_count(loud.total(), 'conflict')} ({', '.join(told)}){lost}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def unchecked_rows(documents: Iterable[Document], claims: Iterable[Claim]) -> list[UncheckedDict]:
    """The sentences with a figure, a date or a quotation in which none of the claims stands, by path and start."""
    ordered = sorted(documents, key=lambda document: (document.path, document.id))
    positions = Positions(ordered)
    made = defaultdict[str, list[Claim]](list)
    for claim in claims:
        made[claim.document_id].append(claim)
    row = partial(_row, positions)
    return [row(doc, span, holds) for doc in ordered for span, holds in unchecked(doc, made[doc.id])]


def unchecked_jsonl(rows: Iterable[UncheckedDict]) -> str:
    """One JSON object a line; "" where there are none."""
    return "".join(f"{safe_json({**row})}\n" for row in rows)


def unchecked_table(rows: list[UncheckedDict], *, width: int, color: bool) -> str:
    """The sentences as a table with its count below, `width` terminal columns wide."""
    names = file_names(row["path"] for row in rows)
    cells: list[list[Cell]] = [
        [
            _cell(f"{shorten(names[row['path']], _SENTENCE)}:{row['line']}", "cyan"),
            _cell(", ".join(row["holds"])),
            _cell(shorten(row["text"], _SENTENCE)),
        ]
        for row in rows
    ]
    columns = [Column("Where", width // 4), Column("Holds", 16), Column("Sentence without a claim")]
    drawn = draw(columns, cells, width=width, color=color) if rows else ""
    return (
        f"{drawn}{len(rows):,} sentence{'' if len(rows) == 1 else 's'} with something to check and no claim\n"
    )


def _row(positions: Positions, document: Document, span: Span, holds: tuple[str, ...]) -> UncheckedDict:
    line, column = positions.line_and_column_at(document, span.start)
    return {
        "path": document.path,
        "line": line,
        "column": column,
        "start": span.start,
        "end": span.end,
        "text": document.text[span.start : span.end],
        "holds": list(holds),
    }


def _cell(text: str, style: str = "") -> Cell:
    return (Line(((text, style),)),)
