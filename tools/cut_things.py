"""Cuts claimcheck/data/things.tsv: kinds of thing with the nouns that name them, as things.toml beside this file says.

apt-get install wordnet-base                             # Debian, WordNet 3.0
python tools/cut_things.py [WORDNET_DIRECTORY]
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

from cut_concepts import HERE, WordNet

_OUT = HERE.parent / "claimcheck" / "data" / "things.tsv"
_HEADER = """\
# Kinds of thing, each a path from the wide to the narrow, and the nouns that name them; a noun may be of several.
# Cut by tools/cut_things.py from WordNet 3.0 (Princeton): nouns whose uses fall under the senses named in
# tools/things.toml. Licences: LICENSES.md.
"""
_SIMPLE = re.compile(r"[a-z]{3,}(?:[-_][a-z]{2,})?\Z")
_PERSON = "person"  # nouns of nothing but people are told by the house's own list
_SURELY = 0.75  # share of a noun's tagged uses that must fall under some kind
_MAYBE = 0.1  # share from which a noun may be of one kind


def main(arguments: list[str]) -> None:
    """Cuts the file."""
    net = WordNet(Path(arguments[0] if arguments else "/usr/share/wordnet"))
    kinds = tomllib.loads((HERE / "things.toml").read_text("utf-8"))
    named = [(word, kind) for kind, entry in kinds.items() for word in entry.get("words", "").split()]
    strange = sorted(word for word, _ in named if (word, "n") not in net.index)
    if strange:
        raise LookupError(f"not in WordNet: {' '.join(strange)}")
    by_hand = {word for word, _ in named}
    rows: dict[str, set[str]] = defaultdict(set)
    for word, found in _nouns(net, _kind_of(net, kinds)).items():
        barred = any(word in kinds[kind].get("not", "").split() for kind in found)
        for kind in () if barred or word in by_hand else found:
            rows[kind].add(word.replace("_", " "))
    for word, kind in named:
        rows[kind].add(word)
    lines = [f"{kind}\t{';'.join(sorted(rows[kind]))}" for kind in sorted(rows)]
    _OUT.write_text(_HEADER + "\n".join(lines) + "\n", "utf-8")


def _kind_of(net: WordNet, kinds: dict[str, dict[str, str]]) -> dict[str, str]:
    """The narrowest kind of each synset, the one named first among equals."""
    found: dict[str, str] = {}
    for kind in sorted(kinds, key=lambda kind: -kind.count(" ")):
        for sense in kinds[kind].get("under", "").split():
            for offset in sorted(net.below(net.sense(sense))):
                found.setdefault(offset, kind)
    return found


def _nouns(net: WordNet, kind_of: dict[str, str]) -> dict[str, set[str]]:
    """The kinds of every plain noun of which nearly all uses are of some kind."""
    words = {word for offset in kind_of for word in net.synsets["n", offset].words}
    found = {}
    for word in sorted(word for word in words if _SIMPLE.match(word)):
        senses = net.index[word, "n"]
        counts = [net.counts.get((word, "n", at), 0) for at in range(1, len(senses) + 1)]
        counts = counts if sum(counts) else [1] * len(senses)
        shares: dict[str, float] = defaultdict(float)
        for offset, count in zip(senses, counts, strict=True):
            if offset in kind_of:
                shares[kind_of[offset]] += count / sum(counts)
        if sum(shares.values()) >= _SURELY and {*shares} != {_PERSON}:
            found[word] = {kind for kind, share in shares.items() if share >= _MAYBE}
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
