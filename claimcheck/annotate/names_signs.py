"""What each word may be to the annotator of names, one character a word: most are nothing, and never looked at.

A character is the sum of the word's signs, so that a search in the string finds the words with one of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_pronouns import GENDERS
from claimcheck.annotate.names_roles import describes
from claimcheck.annotate.names_shapes import may_name

_LOUD, _QUIET, _CAPITAL, _HEAD, _PRONOUN = (1 << place for place in range(5))
_NOTHING = 0x40  # code point of the character without a sign
_LOOKED_AT = 40  # words by which a sentence is told to be shouted


def _sign(text: str) -> str:
    lower = text.lower()
    longer = len(text) > 2 and text[0].isalpha()
    found = (_LOUD if text.isupper() else _QUIET) if longer else 0
    found += may_name(text) and _CAPITAL
    found += describes(lower) and _HEAD
    found += lower in GENDERS and _PRONOUN
    return chr(_NOTHING + found)


_SIGNS = Known(_sign)


def _having(sign: int) -> re.Pattern[str]:
    members = (chr(_NOTHING + sum_) for sum_ in range(1 << 5) if sum_ & sign)
    return re.compile(f"[{re.escape(''.join(members))}]")


_WITH = {sign: _having(sign) for sign in (_LOUD, _QUIET, _CAPITAL, _HEAD, _PRONOUN)}


def signs(words: Sequence[Word]) -> str:
    """One character a word."""
    return "".join([_SIGNS[word.text] for word in words])


def capitals(found: str) -> list[int]:
    """The words that may be written as a name is."""
    return [match.start() for match in _WITH[_CAPITAL].finditer(found)]


def heads(found: str) -> list[int]:
    """The words that can head the description of a person or an organisation."""
    return [match.start() for match in _WITH[_HEAD].finditer(found)]


def pronouns(found: str) -> list[int]:
    """The pronouns that tell a gender."""
    return [match.start() for match in _WITH[_PRONOUN].finditer(found)]


def loud_and_quiet(found: str) -> tuple[int, int]:
    """How many of the longer words at the head of the sentence are all in capitals, and how many are not."""
    head = found[:_LOOKED_AT]
    return len(_WITH[_LOUD].findall(head)), len(_WITH[_QUIET].findall(head))
