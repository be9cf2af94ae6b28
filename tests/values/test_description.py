"""How two descriptions stand."""

from __future__ import annotations

import pytest

from claimcheck.model import Description, Relation
from claimcheck.values import relate

INDIAN = Description(("IN",), ("cricketer",))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Description(("PK",), ("cricketer",)), Relation.APART),
        (Description(("PK",), ("poet",)), Relation.INCOMPARABLE),
        (Description(("PK",)), Relation.APART),
        (Description(("IN", "PK"), ("cricketer",)), Relation.SAME),
        (Description(("IN",), denied=True), Relation.APART),
        (Description(("PK",), denied=True), Relation.INCOMPARABLE),
        (Description(("IN",), denied=True, more=("left-handed",)), Relation.INCOMPARABLE),
        (Description(("IN", "PK"), alone=True), Relation.SAME),
        (Description(("PK",), alone=True), Relation.APART),
    ],
)
def test_against_an_indian_cricketer(other: Description, expected: Relation) -> None:
    assert relate(INDIAN, other) is expected
    assert relate(other, INDIAN) is expected


def test_two_denials_say_nothing() -> None:
    denial = Description(("IN",), denied=True)
    assert relate(denial, denial) is Relation.INCOMPARABLE
