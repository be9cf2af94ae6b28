"""Which two numbers count two sorts of thing, and which may count one in two words."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_things import Things, other_things, things
from claimcheck.claims.count_view import view


def counted(phrase: str) -> Things | None:
    doc = annotate(make_document(f"The storm hit {phrase} in Leith."))
    return things(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("14 cottages", {"building home"}),
        ("six tankers", {"vehicle road lorry", "vehicle ship tanker"}),
        ("four container ships", {"vehicle ship container"}),
        ("300 people", {"person"}),
        ("90 medics", {"plant", "person"}),
        ("900 customers", set()),
        ("12 of them", set()),
    ],
)
def test_things(phrase: str, found: set[str]) -> None:
    counts = counted(phrase)
    assert (counts.kinds if counts else set()) == found


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("14 roads", "three schools"),
        ("4,000 homes", "9,000 people"),
        ("six tankers", "four container ships"),
        ("4,000 sheep", "900 goats"),
        ("four children", "19 adults"),
        ("12 men", "seven women"),
        ("40 drones", "12 missiles"),
        ("40 percent of doctors", "18 percent of patients"),
        ("30 percent of the wheat", "70 percent of the grapes"),
    ],
)
def test_two_things(one: str, two: str) -> None:
    assert other_things(counted(one), counted(two))
    assert other_things(counted(two), counted(one))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("14 homes", "20 houses"),
        ("14 homes", "20 buildings"),
        ("nine lorries", "12 trucks"),
        ("nine lorries", "12 vehicles"),
        ("4,000 sheep", "9,000 animals"),
        ("4,000 homes", "9,000 customers"),
        ("40 doctors", "70 medics"),
        ("40 doctors", "70 nurses"),
        ("12 boys", "19 children"),
        ("12 men", "19 boys"),
        ("14 roads", "19 of them"),
    ],
)
def test_one_thing_in_two_words(one: str, two: str) -> None:
    assert not other_things(counted(one), counted(two))
