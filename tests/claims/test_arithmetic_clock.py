from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_clock import clocks
from claimcheck.claims.arithmetic_hours import hours
from claimcheck.claims.reckoning import Maker


def found(text: str) -> list[list[str]]:
    doc = annotate(make_document(text))
    checks = clocks(doc, Maker(doc, ()))
    return [[claim.as_written for side in check.sides for claim in side] for check in checks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The hearing lasted from 9.30 to 11.15, two and a half hours.",
            ["two and a half hours", "9.30", "11.15"],
        ),
        (
            "The lift stuck at 3.40 p.m. and moved at 5.10 p.m., two hours and 20 minutes later.",
            ["two hours and 20 minutes later", "3.40 p.m.", "5.10 p.m."],
        ),
        (
            "Koch won in 41 minutes 20 seconds, 15 seconds ahead of Moen, who clocked 41 minutes 45 seconds.",
            ["15 seconds", "41 minutes 20 seconds", "41 minutes 45 seconds"],
        ),
    ],
)
def test_times_that_do_not_fit(text: str, wanted: list[str]) -> None:
    assert found(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The hearing lasted from 9.30 to 11.15, an hour and 45 minutes.",
        "The lift stuck at 11.40 p.m. and moved at 1.10 a.m., an hour and a half later.",
        "The share rose from 9.30 to 11.15, two and a half hours before the close.",
        "Koch won in 41:20, 25 seconds ahead of Moen in 41:45.",
        "Koch won in 41:20, 25 seconds ahead of Moen.",
    ],
)
def test_times_that_fit_or_are_of_something_else(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The strike began at 6 a.m. on Friday and ended at 6 a.m. on Sunday. The weekend was over after 44 hours.",
        "The strike began at 6 a.m. on Friday and ended at 6 a.m. at the weekend. It was over after 44 hours.",
    ],
)
def test_a_weekend_is_no_weekday(text: str) -> None:
    assert list(hours(annotate(make_document(text)))) == []
