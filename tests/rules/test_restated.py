"""When one article answers twice on purpose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_placed import day, placed

from claimcheck.model import Grain, Kind, Place, Role, TimeInterval, Weekday, Zone
from claimcheck.rules.excuses import restated
from claimcheck.subjects.placed import Placed

FRIDAY, THURSDAY = day("2024-03-01"), day("2024-02-29")
MARCH = TimeInterval(day("2024-03-01").earliest, day("2024-03-31").latest, Grain.MONTH)
ODESA, LVIV = Place("Odesa"), Place("Lviv")


def dated(value: TimeInterval | Weekday, form: str = "verb", happening: int | None = 0) -> Placed:
    made = placed("a", value, kind=Kind.DATE, attribute="time", family="convict")
    return replace(made, form=form, happening=happening)


def located(value: Place, form: str = "verb", happening: int | None = 0) -> Placed:
    made = placed("a", value, kind=Kind.LOCATION, attribute="place", family="convict")
    return replace(made, form=form, happening=happening)


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        # a noun takes up what a verb told
        (dated(FRIDAY), dated(THURSDAY, "noun"), True),
        (dated(Weekday(1)), dated(Weekday(2), "noun"), True),
        (located(ODESA), located(LVIV, "noun"), True),
        # two verbs, two happenings, or none known
        (dated(FRIDAY), dated(THURSDAY), False),
        (dated(FRIDAY), dated(THURSDAY, "noun", 1), False),
        (dated(FRIDAY, happening=None), dated(THURSDAY, "noun", None), False),
        (located(ODESA), located(LVIV), False),
        # a month is no day
        (dated(FRIDAY), dated(MARCH, "noun"), False),
        # numbers: the headline against the body
        (placed("a", 12, zone=Zone.HEADLINE), placed("a", 17), True),
        (placed("a", 12), placed("a", 17, zone=Zone.PULL_QUOTE), True),
        (placed("a", 12), placed("a", 17), False),
        (placed("a", 12, zone=Zone.HEADLINE), placed("a", 17, zone=Zone.HEADLINE), False),
        # a headline's number of things is rarely the body's
        (
            placed("a", 12, attribute="number of jobs", zone=Zone.HEADLINE),
            placed("a", 17, attribute="number of jobs"),
            False,
        ),
        # the background never
        (placed("a", 12, zone=Zone.HEADLINE), placed("a", 17, role=Role.BACKGROUND), False),
    ],
)
def test_restated(one: Placed, two: Placed, wanted: bool) -> None:
    assert restated(one, two) is wanted
    assert restated(two, one) is wanted
