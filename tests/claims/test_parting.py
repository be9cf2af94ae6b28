"""Words that part one thing from another of its noun."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from made_articles import annotated

from claimcheck.annotate.mentions import Word
from claimcheck.claims.parting import parting, tell_of_two


def words(text: str) -> Sequence[Word]:
    return annotated(text).sentences[0].words


@pytest.mark.parametrize(
    ("one", "two", "parted"),
    [
        ("They shut the old pier.", "They shut the new pier.", True),
        ("They shut the northern lock.", "They shut the south lock.", True),
        ("They shut the old pier.", "They shut the new boatmen's fishing pier.", True),
        ("They shut the old pier.", "They shut the original pier.", False),
        ("They shut the old pier.", "They shut the new lock.", False),
        ("They shut the old pier.", "They shut the pier.", False),
        ("They shut the old pier.", "They shut the new lock of the pier.", False),
        ("They shut the old pier.", "They shut the old pier, not the new pier.", False),
    ],
)
def test_two_things_of_one_noun(one: str, two: str, parted: bool) -> None:
    assert tell_of_two(words(one), words(two)) is parted
    assert tell_of_two(words(two), words(one)) is parted


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("the old pier", "the former pier", True),
        ("the north quay", "the northern quay", True),
        ("the upper deck", "the lower deck", False),
        ("the first lock", "the lock", False),
    ],
)
def test_words_told_of_one(one: str, two: str, same: bool) -> None:
    assert (parting(words(one)) == parting(words(two))) is same


def test_no_word_parts() -> None:
    assert not parting(words("the long pier"))
