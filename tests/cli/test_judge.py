"""`claimcheck judge` as users run it, and what it changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app
from claimcheck.review.judgements import DEFAULT

A = "---\npublished: 2024-05-02\n---\nMinisters Ada Lund and Bo Ek met in Oslo on Wednesday. John Smith, 34, came.\n"
B = A.replace("Oslo", "Bergen").replace("34", "43")
WHY = ("--reason", "two meetings", "--author", "Ada", "--date", "2024-05-17")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(A)
    (tmp_path / "b.txt").write_text(B)
    (tmp_path / "c.txt").write_text("---\npublished: 2024-05-02\n---\nNothing at all.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    done = CliRunner().invoke(app, list(arguments))
    return done.exit_code, done.stdout, done.stderr


def attributes(*options: str) -> set[str]:
    """What the two articles are in conflict about."""
    text = run("verify", "a.txt", "b.txt", "--format", "json", *options)[1]
    return {conflict["attribute"] for conflict in json.loads(text)["conflicts"]}


def test_occasions_by_their_lines() -> None:
    assert attributes() == {"place", "age"}
    status, text, _ = run("judge", "different", "a.txt:4", "b.txt:4", *WHY)
    assert status == 0
    assert "judged not the same by Ada on 2024-05-17: two meetings" in text
    assert attributes() == {"age"}
    text = " ".join(run("explain", "a.txt:4", "b.txt:4")[1].split())
    assert "ifferent occasions: judged not the same by Ada on 2024-05-17: two meetings" in text


def test_subjects_by_name_and_article() -> None:
    assert run("judge", "different", "John Smith@a.txt", "John Smith@b.txt", *WHY)[0] == 0
    assert attributes() == {"place"}


def test_another_file(folder: Path) -> None:
    assert run("judge", "different", "a.txt:4", "b.txt:4", *WHY, "--judgements", "mine.yaml")[0] == 0
    assert not (folder / DEFAULT).exists()
    assert attributes() == {"place", "age"}
    assert attributes("--judgements", "mine.yaml") == {"age"}
    assert run("graph", "a.txt", "b.txt", "--judgements", "mine.yaml")[0] == 0


def test_contradictions_are_refused_and_the_file_stays(folder: Path) -> None:
    run("judge", "same", "Ada Lund", "A. Lund", *WHY)
    before = (folder / DEFAULT).read_bytes()
    status, _, error = run("judge", "different", "Ada Lund", "A. Lund", *WHY)
    assert status == 2
    assert (
        f"this judgement: Ada Lund and A. Lund are judged not the same, which contradicts {DEFAULT}:2"
        in error
    )
    assert (folder / DEFAULT).read_bytes() == before


def test_author_and_day_have_defaults(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "lund")
    assert run("judge", "same", "Ada Lund", "A. Lund", "--reason", "one minister")[0] == 0
    assert 'author: "lund"' in (folder / DEFAULT).read_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["same", "a.txt:4", "Ada Lund", *WHY], "both must be PATH:LINE of articles, or both subjects"),
        (["same", "a.txt:4", "c.txt:4", *WHY], "c.txt:4: no claim is read from this line"),
        (["same", "Ada", "Ada", *WHY], "both names are one"),
        (["same", "Ada", " ", *WHY], "a subject needs a name"),
        (["same", "Ada", "Bo", "--reason", " "], "--reason must say why"),
        (["same", "Ada", "Bo", "--reason", "x", "--date", "May"], "--date May: write the day as YYYY-MM-DD"),
        (["perhaps", "Ada", "Bo", *WHY], "perhaps"),
        (["same", "Ada", "Bo"], "--reason"),
        (["same", "Ada", "Bo", *WHY, "--judgements", "no/folder/j.yaml"], "cannot be written"),
    ],
)
def test_wrong_use_is_told_in_a_line(folder: Path, arguments: list[str], words: str) -> None:
    status, _, error = run("judge", *arguments)
    assert status == 2
    assert words in error
    assert not (folder / DEFAULT).exists()


def test_a_line_of_other_happenings_is_refused(folder: Path) -> None:
    (folder / "c.txt").write_text(
        "---\npublished: 2024-05-02\n---\nThe fire at Leith killed 12 people on Monday.\n"
    )
    status, _, error = run("judge", "same", "a.txt:4", "c.txt:4", *WHY)
    assert status == 2
    assert "tell of no happening of one kind" in error


@pytest.mark.parametrize("command", [["verify"], ["graph"], ["explain", "abc"]])
def test_a_broken_file_of_judgements_stops_the_run(folder: Path, command: list[str]) -> None:
    (folder / DEFAULT).write_text("- judged: maybe\n")
    status, _, error = run(*command, "a.txt", "b.txt")
    assert status == 2
    assert f"{DEFAULT}, line 1: " in error
    status, _, error = run(*command, "a.txt", "--judgements", "none.yaml")
    assert (status, "none.yaml: the judgements cannot be read" in error) == (2, True)
