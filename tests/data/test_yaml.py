"""The narrow YAML reader."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.data.yaml import Node, YamlError, load_yaml
from claimcheck.model import Span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: 2023-07-23", {"a": "2023-07-23"}),
        ("a: 0777", {"a": 777}),
        ("a: -3", {"a": -3}),
        ("a: 1.5", {"a": 1.5}),
        ("a: .5e3", {"a": 500.0}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: true\nb: False\nc: yes", {"a": True, "b": False, "c": "yes"}),
        ("a:\nb: ~\nc: null", {"a": None, "b": None, "c": None}),
        ("a: 'true'\nb: \"1\"", {"a": "true", "b": "1"}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("a: [1, {b: 2}]", {"a": [1, {"b": 2}]}),
        ("- 1\n- x", [1, "x"]),
        ("1: a\nno: b", {"1": "a", "no": "b"}),
        ("", None),
        ("# only a comment\n", None),
        ("a: " + "9" * 30, {"a": "9" * 30}),
    ],
)
def test_values(text: str, value: Any) -> None:
    assert load_yaml(text, "f").plain() == value


def test_places_count_code_points_and_lines() -> None:
    text = "title: héé — 😀 x\n\nlist: [a, b]\n"
    root = load_yaml(text, "f")
    assert isinstance(root.value, dict)
    title, items = root.value["title"], root.value["list"]
    assert (title.line, text[slice(*title.span)], title.text) == (1, "héé — 😀 x", "héé — 😀 x")
    assert (items.line, text[slice(*items.span)]) == (3, "[a, b]")
    assert load_yaml("", "f") == Node(None, 1, Span(0, 0))


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: 1\na: 2", 2, "the key 'a' was given before; keep one"),
        ("x: 1\na: &x 1\nb: *x", 2, "anchors and aliases"),
        ("a: *x", 1, "anchors and aliases"),
        ("a: !!python/object:os.system x", 1, "tags such as"),
        ("a: b: c", 1, 'a second ":" in one line'),
        ("a: 1\nb", 2, 'a key without ":"'),
        ("a: @x", 1, "a reserved sign"),
        ("a: 'x", 1, "never closed"),
        ("a: 1\nb: \x00", 2, "control characters are not allowed"),
        ("[a", 1, "did not find expected"),
        ("[" * 100_000, 1, "nested more than 32 levels deep"),
        ("- " * 100_000, 1, "nested more than 32 levels deep"),
        ("? [a]\n: b", 1, "cannot be a key"),
        ("a: 1\n---\nb: 2", 2, "more than one YAML document"),
    ],
)
def test_refusals(text: str, line: int, problem: str) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(text, "file.yaml")
    assert caught.value.line == line
    assert problem in caught.value.problem
    assert str(caught.value) == f"file.yaml, line {line}: {caught.value.problem}"
