"""One figure, two origins."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import parse_document
from claimcheck.pipeline import verify_documents

FIRST = "The fire at the Bergen mill did 40 million kroner of damage to the mill on Friday, according to Ada Lund."
SECOND = (
    "The fire at the Bergen mill on Friday left a bill of 40 million kroner. The estimate comes from Per Vik."
)


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (SECOND, True),
        (SECOND.replace("40", "50"), False),
        (SECOND.replace("comes from Per Vik", "comes from Ada Lund"), False),
        (f'{SECOND} "It is too high," Ada Lund said.', False),
    ],
)
def test_where_a_figure_comes_from(second: str, found: bool) -> None:
    day = date(2024, 3, 2)
    documents = [parse_document(t.encode(), f"{n}.txt", published=day) for n, t in enumerate((FIRST, second))]
    rules = {conflict.rule for conflict in verify_documents(documents).conflicts}
    assert ("source-apart" in rules) is found
