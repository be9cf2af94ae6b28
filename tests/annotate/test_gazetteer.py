"""The gazetteer: names, countries, regions, nationalities."""

from __future__ import annotations

import pytest

from claimcheck.annotate.gazetteer import (
    capitals,
    country_name,
    country_of,
    fold,
    is_listed,
    look_up,
    nationality,
    table,
)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Rzeszów", "rzeszow"),
        ("St. Petersburg", "st petersburg"),
        ("Saint-Étienne", "st etienne"),
        ("Łódź", "lodz"),
        ("Tromsø", "tromso"),
        ("L’Aquila", "l'aquila"),
        ("Ont.", "ont."),
    ],
)
def test_names_fold_alike(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("name", "path", "level"),
    [
        ("Minsk", ("Belarus", "Minsk"), "city"),
        ("Kiev", ("Ukraine", "Kyiv"), "city"),
        ("Kyiv", ("Ukraine", "Kyiv"), "city"),
        ("St Petersburg", ("Russia", "Saint Petersburg"), "city"),
        ("Lerwick", ("United Kingdom", "Scotland", "Shetland Islands", "Lerwick"), "city"),
        ("Munich", ("Germany", "Bavaria", "Munich"), "city"),
        ("Bruges", ("Belgium", "Flanders", "Brugge"), "city"),
        ("Britain", ("United Kingdom",), "country"),
        ("Kerala", ("India", "Kerala"), "region"),
        ("Donbas", ("Ukraine", "Donbas"), "area"),
        ("Zehlendorf", ("Germany", "Berlin", "Zehlendorf"), "city"),
        ("Ont.", ("Canada", "Ontario"), "region"),
        ("North Sea", ("North Sea",), "area"),
        ("Siberia", ("Russia", "Siberia"), "area"),
    ],
)
def test_the_first_candidate(name: str, path: tuple[str, ...], level: str) -> None:
    best = look_up(name)[0].place
    assert (best.path, best.level) == (path, level)


def test_homonyms_are_all_kept() -> None:
    countries = {candidate.place.country for candidate in look_up("Paris")}
    assert {"FR", "US", "CA"} <= countries
    assert look_up("Paris")[0].people > 1_000_000


def test_a_dictionary_notes_the_town_that_is_meant() -> None:
    noted = {candidate.place.path for candidate in look_up("Venice") if candidate.noted}
    assert {path[0] for path in noted} == {"Italy"}


def test_divisions_and_well_known_areas_have_middles() -> None:
    for name in ("Kerala", "Lake County", "Ontario", "Black Sea"):
        assert look_up(name)[0].place.latitude is not None
    assert look_up("Siberia")[0].place.latitude is None


def test_another_name_is_marked() -> None:
    owns = {candidate.place.country: candidate.own for candidate in look_up("Kronstadt")}
    assert owns == {"RO": False, "RU": True}


def test_what_is_on_no_map() -> None:
    assert look_up("Qwxyzzy") == ()
    assert look_up("x" * 1000) == ()
    assert not is_listed("Qwxyzzy")
    assert is_listed("Minsk")


@pytest.mark.parametrize(
    ("word", "isos"),
    [
        ("Belarusian", ("BY",)),
        ("Poles", ("PL",)),
        ("Dutch", ("NL",)),
        ("UKRAINIAN", ("UA",)),
        ("Germans", ("DE",)),
        ("Congolese", ("CD", "CG")),
        ("Welsh", ("GB",)),
        ("us", ()),
        ("US", ("US",)),
        ("Minsk", ()),
    ],
)
def test_nationalities(word: str, isos: tuple[str, ...]) -> None:
    assert nationality(word) == isos


def test_countries() -> None:
    assert country_of("Burma") == ("MM",)
    assert country_of("Minsk") == ()
    assert country_of("belarus") == ()
    assert country_name("BY") == "Belarus"
    assert country_name("??") == "??"
    assert capitals()["ottawa"] == "CA"
    assert len(table("countries.tsv")) == 250
