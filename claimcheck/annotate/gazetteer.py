"""The gazetteer: what a name can be on the map.

Three mapped files hold the 230,000 cities of GeoNames (500 people and more), cut by tools/cut_gazetteer.py:
place_names.marisa maps a folded name to row numbers (ALTERNATE marks another name than the place's own),
place_rows.bin holds the rows, most populous first, and place_canonical.marisa their names. Countries, divisions of
countries, and WordNet's seas, rivers, islands, mountains and lands are two tables, read at the first use.
"""

from __future__ import annotations

import mmap
import re
import struct
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import NamedTuple

import marisa_trie

from claimcheck.model import Place

ALTERNATE = 1 << 31  # flag on a row number: the name is not the place's own
ROW = struct.Struct(
    "<I2sHBhh"
)  # canonical name id, country, admin1 index, 8 log2 people, latitude/360, longitude/180
OTHER_NAME = 50  # a name that is not the place's own counts a fiftieth: most are spellings of other languages
_MEMO = 1 << 16  # names kept; a hostile text of ever new names must not fill the memory
_LONGEST = 60  # code points of the longest name worth a look-up
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "’": "'",
        "‘": "'",
    }
)
_SAINT = re.compile(r"\b(?:saint|st\.) ")
_BREAKS = re.compile(r"[\s\-‐‑–]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing on the map that a name can stand for."""

    place: Place
    region: str  # name of the first-level division, "" where unknown
    people: float  # rounded to about 9 %; 0 for areas
    own: bool  # whether the name is the place's own, not another name for it


@lru_cache(_MEMO)
def fold(name: str) -> str:
    """A name without case, accents and hyphens, "Saint" and "St." as "st": "Saint-Étienne" -> "st etienne"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    spaced = _BREAKS.sub(" ", plain.translate(_LETTERS)).strip()
    return _SAINT.sub("st ", spaced)


@lru_cache(_MEMO)
def look_up(name: str) -> tuple[Candidate, ...]:
    """What a name can be: countries first, then regions, then cities by number of people; () if on no map."""
    if len(name) > _LONGEST:
        return ()
    folded = fold(name)
    return (*_countries().get(folded, ()), *_regions().get(folded, ()), *_cities(folded))


def is_listed(name: str) -> bool:
    """Whether the map has anything of that name."""
    return bool(look_up(name))


class Row(NamedTuple):
    """One line of countries.tsv or regions.tsv."""

    iso: str  # ISO 3166 alpha-2, "" where an area lies in several countries or none
    code: str  # capital of a country, GeoNames admin1 code of a region, with "=" for a city that is one
    name: str
    others: tuple[str, ...]
    people: tuple[str, ...]  # adjectives and people


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of countries.tsv or regions.tsv."""
    rows = []
    for line in (files("claimcheck.data") / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            iso, code, own, others, people = line.split("\t")
            rows.append(Row(iso, code, own, _list(others), _list(people)))
    return tuple(rows)


def _list(field: str) -> tuple[str, ...]:
    return tuple(field.split(";")) if field else ()


@cache
def country_name(iso: str) -> str:
    """The name of a country, or the code itself for an unknown one."""
    return _country_names().get(iso, iso)


@cache
def _country_names() -> dict[str, str]:
    return {row.iso: row.name for row in table("countries.tsv")}


@cache
def _countries() -> dict[str, tuple[Candidate, ...]]:
    found: dict[str, tuple[Candidate, ...]] = {}
    for row in table("countries.tsv"):
        place = Place(row.name, (row.name,), "country", row.iso)
        for form in (row.name, *row.others):
            found[fold(form)] = (*found.get(fold(form), ()), Candidate(place, "", 0.0, form == row.name))
    return found


@cache
def _regions() -> dict[str, tuple[Candidate, ...]]:
    found: dict[str, tuple[Candidate, ...]] = {}
    for row in table("regions.tsv"):
        if row.code.startswith("="):
            continue  # the city itself is in the map's rows
        path = (country_name(row.iso), row.name) if row.iso else (row.name,)
        place = Place(row.name, path, "region", row.iso)
        for form in (row.name, *row.others):
            found[fold(form)] = (
                *found.get(fold(form), ()),
                Candidate(place, row.name, 0.0, form == row.name),
            )
    return found


@cache
def _region_names() -> dict[tuple[str, str], str]:
    return {(row.iso, row.code.lstrip("=")): row.name for row in table("regions.tsv") if row.code}


@cache
def _nationalities() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in (*table("countries.tsv"), *table("regions.tsv")):
        for word in row.people:
            found[word] = (*found.get(word, ()), row.iso)
    return found


@lru_cache(_MEMO)
def nationality(word: str) -> tuple[str, ...]:
    """ISO codes that an adjective or a people's name stands for ("Belarusian" -> ("BY",)); () for other words."""
    found = _nationalities().get(word, ())
    if not found and word.isupper() and len(word) > 4:
        found = _nationalities().get(word.capitalize(), ())
    if not found and word.endswith("s"):
        found = _nationalities().get(word[:-1], ())
    return found


@lru_cache(_MEMO)
def country_of(text: str) -> tuple[str, ...]:
    """ISO code of a country's name, as one-element tuple; () for other words."""
    if not text[0].isupper():
        return ()
    return tuple(c.place.country for c in look_up(text)[:1] if c.place.level == "country")


@cache
def capitals() -> dict[str, str]:
    """Folded name of a capital -> ISO code of its country."""
    return {fold(row.code): row.iso for row in table("countries.tsv") if row.code}


# --- cities ---------------------------------------------------------------------------------------------


@cache
def _names() -> marisa_trie.RecordTrie:
    with as_file(files("claimcheck.data") / "place_names.marisa") as path:
        return marisa_trie.RecordTrie("<I").mmap(str(path))


@cache
def _canonical() -> marisa_trie.Trie:
    with as_file(files("claimcheck.data") / "place_canonical.marisa") as path:
        return marisa_trie.Trie().mmap(str(path))


@cache
def _rows() -> tuple[mmap.mmap, int, tuple[str, ...]]:
    """The mapped rows, where the first one starts, and the admin1 codes that their indices mean."""
    with as_file(files("claimcheck.data") / "place_rows.bin") as path, path.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    (length,) = struct.unpack_from("<I", mapped)
    return mapped, 4 + length, tuple(mapped[4 : 4 + length].decode().split("\n"))


def _cities(folded: str) -> tuple[Candidate, ...]:
    numbers = sorted(number for (number,) in _names().get(folded, ()))
    found = [_city(number & ~ALTERNATE, own=number < ALTERNATE) for number in numbers]
    return tuple(sorted(found, key=lambda candidate: -candidate.people))


def _city(index: int, *, own: bool) -> Candidate:
    mapped, start, codes = _rows()
    name_id, country, admin, people, latitude, longitude = ROW.unpack_from(mapped, start + index * ROW.size)
    iso = country.decode()
    name = _canonical().restore_key(name_id)
    region = _region_names().get((iso, codes[admin]), "")
    # A city that is a division of its own ("Berlin") is one place, and what lies in the division lies in the city.
    inner = region if fold(region) != fold(name) else ""
    path = tuple(part for part in (country_name(iso), inner, name) if part)
    place = Place(name, path, "city", iso, latitude / 360, longitude / 180)
    return Candidate(place, region, 2 ** (people / 8), own)
