"""Sentences with something to check and no claim are told."""

from __future__ import annotations

from made_articles import article

from claimcheck.claims.unchecked import checkable, unchecked
from claimcheck.pipeline import extract_claims

_TEXT = "Twelve people died on Friday. The road is old. It has 7 bends, he said. “We knew,” said Ada Lund."


def test_what_is_checkable() -> None:
    found = [(_TEXT[slice(*s.span)], sorts) for s, sorts in checkable(article(_TEXT))]
    assert found == [
        ("Twelve people died on Friday.", ("figure", "date")),
        ("It has 7 bends, he said.", ("figure",)),
        ("“We knew,” said Ada Lund.", ("quotation",)),
    ]


def test_only_sentences_without_a_claim_are_told() -> None:
    document = article(_TEXT)
    claims = extract_claims(document)
    assert list(unchecked(document, claims)) == []
    kept = [claim for claim in claims if claim.as_written in ("Twelve", "Twelve people")]
    assert [_TEXT[slice(*span)] for span, _ in unchecked(document, kept)] == [
        "It has 7 bends, he said.",
        "“We knew,” said Ada Lund.",
    ]


def test_claims_of_other_articles_cover_nothing() -> None:
    one, two = article(_TEXT), article(_TEXT, "b.txt")
    assert len(list(unchecked(one, extract_claims(two)))) == 3


def test_a_quotation_over_two_sentences_covers_both() -> None:
    text = "“We saw 3 boats. We saw 4 crates on Monday,” said Ada Lund, the harbour master."
    document = article(text)
    said = [claim for claim in extract_claims(document) if claim.attribute == "said"]
    assert list(unchecked(document, said)) == []
