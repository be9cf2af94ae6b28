"""Trees of YAML as JSON holds them."""

from __future__ import annotations

import json

from claimcheck.data.yaml import Node, load_yaml
from claimcheck.data.yaml_copies import packed, unpacked

_TEXT = "id: quay\ntolerance: 0.50\nopen: true\nend: ~\nkinds:\n  - one\n  - {two: '3'}\n"


def _lines(node: Node) -> list[tuple[int, str]]:
    """The line of every node and how it is written."""
    held = node.value.values() if isinstance(node.value, dict) else node.value
    inner = held if isinstance(node.value, dict | tuple) else ()
    return [(node.line, node.text), *(line for item in inner for line in _lines(item))]


def test_a_tree_comes_back_with_its_values_lines_and_words() -> None:
    tree = load_yaml(_TEXT, "quay.yaml")
    again = unpacked(json.loads(json.dumps(packed(tree))))
    assert again.plain() == tree.plain()
    assert _lines(again) == _lines(tree)
