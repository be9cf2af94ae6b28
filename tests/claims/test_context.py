from __future__ import annotations

from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.context import context
from claimcheck.model import Span


def test_lemmas_names_and_numbers_without_the_span() -> None:
    text = "The storms killed 12 people in Lyon on 3 May, he said."
    doc = annotate(make_document(text))
    assert context(doc, 0, Span(18, 20)) == ("3", "kill", "lyon", "people", "storm")


def test_only_the_neighbourhood_counts() -> None:
    text = "Lyon " + "the old house and " * 40 + "12 ships."
    doc = annotate(make_document(text))
    found = context(doc, 0, Span(text.index("12"), text.index("12") + 2))
    assert "lyon" not in found
    assert "ship" in found
