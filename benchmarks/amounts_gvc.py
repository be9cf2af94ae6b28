"""Tolls and ages of the Gun Violence Corpus: what one article says, and what several say of one incident."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import corpora
import yaml
from toll import Count, toll

from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated
from claimcheck.claims import extract
from claimcheck.documents.parse import parse_document
from claimcheck.model import Amount, Claim, Conflict, Document, Kind, Severity
from claimcheck.pipeline import verify_documents

LABELS = Path(__file__).with_name("labels_counts.yaml")


@dataclass
class Tally:
    """Articles in all, those in which a number is stated, and those in which it is right."""

    articles: int = 0
    stated: int = 0
    right: int = 0

    def add(self, stated: bool, right: bool) -> None:
        """One more article."""
        self.articles += 1
        self.stated += stated
        self.right += stated and right

    @property
    def precision(self) -> float:
        """Right of those stated."""
        return self.right / max(1, self.stated)

    @property
    def recall(self) -> float:
        """Stated of all articles."""
        return self.stated / max(1, self.articles)


@dataclass
class Ages:
    """Ages claimed of participants, those right, participants named with their age, those of them claimed."""

    claimed: int = 0
    right: int = 0
    named: int = 0
    found: int = 0


@dataclass
class Result:
    """Everything that is measured on single articles."""

    tolls: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    ages: Ages = field(default_factory=Ages)
    misses: list[str] = field(default_factory=list)


def read(folder: Path) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """The articles and the incidents by id."""
    incidents = json.loads((folder / "incidents_traindev.json").read_text(encoding="utf-8"))
    return corpora.records(folder / "docs_traindev.jsonl"), {row["incident_id"]: row for row in incidents}


def document(row: Mapping[str, Any]) -> Document:
    """The article with its headline, as a file of it would be read."""
    text = "".join(c for c in row["text"] if c >= " " or c in "\n\t")
    title = " ".join("".join(c if c.isprintable() else " " for c in row["title"]).split())
    raw = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{text}"
    day = date.fromisoformat(row["dct"]) if row["dct"] else None
    return parse_document(raw.encode(), f"{row['doc_id']}.txt", published=day)


def single(rows: Sequence[Mapping[str, Any]], incidents: Mapping[str, Mapping[str, Any]]) -> Result:
    """What each article says of its incident against what is known of it."""
    result = Result()
    for row in rows:
        known, doc = incidents[row["incident_id"]], annotate(document(row))
        claims = extract(doc, doc.document.published)
        read_ = toll(doc, claims)
        for name, count, gold in (
            ("killed", read_.killed, known["num_killed"]),
            ("injured", read_.injured, known["num_injured"]),
        ):
            _add(result, name, row, count, gold)
        _ages(result.ages, doc, claims, known["participants"], result.misses)
    return result


def _add(result: Result, name: str, row: Mapping[str, Any], count: Count | None, gold: int) -> None:
    stated = count is not None and count.basis != "open"
    right = count is not None and count.number == gold
    result.tolls[name].add(stated, right)
    told = stated and count is not None and count.basis != "implied"
    result.tolls[f"{name}, told"].add(told, right)
    if stated and not right and count is not None:
        result.misses.append(
            f"{row['doc_id'][:8]} {name} {gold}, read {count.number} ({count.basis}): {row['title'][:80]}"
        )


def _ages(
    ages: Ages,
    doc: Annotated,
    claims: Iterable[Claim],
    people: Sequence[Mapping[str, Any]],
    misses: list[str],
) -> None:
    told: dict[str, list[int]] = {}
    for claim in claims:
        if claim.attribute == "age" and isinstance(claim.value, Amount) and claim.value.unit == "year":
            for _, entity in claim.about.entities:
                told.setdefault(doc.entities[entity].label, []).append(int(claim.value.low or 0))
    for person in people:
        if not str(person.get("Age", "")).isdecimal() or not person.get("Name"):
            continue
        name, age = person["Name"].split(), int(person["Age"])
        claimed = [a for label, values in told.items() if _same(name, label.split()) for a in values]
        ages.claimed += len(claimed)
        ages.right += sum(a == age for a in claimed)
        named = _is_named_with(doc, name, age)
        ages.named += named
        ages.found += named and age in claimed
        misses.extend(f"age {person['Name']} {age}, read {a}" for a in claimed if a != age)


def _same(name: Sequence[str], label: Sequence[str]) -> bool:
    """Whether a label names the participant: same surname, and a first name that begins alike where it has one."""
    if name[-1].lower() != label[-1].lower():
        return False
    return len(label) == 1 or name[0][:3].lower() == label[0][:3].lower()


def _is_named_with(doc: Annotated, name: Sequence[str], age: int) -> bool:
    """Whether a sentence holds first and last name and the age in figures."""
    for sentence in doc.sentences:
        words = {word.lower.partition("-")[0] for word in sentence.words}
        if {name[0].lower(), name[-1].lower(), str(age)} <= words:
            return True
    return False


def conflicts(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Conflict]]:
    """Conflicts over counts and ages among the articles of each incident; notes, which nobody is shown, left out."""
    groups: dict[str, list[Document]] = defaultdict(list)
    for row in rows:
        groups[row["incident_id"]].append(document(row))
    for incident in sorted(groups):
        for found in verify_documents(groups[incident]).conflicts:
            if found.kind is Kind.COUNT and found.severity is not Severity.NOTE:
                yield incident, found


def spans(found: Conflict) -> tuple[tuple[str, int, int], ...]:
    """What tells a conflict from all others: document, start and end of the first claim of each side, sorted."""
    firsts = (side.claims[0] for side in found.sides)
    return tuple(sorted((claim.document_id[:8], claim.span.start, claim.span.end) for claim in firsts))


def judged() -> dict[tuple[tuple[str, int, int], ...], tuple[str, str]]:
    """Label ("right" or "wrong") and reason of each conflict that was read and judged by a person."""
    rows = yaml.safe_load(LABELS.read_text("utf-8"))
    return {tuple(sorted((d, a, b) for d, a, b in row["claims"])): (row["label"], row["why"]) for row in rows}
