"""The commands as users run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

import claimcheck
from claimcheck.cli import main
from claimcheck.cli.app import app
from claimcheck.rules.load import packaged_rules

A = "---\npublished: 2024-05-02\n---\nTwelve people died when a ferry sank off Leith on Wednesday, police said.\n"
B = "---\npublished: 2024-05-02\n---\nPolice said that 12 people died when a ferry sank off Leith on Wednesday.\n"
C = "---\npublished: 2024-05-02\n---\nPolice said that 15 people died when a ferry sank off Leith on Wednesday.\n"


def run(*arguments: str, cwd: Path, stdin: bytes = b"", **environment: str) -> Result:
    """claimcheck in this process, without a terminal."""
    with chdir(cwd):
        return CliRunner().invoke(app, arguments, input=stdin, env=environment)


def process(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The same in a process of its own: a plain `verify` goes another way there."""
    command = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a.txt", A), ("b.txt", B), ("c.txt", C)):
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--version"], 0, f"claimcheck {claimcheck.__version__}"),
        (["--help"], 0, "verify"),
        (["verify", "--help"], 0, "--published"),
        (["rules", "--help"], 0, "test"),
    ],
)
def test_help(tmp_path: Path, arguments: list[str], status: int, words: str) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.exit_code == status
    assert words in done.stdout


def test_main(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["claimcheck", "--version"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"claimcheck {claimcheck.__version__}\n"


@pytest.mark.skipif(os.name == "nt", reason="the shell closes a stream")
def test_closed_output(folder: Path) -> None:
    code = 'exec "$0" -m claimcheck verify a.txt c.txt >&-'
    done = subprocess.run(["sh", "-c", code, sys.executable], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 2  # nothing of claimcheck is at fault
    assert done.stderr.decode().count("\n") == 1


def test_help_imports_nothing_slow(tmp_path: Path) -> None:
    code = "import sys; from claimcheck.cli.app import app; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True)
    loaded = set(done.stdout.decode().split())
    assert not loaded & {
        "dateparser",
        "networkx",
        "pydantic",
        "rich.table",
        "claimcheck.pipeline",
        "yaml",
        "sentencex",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["verify"],
        ["verify", "--format", "xml", "a.txt"],
        ["verify", "--fail-on", "always", "a.txt"],
        ["verify", "--published", "a.txt=yesterday", "a.txt"],
        ["verify", "--rules", "nowhere", "a.txt"],
        ["verify", "--output", "a.txt", "a.txt"],
        ["verify", "--output", "nowhere/report.json", "a.txt"],
        ["frobnicate"],
        ["rules", "test", "nowhere"],
    ],
)
def test_usage(folder: Path, arguments: list[str]) -> None:
    done = run(*arguments, cwd=folder)
    assert done.exit_code == 2
    assert "Traceback" not in done.stderr
    assert (folder / "a.txt").read_text() == A


def test_schema_is_json(tmp_path: Path) -> None:
    done = run("schema", cwd=tmp_path)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["$schema"].endswith("2020-12/schema")
    assert run("schema", "--output", "s.json", cwd=tmp_path).stdout == ""
    assert (tmp_path / "s.json").read_text() == done.stdout


@pytest.mark.parametrize(
    ("paths", "options", "status"),
    [
        (["a.txt", "b.txt"], [], 0),
        (["a.txt", "c.txt"], ["--fail-on", "warning"], 1),
        (["."], ["--fail-on", "never"], 0),
        (["*.txt"], ["--fail-on", "note"], 1),
        (["a.txt", "c.txt", "missing.txt"], ["--fail-on", "warning"], 2),
        (["a.txt", "-"], ["--fail-on", "warning"], 1),
    ],
)
def test_exit_status(folder: Path, paths: list[str], options: list[str], status: int) -> None:
    done = process("verify", *paths, *options, cwd=folder, stdin=C.encode())
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_json_holds_what_is_shown(folder: Path) -> None:
    asked = ("verify", "c.txt", "a.txt", "missing.txt", "--format", "json")
    report = json.loads(run(*asked, "--published", "a.txt=2024-05-03", cwd=folder).stdout)
    assert [doc["path"] for doc in report["documents"]] == ["a.txt", "c.txt"]
    assert report["documents"][0]["published"]["earliest"] == "2024-05-03"
    assert report["skipped"] == [
        {"path": "missing.txt", "error": "there is no such file or folder; check the path"}
    ]
    claims = [
        claim for conflict in report["conflicts"] for side in conflict["sides"] for claim in side["claims"]
    ]
    assert [claim["text"] for claim in claims] == ["Twelve", "15"]
    for claim in claims:
        assert claim["text"] == (folder / claim["path"]).read_text()[claim["start"] : claim["end"]]
    assert json.loads(run(*asked, "--show", "error", cwd=folder).stdout)["conflicts"] == []


def test_output_file_holds_what_would_be_printed(folder: Path) -> None:
    printed = run("verify", "a.txt", "c.txt", cwd=folder)
    written = run("verify", "a.txt", "c.txt", "--output", "report.out", cwd=folder)
    assert (written.stdout, written.exit_code) == ("", printed.exit_code)
    assert (folder / "report.out").read_bytes() == printed.stdout_bytes


def test_piped_table_has_no_colour_and_fits(folder: Path) -> None:
    done = run("verify", "a.txt", "c.txt", "--show", "note", "--show-claims", cwd=folder, COLUMNS="80")
    assert "\x1b" not in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 80


def test_extract(folder: Path) -> None:
    done = run("extract", "a.txt", "missing.txt", "--format", "jsonl", cwd=folder)
    assert done.exit_code == 2
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert claims
    assert all(claim["text"] == A[claim["start"] : claim["end"]] for claim in claims)
    table = run("extract", "a.txt", cwd=folder)
    assert table.exit_code == 0
    assert "Twelve" in table.stdout


def test_extract_says_where_nobody_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('The bridge was shut.\n\n"It was a sad day for all of us here."\n')
    rows = run("extract", "a.txt", cwd=tmp_path).stdout.splitlines()
    assert any("said" in row and "(unnamed)" in row for row in rows)


def test_rules(tmp_path: Path) -> None:
    listed = run("rules", "list", cwd=tmp_path)
    ids = [line.split()[0] for line in listed.stdout.splitlines()]
    assert listed.exit_code == 0
    assert ids == sorted(path.stem for path in packaged_rules().iterdir())
    rule = (packaged_rules() / "impossible-date.yaml").read_text()
    (tmp_path / "impossible-date.yaml").write_text(rule)
    tested = run("rules", "test", ".", cwd=tmp_path)
    assert (tested.exit_code, tested.stdout.split()[-2:]) == (0, ["0", "failed"])
    (tmp_path / "impossible-date.yaml").write_text(rule.replace("31 June", "30 June"))
    tested = run("rules", "test", ".", cwd=tmp_path)
    assert (tested.exit_code, tested.stdout.split()[-2:]) == (1, ["1", "failed"])


BAD = {
    "empty.txt": b"",
    "binary.txt": b"\0\1\2",
    "bytes.txt": b"\x81\x8d",
    "unclosed.txt": b"---\ntitle: x\nText.",
    "invalid.txt": b"---\ntags: a: b\n---\nText.",
    "date.txt": b"---\npublished: someday\n---\nText.",
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_is_one_line_and_the_rest_is_checked(folder: Path, name: str) -> None:
    (folder / name).write_bytes(BAD[name])
    done = run("verify", name, "a.txt", "b.txt", "--format", "json", cwd=folder)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"claimcheck: {name}: ")
    report = json.loads(done.stdout)
    assert [doc["path"] for doc in report["documents"]] == ["a.txt", "b.txt"]
    assert [skipped["path"] for skipped in report["skipped"]] == [name]


def test_nothing_of_a_hostile_article_or_its_name_steers_a_terminal(folder: Path) -> None:
    text = "[red]Ten people died[/red] :boom: \x1b[31mhere\x1b[0m \x9b2J \u202eabc\u202c on Monday.\n\n"
    hostile = "x\x1b[31m[red]\u202e.txt"
    (folder / hostile).write_text(text * 20)
    done = process(
        "verify", hostile, "a.txt", "missing\x1b.txt", "--show", "note", "--show-claims", cwd=folder
    )
    assert done.returncode == 2
    for printed in (done.stdout.decode(), done.stderr.decode()):
        assert not any(sign in printed for sign in ("\x1b", "\x9b", "\u202e", "Traceback"))
    assert "[red]" in done.stdout.decode()


def test_reader_that_leaves_early(folder: Path) -> None:
    command = (
        f"{sys.executable} -m claimcheck verify a.txt c.txt --show-claims | true; exit ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


@pytest.mark.parametrize(("form", "begins"), [("table", "╭"), ("json", "{"), ("dot", "digraph sources {")])
def test_sources_in_every_form(folder: Path, form: str, begins: str) -> None:
    done = run("sources", ".", "--format", form, cwd=folder)
    assert done.exit_code == 0
    assert done.stdout.startswith(begins)
    assert "olice" in done.stdout


def test_sources_of_what_cannot_be_read(folder: Path) -> None:
    assert run("sources", "nowhere.txt", cwd=folder).exit_code == 2


def test_unchecked_sentences_are_listed_where_asked_for(folder: Path) -> None:
    (folder / "d.txt").write_text("It has 7 bends.\n")
    table = run("verify", "d.txt", "--unchecked", "--show-claims", cwd=folder).stdout
    assert "something to check and no claim" in table
    report = json.loads(run("verify", "d.txt", "--unchecked", "--format", "json", cwd=folder).stdout)
    listed = run("extract", "d.txt", "--unchecked", "--format", "jsonl", cwd=folder).stdout
    rows = [row for row in map(json.loads, listed.splitlines()) if "holds" in row]
    assert report["unchecked"] == rows
    assert "no claim" in run("extract", "d.txt", "--unchecked", cwd=folder).stdout
    plain = run("verify", "d.txt", "--format", "json", cwd=folder).stdout
    assert "unchecked" not in json.loads(plain)
    assert "no claim" not in run("extract", "d.txt", cwd=folder).stdout
