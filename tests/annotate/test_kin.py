"""Words that keep the same company."""

from __future__ import annotations

import pytest

from claimcheck.annotate.kin import key, kin, likeness


@pytest.mark.parametrize(
    ("one", "two"), [("ship", "vessel"), ("blaze", "fire"), ("worker", "employee"), ("jail", "prison")]
)
def test_words_of_one_meaning_are_alike(one: str, two: str) -> None:
    assert likeness(one, two) == likeness(two, one) > 0.5


@pytest.mark.parametrize(("one", "two"), [("ship", "child"), ("ship", "qzxv"), ("qzxv", "vxzq")])
def test_words_of_other_meaning_or_none_are_not(one: str, two: str) -> None:
    assert likeness(one, two) == 0


def test_a_word_is_itself_whether_the_table_knows_it_or_not() -> None:
    assert likeness("ship", "ship") == likeness("qzxv", "qzxv") == 1
    assert kin(key("qzxv")) == {"qzxv": 1.0}


def test_a_row_is_in_bounds() -> None:
    assert all(0.29 < value <= 1 for value in kin(key("ship")).values())
