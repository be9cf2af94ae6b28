"""What speaks for and against one occasion, and how it is said."""

from __future__ import annotations

import pytest
from made_articles import DAY
from made_news import COURT, DEPOT, MILL, profiled

from claimcheck.subjects.evidence import UNLINKED_AFAR, Evidence, _events, points, weigh

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


FIRE = "A fire gutted the Calder Mill in Hebden on Monday. Crews fought the fire until dawn."
POLL = (
    "Mara Holt was elected mayor of Hebden on Tuesday. She was elected by 40 votes, and appointed Joe Dunn. "
    "The vote was close."
)
RECALLED = f"{POLL} The other candidate was hurt in the fire at Calder Mill."
APART = ("2024-03-05", "2024-11-06")


def test_articles_about_other_events_months_apart_are_of_two_occasions_unless_one_brings_up_the_other() -> (
    None
):
    alone, again = held(FIRE, POLL, APART), held(FIRE, FIRE, APART)
    assert "other events: election and fire" in alone.contra
    assert not any(reason.startswith("other events") for reason in again.contra)
    rows = [_events(*profiled((FIRE, "2024-03-05"), (text, "2024-11-06"))) for text in (POLL, RECALLED)]
    assert [value for row in rows for value, _ in row] == list(UNLINKED_AFAR[:2])


def test_within_a_week_other_events_part_nothing_by_themselves() -> None:
    assert not any(reason.startswith("other events") for reason in held(FIRE, POLL, (DAY, DAY)).contra)
    ((value, say),) = _events(*profiled((FIRE, DAY), (RECALLED, DAY)))
    assert (value, say) == (0.0, None)


def test_a_meeting_with_another_host_is_another_meeting() -> None:
    visit, again, returned = (
        "Ada Lund hosted Bo Ek in Oslo for talks on fish.",
        "Bo Ek was in Oslo, where Ada Lund hosted him on Friday.",
        "Bo Ek hosted Ada Lund in Oslo for talks on fish.",
    )
    assert "one host: lund" in held(visit, again).pro
    assert "other hosts: ek and lund" in held(visit, returned).contra
    assert not any("host" in reason for reason in held(visit, "Ada Lund met Bo Ek in Oslo.").contra)


def test_a_day_that_both_articles_only_recall_is_no_day_in_common() -> None:
    recall = "{} spoke in Oslo of the storm of June 28, 2024."
    texts = recall.format("Ada Lund"), recall.format("Bo Ek")
    assert "one day in both texts" in held(*texts, ("2024-06-30", "2024-09-02")).pro
    assert "one day in both texts" not in held(*texts, ("2024-09-01", "2024-09-02")).pro
    assert "one day in both texts" not in held(*texts, ("2024-08-01", "2024-09-02")).pro
