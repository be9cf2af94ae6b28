"""Ids of claims: the same claim has the same id whatever else is in the input."""

from __future__ import annotations

from hashlib import sha256

from claimcheck.model import Kind, Span


def claim_id(document_id: str, span: Span, kind: Kind, attribute: str) -> str:
    """sha256 hex of document id, "start-end", kind and attribute, joined by the unit separator U+001F."""
    parts = (document_id, f"{span.start}-{span.end}", kind.value, attribute)
    return sha256("\x1f".join(parts).encode()).hexdigest()
