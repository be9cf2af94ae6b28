"""A plain `verify` is read as the command line library reads it, and anything else is left to that."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app, verify
from claimcheck.cli.straight import straight
from claimcheck.cli.verify import Settings

PLAIN = [
    ["verify", "a.txt"],
    ["verify", "a.txt", "reports", ""],
    ["verify", "a.txt", "--format", "json", "b.txt"],
    ["verify", "--show", "note", "--fail-on", "never", "a.txt"],
    ["verify", "a.txt", "--fail-on", "warning", "--output", "x=y", "--unchecked"],
    ["verify", "--show-claims", "a.txt", "--rules", "r", "--judgements", "j.yaml"],
    ["verify", "a.txt", "--output", ""],
]
LEFT = [
    [],
    ["verify"],
    ["verify", "--show", "note"],
    ["--version"],
    ["extract", "a.txt"],
    ["verify", "--help"],
    ["verify", "-"],
    ["verify", "a.txt", "-"],
    ["verify", "a.txt", "-", "--show", "note"],
    ["verify", "a.txt", "-o"],
    ["verify", "--", "a.txt"],
    ["verify", "a.txt", "--format=json"],
    ["verify", "a.txt", "--format"],
    ["verify", "a.txt", "--format", "xml"],
    ["verify", "a.txt", "--form", "json"],
    ["verify", "a.txt", "--show", "NOTE"],
    ["verify", "a.txt", "--show", "note", "--show", "error"],
    ["verify", "a.txt", "--unchecked", "--unchecked"],
    ["verify", "a.txt", "--output", "--unchecked"],
    ["verify", "a.txt", "--published", "a.txt=2024-05-02"],
    ["verify", "a\udcff.txt"],
]


@pytest.mark.skipif(os.name == "nt", reason="there the command line library spreads patterns")
@pytest.mark.parametrize("arguments", PLAIN)
def test_as_the_library_reads_it(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[list[str], Settings]] = []

    def noted(paths: Sequence[str], settings: Settings) -> int:
        seen.append((list(paths), settings))
        return 0

    monkeypatch.setattr(verify, "run", noted)
    assert CliRunner().invoke(app.app, arguments).exit_code == 0
    assert straight(arguments) == seen[0]


@pytest.mark.parametrize("arguments", LEFT)
def test_what_is_left_to_the_library(arguments: list[str]) -> None:
    assert straight(arguments) is None


def test_a_shell_that_asks_for_completions_is_left_to_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert straight(["verify", "a.txt"]) is not None
    monkeypatch.setenv("_CLAIMCHECK_COMPLETE", "bash_complete")
    assert straight(["verify", "a.txt"]) is None


def test_every_option_is_read_straight_or_left(tmp_path: Path) -> None:
    """An option that `verify` gains and this module does not know is no path."""
    assert straight(["verify", str(tmp_path), "--new-option", "value"]) is None
