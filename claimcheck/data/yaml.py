"""YAML as editors and rule writers mean it: narrowly typed, with line numbers, and without surprises.

PyYAML's scanner does the reading; its resolver and constructor are left out. Only `true`/`false`,
`null`/`~`/empty, and plain decimal numbers are typed (the core schema of YAML 1.2 without octals): `no`, `on`
and `2023-07-23` stay text. Refused: duplicate keys, anchors and aliases (a few lines of aliases can stand for
gigabytes), tags, several documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from claimcheck.model import ClaimcheckError, Span
from claimcheck.model.records import dataclass

if TYPE_CHECKING:
    from yaml import YAMLError

Scalar = str | int | float | bool | None

_DEEPEST = 32  # levels of nesting; neither rules nor front matter come near it
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,18}\.[0-9]{0,18}|\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,3})?\Z")
_WORDS: Mapping[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


class YamlError(ClaimcheckError):
    """YAML that cannot be taken; `line` is 1-based, `problem` says what is wrong without naming the file."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        self.name, self.line, self.problem = name, line, problem
        super().__init__(f"{name}, line {line}: {problem}")


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place; `value` is a scalar, a tuple of nodes, or a dict of nodes in file order."""

    value: Scalar | tuple[Node, ...] | dict[str, Node]
    line: int  # 1-based
    span: Span  # code points of the text given to `load_yaml`, quotation marks included
    text: str = ""  # a scalar as written, before typing; "" for collections

    def plain(self) -> Any:
        """The value without places: scalars, lists and dicts."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return self.value


def load_yaml(text: str, name: str) -> Node:
    """The one document in `text` as a tree, a null if empty. `name` stands for the file in YamlError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Tree(yaml.parse(text, Loader=loader), name, len(text)).document()
    except yaml.YAMLError as error:
        raise _refusal(error, text, name) from None


class _Tree:
    """Builds nodes from PyYAML's events."""

    def __init__(self, events: Iterator[Any], name: str, length: int) -> None:
        self.events, self.name, self.length = events, name, length

    def document(self) -> Node:
        root: Node | None = None
        for event in self.events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent" and root is not None:
                raise self.error(event, "more than one YAML document; keep one")
            if kind in ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent", "AliasEvent"):
                root = self.node(event, 1)
        return root or Node(None, 1, Span(0, self.length))

    def node(self, event: Any, depth: int) -> Node:
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor is not None:
            raise self.error(
                event, "anchors and aliases (& and *) are not taken; quote the text or write it out"
            )
        if event.tag is not None:
            raise self.error(event, f"tags such as {event.tag!r} are not taken; quote the text")
        if depth > _DEEPEST:
            raise self.error(event, f"nested more than {_DEEPEST} levels deep")
        if kind == "MappingStartEvent":
            return self.mapping(event, depth)
        if kind == "SequenceStartEvent":
            return self.sequence(event, depth)
        value = _typed(event.value) if event.implicit[0] else event.value
        return Node(value, event.start_mark.line + 1, _span(event, event), event.value)

    def sequence(self, start: Any, depth: int) -> Node:
        items: list[Node] = []
        while type(event := next(self.events)).__name__ != "SequenceEndEvent":
            items.append(self.node(event, depth + 1))
        return Node(tuple(items), start.start_mark.line + 1, _span(start, event))

    def mapping(self, start: Any, depth: int) -> Node:
        items: dict[str, Node] = {}
        while type(event := next(self.events)).__name__ != "MappingEndEvent":
            key = self.node(event, depth + 1)
            if isinstance(key.value, tuple | dict):
                raise self.error(event, "a list or mapping cannot be a key; use text")
            if key.text in items:
                raise self.error(event, f"the key {key.text!r} was given before; keep one")
            items[key.text] = self.node(next(self.events), depth + 1)
        return Node(items, start.start_mark.line + 1, _span(start, event))

    def error(self, event: Any, problem: str) -> YamlError:
        return YamlError(self.name, event.start_mark.line + 1, problem)


def _span(start: Any, end: Any) -> Span:
    return Span(start.start_mark.index, end.end_mark.index)


def _typed(text: str) -> Scalar:
    """The value of a plain scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text


def _refusal(error: YAMLError, text: str, name: str) -> YamlError:
    """PyYAML's complaint as one line."""
    marks = (getattr(error, "context_mark", None), getattr(error, "problem_mark", None))
    mark = min(
        (m for m in marks if m is not None), key=lambda m: m.index, default=None
    )  # the end of the file tells less
    position = getattr(error, "position", None)  # the reader's: an offset, and no mark
    line = mark.line if mark is not None else text.count("\n", 0, position or 0)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "invalid YAML"
    known = {
        "mapping values are not allowed in this context": 'a second ":" in one line; put the text in quotes',
        "could not find expected ':'": 'a key without ":"',
        "found character that cannot start any token": "a tab or a reserved sign; put the text in quotes",
        "found unexpected end of stream": "a quotation mark that is never closed",
    }
    return YamlError(name, line + 1, known.get(problem, problem))
