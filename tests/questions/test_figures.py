"""Numbers that tell which happening two sentences speak of."""

from __future__ import annotations

import pytest
from made_placed import day, placed

from claimcheck.model import Kind
from claimcheck.questions.contrary_amounts import numbers_in_common


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("vote 83 percent", "meeting 83 cent", {"83"}),
        ("vote 83", "meeting 83", set()),  # an age, a house, a bus
        ("haul 4,700 horse", "4,700 animal", {"4,700"}),
        ("magnitude 5.2", "shock 5.2", {"5.2"}),
        ("flood 2019", "2019 vote", set()),
        ("number " + "9" * 40, "9" * 40, set()),
        ("share 8 percent", "8 percent", set()),
    ],
)
def test_shares_large_numbers_and_fractions_tell(first: str, second: str, told: set[str]) -> None:
    one, two = (
        placed(name, day("2024-03-10"), kind=Kind.DATE, attribute="time", context=frozenset(words.split()))
        for name, words in (("a", first), ("b", second))
    )
    assert numbers_in_common(one, two) == told
