"""Seasons by where a text is from."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.date import extract
from claimcheck.model import Relation
from claimcheck.values import relate


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill in Montevideo burned in the winter of 2018.", "2018-06-01/2018-08-31"),
        ("The mill in Sydney burned in the summer of 2018.", "2017-12-01/2018-02-28"),
        ("The mill in Sydney burned in the spring of 2018.", "2018-09-01/2018-11-30"),
        ("The mill in Oslo burned in the winter of 2018.", "2018-12-01/2019-02-28"),
        ("The mill burned in the spring of 2018.", "2018-03-01/2018-05-31"),
    ],
)
def test_seasons_are_those_of_the_hemisphere(text: str, value: str) -> None:
    (claim,) = extract(annotate(make_document(text)), None)
    assert str(claim.value) == value


@pytest.mark.parametrize(
    ("month", "apart"), [("February 2018", False), ("December 2018", False), ("April 2018", True)]
)
def test_a_winter_may_be_named_by_either_year(month: str, apart: bool) -> None:
    text = f"The mill in Oslo burned in the winter of 2018. It was rebuilt in {month}."
    one, two = extract(annotate(make_document(text)), None)
    assert (relate(one.value, two.value) is Relation.APART) is apart
