from __future__ import annotations

from datetime import date

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_duration import duration_checks
from claimcheck.model import TimeInterval

DAY = TimeInterval(date(2024, 5, 24), date(2024, 5, 24))


def found(text: str) -> list[list[str]]:
    doc = annotate(make_document(text, published=DAY))
    return [[side[0].as_written for side in check.sides] for check in duration_checks(doc, DAY)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She was mayor for 15 years, from 1990 to 2002.", ["15 years", "1990", "2002"]),
        (
            "He was held from May 2015 to May 2018, a total of five years.",
            ["five years", "May 2015", "May 2018"],
        ),
        ("They were seized on May 1 and freed on May 20 after 29 days.", ["29 days", "May 1", "May 20"]),
        (
            "Hale was jailed in 2009 and released in 2021, having served 22 years.",
            ["22 years", "2009", "2021"],
        ),
    ],
)
def test_lengths_that_do_not_fit(text: str, wanted: list[str]) -> None:
    assert found(text) == [wanted]


def test_since_a_year_runs_to_publication() -> None:
    (sides,) = found("She has led the party since 2004, a reign of 30 years.")
    assert sides[:2] == ["30 years", "2004"]


@pytest.mark.parametrize(
    "text",
    [
        "She was mayor for 12 years, from 1990 to 2002.",
        "She was mayor for about 15 years, from 1990 to 2002.",
        "He was jailed in 2009 for 30 years and released in 2021.",
        "Born in 1911, she resigned in 1961 after 20 years.",
        "They married in 1990 after two years in Oslo and divorced in 2005.",
        "He studied for five years and from 1990 to 2002 worked in Oslo.",
        "She has led the party since 2004, a reign of 20 years.",
        "The ferry sank in 1984, 40 years ago.",
        "It opened in 2022, a year and a half ago.",
        "They were seized on May 1 and freed on May 20 after 19 days.",
        "She started at the bank in 1999 and left in 2015 after nine years as its head.",
        "He wrote in 2014 that in 1984, 30 years ago, he had met her.",
    ],
)
def test_lengths_that_fit_or_belong_elsewhere(text: str) -> None:
    assert found(text) == []
