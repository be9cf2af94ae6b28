from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.wounds import contains, wounds


@pytest.mark.parametrize(
    ("text", "written", "part", "side"),
    [
        ("He was shot in the left leg.", "left leg", "leg", "left"),
        ("She has a stab wound to her upper right arm.", "upper right arm", "arm", "right"),
        ("A bullet passed through his chest.", "chest", "chest", ""),
        ("Her driver has a broken wrist.", "wrist", "wrist", ""),
        ("She broke an ankle in a fall.", "ankle", "ankle", ""),
        ("A dog bit him; he is injured behind the right ear.", "right ear", "ear", "right"),
    ],
)
def test_a_wound(text: str, written: str, part: str, side: str) -> None:
    found = [(wound.claim.as_written, wound.part, wound.side) for wound in wounds(annotated(text))]
    assert found == [(written, part, side)]


@pytest.mark.parametrize(
    "text",
    [
        "He held it in his left hand.",
        "The head of the firm was shot.",
        "Shot in the back yard.",
        "A horse broke a leg.",
        "One has a broken leg.",
    ],
)
def test_no_wound(text: str) -> None:
    assert not list(wounds(annotated(text)))


def test_parts_of_parts() -> None:
    assert contains("leg", "toe")
    assert not contains("toe", "leg")
    assert not contains("chest", "shoulder")
