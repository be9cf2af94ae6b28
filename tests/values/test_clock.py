"""Times of day round the clock."""

from __future__ import annotations

import pytest

from claimcheck.model import ClockTime, Relation
from claimcheck.values import relate
from claimcheck.values.clock import between

MIDNIGHT = ClockTime(0, 0)
LATE = ClockTime(23 * 60 + 40, 24 * 60, "just before")


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (MIDNIGHT, ClockTime(0, 0), Relation.SAME),
        (MIDNIGHT, LATE, Relation.OVERLAPS),
        (ClockTime(5, 5), LATE, Relation.OVERLAPS),
        (ClockTime(40, 40), LATE, Relation.APART),
        (ClockTime(600, 600), ClockTime(619, 619), Relation.OVERLAPS),
        (ClockTime(600, 600), ClockTime(620, 620), Relation.APART),
        (ClockTime(600, 600), ClockTime(660, 660, "", "GMT"), Relation.INCOMPARABLE),
    ],
)
def test_relation(one: ClockTime, two: ClockTime, relation: Relation) -> None:
    assert relate(one, two) is relate(two, one) is relation


def test_minutes_between_times_of_two_days() -> None:
    assert between(ClockTime(22 * 60, 22 * 60), ClockTime(120, 140), 1) == 240
    assert between(ClockTime(120, 140), ClockTime(22 * 60, 22 * 60), -1) == -240


def test_a_time_is_shown_on_the_clock_even_past_midnight() -> None:
    assert str(LATE) == "23:40-00:00"
    assert str(ClockTime(-20, 0, "before", "GMT")) == "23:40-00:00 GMT"
    assert str(ClockTime(550, 550, "about")) == "09:10"
