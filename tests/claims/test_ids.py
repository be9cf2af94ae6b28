"""Ids of claims, and where they stand."""

from __future__ import annotations

from hashlib import sha256

from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.ids import claim_id, located
from claimcheck.model import Kind, Span, Zone


def test_the_id_is_the_hash_of_its_four_parts() -> None:
    expected = sha256(b"d1\x1f3-9\x1fdate\x1ftime").hexdigest()
    assert claim_id("d1", Span(3, 9), Kind.DATE, "time") == expected
    assert claim_id("d1", Span(3, 9), Kind.DATE, "start") != expected


def test_a_claim_stands_in_its_sentence() -> None:
    doc = annotate(make_document("It rained. Twelve people died.", zone=Zone.CAPTION))
    where = located(doc, doc.sentences[1], Span(11, 17), Kind.COUNT, "killed")
    assert (where["as_written"], where["zone"]) == ("Twelve", Zone.CAPTION)
    assert where["sentence"] == Span(11, 30)
    assert where["id"] == claim_id(doc.document.id, Span(11, 17), Kind.COUNT, "killed")
