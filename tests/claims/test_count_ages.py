"""Ages: whose they are, and which numbers are none."""

from __future__ import annotations

from datetime import date

import pytest
from made_counts import claims, told

from claimcheck.model import TimeInterval

DAY = TimeInterval(date(2021, 5, 4), date(2021, 5, 4))


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lindholm, a 27-year-old trader, spoke.",
        "The 27-year-old trader Maria Lindholm spoke.",
        "Maria Lindholm, aged 27, spoke.",
        "Maria Lindholm (27) spoke.",
    ],
)
def test_ways_to_tell_an_age(text: str) -> None:
    assert [(c.attribute, c.subject) for c in claims(text)] == [("age", "maria lindholm")]


def test_no_age_belongs_to_a_town() -> None:
    assert "age" not in {
        claim.attribute for claim in claims("A 15-year-old Georgia boy drowned near Atlanta.")
    }


def test_ages_belong_to_the_name_they_run_into() -> None:
    found = claims("The boys were 12-year-old Karl Berg, 6-year-old Otto Berg and 16-year-old Nils Berg.")
    assert [(c.as_written, c.subject) for c in found] == [
        ("12-year-old", "karl berg"),
        ("6-year-old", "otto berg"),
        ("16-year-old", "nils berg"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Roe is 34, and lives in Rome.",
        "Anna Roe was 34.",
    ],
)
def test_ages_in_a_sentence(text: str) -> None:
    assert ("34", "age", ()) in told(text)


@pytest.mark.parametrize(
    "text", ["Anna Roe was 34 when she took over.", "At 45, the index is low.", "Leeds was 20 up."]
)
def test_numbers_that_are_no_age_now(text: str) -> None:
    assert "age" not in {a for _, a, _ in told(text)}
