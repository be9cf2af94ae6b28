"""YAML trees as JSON holds them: what was read once need not be read again."""

from __future__ import annotations

from typing import Any

from claimcheck.data.yaml import Node
from claimcheck.model import Span

_NOWHERE = Span(0, 0)


def packed(node: Node) -> list[Any]:
    """A tree as lists and mappings of JSON: its line, its value and, of a scalar that is no text, how it is written."""
    if isinstance(node.value, dict):
        return [node.line, {key: packed(item) for key, item in node.value.items()}]
    if isinstance(node.value, tuple):
        return [node.line, [packed(item) for item in node.value]]
    return [node.line, node.value] if node.text == node.value else [node.line, node.value, node.text]


def unpacked(held: list[Any]) -> Node:
    """The tree that `packed` made this of, but for the spans, which are empty."""
    line, value, *text = held
    if isinstance(value, dict):
        return Node({key: unpacked(item) for key, item in value.items()}, line, _NOWHERE)
    if isinstance(value, list):
        return Node(tuple(map(unpacked, value)), line, _NOWHERE)
    return Node(value, line, _NOWHERE, text[0] if text else value)
