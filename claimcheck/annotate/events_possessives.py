"""Apostrophes that are possessives, and not the end of a quotation."""

from __future__ import annotations

from claimcheck.annotate.mentions import Word

APOSTROPHES = frozenset(("'", "’"))
_QUOTES = frozenset(("'", "‘"))
_BACK = 60  # words back in which a quotation may have been opened


def is_possessive(words: tuple[Word, ...], i: int, before: str) -> bool:
    """Whether an apostrophe after an s is a possessive ("Leeds' victory") and closes no quotation."""
    if (
        words[i].text not in APOSTROPHES
        or before not in "NE"
        or i + 1 >= len(words)
        or words[i - 1].lower[-1] != "s"
    ):
        return False
    joined = words[i - 1].end == words[i].start and words[i + 1].start > words[i].end
    opened = any(word.text in _QUOTES for word in words[max(0, i - _BACK) : i])
    return joined and not opened and words[i + 1].text[0].isalnum()
