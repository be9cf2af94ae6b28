"""What each word may be to the annotator of names."""

from __future__ import annotations

from claimcheck.annotate import names_signs
from claimcheck.annotate.sentences import words_of
from claimcheck.model import Span


def _signs(text: str) -> str:
    return names_signs.signs(words_of(text, Span(0, len(text))))


def test_words_are_found_by_their_signs() -> None:
    signs = _signs("I told the mayor of Leith that she met al-Assad [^]\\")
    assert names_signs.capitals(signs) == [0, 5, 9]
    assert names_signs.heads(signs) == [3]
    assert names_signs.pronouns(signs) == [7]


def test_longer_words_in_capitals_are_counted() -> None:
    assert names_signs.loud_and_quiet(_signs("FIRE AT THE Leith mill, 3 HURT")) == (3, 2)
    assert names_signs.loud_and_quiet(_signs("word " * 50)) == (0, 40)
