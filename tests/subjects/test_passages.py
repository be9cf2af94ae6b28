"""Passages in common: what copies differ in, and texts of one template that are no copies."""

from __future__ import annotations

import pytest
from made_articles import annotated, articles

from claimcheck.annotate import annotate
from claimcheck.subjects.passages import Common, passages

_COPY = "The museum keeps 340 drawings by Ada Lund in a vault below the old harbour office."


def difference(one: str, two: str) -> list[tuple[str, str]]:
    first, second = (annotate(document) for document in articles(one, two))
    low, high = sorted([(first.document.id, one), (second.document.id, two)])
    found = passages([first, second], [(low[0], high[0])]).get((low[0], high[0]), Common((), ())).single
    pairs = [(low[1][slice(*p.first)], high[1][slice(*p.second)]) for p in found]
    return pairs if low[1] == one else [(b, a) for a, b in pairs]


def test_the_value_in_which_a_copy_differs() -> None:
    assert difference(_COPY, _COPY.replace("340", "430")) == [("340", "430")]
    assert difference(_COPY, _COPY.replace("Ada Lund", "Eva Lund")) == [("Ada", "Eva")]


def test_a_word_may_be_left_out_beside_it() -> None:
    assert difference(_COPY, _COPY.replace("340", "430").replace("old ", "")) == [("340", "430")]


@pytest.mark.parametrize(
    "other",
    [
        _COPY,
        _COPY.replace("340", "430").replace("Ada Lund", "Eva Moen"),  # another artist's drawings
        _COPY.replace("340", "430").replace("keeps", "sold"),  # another thing done
        _COPY.replace("old harbour", "new station"),  # no value
        "The museum keeps 430 drawings in Bergen.",  # too little in common
    ],
)
def test_no_single_value(other: str) -> None:
    assert difference(_COPY, other) == []


def test_only_wanted_pairs_are_aligned() -> None:
    docs = [annotate(document) for document in articles(_COPY, _COPY.replace("340", "430"))]
    assert passages(docs, []) == {}


def test_short_sentences_are_passed_over() -> None:
    assert difference("It rained on 3 May.", "It rained on 4 May.") == []
    assert annotated("It rained on 3 May.").times
