"""Cuts claimcheck/data/sorts.marisa: concrete nouns with their sorts, as sorts.toml beside this file says.

apt-get install wordnet-base                             # Debian, WordNet 3.0
python tools/cut_sorts.py [WORDNET_DIRECTORY]

A sort is a path from the wide to the narrow. What is a part of something has the sorts of the whole too, for a car that
ran into a wall may have run into a house.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import marisa_trie
from cut_concepts import HERE, WordNet

_OUT = HERE.parent / "claimcheck" / "data" / "sorts.marisa"
_SIMPLE = re.compile(r"[a-z]{3,}(?:[-_][a-z]{2,}){0,2}\Z")
_PART_OF = "#p"
_RARELY = 0.1  # share of a noun's tagged uses below which it is of no sort


def main(arguments: list[str]) -> None:
    """Cuts the file."""
    root = Path(arguments[0] if arguments else "/usr/share/wordnet")
    net, wholes = WordNet(root), dict(_wholes(root))
    rows: dict[str, set[str]] = defaultdict(set)
    for sort, entry in tomllib.loads((HERE / "sorts.toml").read_text("utf-8")).items():
        paths = _paths(net, sort, entry["under"])
        for noun, word in {**_nouns(net, paths, entry), **entry.get("names", {})}.items():
            for offset in net.index[word, "n"]:
                for held in (offset, *wholes.get(offset, ())):
                    rows[noun.replace("_", " ")] |= paths.get(held, set())
    marisa_trie.BytesTrie([(w, p.encode()) for w in sorted(rows) for p in sorted(rows[w])]).save(str(_OUT))


def _nouns(net: WordNet, paths: Mapping[str, set[str]], entry: Mapping[str, Any]) -> dict[str, str]:
    """The nouns of a sort, each under itself."""
    words = {word.lower() for offset in paths for word in net.synsets["n", offset].words}
    kept = {word for word in words if _SIMPLE.match(word) and _is_used(net, word, paths)}
    kept = kept.union(entry.get("words", "").split()).difference(entry["not"].split())
    return {word: word for word in kept if (word, "n") in net.index and not word.endswith("_dog")}


def _paths(net: WordNet, sort: str, tops: Mapping[str, int]) -> dict[str, set[str]]:
    """The paths of each synset under some tops."""
    found: dict[str, set[str]] = defaultdict(set)
    for top, levels in tops.items():
        waiting = [(net.sense(top)[1], f"{sort} {top.partition('.')[0]}", levels)]
        while waiting:
            offset, path, left = waiting.pop()
            found[offset].add(path)
            for below in net.synsets["n", offset].hyponyms:
                narrower = f"{path} {net.synsets['n', below].words[0].lower()}" if left else path
                waiting.append((below, narrower, max(0, left - 1)))
    return found


def _wholes(root: Path) -> Iterator[tuple[str, list[str]]]:
    """(offset, offsets of what it is a part of)."""
    for line in (root / "data.noun").read_text("ascii").splitlines():
        if not line.startswith(" "):
            fields = line.partition("|")[0].split()
            yield fields[0], [fields[at + 1] for at, field in enumerate(fields) if field == _PART_OF]


def _is_used(net: WordNet, word: str, paths: Mapping[str, set[str]]) -> bool:
    """Whether a noun is told of a thing of the sort often enough; one that is tagged nowhere may be."""
    senses = net.index.get((word, "n"), [])
    counts = [net.counts.get((word, "n", at), 0) for at in range(1, len(senses) + 1)]
    inside = sum(n for offset, n in zip(senses, counts, strict=True) if offset in paths)
    return inside >= _RARELY * sum(counts)


if __name__ == "__main__":
    main(sys.argv[1:])
