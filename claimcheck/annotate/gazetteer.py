"""The gazetteer: what a name can be on the map.

Three mapped files hold the 230,000 cities of GeoNames (500 people and more) and the states and counties round them, cut
by tools/cut_gazetteer.py: place_names.marisa maps a folded name to row numbers (ALTERNATE marks another name than the
place's own, NOTED the name of a city that WordNet lists), place_rows.bin holds the rows, cities first, most populous
first, each with the row of what it lies in, and place_canonical.marisa their names. Seas, rivers, islands, mountains
and lands are rows too. Countries, and what people of a country or region are called, are tables, read at the first use.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cache, lru_cache
from mmap import mmap

import marisa_trie

from claimcheck.annotate.known import remembered
from claimcheck.data.files import mapped, mapped_trie, rows
from claimcheck.model import Place
from claimcheck.model.records import NamedTuple, dataclass

ALTERNATE = 1 << 31  # flag on a row number: the name is not the place's own
NOTED = 1 << 30  # flag on a row number: a dictionary lists the city under this name
_FLAGS = ALTERNATE | NOTED
# canonical name id, row of the division around, country, kind, 8 log2 people, latitude * 360, longitude * 180
ROW = struct.Struct("<II2sBBhh")
NOWHERE = (1 << 32) - 1  # row number of no division
TOWN, STATE, COUNTY, AREA, KNOWN = range(5)  # kinds of rows; KNOWN are the states that regions.tsv lists
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
    people: float  # rounded to about 9 %; 0 for countries and the areas of regions.tsv
    own: bool  # whether the name is the place's own, not another name for it
    noted: bool = False  # whether a dictionary lists the city under this name


@remembered
def fold(name: str) -> str:
    """A name without case, accents and hyphens, "Saint" and "St." as "st": "Saint-Étienne" -> "st etienne"."""
    plain = name.casefold()
    if plain.isascii() and plain.isalpha():
        return plain  # as most single words
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    spaced = _BREAKS.sub(" ", plain.translate(_LETTERS)).strip()
    return _SAINT.sub("st ", spaced)


@remembered
def look_up(name: str) -> tuple[Candidate, ...]:
    """What a name can be: countries first, then areas, then cities and divisions by number of people; () if none."""
    if len(name) > _LONGEST:
        return ()
    folded = fold(name)
    return (*_countries().get(folded, ()), *_mapped(folded))


def is_listed(name: str) -> bool:
    """Whether the map has anything of that name."""
    if len(name) > _LONGEST:
        return False
    folded = fold(name)
    return folded in _countries() or folded in _names()


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
    parted = (line.split("\t") for line in rows(name))
    return tuple(
        Row(iso, code, own, _list(others), _list(people)) for iso, code, own, others, people, *_ in parted
    )


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
            found[fold(form)] = (*found.get(fold(form), ()), Candidate(place, 0.0, form == row.name))
    return found


@cache
def _nationalities() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in (*table("countries.tsv"), *table("regions.tsv")):
        for word in row.people:
            found[word] = (*found.get(word, ()), row.iso)
    return found


@remembered
def nationality(word: str) -> tuple[str, ...]:
    """ISO codes that an adjective or a people's name stands for ("Belarusian" -> ("BY",)); () for other words."""
    found = _nationalities().get(word, ())
    if not found and word.isupper() and len(word) > 4:
        found = _nationalities().get(word.capitalize(), ())
    if not found and word.endswith("s"):
        found = _nationalities().get(word[:-1], ())
    return found


@cache
def _peopled() -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for name, level in (("countries.tsv", "country"), ("regions.tsv", "region")):
        for row in table(name):
            path = (row.name,) if level == "country" else (country_name(row.iso), row.name)
            for word in row.people if row.iso else ():
                found[word] = (*found.get(word, ()), Place(row.name, path, level, row.iso))
    return found


def peopled(word: str) -> tuple[Place, ...]:
    """The lands that an adjective or a people's name stands for: the region of "Scottish", the country of "British"."""
    return _peopled().get(word, ())


@remembered
def country_of(text: str) -> tuple[str, ...]:
    """ISO code of a country's name, as one-element tuple; () for other words."""
    if not text[0].isupper() or len(text) > _LONGEST:
        return ()
    return tuple(c.place.country for c in _countries().get(fold(text), ())[:1])


@cache
def capitals() -> dict[str, str]:
    """Folded name of a capital -> ISO code of its country."""
    return {fold(row.code): row.iso for row in table("countries.tsv") if row.code}


# --- cities and divisions -------------------------------------------------------------------------------


@cache
def _names() -> marisa_trie.RecordTrie:
    return mapped_trie(marisa_trie.RecordTrie("<I"), "place_names.marisa")


@cache
def _canonical() -> marisa_trie.Trie:
    return mapped_trie(marisa_trie.Trie(), "place_canonical.marisa")


@cache
def _rows() -> mmap:
    return mapped("place_rows.bin")


def _mapped(folded: str) -> tuple[Candidate, ...]:
    """Areas and known states first, then cities and other divisions by number of people, a city before its division."""
    found = [_candidate(number) for number in sorted(number for (number,) in _names().get(folded, ()))]
    return tuple(sorted(found, key=_rank))


def _rank(candidate: Candidate) -> float:
    if not candidate.people:
        return float("-inf")
    return -candidate.people * (_TOWNS_FIRST if candidate.place.level == "city" else 1)


def _candidate(number: int) -> Candidate:
    index = number & ~_FLAGS
    _, around, country, kind, people, latitude, longitude = ROW.unpack_from(_rows(), index * ROW.size)
    name, iso = _name(index), country.decode().strip()
    inside: list[str] = []
    while around != NOWHERE:
        # A city that is a division of its own ("Berlin") is one place, and what lies in the division lies in the city.
        inside = [_name(around), *inside] if fold(_name(around)) != fold(name) else inside
        _, around, *_ = ROW.unpack_from(_rows(), around * ROW.size)
    path = tuple(step for step in (country_name(iso), *inside, name) if step)
    spot = (latitude / 360, longitude / 180) if abs(latitude) <= _POLE else (None, None)
    size = 2 ** (people / 8) if kind in (TOWN, STATE, COUNTY) else 0.0
    place = Place(name, path, _LEVELS[kind], iso, *spot)
    return Candidate(place, size, number < ALTERNATE, bool(number & NOTED))


_LEVELS = ("city", "region", "region", "area", "region")
_POLE = 90 * 360
_TOWNS_FIRST = 10  # a division has several times the people of the city whose name it bears


@lru_cache(_MEMO)
def _name(index: int) -> str:
    name_id, *_ = ROW.unpack_from(_rows(), index * ROW.size)
    return str(_canonical().restore_key(name_id))
