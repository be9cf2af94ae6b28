"""Source chains for people and programs: a table, JSON, and a graph in the DOT language of Graphviz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from claimcheck.model import Dated
from claimcheck.questions.chains import Chain, Statement
from claimcheck.report.draw import Cell, Column, Line, draw
from claimcheck.report.positions import Positions
from claimcheck.report.quotes import file_names, shorten
from claimcheck.report.safe import safe_json, safe_text

SCHEMA_VERSION = 1
_COLUMNS = (Column("Said", 36), Column("By", 18), Column("Chain"), Column("Witnesses", 15))
_NARROW = 80  # terminal columns; below this, one column holds it all
_NARROWEST = 40
_WORDS = 160  # code points of an utterance in the table
_NAME = 60  # of one name
_ARROW = " ← "


def table(statements: Sequence[Statement], positions: Positions, *, width: int, color: bool) -> str:
    """One row a statement: its words, its speaker, the chain of each telling, and how many witnesses there are."""
    if not statements:
        return "nothing is attributed to anybody\n"
    names = file_names({c.placed.path for statement in statements for c in statement.chains})
    rows = [_row(statement, positions, names) for statement in statements]
    if width < _NARROW:
        return draw(
            [Column("Said, by, chain, witnesses")],
            [[sum(row, ())] for row in rows],
            width=max(width, _NARROWEST),
            color=color,
        )
    return draw(_COLUMNS, rows, width=width, color=color)


def _row(statement: Statement, positions: Positions, names: Mapping[str, str]) -> list[Cell]:
    said = max(statement.chains, key=lambda chain: len(str(chain.placed.claim.value)))
    marks = "“{}”" if getattr(said.placed.claim.value, "direct", False) else "{}"
    words = marks.format(shorten(str(said.placed.claim.value), _WORDS))
    lines = tuple(Line(((text, ""),)) for text in _told(statement, positions, names))
    return [
        (Line(((words, ""),)),),
        (Line(((shorten(statement.speaker, _NAME), "bold"),)),),
        lines,
        tuple(Line(((text, ""),)) for text in _counted(statement, names)),
    ]


def _told(statement: Statement, positions: Positions, names: Mapping[str, str]) -> list[str]:
    """ "a.txt:4, 9 ← Agency ← Ada Lund": the tellings of one article that go one way share a line."""
    lines: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for chain in statement.chains:
        claim = chain.placed.claim
        key = safe_text(names[chain.placed.path]), chain.hops
        lines.setdefault(key, []).append(positions.line_and_column(claim)[0])
    return [
        _ARROW.join(
            (f"{path}:{', '.join(map(str, dict.fromkeys(at)))}", *(shorten(hop, _NAME) for hop in hops))
        )
        for (path, hops), at in lines.items()
    ]


def _counted(statement: Statement, names: Mapping[str, str]) -> list[str]:
    articles = f"{statement.articles} article{'' if statement.articles == 1 else 's'}"
    lines = [f"{statement.witnesses} in {articles}"]
    if statement.first is not None:
        lines.append(f"first: {safe_text(names[statement.first.path])}, {_day(statement.first.published)}")
    return lines


def _day(dated: Dated) -> str:
    return str(dated.interval) if dated.interval else "undated"


def as_json(statements: Sequence[Statement], positions: Positions) -> str:
    """{"schema_version", "statements": [{"speaker", "articles", "witnesses", "first", "chains": [...]}]}"""
    told = [
        {
            "speaker": statement.speaker,
            "articles": statement.articles,
            "witnesses": statement.witnesses,
            "first": statement.first.path if statement.first else None,
            "chains": [_chain(chain, positions) for chain in statement.chains],
        }
        for statement in statements
    ]
    return safe_json({"schema_version": SCHEMA_VERSION, "statements": told}, indent=2) + "\n"


def _chain(chain: Chain, positions: Positions) -> dict[str, object]:
    claim = chain.placed.claim
    line, column = positions.line_and_column(claim)
    return {
        "claim": claim.id,
        "path": positions.document(claim).path,
        "line": line,
        "column": column,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.as_written,
        "direct": bool(getattr(claim.value, "direct", False)),
        "certainty": claim.certainty.value,
        "hops": list(chain.hops),
        "witness": chain.witness,
    }


def dot(statements: Sequence[Statement], positions: Positions) -> str:
    """A directed graph: articles, media and speakers; an edge says how many statements go from one to the other."""
    edges: dict[tuple[str, str], int] = {}
    articles = set()
    for statement in statements:
        for chain in statement.chains:
            path = positions.document(chain.placed.claim).path
            articles.add(path)
            # the last hop is the speaker, whom the statement names as all articles together do
            route = [f"article {path}", *chain.hops[:-1], statement.speaker]
            for pair in pairwise(route):
                edges[pair] = edges.get(pair, 0) + 1
    names = sorted({end for pair in edges for end in pair})
    number = {name: f"n{at}" for at, name in enumerate(names)}
    lines = ["digraph sources {", "  rankdir=RL;"]
    lines += [f"  {number[name]} [{_look(name, articles)}];" for name in names]
    lines += [f'  {number[a]} -> {number[b]} [label="{count}"];' for (a, b), count in sorted(edges.items())]
    return "\n".join([*lines, "}"]) + "\n"


def _look(name: str, articles: set[str]) -> str:
    path = name.removeprefix("article ")
    if name.startswith("article ") and path in articles:
        return f'shape=note, label="{_quoted(path)}"'
    return f'shape=ellipse, label="{_quoted(shorten(name, _NAME))}"'


def _quoted(text: str) -> str:
    """Text inside a DOT string: no quote ends it, no backslash escapes out of it."""
    return safe_text(text).replace("\\", "\\\\").replace('"', '\\"')
