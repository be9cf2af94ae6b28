"""Draws a table of styled text with rich; the only place that knows rich."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING

from claimcheck.model.records import NamedTuple

if TYPE_CHECKING:
    from rich.console import RenderableType

Piece = tuple[str, str]
"""Text that has passed `safe_text`, and its rich style ("" for plain)."""


class Line(NamedTuple):
    """A line of a cell, wrapped where it is too long, its rows set in by `indent` columns."""

    pieces: tuple[Piece, ...]
    indent: int = 0


Cell = tuple[Line, ...]


class Column(NamedTuple):
    """A column of the table; the one with no `widest` takes the room that is left."""

    heading: str
    widest: int | None = None


def draw(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, width: int, color: bool) -> str:
    """The table as lines of `width` terminal columns, with escape codes for colours only if `color`.

    The environment (TERM, COLUMNS, NO_COLOR) plays no part: who calls has read it.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.ROUNDED, show_lines=True, expand=True)
    for column in columns:
        fixed = column.widest is not None
        table.add_column(column.heading, overflow="fold", max_width=column.widest, ratio=None if fixed else 1)
    for row in rows:
        table.add_row(*map(_cell, row))
    drawn = StringIO()
    console = Console(
        file=drawn,
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(table)
    return drawn.getvalue()


def _cell(cell: Cell) -> RenderableType:
    """The lines of a cell; those that are not set in are one text, which rich draws in half the time."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    if not any(line.indent for line in cell):
        return Text("\n").join(Text.assemble(*line.pieces) for line in cell)
    return Group(*(Padding(Text.assemble(*line.pieces), (0, 0, 0, line.indent)) for line in cell))
