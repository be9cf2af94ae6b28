from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_rates import rates
from claimcheck.claims.reckoning import Maker, lines


def found(text: str) -> list[tuple[str, str]]:
    doc = annotate(make_document(text))
    checks = [check for line in lines(doc) for check in rates(line, Maker(doc, ()))]
    return [(check.name, check.sides[0][0].as_written) for check in checks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The pump moves 40 litres a minute, or 3,600 litres an hour.", ("product", "3,600 litres")),
        ("They have won seven of their 12 games, drawn two and lost four.", ("sum", "12")),
        ("The lorries carried 12, 15 and 9 tonnes, 40 tonnes in all.", ("sum", "40 tonnes")),
        ("The games drew 400, 500 and 600 spectators, an average of 650.", ("average", "650")),
    ],
)
def test_rates_that_do_not_fit(text: str, wanted: tuple[str, str]) -> None:
    assert found(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The pump moves 40 litres a minute, or 2,400 litres an hour.",
        "They earn 2,500 euros a month, or 32,500 a year.",
        "They have won seven of their 12 games and lost two.",
        "The lorries carried 12, 15 and 9 tonnes, 36 tonnes in all.",
        "The games drew 400, 500 and 600 spectators, an average of 500.",
        "The shop sells 40 loaves a day; the one in town sells 900 a week.",
    ],
)
def test_rates_that_fit_or_are_of_something_else(text: str) -> None:
    assert found(text) == []
