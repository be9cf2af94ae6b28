"""Days and places of two happenings: other parties, other ranks."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.documents import parse_document
from claimcheck.model import Document, Kind
from claimcheck.pipeline import verify_documents
from claimcheck.questions.other_events import OtherEvents

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
        ("had its lowest crowd since 2003", "had its biggest win since 2011", False),
        ("had its lowest crowd since 2003", "had its lowest crowd since 2011", True),
        ("will open schools on Tuesday", "will open shops on Thursday", False),
        ("will open schools and shops on Tuesday", "will open schools on Thursday", True),
    ],
)
def test_dates(one: str, two: str, wanted: bool) -> None:
    found = verify_documents([story(one, "a.txt"), story(two, "b.txt")]).conflicts
    assert any(conflict.rule == "date-apart" for conflict in found) is wanted


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        (
            "The index fell to its lowest level since 2003.",
            "The index had its biggest fall since 2011.",
            True,
        ),
        (
            "The index fell to its lowest level since 2003.",
            "The index had its lowest level since 2011.",
            False,
        ),
        ("The first robbery occurred at 6:20 p.m.", "The robbery occurred at 2:15 a.m.", True),
        ("The robbery occurred at 6:20 p.m.", "The robbery occurred at 2:15 a.m.", False),
    ],
)
def test_records_and_ranks_part_days(one: str, two: str, wanted: bool) -> None:
    found = joined(one, two)
    days = [p for p in found.placed if p.claim.kind is Kind.DATE]
    assert len(days) == 2
    assert any(OtherEvents(found.docs)(*days).values()) is wanted
