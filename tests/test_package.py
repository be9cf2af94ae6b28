"""What `import claimcheck` offers."""

from __future__ import annotations

import runpy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_articles import article, articles

import claimcheck
from claimcheck import Config, Document, extract, verify
from claimcheck.model import Severity
from claimcheck.rules.load import load_rules

SUNK = "Twelve people died when the ferry Astrid Lund sank off Leith on Wednesday, the coastguard said."
AGAIN = "The coastguard said 17 people were killed when the Astrid Lund ferry sank off Leith on Wednesday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", SUNK), ("b", AGAIN)):
        (tmp_path / f"{name}.txt").write_text(f"---\npublished: 2024-03-02\n---\n{text}\n", encoding="utf-8")
    return tmp_path


def test_documents_paths_and_both_give_one_answer(folder: Path) -> None:
    one, two = articles(SUNK, AGAIN)
    by_path = verify([folder / "a.txt", str(folder / "b.txt")])
    mixed = verify([two, folder / "a.txt"])
    for report in (verify([one, two]), by_path, mixed, verify([folder])):
        (conflict,) = report.conflicts
        assert {claim.as_written for side in conflict.sides for claim in side.claims} == {"Twelve", "17"}
    assert [Path(document.path).name for document in mixed.documents] == ["b.txt", "a.txt"]


def test_what_cannot_be_read_is_skipped(folder: Path) -> None:
    report = verify([folder / "a.txt", folder / "absent.txt"])
    (skipped,) = report.skipped
    assert skipped.path.endswith("absent.txt")
    assert len(report.documents) == 1


def test_settings(folder: Path) -> None:
    assert verify([folder], config=Config(rules=())).conflicts == ()
    path = str(folder / "a.txt")
    report = verify([path], config=Config(published={path: date(2024, 5, 1)}))
    assert str(report.documents[0].published) == "2024-05-01"


def test_to_dict_holds_what_is_shown(folder: Path) -> None:
    levels = {}
    for show in ("note", "warning", "error"):
        found = verify([folder], config=Config(show=show)).to_dict()
        levels[show] = [conflict["severity"] for conflict in found["conflicts"]]
        assert found["schema_version"] == 1
        assert len(found["documents"]) == 2
    assert set(levels["error"]) <= {"error"}
    assert "note" not in levels["warning"]
    assert len(levels["error"]) <= len(levels["warning"]) <= len(levels["note"])
    assert levels["note"]


def test_each_level_of_severity_is_shown_from_its_own_on(folder: Path) -> None:
    for severity, shown in (("note", 1), ("warning", 2), ("error", 3)):
        rules = [rule for rule in load_rules() if rule.id == "toll-apart"]
        quieter = [replace(rule, severity=Severity(severity)) for rule in rules]
        held = [
            len(verify([folder], config=Config(rules=quieter, show=show)).to_dict()["conflicts"])
            for show in ("note", "warning", "error")
        ]
        assert held == [1] * shown + [0] * (3 - shown)


def test_extract_gives_the_claims_of_one_document() -> None:
    document = article(SUNK)
    assert isinstance(document, Document)
    assert ("killed", "Twelve") in [(claim.attribute, claim.as_written) for claim in extract(document)]


def test_everything_promised_is_there() -> None:
    assert sorted(claimcheck.__all__) == claimcheck.__all__
    assert all(hasattr(claimcheck, name) for name in claimcheck.__all__)


def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["claimcheck", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("claimcheck", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"claimcheck {claimcheck.__version__}\n"
