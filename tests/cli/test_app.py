"""The commands in this process, each once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import claimcheck
from claimcheck.cli import main
from claimcheck.cli.app import app

TEXT = "---\npublished: 2024-05-02\n---\nTwelve people died when a ferry sank off Leith on Wednesday, police said.\n"


def invoke(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(TEXT)
    return str(tmp_path / "a.txt")


def test_main(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["claimcheck", "--version"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"claimcheck {claimcheck.__version__}\n"


def test_verify(article: str) -> None:
    status, printed = invoke("verify", article, "--fail-on", "never")
    assert status == 0
    assert "1 article, " in printed
    status, printed = invoke("verify", article, "--format", "json", "--published", f"{article}=2024-05-03")
    assert status == 0
    assert json.loads(printed)["documents"][0]["published"]["earliest"] == "2024-05-03"
    assert invoke("verify", article, f"{article}.missing")[0] == 2


def test_extract(article: str) -> None:
    status, printed = invoke("extract", article, "--format", "jsonl")
    assert status == 0
    assert any(json.loads(line)["text"] == "Twelve" for line in printed.splitlines())
    assert "Twelve" in invoke("extract", article)[1]


def test_schema() -> None:
    status, printed = invoke("schema")
    assert status == 0
    assert json.loads(printed)["title"] == "claimcheck report"


def test_rules() -> None:
    status, printed = invoke("rules", "list")
    assert status == 0
    ids = [line.split()[0] for line in printed.splitlines()]
    assert ids == sorted(ids)
    status, printed = invoke("rules", "test")
    assert (status, printed.splitlines()[-1].endswith(" 0 failed")) == (0, True)
    assert invoke("rules", "test", "/nowhere")[0] == 2
