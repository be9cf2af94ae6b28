"""The one day that each of two articles has alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_articles import joined

from claimcheck.questions.lone_days import lone_day_pairs
from claimcheck.subjects.coverage import Coverage

JUNE, JULY = "2024-06-28", "2024-07-02"
BODY = (
    "\n\nThe Tolbooth hostel in Kirkwall had 34 beds and no alarm. Its owner, Ailsa Rendall, lost everything. The "
    "hostel was insured for 400,000 pounds."
)
ONE = (
    f"A court in Kirkwall fined the owner of the Tolbooth hostel, which burned down in early December.{BODY}"
)
OTHER = (
    f"Ailsa Rendall will pay for the hostel. The timber house was consumed on the night of December 27.{BODY}"
)


def pairs(one: str, other: str) -> list[tuple[str, ...]]:
    made = joined((one, JUNE), (other, JULY))
    by_id = {p.claim.id: p for p in made.placed}
    return [tuple(sorted(by_id[i].claim.as_written for i in pair)) for pair in lone_day_pairs(made)]


def test_what_two_articles_look_back_on() -> None:
    assert pairs(ONE, OTHER) == [("December 27", "early December")]


def test_what_kills_is_what_destroys() -> None:
    one = ONE.replace("which burned down in", "which sea ice destroyed in")
    other = OTHER.replace("The timber house was consumed", "The ice killed the garden")
    assert pairs(one, other) == [("December 27", "early December")]


@pytest.mark.parametrize(
    "other",
    [
        OTHER.replace("December 27", "December 3"),  # within what the other says
        f"{OTHER} The alarm had been ordered on November 2.",  # two days that only one article tells
        f"{OTHER} Smoke had been seen on December 5.",  # a day that both articles hold
        f"{OTHER} {'The beds were new. ' * 8}".replace(" on the night of December 27", "")
        + "It burned on May 27.",
        OTHER.replace(
            "was consumed on the night of December 27", "was sold on January 9"
        ),  # another kind of event
    ],
)
def test_no_lone_days(other: str) -> None:
    assert pairs(ONE, other) == []


def test_what_has_lasted_is_not_the_news_of_this_week() -> None:
    since = f"Puffins have bred at the Tolbooth hostel in Kirkwall since early June.{BODY}"
    seen = f"Wardens counted 212 puffins at the Tolbooth hostel in Kirkwall on Thursday.{BODY}"
    assert pairs(since, seen) == []


def test_articles_much_alike_need_not_be_grouped() -> None:
    made = joined((ONE, JUNE), (OTHER, JULY))
    alone = Coverage(tuple((doc.document.id,) for doc in made.documents), made.coverage.profiles)
    assert lone_day_pairs(replace(made, coverage=alone)) == lone_day_pairs(made)
