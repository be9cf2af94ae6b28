"""People counted in one breath with others."""

from __future__ import annotations

from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims import extract


def test_a_sentence_that_breaks_off_behind_its_and_stops_nothing() -> None:
    doc = annotate(make_document("The storm hurt three women and"))
    assert "three" in [claim.as_written for claim in extract(doc, None)]
