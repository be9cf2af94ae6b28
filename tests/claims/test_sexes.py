from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.sexes import children, sexed


@pytest.mark.parametrize(
    ("text", "age", "written"),
    [
        ("An 11-year-old girl drowned.", "11 year", "girl"),
        ("A three-year-old Leeds boy drowned.", "", ""),
        ("A three-year-old blond boy drowned.", "3 year", "boy"),
        ("Her son, 12, drowned.", "12 year", "son"),
        ("A nine-month-old boy drowned.", "9 month", "boy"),
        ("Ada Lund, 45, drowned with a boy.", "", ""),
    ],
)
def test_age_and_sex(text: str, age: str, written: str) -> None:
    found = [(person.age, person.claim.as_written) for person in sexed(annotated(text))]
    assert found == ([(age, written)] if age else [])


def test_words_for_children() -> None:
    found = children(annotated("The girl and her nephews met a woman."))
    assert [(child.claim.as_written, child.sex) for child in found] == [
        ("girl", "female"),
        ("nephews", "male"),
    ]


def test_the_next_age_is_of_another() -> None:
    found = [
        (p.age, p.claim.as_written)
        for p in sexed(annotated("He came with a 12-year-old daughter, 24-year-old son."))
    ]
    assert found == [("12 year", "daughter"), ("24 year", "son")]
