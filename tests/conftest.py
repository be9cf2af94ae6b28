"""Builders shared by tests."""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.model import Block, Document, Span, Zone

# What a benchmark works out itself; behind all packages, for one file there bears the name of one ("coverage").
sys.path.append(str(Path(__file__).resolve().parent.parent / "benchmarks"))


def make_document(text: str, *, zone: Zone = Zone.BODY, **fields: object) -> Document:
    """A document whose paragraphs (parted by blank lines) all belong to one zone."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(zone, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Document(id="0" * 64, path="test.txt", text=text, blocks=tuple(blocks), **fields)  # type: ignore[arg-type]
