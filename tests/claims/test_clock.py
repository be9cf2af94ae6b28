"""Times of day, in articles of Friday 18 August 2023."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.clock import clock_claims, is_part, part_claims
from claimcheck.model import Claim, TimeInterval
from tests.conftest import make_document

FRIDAY = TimeInterval(date(2023, 8, 18), date(2023, 8, 18))


def claims(text: str) -> list[Claim]:
    return list(clock_claims(annotate(make_document(text)), FRIDAY))


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("The silo burned at 9pm.", "9pm", "21:00"),
        ("The silo burned at 9.30pm.", "9.30pm", "21:30"),
        ("The silo burned at 12:05 a.m. in Leith.", "12:05 a.m.", "00:05"),
        ("The silo burned around 10:30 p.m. in Leith.", "around 10:30 p.m.", "22:30"),
        ("The silo burned just after 2 a.m. in Leith.", "just after 2 a.m.", "02:00-02:20"),
        ("The silo burned shortly before midnight.", "shortly before midnight", "23:40-00:00"),
        ("The silo burned after noon.", "after noon", "12:00-14:00"),
        ("The silo burned between 10 and 11 p.m. in Leith.", "between 10 and 11 p.m.", "22:00-23:00"),
        ("The silo burned between 11.30 and 1 a.m. in Leith.", "between 11.30 and 1 a.m.", "23:30-01:00"),
        ("The silo burned at 21:30.", "21:30", "21:30"),
        ("The silo burned around 10:30 last night.", "around 10:30", "22:30"),
        ("The silo burned around 2:15 Saturday morning.", "around 2:15", "02:15"),
        ("The silo burned at 7.45 on Monday morning.", "7.45", "07:45"),
        ("The silo burned at ten on Friday night.", "ten", "22:00"),
        ("The silo burned shortly before ten on Friday night.", "shortly before ten", "21:40-22:00"),
        ("The silo burned at half past two on Friday night.", "half past two", "02:30"),
        ("The silo burned around 11 on Tuesday evening.", "around 11", "23:00"),
        ("The silo burned around 3:40 in the afternoon.", "around 3:40", "15:40"),
        ("The silo burned at 3 p.m. EST.", "3 p.m.", "15:00 EST"),
        ("The silo burned at 6 : 05 p.m. in Leith.", "6 : 05 p.m.", "18:05"),
        ("The silo burned at 0915 hours in Leith.", "0915 hours", "09:15"),
        ("The silo burned about 1130 hrs GMT in Leith.", "about 1130 hrs", "11:30 GMT"),
        ("The ferry left at 16.25 with 90 aboard.", "16.25", "16:25"),
        ("The crew was found at 22.05.", "22.05", "22:05"),
        ("On Friday night, when the silo burned at 11:30, she slept.", "11:30", "23:30"),
    ],
)
def test_value(text: str, written: str, value: str) -> None:
    (claim,) = claims(text)
    assert (claim.as_written, str(claim.value), claim.attribute) == (written, value, "clock")


@pytest.mark.parametrize(
    "text",
    [
        "The silo burned at 10:30 in Leith.",  # in the morning or at night
        "The silo burned from 9 p.m. in Leith.",
        "The silo burned until noon.",
        "The silo had burned down by Friday noon.",
        "The silo is 10:30 metres from the quay.",
        "The silo burned between dusk and 10:30 in Leith.",
        "The toll stood at ten on Friday night.",  # levels and margins
        "The side won by two on Friday night.",
        "The toll rose to 12 on Friday night.",
        "The shares closed at 16.25 on Friday.",
        "The mark stands at 16.25 metres.",
        "The river was at 16.25 metres on Friday.",
        "The vault was won with 16.25.",
    ],
)
def test_no_claim(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "written", "value", "day"),
    [
        ("The silo burned on Tuesday night.", "Tuesday night", "17:30-06:30", "2023-08-15"),
        ("The silo burned early Tuesday.", "early Tuesday", "00:00-09:00", "2023-08-15"),
        ("The silo burned this morning.", "this morning", "00:00-12:30", "2023-08-18"),
        ("The silo burned overnight.", "overnight", "21:00-07:00", "None"),
    ],
)
def test_part_of_the_day(text: str, written: str, value: str, day: str) -> None:
    (claim,) = part_claims(annotate(make_document(text)), FRIDAY)
    assert (claim.as_written, str(claim.value), str(claim.when)) == (written, value, day)
    assert is_part(claim.value)


@pytest.mark.parametrize(
    "text", ["The silo burned around 10:30 on Tuesday night.", "The silo burned until Tuesday night."]
)
def test_no_part_beside_an_hour_or_at_an_edge(text: str) -> None:
    assert list(part_claims(annotate(make_document(text)), FRIDAY)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The silo burned around 10 p.m. on Tuesday.", "2023-08-15"),
        ("The silo burned around 10 p.m. Tuesday in Leith.", "2023-08-15"),
        ("On Tuesday, around 10 p.m., the silo burned.", "2023-08-15"),
        ("The silo burned around 10 p.m. in Leith.", "None"),
    ],
)
def test_day(text: str, day: str) -> None:
    (claim,) = claims(text)
    assert str(claim.when) == day
