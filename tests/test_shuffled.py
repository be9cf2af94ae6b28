"""Words of time, money and rank thrown into articles at random stop nothing: whatever is read, no reader may fail."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

from claimcheck.annotate.time_words import table
from claimcheck.documents import parse_document
from claimcheck.pipeline import verify_documents

_RULES = Path(__file__).parent.parent / "rules"
_WORDS, _THROWN, _PAIRS = 120, 40, 40


def _told() -> list[str]:
    """The words of all cases of the rules, in order."""
    cases = [
        case
        for path in sorted(_RULES.glob("*.yaml"))
        for case in yaml.safe_load(path.read_text("utf-8"))["cases"]
    ]
    return [word for case in cases for document in case["documents"] for word in _text(document).split()]


def _text(document: str | dict[str, str]) -> str:
    return document if isinstance(document, str) else document["text"]


def _thrown() -> list[str]:
    """Every word of the grammar of time, figures, and compounds that look like its own."""
    grammar = [form for part in ("lower", "capital") for forms in table()[part].values() for form in forms]
    return [
        *grammar,
        "final-year",
        "third-quarter",
        "second-half",
        "366.94",
        "1,000",
        "2008",
        "19",
        "-",
        "not",
        "is",
    ]


@pytest.mark.parametrize("seed", range(5))
def test_nothing_fails(seed: int) -> None:
    draw, told, thrown = random.Random(seed), _told(), _thrown()
    for _ in range(_PAIRS):
        documents = []
        for name in ("a.txt", "b.txt"):
            start = draw.randrange(len(told) - _WORDS)
            words = told[start : start + _WORDS]
            for word in draw.choices(thrown, k=_THROWN):
                words.insert(draw.randrange(len(words)), word)
            head = f"---\npublished: 2024-03-{draw.randrange(1, 29):02}\n---\n" if draw.random() < 0.5 else ""
            documents.append(parse_document((head + " ".join(words)).encode(), name))
        texts = {document.id: document.text for document in documents}
        claims = [
            c for found in verify_documents(documents).conflicts for side in found.sides for c in side.claims
        ]
        assert all(texts[claim.document_id][slice(*claim.span)] for claim in claims)
