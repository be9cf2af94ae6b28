"""When a later number replaces an earlier one."""

from __future__ import annotations

import pytest
from made_placed import day, placed

from claimcheck.model import Kind
from claimcheck.rules.excuses import is_update
from claimcheck.subjects.placed import Placed

LATER = "2024-03-04"


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        (
            placed("a", 12),
            placed("b", 17, published=LATER),
            f"the later report ({LATER}) gives the higher number",
        ),
        (placed("a", 17), placed("b", 12, published=LATER), ""),
        (placed("a", 12), placed("b", 17), ""),
        (
            placed("a", 17, attribute="missing"),
            placed("b", 12, attribute="missing", published=LATER),
            f"the later report ({LATER}) has fewer of them left",
        ),
        (placed("a", 12), placed("b", 17, published=None), ""),
        (placed("a", 12, context=("toll", "climb")), placed("b", 17), "a later report revises the number"),
        (
            placed("a", day("2024-03-01"), kind=Kind.DATE),
            placed("b", day("2024-03-02"), kind=Kind.DATE, published=LATER),
            "",
        ),
    ],
)
def test_is_update(one: Placed, two: Placed, wanted: str) -> None:
    assert is_update(one, two) == wanted
    assert is_update(two, one) == wanted
