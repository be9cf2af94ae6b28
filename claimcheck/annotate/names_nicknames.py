"""Nicknames that stand in quotation marks inside a name: Andrew "Sandy" Haldane."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.mentions import Word

NICKNAME_MARKS = frozenset("\"“”‘’'")


def nickname(words: Sequence[Word], i: int, end: int) -> int:
    """3 for the quoted nickname at words[i] of Andrew "Sandy" Haldane, 0 where there is none."""
    if i + 3 >= end or words[i].text not in NICKNAME_MARKS or words[i + 2].text not in NICKNAME_MARKS:
        return 0
    named = words[i + 1].text[0].isupper() and _is_surname(words[i + 3].text)
    return 3 if named and lexicon.given(words[i - 1].lower) and words[i - 1].text[0].isupper() else 0


def _is_surname(text: str) -> bool:
    return text[0].isupper() and not lexicon.ordinary(text.lower()) and text.lower() not in lexicon.CALENDAR
