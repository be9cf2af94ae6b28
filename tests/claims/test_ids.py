"""Ids of claims."""

from __future__ import annotations

from hashlib import sha256

from claimcheck.claims.ids import claim_id
from claimcheck.model import Kind, Span


def test_the_id_is_the_hash_of_its_four_parts() -> None:
    expected = sha256(b"d1\x1f3-9\x1fdate\x1ftime").hexdigest()
    assert claim_id("d1", Span(3, 9), Kind.DATE, "time") == expected
    assert claim_id("d1", Span(3, 9), Kind.DATE, "start") != expected
