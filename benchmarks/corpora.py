"""The news corpora that benchmarks read, each as articles parsed the way claimcheck parses files.

A corpus lies in a folder of its own below the folder that `--gold` names; none of it belongs to the project.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.documents import parse_document
from claimcheck.model import Document

Record = Mapping[str, Any]


class Article(NamedTuple):
    """One article and the happening that the corpus lays it to ("" where it lays it to none)."""

    document: Document
    happening: str


class Corpus(NamedTuple):
    """Where a corpus lies, and the fields of its records that hold the day, the happening and the words."""

    file: str
    day: str
    happening: str
    body: Callable[[Record], str]


def _text(record: Record) -> str:
    return str(record["text"])


def _tokens(record: Record) -> str:
    return " ".join(record["tokens"])


CORPORA = {
    "ecbplus": Corpus("ecbplus/docs_dev.jsonl", "", "subtopic", _text),
    "gvc": Corpus("gvc/docs_traindev.jsonl", "dct", "incident_id", _text),
    "meantime_en": Corpus("meantime_en/docs.jsonl", "published", "", _text),
    "gum_wikinews": Corpus("gum_wikinews/docs_traindev.jsonl", "base", "", _tokens),
    "polnear": Corpus("polnear/dev.jsonl", "date", "", _text),
    "t17": Corpus("t17/H1N1_guardian.jsonl", "published", "", _text),
}


def records(path: Path) -> list[dict[str, Any]]:
    """The lines of a JSON Lines file; SystemExit with one clear line where it is absent."""
    if not path.is_file():
        raise SystemExit(f"{path}: there is no such file; name the folder of the gold data with --gold")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def articles(gold: Path, name: str) -> list[Article]:
    """The articles of a corpus, in the order of its file; a title that the text does not repeat is its first line."""
    corpus = CORPORA[name]
    return [_article(record, name, corpus) for record in records(gold / corpus.file)]


def by_happening(found: list[Article]) -> Iterator[tuple[str, list[Document]]]:
    """The documents of each happening, happenings in sorted order."""
    groups: dict[str, list[Document]] = defaultdict(list)
    for document, happening in found:
        groups[happening].append(document)
    yield from sorted(groups.items())


def _article(record: Record, name: str, corpus: Corpus) -> Article:
    title, body = str(record.get("title", "")), corpus.body(record)
    repeated = body.lstrip()[: len(title)].rstrip(".") == title.rstrip(".")
    text = body if repeated or not title else f"{title}\n\n{body}"
    day = str(record.get(corpus.day) or "")[:10]
    path = f"{name}/{str(record['doc_id']).rpartition('/')[2].removesuffix('.txt')}.txt"
    document = parse_document(text.encode(), path, published=date.fromisoformat(day) if day else None)
    return Article(document, str(record.get(corpus.happening, "")))
