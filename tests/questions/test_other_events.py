"""Days and places of two happenings: other parties, other ranks."""

from __future__ import annotations

import pytest

from claimcheck.documents import parse_document
from claimcheck.model import Document
from claimcheck.pipeline import verify_documents

_HEAD = "---\npublished: 2021-10-20\n---\n"
_FRAME = _HEAD + "LEITH — Leith Rovers beat Alba Town on Saturday and {}. Angus Roe was pleased."


def story(told: str, name: str) -> Document:
    return parse_document(_FRAME.format(told).encode(), name)


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("will play Narvik on Tuesday", "will play Bergen on Thursday", False),
        ("will play Narvik on Tuesday", "will play Narvik on Thursday", True),
        ("won its first title in 1998", "won its last title in 2012", False),
        ("won its first title in 1998", "won its first title in 2012", True),
        ("won its first title and its second title in 1998", "won its first title in 2012", True),
        ("will open schools on Tuesday", "will open shops on Thursday", False),
        ("will open schools and shops on Tuesday", "will open schools on Thursday", True),
    ],
)
def test_dates(one: str, two: str, wanted: bool) -> None:
    found = verify_documents([story(one, "a.txt"), story(two, "b.txt")]).conflicts
    assert any(conflict.rule == "date-apart" for conflict in found) is wanted
