"""What copy editors find in real news by reading, and how much of it claimcheck reports.

    python benchmarks/discrepancies.py --gold DIR [--json FILE]

Every happening of gvc and ecbplus with two articles or more was read by people, who noted each pair of passages that
cannot both be right, and each that a later article revises (discrepancies.yaml beside this file: spans only). Each
happening is checked by itself. A discrepancy is found where a conflict at or above warning has a claim in either
passage, on two sides. Kinds are the readers': "other" is what no claim of claimcheck tells (a relation, a weapon, what
somebody did), and "doer" is who did or suffered it. Half of the labels were kept from those who wrote the mechanisms.
Not measured here: what is reported and was not noted (benchmarks/false_alarms.py). A slip that several articles repeat
is noted once for each pair, and readers differ in what they note, so that the shares are no exact recall.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import command
import corpora
import yaml

from claimcheck.model import Claim, Conflict, Document, Severity
from claimcheck.pipeline import verify_documents

LABELS = Path(__file__).with_name("discrepancies.yaml")
CHECKED = ("age", "count", "date", "duration", "location", "name", "quote", "speaker", "time")
Passage = tuple[str, int, int]  # path, start, end in code points


def main() -> None:
    """Check each happening, print what was found by kind, write the figures."""
    options = command.parser(__doc__).parse_args()
    asked, found = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    for name, labels in _by_corpus().items():
        for happening, documents in corpora.by_happening(corpora.articles(options.gold, name)):
            mine = [label for label in labels if label["happening"] == happening]
            for label, is_found in _scored(documents, mine):
                key = label["kind"], label["read"]
                asked[key] += 1
                found[key] += is_found
    figures = dict(_figures(asked, found))
    print("surely apart          read         not read")
    for kind in sorted({kind for kind, _ in asked}):
        halves = (f"{found[kind, half]:4} of {asked[kind, half]:3}" for half in (True, False))
        print(f"{kind:16} {'   '.join(halves)}")
    print("".join(f"{name:28} {value:.3f}\n" for name, value in figures.items()), end="")
    print("not measured: what is reported and was not noted; exact recall (readers differ, repeats count)")
    command.write(options.json, figures)


def _by_corpus() -> dict[str, list[dict[str, Any]]]:
    """The discrepancies that the readers were sure of."""
    held: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for label in yaml.safe_load(LABELS.read_text("utf-8")):
        if label["sure"]:
            held[label["corpus"]].append(label)
    return held


def _scored(
    documents: Sequence[Document], labels: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[Mapping[str, Any], bool]]:
    """Each discrepancy of one happening, and whether it is reported."""
    if labels:
        conflicts = [c for c in verify_documents(documents).conflicts if c.severity is not Severity.NOTE]
        paths = {document.id: document.path for document in documents}
        for label in labels:
            yield label, any(_finds(conflict, label["sides"], paths) for conflict in conflicts)


def _finds(conflict: Conflict, passages: Sequence[Passage], paths: Mapping[str, str]) -> bool:
    """Whether two sides of a conflict lie in the two passages."""
    lies = [[any(_in(claim, p, paths) for claim in side.claims) for p in passages] for side in conflict.sides]
    return any(a[0] and b[1] for i, a in enumerate(lies) for j, b in enumerate(lies) if i != j)


def _in(claim: Claim, passage: Passage, paths: Mapping[str, str]) -> bool:
    path, start, end = passage
    return paths[claim.document_id] == path and claim.span.start < end and start < claim.span.end


def _figures(
    asked: Counter[tuple[str, bool]], found: Counter[tuple[str, bool]]
) -> Iterator[tuple[str, float]]:
    """Shares of both halves: of all, of the kinds that claims of claimcheck tell, and of each of those kinds."""
    for half, name in ((True, "read"), (False, "unread")):
        kinds = {"all": sorted({kind for kind, _ in asked}), "checked": CHECKED, **{k: (k,) for k in CHECKED}}
        for group, members in kinds.items():
            total = sum(asked[kind, half] for kind in members)
            if total:
                yield f"{name}_{group}", sum(found[kind, half] for kind in members) / total
                yield f"{name}_{group}_asked", float(total)


if __name__ == "__main__":
    main()
