"""How two premises stand, by their words."""

from __future__ import annotations

import pytest

from claimcheck.model import Place, Relation
from claimcheck.values import relate
from claimcheck.values.premises import PREMISES, noun, senses


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("barn", "barn", Relation.SAME),
        ("car park", "parking lot", Relation.INCOMPARABLE),
        ("hotel", "building", Relation.INCOMPARABLE),
        ("playground of school", "school", Relation.INCOMPARABLE),
        ("playground of school", "car park of supermarket", Relation.APART),
        ("town hall", "sports hall", Relation.APART),
        ("hall", "sports hall", Relation.INCOMPARABLE),
        ("Albert hall", "Kelvin hall", Relation.APART),
        ("castle of Roddo", "castle of Serral", Relation.APART),
        ("castle of Roddo", "wine cellar of Serral", Relation.APART),
        ("castle", "wine cellar of Serral", Relation.INCOMPARABLE),
        ("castle of Roddo", "Roddo castle", Relation.INCOMPARABLE),
        ("eastern gate", "western gate", Relation.APART),
        ("north part of Gampen", "south part of Gampen", Relation.APART),
        ("car park of shop", "parking lot of supermarket", Relation.INCOMPARABLE),
        ("ninth floor", "second floor", Relation.APART),
    ],
)  # fmt: skip
def test_premises_stand_by_their_nouns_and_what_qualifies_them(
    one: str, two: str, relation: Relation
) -> None:
    pair = Place(one, (), PREMISES), Place(two, (), PREMISES)
    assert relate(*pair) is relation
    assert relate(*reversed(pair)) is relation


def test_no_map_tells_where_premises_are() -> None:
    city = Place("Leeds", ("United Kingdom", "England", "Leeds"), "city", "GB", 53.8, -1.5)
    assert relate(Place("barn", (), PREMISES), city) is Relation.INCOMPARABLE
    assert (
        relate(Place("Kelvin Hall", (), "landmark"), Place("Braehead arena", (), PREMISES)) is Relation.APART
    )


def test_the_noun_heads_its_phrase() -> None:
    assert noun(Place("drill hall of school", (), PREMISES)) == "hall"
    assert noun(Place("supermarket car park", (), PREMISES)) == "car park"


def test_words_of_other_things_are_no_premises() -> None:
    assert senses("barn")[0]
    assert not senses("argument")[0]
    assert not senses("top")[0]
