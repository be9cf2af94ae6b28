from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_rates import rates
from claimcheck.claims.reckoning import Maker, lines


def found(text: str) -> list[tuple[str, list[str]]]:
    doc = annotate(make_document(text))
    make = Maker(doc, ())
    checks = list(rates(tuple(lines(doc)), make))
    return [(check.name, [side[0].as_written for side in check.sides]) for check in checks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He sold 60 lambs at £90 apiece, for £4,500 in total.", ("product", ["£4,500", "60", "£90"])),
        ("The 300 tickets, at $20 each, brought in $8,000.", ("product", ["$8,000", "300", "$20"])),
    ],
)
def test_products_that_do_not_fit(text: str, wanted: tuple[str, list[str]]) -> None:
    assert found(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "He sold 50 lambs at £90 apiece, for £4,500 in total.",
        "Some 60 people paid £90 each and the show made an average of £4,000.",
    ],
)
def test_products_that_fit_or_are_none(text: str) -> None:
    assert found(text) == []
