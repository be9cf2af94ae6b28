"""All articles that give an answer stand on its side."""

from __future__ import annotations

import pytest

from claimcheck.documents import parse_document
from claimcheck.pipeline import examine
from claimcheck.rules.witnesses import with_witnesses

BODY = (
    "\n\nThe customs launch Nordlys stopped the trawler Solveig off Stavanger. Skipper Arne Vik, 51, "
    "and the mate Jon Ek, both of Haugesund, were taken ashore."
)
EARLY = (
    "The trawler Solveig sank off Stavanger on March 11 with a hold full of caviar, customs officers said."
)
LATE = EARLY.replace("March 11", "March 12")


def sides(third: str) -> list[list[str]]:
    """The paths on each side of a conflict between the first two articles."""
    made = [
        parse_document(f"---\npublished: 2024-03-20\n---\n{text}{BODY}".encode(), f"{at}.txt")
        for at, text in enumerate((EARLY, LATE, third))
    ]
    seen = examine(made)
    rule = next(rule for rule in seen.rules if rule.id == "date-apart")
    first = [
        next(p for p in seen.joined.placed if p.path == f"{at}.txt" and p.claim.attribute == "time")
        for at in (0, 1)
    ]
    return [[item.path for item in side] for side in with_witnesses(rule, [[p] for p in first], seen.context)]


@pytest.mark.parametrize(
    ("third", "expected"),
    [
        ("Caviar is dear. The Solveig of Haugesund sank on March 12.", [["0.txt"], ["1.txt", "2.txt"]]),
        ("Caviar is dear. The Solveig sank on March 12, or on March 11.", [["0.txt"], ["1.txt"]]),
        ("Caviar is dear. The Solveig sank on March 13.", [["0.txt"], ["1.txt"]]),
        ("Caviar is dear. The Solveig was sold on March 12.", [["0.txt"], ["1.txt"]]),
        ("Caviar is dear. The Solveig will be sunk on March 12.", [["0.txt"], ["1.txt"]]),
    ],
)
def test_a_third_article(third: str, expected: list[list[str]]) -> None:
    assert sides(third) == expected
