"""Weekdays that tense leaves open, in articles of Friday 18 August 2023 where no other day is given."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.date import extract
from claimcheck.model import TimeInterval
from tests.conftest import make_document

FRIDAY = date(2023, 8, 18)
SUNDAY = date(2023, 8, 20)

ROWS = [
    ("By Thursday night the queue of lorries had dissolved.", FRIDAY, "2023-08-17"),
    ("Nine of the bodies were recovered by Wednesday.", FRIDAY, "2023-08-16"),
    ("They won the final in driving rain, pulling away on Thursday.", FRIDAY, "2023-08-17"),
    ("Speaking at the quay on Monday, the minister said that ten posts would go.", FRIDAY, "2023-08-14"),
    ("Talks resume on Monday.", FRIDAY, "2023-08-21"),
    ("The festival, which opens on Tuesday, is sold out.", FRIDAY, "2023-08-22"),
    ("The silo burned last Thursday.", FRIDAY, "2023-08-10"),
    ("The silo burned last Wednesday.", FRIDAY, "2023-08-09/2023-08-16"),
    ("The silo burned last Wednesday.", SUNDAY, "2023-08-16"),
    ("The bids were to be in, payable by Monday.", FRIDAY, "2023-08-21"),
    ("The road was closed until Monday.", FRIDAY, "2023-08-14/2023-08-21"),
]


@pytest.mark.parametrize(("text", "day", "value"), ROWS)
def test_a_weekday_is_the_one_that_its_distance_speaks_for(text: str, day: date, value: str) -> None:
    claims = extract(annotate(make_document(text)), TimeInterval(day, day))
    assert [str(claim.value) for claim in claims] == [value]
