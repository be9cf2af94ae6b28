"""Writes docs/accuracy.md from the JSON of the benchmarks.

    python tools/accuracy_page.py [--figures DIR] [--output FILE]

The words stand in accuracy_page.toml, the figures in DIR (`make accuracy GOLD=DIR` fills build/accuracy), the judged
conflicts in benchmarks/. What a benchmark did not write is "not measured here"; no figure is typed by hand.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
ABSENT = "not measured here"
FORMS = {"share": "{:.3f}", "figure": "{:.1f}", "count": "{:,.0f}", "rate": "{:,.0f}", "seconds": "{:.3f} s"}
LABELS = ("conflicts.yaml", "labels_dates.yaml", "labels_counts.yaml", "labels_quotes.yaml")
HEAD = """# How right it is

Made by `make accuracy GOLD=DIR`, which runs the benchmarks and puts their figures into the tables of this page; none of
them is typed by hand. DIR is a folder of public corpora that are no part of the project. Shares are of 1. Every part
says what its figure does *not* say; [limits.md](limits.md) shows what the tool cannot see.
"""
JUDGED = """## Conflicts judged by hand

Conflicts that claimcheck reported on these corpora at some time while it was built, each judged by reading both
passages. The articles are no part of the project, so only places in them are kept. Many of these false alarms are
mended since, and the judged ones were not all drawn at random: this table says what went wrong, not how often.
"""


def page(figures: Path, words: Mapping[str, Any], labels: Path) -> str:
    """The whole page."""
    found = {benchmark["json"]: _figures(figures, benchmark["json"]) for benchmark in words["benchmark"]}
    told = [section(part, found[part["json"]], words["seen"]) for part in words["benchmark"]]
    tables = [overview(words, found), *told]
    shown_first = "\n".join([HEAD, *("\n".join(lines) + "\n" for lines in tables)])
    return shown_first + "\n" + JUDGED + "\n" + "\n".join(judged(labels, words["labels"])) + "\n"


def overview(words: Mapping[str, Any], found: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """The lines of the first table: the figures that each part names as its main ones, and whether they are blind."""
    yield _row(["part", "figure", "claimcheck", "blind"])
    yield _row(["---", "---", "---:", "---"])
    for benchmark in words["benchmark"]:
        for figure in benchmark["figures"]:
            if figure["key"] in benchmark["main"]:
                cell = shown(found[benchmark["json"]], figure["key"], figure.get("form", "share"))
                seen = words["blind"][figure.get("seen", benchmark["seen"])]
                yield _row([benchmark["title"], figure["what"], cell, seen])


def section(
    benchmark: Mapping[str, Any], found: Mapping[str, float], seen: Mapping[str, str]
) -> Iterator[str]:
    """The lines on one benchmark: what was measured, the table, what it does not say."""
    yield from (
        f"## {benchmark['title']}",
        "",
        benchmark["measured"],
        "",
        f"`python {benchmark['command']}`",
        "",
    )
    if not found:
        yield ABSENT.capitalize() + "."
    else:
        peers = benchmark.get("peers", ())
        yield _row(["", "claimcheck", *peers])
        yield _row(["---"] + ["---:"] * (1 + len(peers)))
        for figure in expanded(benchmark["figures"], found):
            keys = [figure["key"], *figure.get("peers", ())]
            cells = [shown(found, key, figure.get("form", "share")) for key in keys]
            yield _row([figure["what"], *cells, *[""] * (1 + len(peers) - len(cells))])
    yield from ("", seen[benchmark["seen"]], "", f"What it does not say: {benchmark['says_not']}")


def _figures(folder: Path, name: str) -> dict[str, float]:
    path = folder / f"{name}.json"
    return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else {}


def expanded(figures: Sequence[Mapping[str, Any]], found: Mapping[str, float]) -> Iterator[Mapping[str, Any]]:
    """The figures, one whose key holds an asterisk made one for each key found that fits it."""
    for figure in figures:
        before, star, after = figure["key"].partition("*")
        if not star:
            yield figure
            continue
        for key in sorted(found):
            if key.startswith(before) and key.endswith(after):
                word = key[len(before) : len(key) - len(after)]
                yield {**figure, "key": key, "what": figure["what"].replace("*", word)}


def shown(found: Mapping[str, float], key: str, form: str) -> str:
    """A figure in its form, or that it was not measured."""
    return FORMS[form].format(found[key]) if key in found else ABSENT


def judged(folder: Path, meanings: Mapping[str, str]) -> Iterator[str]:
    """The judged conflicts by file, rule and label; a label without a meaning is a KeyError."""
    yield _row(["labels", "rule", "label", "meaning", "conflicts"])
    yield _row(["---", "---", "---", "---", "---:"])
    for name in LABELS:
        path = folder / name
        if not path.is_file():
            yield _row([name, ABSENT, "", "", ""])
            continue
        entries = yaml.safe_load(path.read_text("utf-8"))
        counts = Counter((entry.get("rule", "all"), entry["label"]) for entry in entries)
        for (rule, label), count in sorted(counts.items()):
            yield _row([name, rule, label, meanings[label], f"{count:,}"])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--figures", type=Path, default=ROOT / "build" / "accuracy")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "accuracy.md")
    options = parser.parse_args()
    words = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    options.output.write_text(page(options.figures, words, ROOT / "benchmarks"), "utf-8")


if __name__ == "__main__":
    main()
