from __future__ import annotations

from datetime import date

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_ended import ended
from claimcheck.model import TimeInterval

DAY = TimeInterval(date(2024, 5, 25), date(2024, 5, 25))


def found(text: str) -> list[list[str]]:
    doc = annotate(make_document(text, published=DAY))
    return [[side[0].as_written for side in check.sides] for check in ended(doc, DAY)]


def test_a_length_that_its_start_rules_out() -> None:
    assert found("The guards ended a walkout of six weeks on Friday. They had stopped work on May 3.") == [
        ["six weeks", "May 3", "Friday"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The guards ended a walkout of three weeks on Friday. They had stopped work on May 3.",
        "The guards ended a walkout of about six weeks on Friday. They had stopped work on May 3.",
        "The guards ended a walkout of six weeks on Friday. A trial began on May 3.",
        "The guards ended a walkout of six weeks. They had stopped work on May 3.",
        "The guards ended a walkout of six weeks on Friday. They had begun on May 3 and had begun again on May 9.",
    ],
)
def test_what_gives_no_second_reckoning(text: str) -> None:
    assert found(text) == []
