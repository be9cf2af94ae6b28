"""Short closed word lists written as running text in the modules that use them."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text, parted by white space, as a set for membership tests."""
    return frozenset(words.split())
