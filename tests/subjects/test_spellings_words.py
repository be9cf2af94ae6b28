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
        (
            "It burned in Doncster on Friday.",
            "It burned in Doncaster on Friday.",
            [("doncster", "doncaster")],
        ),
        ("It burned in Boston on Friday.", "It burned in Bolton on Friday.", []),  # two known towns
        ("It burned in Romania on Friday.", "The Romanian crew left on Friday.", []),
        (
            "The herring boat Tamarundel sank.",
            "It was a herring boat, the Tamalandel.",
            [("tamarundel", "tamalandel")],
        ),
        ("The herring boat Tamarundel sank.", "The singer Tamalandel won the prize.", []),
        ("It burned in Doncster, not in Doncaster.", "It burned in Doncaster on Friday.", []),
        ("It burned on Toliam Road on Friday.", "It burned on Tolliam Road on Friday.", []),
    ],
)
def test_two_articles(one: str, two: str, found: list[tuple[str, str]]) -> None:
    assert pairs(one, two) == found


def test_one_article() -> None:
    told = words(annotated("It burned in Doncster on Friday. The crews of Doncaster came."), frozenset())
    assert [(a.letters, b.letters) for a, b in alike_words(told, told)] == [("doncaster", "doncster")]
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
    beside = words(annotated("It burned in Doncster on Friday, not in Doncaster."), frozenset())
    assert not list(alike_words(beside, beside))
