"""Days whose own clause tells of nothing, and what they are days of."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.documents import parse_document
from claimcheck.model import Grain, TimeInterval

PUBLISHED = TimeInterval(date(2019, 5, 24), date(2019, 5, 24), Grain.DAY)  # a Friday


def events(text: str) -> dict[str, str]:
    """The kind of event of each date claim, by its words."""
    document = annotate(parse_document(text.encode(), "a.txt"))
    return {
        c.as_written: c.about.concept or "" for c in extract(document, PUBLISHED) if c.kind.value == "date"
    }


@pytest.mark.parametrize(
    ("text", "day", "event"),
    [
        ("Thieves robbed a bakery in Hull. That was on Monday.", "Monday", "steal"),
        ("Thieves robbed a bakery in Hull.\n\nIt was at noon on Monday.", "Monday", "steal"),
        (
            "Thieves in hats robbed a bakery. As is known, it was the ninth of May.",
            "the ninth of May",
            "steal",
        ),
        ("The bakery was robbed, which was in April, and shut.", "April", "steal"),
        ("Hull was quiet. It was on Monday, after dark, that thieves robbed a bakery.", "Monday", "steal"),
        # what is so on or since a day, but not which thing is meant, and not the last time of the like
        ("Ada Lund has been mayor of Hull since 2015.", "2015", "~mayor"),
        ("The pool in Hull will not be ready before March.", "March", "~ready"),
        ("The lift is out of service until Monday.", "Monday", "~service"),
        ("It was the highest tide in Hull since 1953.", "1953", ""),
        ("It was the third mayor of Hull since 2015.", "2015", ""),
        ("It was a mine of 1943.", "1943", ""),
        ("The bell is due on Monday.", "Monday", ""),
        ("The last bell will be on Monday.", "Monday", "~last bell"),
        ("The only free day is on Monday.", "Monday", "~only free day"),
        ("Her birthday is on Monday.", "Monday", ""),
        ("Ada Lund is in Hull on Monday.", "Monday", ""),
        ("Ada Lund is, as Hull has said since 2015, bold.", "2015", "say"),
        # counts and weather, what goes on, what was only said, and what is to come
        ("Thieves robbed a bakery in Hull. It was nine on Monday.", "Monday", ""),
        ("Thieves robbed a bakery in Hull. It was a cold Monday.", "Monday", ""),
        ("Thieves robbed a bakery in Hull. It was in 2017 the largest.", "2017", ""),
        ("The baker spoke of thieves. It was on Monday.", "Monday", ""),
        ("Thieves will rob a bakery in Hull. That was on Monday.", "Monday", ""),
    ],
)
def test_event(text: str, day: str, event: str) -> None:
    assert events(text)[day] == event
