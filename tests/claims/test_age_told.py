"""Tests of ages of somebody named, and when they are told of."""

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.age_told import BIRTHDAY, NOW, THEN, told_ages
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund turned 70 on Friday.", [(70, BIRTHDAY)]),
        ("Ada Lund closed the shop on Friday, her 75th birthday.", [(75, BIRTHDAY)]),
        ("Ada Lund closed the shop a week short of her 70th birthday.", []),
        ("Ada Lund was 43 when she opened her first shop.", [(43, THEN)]),
        ("Ada Lund opened her first shop at the age of 34.", [(34, THEN)]),
        ("Ada Lund lived to 93.", [(93, THEN)]),
        ("A 34-year-old potter, Ada Lund, was elected on Friday.", [(34, NOW)]),
        ("Ada Lund was hurt by a driver aged 60.", []),
        ("Ada Lund said her son had turned eight.", []),
    ],
)
def test_ages_of_ada_lund(text: str, expected: list[tuple[int, str]]) -> None:
    doc = annotate(parse_document(text.encode(), "a"))
    assert [(age.years, age.moment) for age in told_ages(doc)] == expected
