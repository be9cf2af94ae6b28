"""Sheets as one SVG file: no script, no reference to anything outside, article text only as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from claimcheck.report.layout import LEADING, PADDING, SMALL, Box, Bracket, Drawing, Link, Text, arrange
from claimcheck.report.measure import width
from claimcheck.report.quotes import file_names, shorten
from claimcheck.report.safe import xml_text
from claimcheck.report.sheet import nodes

if TYPE_CHECKING:
    from claimcheck.report.graph import Graph
    from claimcheck.report.sheet import Sheet

_MARGIN, _BETWEEN, _TICK = 40.0, 70.0, 10.0
_RED, _INK, _GREY, _LINE = "#c4281c", "#1d2730", "#5d6b78", "#a9b4bf"
_FILL = {"subject": "#22384d", "occasion": "#e4edf6", "question": "#ffffff", "answer": "#eef6ec"}
_EDGE = {"subject": "#22384d", "occasion": "#6d8dab", "question": "#a9b4bf", "answer": "#8fb38a"}
_LOUD = {"occasion": "#e4edf6", "question": "#ffffff", "answer": "#fdecea"}
# Marks of articles: the qualitative palette of Okabe and Ito (2008), told apart with any colour vision.
_MARKS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#000000")


def to_svg(graph: Graph, sheets: Sequence[Sheet]) -> str:
    """The sheets one under the other, and under them which mark stands for which article."""
    drawings = [arrange(sheet) for sheet in sheets]
    named = {line.document for d in drawings for box in d.boxes for line in box.lines if line.document}
    shown = [name for name in nodes(graph, "document") if name in named]
    shown.sort(key=lambda name: graph.nodes[name]["path"])
    marks = {name: _MARKS[at % len(_MARKS)] for at, name in enumerate(shown)}
    left = min((d.bounds()[0] for d in drawings), default=0.0) - _MARGIN
    right = max((d.bounds()[2] for d in drawings), default=400.0) + _MARGIN
    top, parts = _MARGIN, list[str]()
    for drawing in drawings:
        _, upper, _, lower = drawing.bounds()
        parts += [
            f'<g transform="translate({_n(-left)} {_n(top - upper)})">',
            *_drawn(drawing, marks),
            "</g>",
        ]
        top += lower - upper + _BETWEEN
    legend, height = _legend(graph, marks, right - left, top)
    parts += legend
    return _page(right - left, height + _MARGIN, parts)


def _page(wide: float, high: float, parts: Sequence[str]) -> str:
    size = f'width="{_n(wide)}" height="{_n(high)}" viewBox="0 0 {_n(wide)} {_n(high)}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="Helvetica, Arial, sans-serif" role="img">'
    return "\n".join(
        [head, "<title>claimcheck: subjects, questions and answers</title>",
         '<rect width="100%" height="100%" fill="#fbfaf8"/>', *parts, "</svg>", ""]
    )  # fmt: skip


def _drawn(drawing: Drawing, marks: Mapping[str, str]) -> list[str]:
    links = sorted(drawing.links, key=lambda link: link.loud)  # red ones over grey ones
    return [
        *map(_link, links),
        *map(_bracket, drawing.brackets),
        *(part for box in drawing.boxes for part in _box(box, marks)),
    ]


def _link(link: Link) -> str:
    (x1, y1), (x2, y2) = link.start, link.end
    colour, wide = (_RED, "1.8") if link.loud else (_LINE, "1.2")
    if x1 == x2:
        path = f"M{_n(x1)} {_n(y1)}V{_n(y2)}"
    else:
        half = (x1 + x2) / 2
        path = f"M{_n(x1)} {_n(y1)}C{_n(half)} {_n(y1)} {_n(half)} {_n(y2)} {_n(x2)} {_n(y2)}"
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{wide}"/>'


def _bracket(bracket: Bracket) -> str:
    out = bracket.x + bracket.side * _TICK
    ticks = "".join(f"M{_n(bracket.x)} {_n(y)}H{_n(out)}" for y in bracket.ticks)
    spine = f"M{_n(out)} {_n(bracket.ticks[0])}V{_n(bracket.ticks[-1])}"
    return f'<path d="{ticks}{spine}" fill="none" stroke="{_RED}" stroke-width="2.4"/>'


def _box(box: Box, marks: Mapping[str, str]) -> list[str]:
    fill = _LOUD.get(box.kind, _FILL[box.kind]) if box.loud else _FILL[box.kind]
    edge, wide = (_RED, "1.8") if box.loud else (_EDGE[box.kind], "1.2")
    place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
    round_ = "14" if box.kind in ("subject", "occasion") else "6"
    parts = [
        f'<g class="{box.kind}"><title>{_text(box.full)}</title>',
        f'<rect {place} rx="{round_}" fill="{fill}" stroke="{edge}" stroke-width="{wide}"/>',
    ]
    line = box.y + PADDING
    for text in box.lines:
        parts.append(_line(box, text, line + text.size, marks))
        line += text.size * LEADING
    return [*parts, "</g>"]


def _line(box: Box, text: Text, base: float, marks: Mapping[str, str]) -> str:
    weight = ' font-weight="bold"' if text.bold else ""
    if box.kind in ("subject", "occasion"):
        colour = _INK if box.kind == "occasion" else ("#c9d6e2" if text.faint else "#ffffff")
        middle = box.x + box.width / 2
        return (
            f'<text x="{_n(middle)}" y="{_n(base)}" text-anchor="middle" font-size="{_n(text.size)}"{weight} '
            f'fill="{_GREY if text.faint and box.kind == "occasion" else colour}">{_text(text.words)}</text>'
        )
    colour = _RED if text.loud else _GREY if text.faint else _INK
    left, mark = box.x + PADDING, ""
    if text.document:
        mark = f'<circle cx="{_n(left + 4)}" cy="{_n(base - 4)}" r="4" fill="{marks[text.document]}"/>'
        left += 14
    size = f'font-size="{_n(text.size)}"{weight}'
    return f'{mark}<text x="{_n(left)}" y="{_n(base)}" {size} fill="{colour}">{_text(text.words)}</text>'


def _legend(graph: Graph, marks: Mapping[str, str], wide: float, top: float) -> tuple[list[str], float]:
    """The marks in as many rows as they need, and the height at which they end."""
    names = file_names(graph.nodes[name]["path"] for name in nodes(graph, "document"))
    x, y, parts = _MARGIN, top, list[str]()
    for name, mark in marks.items():
        data = graph.nodes[name]
        dated = f" · {data['published']} ({data['basis']})" if data["published"] else " · undated"
        words = shorten(names[data["path"]], 60) + dated
        room = width(words, SMALL) + 44
        if x > _MARGIN and x + room > wide - _MARGIN:
            x, y = _MARGIN, y + 20
        parts.append(f'<circle cx="{_n(x + 4)}" cy="{_n(y - 4)}" r="4" fill="{mark}"/>')
        parts.append(
            f'<text x="{_n(x + 14)}" y="{_n(y)}" font-size="{_n(SMALL)}" fill="{_GREY}">{_text(words)}</text>'
        )
        x += room
    return parts, y


def _text(text: str) -> str:
    return escape(xml_text(text))


def _n(number: float) -> str:
    """A number with one digit at most, never "-0"."""
    return f"{round(number, 1) + 0:g}"
