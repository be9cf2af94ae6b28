"""What claimcheck reports on news that nobody wrote for it, and how much of that an editor would want to see.

    python benchmarks/false_alarms.py --gold DIR [--out FILE] [--labels FILE] [--only CORPUS,...] [--json FILE]

Runs the whole road over gvc (each incident by itself, and all articles as one input), meantime_en, gum_wikinews,
polnear, ecbplus and t17, each corpus as one input. `--out` gets every conflict at or above warning, one JSON object a
line, with the sentences of both sides. Conflicts are counted per 100 articles, by rule and by verdict. Where
`--labels` (a YAML list, by default conflicts.yaml beside this file) knows a conflict, its label counts: real, update,
dispute and occasion are what an editor wants, compatible and misread are false alarms. What no label knows counts as
unjudged. fever_symmetric is scored apart: its evidence as one document, its claim as the other; REFUTES should be
flagged, SUPPORTS must not. Not measured: what was missed (benchmarks/planted.py), and conflicts below warning.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import command
import corpora
import yaml

from claimcheck.documents import parse_document
from claimcheck.model import Conflict, Document, Severity
from claimcheck.pipeline import verify_documents

LABELS = Path(__file__).with_name("conflicts.yaml")
WANTED = ("real", "update", "dispute", "occasion")
UNWANTED = ("compatible", "misread")
_DIGIT = re.compile(r"\d")
Row = dict[str, Any]


def main() -> None:
    """Run, count, print the tables, write the files."""
    parser = command.parser(__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--only", default="", help="corpora to run, fever_symmetric among them")
    options = parser.parse_args()
    chosen = options.only.split(",") if options.only else [*corpora.CORPORA, "fever_symmetric"]
    rows, read = list[Row](), Counter[str]()
    for name in (n for n in chosen if n in corpora.CORPORA):
        for title, documents in inputs(options.gold, name):
            read[title.partition(" ")[0]] += len(documents)
            rows += (row(title, conflict, documents) for conflict in loud(documents))
    label_all(rows, options.labels)
    figures = summary(rows, read)
    if "fever_symmetric" in chosen:
        figures |= fever(options.gold)
    for name, figure in figures.items():
        print(f"{name:42}{figure:10.3f}")
    if options.out:
        options.out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    command.write(options.json, figures)


def inputs(gold: Path, name: str) -> Iterator[tuple[str, list[Document]]]:
    """(title, documents) of every input that a corpus gives."""
    found = corpora.articles(gold, name)
    yield name, [article.document for article in found]
    if name == "gvc":
        for incident, documents in corpora.by_happening(found):
            yield f"gvc_incidents {incident}", documents


def loud(documents: Sequence[Document]) -> list[Conflict]:
    """The conflicts at or above warning."""
    return [c for c in verify_documents(documents).conflicts if c.severity is not Severity.NOTE]


def row(title: str, conflict: Conflict, documents: Sequence[Document]) -> Row:
    """A conflict with all that a reader needs to judge it."""
    known = {document.id: document for document in documents}
    return {
        "input": title,
        "rule": conflict.rule,
        "verdict": conflict.verdict.value,
        "severity": conflict.severity.value,
        "subject": conflict.subject_label,
        "attribute": conflict.attribute,
        "explanation": conflict.explanation,
        "sides": [
            [
                {
                    "path": known[claim.document_id].path,
                    "start": claim.span.start,
                    "end": claim.span.end,
                    "text": claim.as_written,
                    "sentence": " ".join(known[claim.document_id].text[slice(*claim.sentence)].split()),
                }
                for claim in side.claims
            ]
            for side in conflict.sides
        ],
    }


def label_all(rows: Sequence[Row], path: Path) -> None:
    """Gives every row the label of the judged conflict of its rule that shares a span on two sides with it."""
    judged: dict[str, list[Row]] = defaultdict(list)
    for entry in yaml.safe_load(path.read_text("utf-8")) if path.is_file() else ():
        judged[entry["rule"]].append(entry)
    for found in rows:
        labels = [entry["label"] for entry in judged[found["rule"]] if _same(entry["sides"], found["sides"])]
        found["label"] = labels[0] if labels else ""


def _same(ours: Sequence[Sequence[Any]], theirs: Sequence[Sequence[Row]]) -> bool:
    """Whether two sides of a judged conflict ([[path, start, end], ...] each) touch different sides of the other."""
    met = set()
    for side in ours:
        for number, other in enumerate(theirs):
            if any(p == c["path"] and s < c["end"] and c["start"] < e for p, s, e in side for c in other):
                met.add(number)
                break
    return len(met) >= 2


def summary(rows: Sequence[Row], read: Counter[str]) -> dict[str, float]:
    """Counts per 100 articles by corpus, rule, verdict and label, and the share of wanted among the judged."""
    figures: dict[str, float] = {}
    total = sum(read.values())
    for name, count in read.items():
        mine = [r for r in rows if r["input"].partition(" ")[0] == name]
        figures[f"{name}_articles"] = count
        figures[f"{name}_conflicts_per_100"] = 100 * len(mine) / count
    for field in ("verdict", "rule"):
        for value, count in sorted(Counter(r[field] for r in rows).items()):
            figures[f"{field}_{value}_per_100"] = 100 * count / total
    labels = Counter(r["label"] for r in rows)
    judged = sum(labels[name] for name in WANTED + UNWANTED)
    figures |= {f"label_{name}": labels[name] for name in WANTED + UNWANTED}
    figures["unjudged"] = labels[""]
    if judged:
        figures["wanted_share"] = sum(labels[name] for name in WANTED) / judged
        figures["misread_per_100"] = 100 * labels["misread"] / total
    return figures


def fever(gold: Path) -> dict[str, float]:
    """Precision and recall of flagged pairs on fever_symmetric, and recall on the claims that hold digits."""
    pairs = corpora.records(gold / "fever_symmetric/fever_symmetric_dev.jsonl")
    hits: Counter[str] = Counter()
    for pair in pairs:
        refuted = pair["gold_label"] == "REFUTES"
        documents = [
            parse_document(pair[part].encode(), f"{part}.txt") for part in ("evidence", "claim") if pair[part]
        ]
        flagged = bool(loud(documents))
        digits = bool(_DIGIT.search(pair["claim"]))
        hits.update(flagged=flagged, right=flagged and refuted, refuted=refuted)
        hits.update(digits=digits and refuted, digits_right=digits and refuted and flagged)
    return {
        "fever_flagged": hits["flagged"],
        "fever_precision": hits["right"] / max(1, hits["flagged"]),
        "fever_recall": hits["right"] / max(1, hits["refuted"]),
        "fever_digits_recall": hits["digits_right"] / max(1, hits["digits"]),
    }


if __name__ == "__main__":
    main()
