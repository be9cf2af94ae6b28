"""What is denied in one article and confirmed in another."""

from __future__ import annotations

import pytest

from claimcheck.documents import parse_document
from claimcheck.pipeline import verify_documents

NO = "Mayor Ada Lund denied on Friday that the town had sold the old harbour crane to a collector in Bergen."
YES = "Mayor Ada Lund admitted on Friday that the town had sold the harbour crane to a collector in Bergen."
DAY = "2024-03-02"


def found(first: str, second: str, *published: str) -> list[str]:
    heads = [f"---\npublished: {day}\n---\n" if day else "" for day in published]
    documents = [
        parse_document((head + text).encode(), f"{name}.txt")
        for name, head, text in zip("ab", heads, (first, second), strict=True)
    ]
    return [c.rule for c in verify_documents(documents).conflicts if c.rule == "denied-confirmed"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert found(NO, YES, DAY, DAY) == found(YES, NO, DAY, DAY) == ["denied-confirmed"]


@pytest.mark.parametrize(
    ("second", "day"),
    [
        (YES, "2024-03-09"),  # time to think it over
        (YES, ""),  # nobody knows when
        (YES.replace("admitted", "hinted"), DAY),
        (YES.replace("the harbour crane to a collector in Bergen", "three fishing boats"), DAY),
        (YES.replace("Mayor Ada Lund", "Fisherman Per Vik"), DAY),
    ],
)
def test_what_is_no_denial_of_the_same(second: str, day: str) -> None:
    assert found(NO, second, DAY, day) == []


def test_another_number_is_another_matter() -> None:
    no, yes = NO.replace("the old harbour crane", "12 old harbour cranes"), YES.replace("crane", "cranes")
    assert found(no, yes.replace("the harbour", "12 harbour"), DAY, DAY) == ["denied-confirmed"]
    assert found(no, yes.replace("the harbour", "14 harbour"), DAY, DAY) == []
