"""Sentences with something to check and no claim, for whoever wants to read them himself: as JSON and as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial

from claimcheck.claims.unchecked import unchecked
from claimcheck.model import Claim, Document, Span
from claimcheck.report.contract import UncheckedDict
from claimcheck.report.draw import Cell, Column, Line, draw
from claimcheck.report.positions import Positions
from claimcheck.report.quotes import file_names, shorten
from claimcheck.report.safe import safe_json

_SENTENCE = 600  # code points of a sentence that the table shows at most


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
