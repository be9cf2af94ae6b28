"""Seas, rivers, islands, mountains and lands of WordNet for tools/cut_gazetteer.py, and what lies in what by it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from claimcheck.annotate.words import is_word

_WORDNET = Path("/usr/share/wordnet")
# Lexicographer file 15 is noun.location, 17 noun.object: instances in them are named places and natural features.
_PLACE_FILES = {"15", "17"}
# Instances of these are cities and countries (which the other tables hold), heavenly bodies, or no ground at all.
_LEFT_OUT = {
    "city", "town", "capital", "national_capital", "state_capital", "provincial_capital", "country", "republic", "port",
    "kingdom", "village", "star", "constellation", "planet", "galaxy", "asterism", "satellite", "comet",
    "line", "circle", "street", "layer", "horizon", "meridian", "American_state", "Canadian_province", "empire",
    "battlefield", "terrestrial_planet", "Jovian_planet", "gas_giant", "asteroid", "geographic_point", "zone",
}  # fmt: skip


def areas(countries: dict[str, str], named: Collection[str]) -> Iterator[list[str]]:
    """Named lands, waters and mountains of WordNet, with their country where they are part of just one."""
    synsets = dict(read_synsets())
    by_name = {name.casefold(): iso for iso, name in countries.items()}
    known = set(by_name) | set(named)
    for words, kind, classes, wholes in synsets.values():
        names = [w.replace("_", " ") for w in words if w[:1].isupper()]
        names = [n for n in names if len(n) > 3 and n.casefold() not in known and _proper(n)]
        heads = {w for c in classes for w in synsets.get(c, ((), "", (), ()))[0]}
        if kind not in _PLACE_FILES or not classes or not names or heads & _LEFT_OUT:
            continue
        inside = sorted(within(wholes, synsets, by_name))
        yield [inside[0] if len(inside) == 1 else "", "", names[0], ";".join(names[1:]), "", ""]


Synset = tuple[tuple[str, ...], str, tuple[str, ...], tuple[str, ...]]


def read_synsets() -> Iterator[tuple[str, Synset]]:
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


def within(
    wholes: tuple[str, ...], synsets: dict[str, Synset], countries: dict[str, str], depth: int = 4
) -> set[str]:
    found: set[str] = set()
    for offset in wholes:
        words, _, _, further = synsets[offset]
        isos = {countries[n] for w in words if (n := w.replace("_", " ").casefold()) in countries}
        found |= isos or (within(further, synsets, countries, depth - 1) if depth else set())
    return found
