"""The page on accuracy is made of figures and words, and says what is not there."""

from __future__ import annotations

import importlib.util
import json
import tomllib
from collections import Counter
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
_SPEC = importlib.util.spec_from_file_location("accuracy_page", ROOT / "tools" / "accuracy_page.py")
assert _SPEC
assert _SPEC.loader
accuracy_page = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(accuracy_page)
WORDS = tomllib.loads((ROOT / "tools" / "accuracy_page.toml").read_text("utf-8"))
LABELS = ROOT / "benchmarks"


def test_figures_stand_beside_their_peers_and_what_is_absent_is_said(tmp_path: Path) -> None:
    dates = {"gum_value": 0.12345, "dateparser_value": 0.5, "chars_per_second": 1234567.8}
    (tmp_path / "dates.json").write_text(json.dumps(dates))
    lines = accuracy_page.page(tmp_path, WORDS, LABELS).splitlines()
    assert "| GUM: days right, of those found, raw | 0.123 | 0.500 | not measured here |" in lines
    assert "| characters a second | 1,234,568 | not measured here | not measured here |" in lines
    assert "| GUM: days right, fair | not measured here |  |  |" in lines
    assert lines.count("Not measured here.") == len(WORDS["benchmark"]) - 1
    assert "| Dates and times | GUM: days right, of those found, raw | 0.123 | no, misses read |" in lines


def test_an_asterisk_stands_for_every_key_that_fits() -> None:
    figures = [{"key": "rule_*_per_100", "what": "by rule: *"}, {"key": "a", "what": "b"}]
    found = {"rule_toll-apart_per_100": 1.0, "rule_sum_per_100": 2.0, "other": 3.0}
    made = list(accuracy_page.expanded(figures, found))
    assert [(m["key"], m["what"]) for m in made] == [
        ("rule_sum_per_100", "by rule: sum"),
        ("rule_toll-apart_per_100", "by rule: toll-apart"),
        ("a", "b"),
    ]


def test_every_part_says_what_it_does_not_say_and_whether_it_is_blind() -> None:
    for benchmark in WORDS["benchmark"]:
        assert benchmark["says_not"]
        assert benchmark["seen"] in WORDS["seen"]
        assert set(benchmark["main"]) <= {figure["key"] for figure in benchmark["figures"]}
        command = benchmark["command"].split()[0]
        assert (ROOT / command).is_file(), command
        for figure in benchmark["figures"]:
            assert len(figure.get("peers", ())) <= len(benchmark.get("peers", ()))


def test_judged_conflicts_are_counted_by_rule_and_label(tmp_path: Path) -> None:
    rows = list(accuracy_page.judged(LABELS, WORDS["labels"]))
    dates = yaml.safe_load((LABELS / "labels_dates.yaml").read_text("utf-8"))
    for (rule, label), count in Counter((entry["rule"], entry["label"]) for entry in dates).items():
        assert f"| labels_dates.yaml | {rule} | {label} | {WORDS['labels'][label]} | {count} |" in rows
    assert "| conflicts.yaml | not measured here |  |  |  |" in accuracy_page.judged(
        tmp_path, WORDS["labels"]
    )
    (tmp_path / "conflicts.yaml").write_text("- {rule: a, label: doubtful}\n")
    with pytest.raises(KeyError):
        list(accuracy_page.judged(tmp_path, WORDS["labels"]))


def test_the_page_in_docs_is_of_this_script() -> None:
    """Its words are today's (run tools/accuracy_page.py); the figures come from corpora that are not here."""
    text = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    assert text.startswith(accuracy_page.HEAD)
    for benchmark in WORDS["benchmark"]:
        assert f"## {benchmark['title']}\n\n{benchmark['measured']}\n" in text
        assert f"What it does not say: {benchmark['says_not']}\n" in text
        assert WORDS["seen"][benchmark["seen"]] in text
