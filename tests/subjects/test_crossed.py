"""Passages in which two words are exchanged."""

from __future__ import annotations

from made_articles import articles

from claimcheck.annotate import annotate
from claimcheck.subjects.passages import passages

_TOLD = "The leader of the ring in Leith, Ada Lund, and her driver Bo Ek were arrested on Monday at a farm."


def crossed(one: str, two: str) -> int:
    docs = [annotate(document) for document in articles(one, two)]
    low, high = sorted(doc.document.id for doc in docs)
    found = passages(docs, [(low, high)]).get((low, high))
    return len(found.crossed) if found else 0


def test_two_names_exchanged() -> None:
    other = _TOLD.replace("Ada Lund", "x").replace("Bo Ek", "Ada Lund").replace("x", "Bo Ek")
    assert crossed(_TOLD, other) == 1
    assert crossed(_TOLD, other.replace("Bo Ek", "Per Vik")) == 0
    assert crossed(_TOLD, _TOLD.replace("Ada Lund", "Eva Moe")) == 0
