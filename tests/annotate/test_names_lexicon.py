"""What single words tell about names."""

from __future__ import annotations

import pytest

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.names_organisations import core, is_acronym


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Aleksandr", "Alexander", True),
        ("Erzhan", "Yerzhan", True),
        ("Sergey", "Sergei", True),
        ("William", "Bill", True),
        ("V.", "Vladimir", True),
        ("A", "Vladimir", False),
        ("Ivan", "Marina", False),
        ("Iran", "Iraq", False),
        ("José", "Jose", True),
    ],
)
def test_given_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert lexicon.same_given(one, other) is same


@pytest.mark.parametrize(
    ("word", "gender"),
    [("Priscilla", "f"), ("Jean-Luc", "m"), ("Robin", "u"), ("Zzyzx", ""), ("Volodymyr", "m")],
)
def test_gender_of_given_names(word: str, gender: str) -> None:
    assert lexicon.given(word) == gender


def test_offices_and_courtesy_titles() -> None:
    assert lexicon.office("Gen.") == "general"
    assert lexicon.office("mayor") == "mayor"
    assert lexicon.office("bridge") == ""
    assert (lexicon.courtesy("Mr."), lexicon.courtesy("Dr"), lexicon.courtesy("Minsk")) == ("m", "", None)


def test_classes_of_nouns() -> None:
    assert lexicon.noun_class("mayor").startswith("p")
    assert "l" in lexicon.noun_class("strongman")
    assert lexicon.noun_class("ministry").startswith("o")
    assert lexicon.noun_class("palace").startswith("b")
    assert lexicon.noun_class("river").startswith("n")
    assert lexicon.noun_class("mayors") == lexicon.noun_class("monday") == ""
    assert lexicon.is_trade("watchmaker")
    assert not lexicon.is_trade("mayor")


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("UN", "United Nations", True),
        ("ODW", "Ostdeutsche Walzbau AG", True),
        ("IMF", "International Monetary Fund", True),
        ("NDX", "Ostdeutsche Walzbau AG", False),
        ("Un", "United Nations", False),
        ("UN", "Union", False),
    ],
)
def test_acronyms(short: str, name: str, fits: bool) -> None:
    assert is_acronym(short, name.split()) is fits


def test_core_of_a_name() -> None:
    assert core(["The", "Dunmore", "Freight", "plc"]) == ("dunmore", "freight")
