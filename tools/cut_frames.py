"""Cuts what WordNet's sentence frames say of verbs: which always have an object, two objects, or an object that acts.

Source: Debian package wordnet-base (WordNet 3.0, Princeton University), normally in /usr/share/wordnet.

It writes claimcheck/data/verb_frames.txt.

    python tools/cut_frames.py [WORDNET_DIRECTORY [OUTPUT_DIRECTORY]]
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

# Numbers of WordNet's frames (`man 5 wninput`).
WITHOUT_OBJECT = {1, 2, 3, 4, 6, 7, 12, 13, 22, 23, 26, 27, 28, 29, 32, 33, 34, 35}
TWO_OBJECTS = {14}  # "Somebody ----s somebody something"
OBJECT_ACTS = {24}  # "Somebody ----s somebody to INFINITIVE"
ALWAYS, SOMETIMES = 0.8, 0.02  # shares of a verb's tagged uses
_SIMPLE = re.compile(r"[a-z]{2,}(?:-[a-z]+)*\Z")

HEADER = """\
# What WordNet's sentence frames say of verbs: "transitive" ones have an object (nearly) always, "double" ones can have
# two ("gave her the key"), the object of "acting" ones does what an infinitive says ("urged him to go").
# Cut by tools/cut_frames.py from WordNet 3.0 (Princeton University, see LICENSES.md).
"""


def verb_frames(root: Path) -> dict[str, list[str]]:
    """Sorted verbs by "transitive", "double" and "acting"."""
    frames = _frames(root)
    counts = _counts(root)
    found: dict[str, list[str]] = {"acting": [], "double": [], "transitive": []}
    for line in (root / "index.verb").read_text("utf-8").splitlines():
        fields = line.split()
        if line.startswith("  ") or not _SIMPLE.match(fields[0]):
            continue
        verb, offsets = fields[0], fields[-int(fields[2]) :]
        weights = [counts.get((verb, number), 0) for number in range(1, len(offsets) + 1)]
        weights = weights if sum(weights) else [1] * len(offsets)
        senses = [
            (weight, frames[offset].get(verb, set())) for weight, offset in zip(weights, offsets, strict=True)
        ]
        total = sum(weights)
        if sum(w for w, has in senses if has and not has & WITHOUT_OBJECT) >= ALWAYS * total:
            found["transitive"].append(verb)
        if sum(w for w, has in senses if has & TWO_OBJECTS) >= SOMETIMES * total:
            found["double"].append(verb)
        if any(has & OBJECT_ACTS for _, has in senses):
            found["acting"].append(verb)
    return found


def _frames(root: Path) -> dict[str, dict[str, set[int]]]:
    """Offset -> word -> the numbers of its frames."""
    found: dict[str, dict[str, set[int]]] = {}
    for line in (root / "data.verb").read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split("|")[0].split()
        words = [fields[4 + 2 * i] for i in range(int(fields[3], 16))]
        at = 4 + 2 * len(words)
        at += 1 + 4 * int(fields[at])
        by_word: dict[str, set[int]] = defaultdict(set)
        for i in range(int(fields[at])):
            number, which = int(fields[at + 2 + 3 * i]), int(fields[at + 3 + 3 * i], 16)
            for word in words if which == 0 else [words[which - 1]]:
                by_word[word.lower()].add(number)
        found[fields[0]] = by_word
    return found


def _counts(root: Path) -> dict[tuple[str, int], int]:
    """(verb, number of its sense) -> how often it is tagged."""
    found = {}
    for line in (root / "cntlist.rev").read_text("utf-8").splitlines():
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        if rest[0] == "2":
            found[word, int(number)] = int(count)
    return found


def main(arguments: list[str]) -> None:
    """Writes the file and says what it holds."""
    root = Path(arguments[0] if arguments else "/usr/share/wordnet")
    output = Path(arguments[1] if len(arguments) > 1 else "claimcheck/data")
    found = verb_frames(root)
    lines = [f"{name}\t{' '.join(verbs)}" for name, verbs in sorted(found.items())]
    (output / "verb_frames.txt").write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print({name: len(verbs) for name, verbs in found.items()})


if __name__ == "__main__":
    main(sys.argv[1:])
