"""`claimcheck graph` as users run it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app

A = "---\npublished: 2024-05-02\n---\nMinisters Ada Lund and Bo Ek met in Oslo on Wednesday.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(A)
    (tmp_path / "b.txt").write_text(A.replace("Oslo", "Bergen"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    done = CliRunner().invoke(app, ["graph", *arguments])
    return done.exit_code, done.stdout, done.stderr


@pytest.mark.usefixtures("folder")
def test_the_picture_is_the_default() -> None:
    status, drawn, _ = run("a.txt", "b.txt")
    assert status == 0
    texts = [
        element.text for element in ElementTree.fromstring(drawn).iter() if element.tag.endswith("}text")
    ]
    assert {"contradiction · warning", "“Oslo”", "“Bergen”"} <= set(texts)


def test_formats_go_to_files(folder: Path) -> None:
    assert run("a.txt", "b.txt", "--format", "json", "--subject", "Ada Lund", "--output", "out.json")[0] == 0
    assert {node["type"] for node in json.loads((folder / "out.json").read_text())["nodes"]} >= {
        "claim",
        "question",
    }
    assert run("a.txt", "--format", "graphml", "--output", "out.graphml")[0] == 0
    assert ElementTree.parse(folder / "out.graphml").getroot().tag.endswith("graphml")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.txt", "--subject", "Zork"], "nothing in these articles is about 'Zork'"),
        (["none.txt"], "no such file"),
        (["a.txt", "--output", "a.txt"], "names one of the articles"),
        (["a.txt", "--format", "png"], "png"),
        (["a.txt", "--rules", "none"], "no such folder of rules"),
    ],
)
def test_wrong_use_is_told_in_a_line(arguments: list[str], words: str) -> None:
    status, _, error = run(*arguments)
    assert status == 2
    assert words in error
    assert Path("a.txt").read_text() == A
