"""Anniversaries against the year of the article, and days that nothing dates."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.anniversary import anniversary_checks
from claimcheck.claims.undated import undated_checks


def test_the_year_the_years_and_the_article_are_the_sides() -> None:
    text = "Leith marked the 10th anniversary of the 2011 flood on Saturday."
    (check,) = anniversary_checks(annotated(text, "2022-06-07"))
    assert [side[0].as_written for side in check.sides] == ["the 10th anniversary", "2011", ""]
    assert check.detail == "the 10th anniversary of 2011 falls in 2021, but the article is of 2022-06-07"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Leith marked the 10th anniversary of the 2011 flood on Saturday.", "2021-06-07"),
        ("Leith marked the 10th anniversary of the 2011 flood on Saturday.", None),
        ("Leith marked the 10th anniversary of the 2011 flood on Saturday.", "2022-01-07"),
        ("Leith marks the 10th anniversary of the 2011 flood on Saturday.", "2020-12-07"),
        ("Leith marked the 10th anniversary of the 2011 flood on Saturday.", "2031-06-07"),
        ("Leith marked the 10th anniversary of the 2011 flood last year.", "2022-06-07"),
        ("Leith marked the 10th anniversary of the 2011 flood in 2021.", "2022-06-07"),
        ("Leith marked the 10th anniversary of the flood on Saturday.", "2022-06-07"),
        ("The 10th anniversary of the 2011 flood was a quiet one.", "2022-06-07"),
        ("Ten years after the 2011 flood, Leith voted on Saturday.", "2022-06-07"),
    ],
)
def test_what_fits_or_looks_back_is_none(text: str, published: str | None) -> None:
    assert list(anniversary_checks(annotated(text, published))) == []


def test_one_note_for_all_days_that_nothing_dates() -> None:
    doc = annotated("The ferry sank yesterday. On Monday it was raised. Two days ago it rained.", None)
    (check,) = undated_checks(doc, None)
    assert [side[0].as_written for side in check.sides] == ["yesterday", "The"]
    assert check.detail == "'yesterday', 'Monday', 'Two days ago' cannot be dated: give --published PATH=DATE"


@pytest.mark.parametrize(
    "text",
    ["The ferry sank on 1 March 2024.", "The ferry sank last year.", "It has rained over the past two days."],
)
def test_what_does_not_hang_on_a_day_is_no_note(text: str) -> None:
    assert list(undated_checks(annotated(text, None), None)) == []
