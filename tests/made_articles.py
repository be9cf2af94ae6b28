"""Small articles taken down the road as far as a test needs."""

from __future__ import annotations

from datetime import date

from claimcheck import claims as extraction
from claimcheck import pipeline
from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated
from claimcheck.documents import parse_document
from claimcheck.model import Document
from claimcheck.subjects.joined import Joined, build

DAY = "2024-03-02"  # a Saturday


def article(text: str, path: str = "a.txt", published: str | None = DAY) -> Document:
    """An article of plain text, dated by ISO 8601 or undated."""
    day = date.fromisoformat(published) if published else None
    return parse_document(text.encode(), path, published=day)


def articles(*texts: str | tuple[str, str | None]) -> list[Document]:
    """Articles a.txt, b.txt ... of texts, or of pairs of text and day."""
    pairs = [(given, DAY) if isinstance(given, str) else given for given in texts]
    return [article(text, f"{chr(ord('a') + n)}.txt", day) for n, (text, day) in enumerate(pairs)]


def annotated(text: str, published: str | None = DAY) -> Annotated:
    """One article with its mentions."""
    return annotate(article(text, published=published))


def joined(*texts: str | tuple[str, str | None]) -> Joined:
    """Articles as far as joined subjects."""
    docs = [annotate(document) for document in articles(*texts)]
    dated = pipeline.date(docs)
    claims = {doc.document.id: extraction.extract(doc, dated[doc.document.id].interval) for doc in docs}
    return build(docs, claims, dated)
