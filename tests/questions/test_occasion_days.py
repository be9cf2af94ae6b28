"""The days of two occasions of one thing, where several numbers tell the two apart."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.group import questions
from claimcheck.questions.occasion_days import occasion_day_checks

ONE = (
    "LEITH — The Astrid Lund regatta was held in Leith on Saturday before 4,200 spectators. Ada Lund of the Leith "
    "rowing club raised a cup. The regatta had 62 crews."
)
OTHER = (
    "LEITH — Some 6,900 spectators saw the Astrid Lund regatta in Leith on Sunday. Ada Lund of the Leith rowing club "
    "was pleased. There were 88 crews at the regatta."
)


def days(*told: tuple[str, str | None]) -> list[tuple[str, ...]]:
    made = joined(*told)
    return [
        tuple(side[0].as_written for side in check.sides)
        for check in occasion_day_checks(made, questions(made))
    ]


def test_two_years_of_one_regatta() -> None:
    assert days((ONE, "2021-06-14"), (OTHER, "2022-06-21")) == [("Saturday", "Sunday")]


def test_the_order_of_the_input_is_that_of_the_paths() -> None:
    assert days((OTHER, "2022-06-21"), (ONE, "2021-06-14")) == [("Sunday", "Saturday")]


@pytest.mark.parametrize(
    "later",
    [
        (OTHER, "2021-06-21"),  # a week later: one regatta, told twice
        (OTHER.replace("88 crews", "62 crews"), "2022-06-21"),  # one number alone differs
        (OTHER.replace(" on Sunday", ""), "2022-06-21"),  # no day
        (OTHER, None),  # nobody knows when
    ],
)
def test_nothing_is_said(later: tuple[str, str | None]) -> None:
    assert days((ONE, "2021-06-14"), later) == []
