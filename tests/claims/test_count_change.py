"""How far a figure moved, and both ends of the way."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.model import Claim, Kind
from tests.conftest import make_document


def counts(text: str) -> list[Claim]:
    return [c for c in extract(annotate(make_document(text)), None) if c.kind is Kind.COUNT]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The lake fell by three metres in Leith.", [("change",)]),
        ("The harbour was deepened by two metres.", [("change",)]),
        ("The air in the store warmed by 14 degrees.", [("change",)]),
        ("The trip was shortened by two hours.", [("change",)]),
        ("The wall was raised by 40 volunteers.", [()]),
        ("The knife was found by two divers.", [()]),
        ("The lake fell from 12 metres to 9 metres.", [("before",), ()]),
        ("The frost rose from minus 18 degrees to minus 4 degrees.", [("before",), ()]),
        ("The number of patients rose from 12 to 19.", [("before",), ()]),
        ("The sentence of nine years was cut to seven years.", [("before",), ()]),
        ("Prices range from 12 dollars to 19 dollars.", [(), ()]),
        ("Turnout rose from 40 per cent in 2010 to 55 per cent.", [("2010", "before"), ()]),
    ],
)
def test_scope(text: str, scopes: list[tuple[str, ...]]) -> None:
    assert [claim.scope for claim in counts(text)] == scopes


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The lake fell from 12 metres to nine.", ["12 m", "9 m"]),
        ("Turnout rose from 40 to 55 per cent.", ["40 %", "55 %"]),
        ("Demand climbed from 2,900 megawatts on Saturday to 3,335 on Monday.", ["2,900 MW", "3,335 MW"]),
        ("The frost rose from minus 18 degrees to minus 4.", ["-18 deg", "-4 deg"]),
        ("The wait fell from 12 weeks, a record, to nine.", ["12 week", "9"]),
        ("The court jailed Bo Quist for six years and his brother for four.", ["6 year", "4 year"]),
        ("They moved from 12 metres of shelf to 9 offices.", ["12 m", "9"]),
    ],
)
def test_the_unit_of_one_end_is_that_of_the_other(text: str, values: list[str]) -> None:
    assert [str(claim.value) for claim in counts(text)] == values
