"""What speaks for and against one occasion, and how it is said."""

from __future__ import annotations

import pytest
from made_news import COURT, DEPOT, MILL, profiled

from claimcheck.subjects.evidence import Evidence, points, weigh

BASE = "Ada Lund, 40, was shot in Oslo on Friday."


def held(one: str, two: str, days: tuple[str | None, str | None] = (None, None)) -> Evidence:
    first, second = profiled((one, days[0]), (two, days[1]))
    return weigh(first, second)


def test_evidence_is_symmetric_and_its_points_are_those_of_the_short_way() -> None:
    one, two = profiled(MILL[0], DEPOT[0])
    assert weigh(one, two) == weigh(two, one)
    assert points(one, two) == weigh(two, one).points


def test_one_fire_is_told_by_its_names() -> None:
    evidence = held(*MILL)
    assert evidence.points > 0
    assert "aldred, 61, in both" in evidence.pro
    assert any(reason.startswith("shared names: ") and "aldred" in reason for reason in evidence.pro)
    assert evidence.contra == ()


def test_another_fire_is_told_by_its_people() -> None:
    evidence = held(MILL[0], DEPOT[0])
    assert evidence.points < 0
    assert "another main person: aldred and desai" in evidence.contra


def test_one_wording_with_other_names_is_a_template() -> None:
    assert held(COURT[0], COURT[1]).contra[0] == "one wording with other names"


@pytest.mark.parametrize(
    ("two", "reason"),
    [
        ("Ada Lund, 40, was hurt in Oslo.", "lund, 40, in both"),
        ("Ada Lund, 39, was hurt in Oslo.", "lund, 39, in both"),
        ("Ada Lund was hurt in Oslo.", "both of Oslo"),
    ],
)
def test_what_speaks_for_one_occasion(two: str, reason: str) -> None:
    assert reason in held(BASE, two).pro


@pytest.mark.parametrize(
    ("two", "reason"),
    [
        ("Ada Lund, 17, was hurt in Oslo.", "lund is 17 in one and 40 in the other"),
        ("Ada Lund, 40, was hurt in Bergen.", "other places: Bergen and Oslo"),
    ],
)
def test_what_speaks_against_one_occasion(two: str, reason: str) -> None:
    assert reason in held(BASE, two).contra


def test_an_age_says_nothing_of_a_namesake() -> None:
    evidence = held(BASE, "Per Lund, 17, was hurt in Oslo.")
    assert not any("in the other" in reason for reason in evidence.contra)


def test_other_ordinals_are_other_happenings_of_a_series() -> None:
    evidence = held("Ada Lund opened the 81st ceremony.", "Ada Lund opened the 85th ceremony.")
    assert "ceremony number 81 and 85" in evidence.contra


def test_addresses_and_dates() -> None:
    one = "Ada Lund was shot at 2220 Broadway Street on June 28."
    two = "Police returned to the 2220 block of Broadway Street, where Ada Lund was shot on June 28."
    assert {"one address: 2220 broadway", "one date in both texts"} <= set(held(one, two).pro)


def test_days_of_publication() -> None:
    week = held(BASE, BASE, ("2024-03-02", "2024-03-05"))
    assert {"one day in both texts", "published within a week"} <= set(week.pro)
    far = held(BASE, BASE, ("2024-03-02", "2024-07-05"))
    assert far.contra[0] == "no day in common within a week"
    assert held(BASE, BASE, ("2024-03-02", "2025-03-02")).contra[0] == "no day in common within half a year"
    back = held("Ada Lund was shot.", "Ada Lund was shot on March 2, 2024.", ("2024-03-02", "2024-07-05"))
    assert "published apart, one looks back to the other's days" in back.contra
