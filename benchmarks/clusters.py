"""Labelled clusters of invented news: how many of their conflicts are found, and how many reports are false.

    python benchmarks/clusters.py [--files FILE ...] [--json FILE]

Each file of benchmarks/clusters/ is a list of `documents` (name, published, source, text) and `expect` (kind, verdict,
sides of documents and evidence). The files `fitted_*` were read while the mechanisms were built, and carry the fits of
data/traits.toml and traits_deeds.toml. So do `later_*`, written by others in the form of the developers' cases and
partly read; later_33 to 71 carry that of answers alone, later_72 to 79 none. The figures of both flatter. `blind_*`
were written in the manner of `later_*`, by hands that knew no other cluster and no code, and have not been read.
`drafts_*` are longer articles as an editor has them, a draft and the reports behind it, with slips in whatever they
tell, or none at all (7 to 10); they were read, and carry no fit. `unread_*` are the same, by other hands, not read.
A conflict finds an expected one of its kind where two of its sides touch the evidence on both sides; a further
difference between occasions that are labelled different is no false alarm. Strangers are pairs of unread articles of
two clusters of one domain. Not measured: what real news holds (benchmarks/false_alarms.py).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from clusters_strangers import strangers

from claimcheck.documents import parse_document
from claimcheck.model import Claim, Conflict, Document, Severity, Verdict
from claimcheck.pipeline import verify_documents

FOLDER = Path(__file__).with_name("clusters")
_SORTS = ("fitted", "later", "blind", "drafts", "unread")  # how the names of files begin
_PAIR = 2  # sides of a conflict that two claims make alone
_OF_ONE_TEXT = ("arithmetic", "calendar")  # an age or a length in them may be a count or a date


def main() -> None:
    """Score, print the table, write the JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=Path, nargs="+", default=sorted(FOLDER.glob("*.yaml")))
    parser.add_argument("--gold", help="accepted for likeness with the other benchmarks; not used")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    figures: dict[str, float] = {}
    totals: dict[str, Counter[str]] = {name: Counter() for name in _SORTS}
    unread: list[Mapping[str, Any]] = []
    for path in options.files:
        tally = Counter[str]()
        clusters = yaml.safe_load(path.read_text("utf-8"))
        for cluster in clusters:
            tally.update(score(cluster))
        show(path.stem, tally)
        unread += clusters if path.stem.startswith("blind") else []
        totals[next((name for name in totals if path.stem.startswith(name)), "fitted")].update(tally)
    for name, tally in totals.items():
        if tally["clusters"]:
            figures |= {f"{name}_{key}": value for key, value in show(name, tally).items()}
    figures |= strangers(unread, _document)
    print("not measured: real news")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")


def show(name: str, tally: Counter[str]) -> dict[str, float]:
    """Prints one row, and gives its figures."""
    found, false = tally["found"], tally["false"]
    figures = {
        "clusters": float(tally["clusters"]),
        "recall": found / max(1, tally["expected"]),
        "precision": found / max(1, found + false),
        "verdicts": tally["verdict"] / max(1, found),
        "clean_kept": tally["kept"] / max(1, tally["clean"]),
    }
    row = "  ".join(f"{key} {value:.3f}" for key, value in figures.items())
    print(f"{name:12} found {found:3} of {tally['expected']:3}  false {false:3}  {row}")
    return figures


def score(cluster: Mapping[str, Any]) -> Counter[str]:
    """Counts of one cluster."""
    documents = [_document(item) for item in cluster["documents"]]
    known = {document.id: document for document in documents}
    waiting = list(cluster["expect"])
    parted = any(expected["verdict"] == Verdict.DIFFERENT_OCCASIONS for expected in waiting)
    tally = Counter(clusters=1, expected=len(waiting), clean=int(not waiting))
    shown = [c for c in verify_documents(documents).conflicts if c.severity is not Severity.NOTE]
    for conflict in shown:
        match = next((e for e in waiting if finds(conflict, e, known)), None)
        if match is not None:
            waiting.remove(match)
            tally.update(found=1, verdict=int(right(conflict, match)))
        elif not (parted and conflict.verdict is Verdict.DIFFERENT_OCCASIONS):
            tally["false"] += 1
    tally["kept"] = int(not cluster["expect"] and not shown)
    return tally


def finds(conflict: Conflict, expected: Mapping[str, Any], known: Mapping[str, Document]) -> bool:
    """Whether a conflict is the expected one."""
    alike = conflict.verdict == expected["verdict"] and expected["verdict"] in _OF_ONE_TEXT
    if conflict.kind != expected["kind"] and not alike:
        return False
    used: set[int] = set()
    for side in expected["sides"]:
        for number, ours in enumerate(conflict.sides):
            if number not in used and _touches(ours.claims, side, known):
                used.add(number)
                break
    return len(used) >= min(2, len(expected["sides"]))


def right(conflict: Conflict, expected: Mapping[str, Any]) -> bool:
    """Whether the verdict is the expected one; dates that conflict only together may be called a timeline."""
    together = expected["verdict"] == Verdict.CONTRADICTION and len(expected["sides"]) > _PAIR
    return conflict.verdict == expected["verdict"] or (together and conflict.verdict is Verdict.TIMELINE)


def _touches(claims: Sequence[Claim], side: Mapping[str, Any], known: Mapping[str, Document]) -> bool:
    for claim in claims:
        document = known[claim.document_id]
        start = document.text.find(side["evidence"])
        end = start + len(side["evidence"])
        if document.path in side["documents"] and claim.span.start < end and start < claim.span.end:
            return True
    return False


def _document(item: Mapping[str, Any]) -> Document:
    day = f"published: {item['published']}\n" if item.get("published") else ""
    return parse_document(f"---\n{day}source: {item['source']}\n---\n{item['text']}".encode(), item["name"])


if __name__ == "__main__":
    main()
