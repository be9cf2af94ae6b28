"""Where results go and what terminals show."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from subprocess import PIPE, run

import pytest

from claimcheck.cli import output
from claimcheck.cli.faults import OutputError


class Terminal(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_file_is_written_as_utf8(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    output.write("é — \udcff\n", str(target))
    assert target.read_bytes() == "é — ".encode() + b"\\udcff\n"


@pytest.mark.parametrize("name", ["missing/report.json", "."])
def test_file_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        output.write("x", str(tmp_path / name))


def test_an_article_is_not_overwritten(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Text.")
    output.check_target("", [str(article)])
    output.check_target(str(tmp_path / "b.txt"), [str(article), "a\0b"])
    with pytest.raises(OutputError, match="names one of the articles"):
        output.check_target(f"{tmp_path}/../{tmp_path.name}/a.txt", [str(article)])
    with pytest.raises(OutputError, match="no file can have this name"):
        output.check_target("a\0b", [])


@pytest.mark.parametrize(
    ("columns", "width"), [("80", 80), ("", 120), ("wide", 120), ("0", 120), ("99999", 120), ("²", 120)]
)
def test_width_of_a_pipe(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setenv("COLUMNS", columns)
    assert output.width("") == width
    assert output.width("file") == 120


def test_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "77")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert output.width("") == 77
    assert output.has_color("")
    assert not output.has_color("file")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not output.has_color("")
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not output.has_color("")


def test_reader_that_has_left_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        output.write("x" * 100_000, "")
        output.write("more", "")


def test_a_full_disk_under_standard_output_is_told() -> None:
    """Of a report that could not be written, and of help."""
    for arguments in (["schema"], ["--help"]):
        with open("/dev/full", "wb") as full:
            ended = run(
                [sys.executable, "-m", "claimcheck", *arguments], stdout=full, stderr=PIPE, check=False
            )
        line = b"claimcheck: standard output: cannot be written (no space left on device)\n"
        assert (ended.returncode, ended.stderr) == (2, line)


def test_closed_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert output.width("") == 120
    assert not output.has_color("")
    with pytest.raises(OutputError, match="standard output: it is closed"):
        output.write("x", "")
