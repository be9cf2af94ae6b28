"""Tables that are looked up by halving."""

from __future__ import annotations

import pytest

from claimcheck.data.files import sorted_lines, value_of

LINES = ("# A comment.", "ada\tf", "adam\tm", "émile\tm")


@pytest.mark.parametrize(
    ("key", "value"),
    [("ada", "f"), ("adam", "m"), ("émile", "m"), ("ad", ""), ("zoe", ""), ("", ""), ("# A comment.", "")],
)
def test_value_of(key: str, value: str) -> None:
    assert value_of(key, LINES) == value


@pytest.mark.parametrize("name", ["given_names.tsv", "noun_classes.tsv"])
def test_a_table_is_sorted_by_its_keys(name: str) -> None:
    lines = [line for line in sorted_lines(name) if not line.startswith("#")]
    keys = [line.partition("\t")[0] for line in lines]
    assert keys == sorted(set(keys))
    assert all(value_of(key, sorted_lines(name)) for key in keys[:: len(keys) // 50])
