"""Where a claim stands, and its id, which is the same whatever else is in the input."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import TypedDict

from claimcheck.annotate.mentions import Annotated, Sentence
from claimcheck.model import Kind, Span, Zone


class Located(TypedDict):
    """The fields of a claim that follow from its span, kind and attribute."""

    id: str
    kind: Kind
    attribute: str
    as_written: str
    span: Span
    sentence: Span
    document_id: str
    zone: Zone


def located(doc: Annotated, sentence: Sentence, span: Span, kind: Kind, attribute: str) -> Located:
    """What every claim of a span says of where it stands: `Claim(subject=..., value=..., **located(...))`."""
    return {
        "id": claim_id(doc.document.id, span, kind, attribute),
        "kind": kind,
        "attribute": attribute,
        "as_written": doc.text_at(span),
        "span": span,
        "sentence": sentence.span,
        "document_id": doc.document.id,
        "zone": sentence.zone,
    }


def event_subject(doc: Annotated, concept: str, entities: Iterable[tuple[str, int]]) -> str:
    """The subject of what is told of an event, before subjects are joined: "event:meet|alexander lukashenko|putin"."""
    return "|".join([f"event:{concept}", *labels_of(doc, entities)])


def labels_of(doc: Annotated, entities: Iterable[tuple[str, int]]) -> list[str]:
    """The lower-case names of those who take part, sorted, each once."""
    return sorted({doc.entities[entity].label.lower() for _, entity in entities})


def claim_id(document_id: str, span: Span, kind: Kind, attribute: str) -> str:
    """sha256 hex of document id, "start-end", kind and attribute, joined by the unit separator U+001F."""
    told = f"{document_id}\x1f{span.start}-{span.end}\x1f{kind}\x1f{attribute}"
    return sha256(told.encode()).hexdigest()
