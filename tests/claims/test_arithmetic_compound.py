"""Measures in two units, each as one amount of the lesser unit."""

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_compound import in_whole
from claimcheck.claims.reckoning import lines, written
from claimcheck.documents import parse_document


def _read(text: str) -> list[tuple[str, int, str]]:
    doc = annotate(parse_document(text.encode(), "a.txt"))
    return [
        (written(seen), int(seen.mention.amount.low or 0), seen.mention.amount.unit)
        for line in lines(doc)
        for seen in in_whole(line)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It weighs 11st 5lb (72kg).", [("11st 5lb", 159, "lb"), ("72kg", 72, "kg")]),
        ("It is 2ft 9in (84cm) high.", [("2ft 9in", 33, "in"), ("84cm", 84, "cm")]),
        ("It weighs 6 lb and 14 oz (3 kg).", [("6 lb and 14 oz", 110, "oz"), ("3 kg", 3, "kg")]),
        ("It weighs 6 lb and 20 oz (3 kg).", [("6 lb", 6, "lb"), ("20 oz", 20, "oz"), ("3 kg", 3, "kg")]),
        ("It is 12 feet long and 5 feet wide.", [("12 feet", 12, "ft"), ("5 feet", 5, "ft")]),
    ],
)
def test_measures_in_two_units(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert _read(text) == expected
