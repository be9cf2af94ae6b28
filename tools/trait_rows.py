"""The pairs of answers that tools/fit_traits.py fits: of labelled clusters, of strangers and of the news corpora."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from claimcheck import claims as extraction
from claimcheck import pipeline
from claimcheck.annotate import annotate
from claimcheck.documents import parse_document
from claimcheck.model import Claim, Document
from claimcheck.questions.likely import weighable
from claimcheck.subjects.joined import Joined, build
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.placed import Placed

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))
import corpora

Weigh = Callable[[Joined], Iterator[tuple[Placed, Placed, dict[str, float], dict[str, float]]]]
STRANGERS = 3000  # draws of two articles that tell of other things
_SELF = ("arithmetic", "calendar")  # told by one document alone


class Row(NamedTuple):
    """One pair of answers."""

    cluster: str
    label: bool
    expected: int  # index of the conflict it belongs to, -1
    first: dict[str, float]  # traits of the first look
    others: dict[str, float]
    shown: str
    group: str = ""  # pairs that no fold parts: those of one file of clusters, mostly of one author
    two_occasions: bool = (
        False  # whether its cluster tells of two occasions, where all that differs is rightly shown
    )

    @property
    def traits(self) -> dict[str, float]:
        """All traits."""
        return self.first | self.others


def rows(path: Path, weigh: Weigh = weighable) -> Iterator[Row]:
    """All pairs of the clusters of one file, of claims or of parties (`weighable_deeds`)."""
    for cluster in yaml.safe_load(path.read_text("utf-8")):
        documents = [_document(item) for item in cluster["documents"]]
        names = {document.id: document.path for document in documents}
        texts = {document.path: document.text for document in documents}
        apart = any(conflict["verdict"] == "different-occasions" for conflict in cluster["expect"])
        for a, b, first, others in weigh(join(documents)):
            expected = _expected(cluster, a.claim, b.claim, names, texts)
            told = shown(a.claim, b.claim)
            yield Row(cluster["id"], expected >= 0, expected, first, others, told, path.stem, apart)


def news(gold: Path) -> Iterator[Row]:
    """All pairs of the news corpora, each taken for no conflict: real ones are too few to matter."""
    for name in corpora.CORPORA:
        documents = [article.document for article in corpora.articles(gold, name)]
        for a, b, first, others in weighable(join(documents)):
            yield Row(name, False, -1, first, others, shown(a.claim, b.claim))


def handfuls(gold: Path, weigh: Weigh) -> Iterator[Row]:
    """All pairs of the news corpora by handfuls of articles, of one happening where that is known; no conflicts."""
    for name in corpora.CORPORA:
        found = corpora.articles(gold, name)
        told = [documents for _, documents in corpora.by_happening(found)]
        for documents in told or [[article.document for article in found]]:
            for first in range(0, len(documents), HANDFUL):
                for a, b, early, others in weigh(join(documents[first : first + HANDFUL])):
                    yield Row(name, False, -1, early, others, shown(a.claim, b.claim))


def strangers(clusters: list[Path], weigh: Weigh = weighable) -> Iterator[Row]:
    """All pairs of two articles of one domain that tell of other things, `STRANGERS` times: no conflict is there."""
    draw, domains = random.Random(0), dict[str, list[dict[str, Any]]]()
    for path in clusters:
        for cluster in yaml.safe_load(path.read_text("utf-8")):
            domains.setdefault(cluster["domain"], []).append(cluster["documents"][0])
    shared = [domains[name] for name in sorted(domains) if len(domains[name]) > 1]
    for number in range(STRANGERS):
        one, two = draw.sample(draw.choices(shared, weights=list(map(len, shared)))[0], 2)
        documents = [_document({**one, "name": "a"}), _document({**two, "name": "b"})]
        for a, b, first, others in weigh(join(documents)):
            yield Row(f"strangers {number}", False, -1, first, others, shown(a.claim, b.claim))


def gather(clusters: list[Path], gold: Path | None, weigh: Weigh = weighable) -> list[Row]:
    """The pairs of all clusters and of strangers, and of the corpora in `gold`."""
    found = [*(row for path in clusters for row in rows(path, weigh)), *strangers(clusters, weigh)]
    if gold is None:
        return found
    return [*found, *(news(gold) if weigh is weighable else handfuls(gold, weigh))]


def join(documents: list[Document]) -> Joined:
    """The road as far as joined subjects."""
    annotated = [annotate(document) for document in documents]
    dated = pipeline.date(annotated)
    claims = {d.document.id: extraction.extract(d, dated[d.document.id].interval) for d in annotated}
    return build(annotated, claims, dated)


def shown(one: Claim, two: Claim) -> str:
    """What two claims ask and answer."""
    return f"{one.attribute}: {one.as_written} / {two.attribute}: {two.as_written}"


def _document(item: dict[str, Any]) -> Document:
    day = f"published: {item['published']}\n" if item.get("published") else ""
    text = f"---\n{day}source: {item['source']}\n---\n{item['text']}"
    return parse_document(text.encode(), item["name"])


def _expected(
    cluster: dict[str, Any], one: Claim, two: Claim, names: dict[str, str], texts: dict[str, str]
) -> int:
    for index, conflict in enumerate(cluster["expect"]):
        if conflict["verdict"] in _SELF or conflict["kind"] != one.kind.value:
            continue
        ours, theirs = ([_touches(c, side, names, texts) for side in conflict["sides"]] for c in (one, two))
        if any(a and b for i, a in enumerate(ours) for j, b in enumerate(theirs) if i != j):
            return index
    return -1


def _touches(claim: Claim, side: dict[str, Any], names: dict[str, str], texts: dict[str, str]) -> bool:
    name = names[claim.document_id]
    start = texts[name].find(side["evidence"])
    within = claim.span.start < start + len(side["evidence"]) and start < claim.span.end
    return name in side["documents"] and start >= 0 and within


def is_news(row: Row) -> bool:
    """Whether a pair is of a news corpus."""
    return row.cluster in corpora.CORPORA
