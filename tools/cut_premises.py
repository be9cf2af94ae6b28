"""Cuts claimcheck/data/premises.tsv: nouns of buildings, rooms, ways and land, and what each of them is a kind of.

    python tools/cut_premises.py                             # with Debian's wordnet-base 3.0

A noun's row holds the numbers of its own senses, and those of everything above them, so that a car park and a parking
lot are one kind, and a hotel is a kind of building.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cut_names import wordnet_hypernyms, wordnet_senses

_DATA = Path(__file__).parent.parent / "claimcheck" / "data"
_HEADER = """\
# Nouns of premises: own senses, then those above them, as numbers that mean nothing else. Two nouns are one kind where
# they have an own sense in common, one is a kind of the other where its own sense stands above the other's.
# Cut by tools/cut_premises.py from WordNet 3.0 (Princeton): nouns whose three most common senses lie under
# the synsets named there. Licences: LICENSES.md.
"""
# Synsets, by a lemma and the number of its sense, whose hyponyms are premises; and those whose hyponyms are none.
_ROOTS = (
    "structure.1", "facility.1", "way.6", "building.1", "street.1", "tract.1", "workplace.1", "area.5",
    "geological_formation.1", "body_of_water.1", "forest.1", "platform.1", "excavation.3", "spot.1", "roof.1",
)  # fmt: skip
_NOT = (
    "district.1",
    "municipality.1",
    "country.2",
    "city.1",
    "village.2",
    "world.1",
    "world.5",
    "body_part.1",
)
_SENSES = 3  # the noun stands behind a preposition of place, so that a rarer sense may be meant


def main() -> None:
    """Cuts the file."""
    senses, (up, lower) = dict(wordnet_senses()), wordnet_hypernyms()
    memo: dict[str, frozenset[str]] = {}

    def above(offset: str) -> frozenset[str]:
        if offset not in memo:
            memo[offset] = frozenset(up[offset]).union(*(above(o) for o in up[offset]))
        return memo[offset]

    roots, none = _synsets(senses, _ROOTS), _synsets(senses, _NOT)
    rows: dict[str, tuple[list[str], list[str]]] = {}
    for lemma, offsets in senses.items():
        own = [o for o in offsets[:_SENSES] if _is_premises({o} | above(o), roots, none)]
        if own and lemma in lower and offsets[0] not in none:
            rows[lemma.replace("_", " ")] = own, sorted(set().union(*(above(o) for o in own)))
    kinds = {o for own, over in rows.values() for o in own}
    numbers = {offset: str(n) for n, offset in enumerate(sorted(kinds))}
    _write(
        f"{lemma}\t{','.join(numbers[o] for o in own)}\t{','.join(numbers[o] for o in over if o in numbers)}"
        for lemma, (own, over) in sorted(rows.items())
    )


def _synsets(senses: dict[str, list[str]], names: Iterable[str]) -> set[str]:
    return {senses[name.split(".")[0]][int(name.split(".")[1]) - 1] for name in names}


def _is_premises(chain: set[str], roots: set[str], none: set[str]) -> bool:
    return bool(chain & roots) and not chain & none


def _write(lines: Iterable[str]) -> None:
    rows = list(lines)
    (_DATA / "premises.tsv").write_text(_HEADER + "\n".join(rows) + "\n", "utf-8")
    print(f"premises.tsv: {len(rows):,} rows")


if __name__ == "__main__":
    main()
