"""Answers that agree, but not in how firmly they are told."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate.quotes_lexicon import is_unnamed
from claimcheck.documents import parse_document
from claimcheck.model import Verdict
from claimcheck.pipeline import verify_documents

FIRM = "The ferry Aurora sank off Bergen on Friday. Twelve people died when the ferry sank."
LAID = "Twelve people died when the ferry Aurora sank off Bergen on Friday, mayor Ada Lund said."
ABOUT = "About twelve people died when the ferry Aurora sank off Bergen on Friday, mayor Ada Lund said."


def rules_of(*texts: str) -> set[str]:
    day = date(2024, 3, 2)
    documents = [parse_document(t.encode(), f"{n}.txt", published=day) for n, t in enumerate(texts)]
    found = verify_documents(documents).conflicts
    assert {conflict.verdict for conflict in found} <= {Verdict.HEDGE_LOST}
    return {conflict.rule for conflict in found}


def test_each_loss_has_its_rule() -> None:
    assert rules_of(FIRM, LAID) == {"attribution-lost"}
    assert rules_of(FIRM, ABOUT) == {"hedge-lost"}


def test_an_article_that_tells_it_both_ways_has_lost_nothing() -> None:
    assert rules_of(FIRM, f"{LAID} Twelve people died when the ferry sank.") == set()


def test_one_article_loses_nothing() -> None:
    assert rules_of(f"{FIRM} {LAID}") == set()


@pytest.mark.parametrize(
    ("source", "unnamed"),
    [
        ("two officials", True),
        ("a person close to the talks", True),
        ("witnesses", True),
        ("police", False),
        ("an official of the Coast Guard", True),
        ("a White House official", False),
        ("Ada Lund", False),
        ("", False),
    ],
)
def test_unnamed_sources(source: str, unnamed: bool) -> None:
    assert is_unnamed(source) is unnamed
