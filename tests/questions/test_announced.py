"""Announcements that are a happening of their own."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.model import Kind
from claimcheck.questions.announced import is_one_announcement


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("Ada Lund announced her divorce on Monday.", "Ada Lund announced her divorce on Friday.", True),
        ("Ada Lund announced her divorce on Monday.", "Ada Lund announced her retirement on Friday.", False),
        ("Ada Lund announced her divorce on Monday.", "Bo Quist announced his divorce on Friday.", False),
        ("Ada Lund announced her divorce on Monday.", "Lund announced her divorce on Friday.", True),
        ("Ada Lund said on Monday she would retire.", "Ada Lund said on Friday she would retire.", False),
        (
            "Parliament confirmed Bo Quist as governor on Monday.",
            "Bo Quist was confirmed by parliament on Friday.",
            True,
        ),
        ("Officials confirmed the death on Monday.", "The family confirmed the death on Friday.", False),
    ],
)
def test_announcements(one: str, two: str, wanted: bool) -> None:
    days = [p for p in joined(one, two).placed if p.claim.kind is Kind.DATE]
    assert len(days) == 2
    assert is_one_announcement(*days) is wanted
