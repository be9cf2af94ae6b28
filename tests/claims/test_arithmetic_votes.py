from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_percents import percents
from claimcheck.claims.arithmetic_rates import rates
from claimcheck.claims.arithmetic_tallies import tallies
from claimcheck.claims.arithmetic_votes import votes
from claimcheck.claims.reckoning import Maker, lines


def found(text: str) -> list[tuple[str, str]]:
    doc = annotate(make_document(text))
    make, held = Maker(doc, ()), tuple(lines(doc))
    checks = [*votes(held, make), *tallies(held, make)]
    checks += [check for line in held for check in percents(line, make)]
    checks += rates(held, make)
    return [(check.name, check.sides[0][0].as_written) for check in checks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Some said 70 per cent in favour, and 40 per cent against.", ("percent-total", "70 per cent")),
    ],
)
def test_sums_that_do_not_fit(text: str, wanted: tuple[str, str]) -> None:
    assert found(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Of the old 70 per cent, and of the young 40 per cent, said yes.",
    ],
)
def test_sums_that_fit_or_are_of_something_else(text: str) -> None:
    assert found(text) == []
