"""Two spellings of one part of a name."""

from __future__ import annotations

import pytest

from claimcheck.annotate.names_slips import letters, near, other_given, romanised_alike


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("Kowalski", "Kowalsky", True),
        ("Thorburn", "Thobrurn", True),
        ("Fatt", "Flatt", True),
        ("Kendal", "Kendall", True),
        ("Loit", "Loite", True),
        ("Davor", "Dovar", True),  # two letters changed over
        ("Ezekiel", "Ezequiel", True),
        ("Striebeler", "Steibeler", True),
        ("Fulcher", "Fischer", False),
        ("Iran", "Iraq", False),
        ("Lima", "Liam", False),
        ("Harle", "Marle", False),
        ("Richards", "Richardson", False),
        ("Kowalski", "Kowalska", False),
        ("Ivanov", "Ivanova", False),
        ("Papadopoulos", "Papadopoulou", False),
        ("Brandon", "Brandons", False),
        ("Robert", "Roberto", False),
        ("Maurice", "Mauricio", False),
        ("O'Neill", "ONeill", False),
        ("Mc Donald", "McDonald", False),
        ("Novák", "Novak", False),
        ("4th", "5th", False),
    ],
)
def test_near(one: str, two: str, *, found: bool) -> None:
    assert near(letters(one), letters(two)) is found
    assert near(letters(two), letters(one)) is found


@pytest.mark.parametrize(
    ("one", "two", "other"),
    [
        ("steve", "steven", True),
        ("sergei", "sergey", True),
        ("lauren", "laurent", True),
        ("rachel", "rachael", False),
        ("brian", "bryan", False),
        ("partick", "patrick", False),
        ("kendal", "kendall", False),
    ],
)
def test_given_names_that_are_two(one: str, two: str, *, other: bool) -> None:
    assert other_given(one, two) is other
    assert other_given(two, one) is other


def test_romanisations() -> None:
    assert romanised_alike("hussein", "hussain")
    assert romanised_alike("timoshenko", "tymoshenko")
    assert not romanised_alike("trocheck", "trocheff")
