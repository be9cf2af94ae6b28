"""Words of names that are spelled in two ways."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.subjects.spellings_words import alike_words, words


def pairs(one: str, two: str) -> list[tuple[str, str]]:
    ours, theirs = (words(annotated(text), frozenset({"hobday"})) for text in (one, two))
    return [(a.letters, b.letters) for a, b in alike_words(ours, theirs)]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("It burned in Stockon on Friday.", "It burned in Stockton on Friday.", [("stockon", "stockton")]),
        ("It burned in Boston on Friday.", "It burned in Bolton on Friday.", []),  # two known towns
        ("It burned in Romania on Friday.", "The Romanian crew left on Friday.", []),
        (
            "The pirate dhow Salahaddin sank.",
            "It was a pirate dhow, the Salaluddin.",
            [("salahaddin", "salaluddin")],
        ),
        ("The pirate dhow Salahaddin sank.", "The singer Salaluddin won the prize.", []),
        ("It burned in Stockon, not in Stockton.", "It burned in Stockton on Friday.", []),
        ("It burned on Kiliam Road on Friday.", "It burned on Killiam Road on Friday.", []),
    ],
)
def test_two_articles(one: str, two: str, found: list[tuple[str, str]]) -> None:
    assert pairs(one, two) == found


def test_one_article() -> None:
    told = words(annotated("It burned in Stockon on Friday. The crews of Stockton came."), frozenset())
    assert [(a.letters, b.letters) for a, b in alike_words(told, told)] == [("stockon", "stockton")]
    invented = words(
        annotated("Parrotsdale lies by a river. The Parrottsdale school has closed."), frozenset()
    )
    assert [(a.letters, b.letters) for a, b in alike_words(invented, invented)] == [
        ("parrotsdale", "parrottsdale")
    ]
    for text in (
        "Tirmanora won. The Tirmanoran team left.",
        "Mount Nyamirago smokes. That Nyamilago is its local name.",
    ):
        told = words(annotated(text), frozenset())
        assert not list(alike_words(told, told))
    beside = words(annotated("It burned in Stockon on Friday, not in Stockton."), frozenset())
    assert not list(alike_words(beside, beside))
