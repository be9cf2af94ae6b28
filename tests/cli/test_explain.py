"""`claimcheck explain` as users run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app

A = "---\npublished: 2024-05-02\n---\nTwelve people died when a ferry sank off Leith on Wednesday, police said.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(A)
    (tmp_path / "b.txt").write_text(A.replace("Twelve", "At least 10"))
    (tmp_path / "c.txt").write_text(A.replace("Twelve", "Fifteen"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    done = CliRunner().invoke(app, list(arguments))
    return done.exit_code, done.stdout, done.stderr


def test_a_conflict_by_the_id_that_the_table_shows() -> None:
    (conflict,) = json.loads(run("verify", "a.txt", "c.txt", "--format", "json")[1])["conflicts"]
    assert conflict["id"][:8] in run("verify", "a.txt", "c.txt")[1]
    status, text, _ = run("explain", conflict["id"][:8], "a.txt", "c.txt")
    assert status == 0
    assert text.startswith("How many people were killed in the sinking?\n")
    assert "c.txt:4:1: “Fifteen" in text


def test_two_passages() -> None:
    status, text, _ = run("explain", "a.txt:4", "b.txt:4")
    assert status == 0
    assert text.startswith("Compatible: 'At least 10")
    assert "contains 12" in text
    assert run("explain", "a.txt:4", "b.txt:4", "c.txt", "--output", "why.txt")[:2] == (0, "")
    assert "contains 12" in Path("why.txt").read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["abcd", "a.txt", "c.txt"], "no conflict of these articles has this id"),
        (["a.txt", "c.txt"], "a.txt: give a conflict's id first, or a passage as PATH:LINE"),
        (["abcd", "a.txt"], "these articles have no conflicts"),
        (["a.txt:1", "c.txt:4"], "a.txt:1: no claim is read from this line; claims are on line 4"),
        (["a.txt:0", "c.txt:4"], "a.txt:0: no claim is read from this line; claims are on line 4"),
        (["a.txt:4", "none.txt:4"], "none.txt: there is no such file"),
        (["a.txt:4", "c.txt"], "write the second passage as PATH:LINE"),
        (["abcd", "none.txt"], "none.txt: there is no such file"),
        (["abcd"], "Missing argument"),
    ],
)
def test_wrong_use_is_told_in_a_line(arguments: list[str], words: str) -> None:
    status, text, error = run("explain", *arguments)
    assert status == 2
    assert text == ""
    assert words in error
