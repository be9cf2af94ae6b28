from __future__ import annotations

from datetime import date

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_duration import duration_checks
from claimcheck.model import TimeInterval

DAY = TimeInterval(date(2024, 5, 25), date(2024, 5, 25))


def found(text: str) -> list[list[str]]:
    doc = annotate(make_document(text, published=DAY))
    return [[side[0].as_written for side in check.sides] for check in duration_checks(doc, DAY)]


def test_a_length_that_its_start_rules_out() -> None:
    assert found("The guards ended a walkout of six weeks on Friday. They had stopped work on May 3.") == [
        ["six weeks", "May 3", "Friday"]
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The city closed the bridge on May 4 after a barge hit it. Its reopening May 24 brought to an end a 31-day "
            "closure.",
            ["31-day", "May 4", "May 24"],
        ),
        (
            "Nurses walked out on May 6 over pay. The vote on May 22 ended a nine-day strike.",
            ["nine-day", "May 6", "May 22"],
        ),
        (
            "Rangers shut the trail on May 2. Opening it on Friday put a halt to a shutdown of 40 days.",
            ["40 days", "May 2", "Friday"],
        ),
    ],
)
def test_a_length_whose_start_was_told_before(text: str, sides: list[str]) -> None:
    assert found(text) == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "The city closed the bridge on May 4. Its reopening May 24 brought to an end a 20-day closure.",
        "The city closed the museum on May 4. A court on May 24 ended a 31-day strike.",
        "The city closed the bridge on May 4 and again closed it on May 9. Reopening it May 24 ended a 31-day closure.",
        "The guards ended a walkout of three weeks on Friday. They had stopped work on May 3.",
        "The guards ended a walkout of about six weeks on Friday. They had stopped work on May 3.",
        "The guards ended a walkout of six weeks on Friday. A trial began on May 3.",
        "The guards ended a walkout of six weeks. They had stopped work on May 3.",
        "The guards ended a walkout of six weeks on Friday. They had begun on May 3 and had begun again on May 9.",
    ],
)
def test_what_gives_no_second_reckoning(text: str) -> None:
    assert found(text) == []
