from __future__ import annotations

from fractions import Fraction

from claimcheck.values.units import first_words, from_base, names, to_base, units


def test_names_lead_to_symbols_with_plurals() -> None:
    assert names()["square", "miles"] == "mi2"
    assert names()["km", "/", "h"] == "km/h"
    assert names()["feet",] == "ft"
    assert names()["troy", "ounces"] == "ozt"
    assert names()["u.s.", "gallons"] == "usgal"
    assert names()["acre-feet",] == "acreft"
    assert ("has",) not in names()  # no plural of the hectare's symbol
    assert "kilometres" in first_words()


def test_base_and_back() -> None:
    for unit in units().values():
        assert from_base(to_base(Fraction(7), unit), unit) == 7


def test_every_named_symbol_is_a_unit() -> None:
    assert set(names().values()) == set(units())
