"""The copy in JSON says what the TOML files say, and decides nothing where it is behind them."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from claimcheck.data import tables

NAMES = sorted(
    path.name.removesuffix(".toml")
    for path in files("claimcheck.data").iterdir()
    if path.name.endswith(".toml")
)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_what_its_file_holds(name: str) -> None:
    text = (files("claimcheck.data") / f"{name}.toml").read_text("utf-8")
    assert tables.read_table(name) == tomllib.loads(text)


def test_without_the_copy_the_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words.toml").write_text('list = ["ferry"]\n', encoding="utf-8")
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    tables._copies.cache_clear()
    try:
        assert tables.read_table("words") == {"list": ["ferry"]}
    finally:
        tables._copies.cache_clear()


def test_a_file_that_has_changed_since_is_read_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "words.toml").write_text('list = ["ferry"]\n', encoding="utf-8")
    (tmp_path / "new.toml").write_text('list = ["tram"]\n', encoding="utf-8")
    (tmp_path / "tables.json").write_text('{"words": ["0", {"list": ["barge"]}]}', encoding="utf-8")
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    tables._copies.cache_clear()
    try:
        assert tables.read_table("words") == {"list": ["ferry"]}
        assert tables.read_table("new") == {"list": ["tram"]}
    finally:
        tables._copies.cache_clear()
