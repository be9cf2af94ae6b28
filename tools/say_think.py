"""The verbs of the say and think class by WordNet, with the complements their senses of that class take.

A sense belongs to the class where its lexicographer file is verb.communication or verb.cognition and it takes a
that-clause by its sentence frames. A verb belongs where at least `SHARE` of its uses tagged in SemCor have such sense;
the first sense counts one use more, so that verbs that were never tagged go by it.

Source: Debian package wordnet-base (WordNet 3.0, Princeton University), normally in /usr/share/wordnet.

    python tools/say_think.py [WORDNET_DIRECTORY]    writes benchmarks/quotes_cues.txt
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

COMMUNICATION, COGNITION = "32", "31"
# Sentence frames of wninput(5).
THAT = {26}  # Somebody ----s that CLAUSE
OBJECT = {8, 11}  # Somebody / something ----s something
INFINITIVE = {28}  # Somebody ----s to INFINITIVE
SHARE = 1 / 3
OUTPUT = Path("benchmarks/quotes_cues.txt")
HEADER = """\
# Base forms of the say and think class, over whose attributions the figures for indirect speech are taken.
# Cut from WordNet 3.0 (Princeton University, WordNet licence) by tools/say_think.py, which states the rule.
"""


@dataclass(frozen=True, slots=True)
class Complements:
    """What the senses of a verb of the class take besides a that-clause."""

    share: float  # of its tagged uses that belong to the class
    thought: bool  # its most frequent sense of the class is one of cognition
    frames: frozenset[int]


def senses(root: Path) -> dict[str, tuple[str, dict[str, set[int]]]]:
    """Offset -> lexicographer file, and the numbers of its frames for each word."""
    found = {}
    for line in (root / "data.verb").read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        words = [fields[4 + 2 * i].lower() for i in range(int(fields[3], 16))]
        at = 4 + 2 * len(words)
        at += 1 + 4 * int(fields[at])
        frames: dict[str, set[int]] = defaultdict(set)
        for k in range(int(fields[at])):
            number, which = int(fields[at + 2 + 3 * k]), int(fields[at + 3 + 3 * k], 16)
            for word in words if which == 0 else [words[which - 1]]:
                frames[word].add(number)
        found[fields[0]] = (fields[1], frames)
    return found


def _counts(root: Path) -> dict[tuple[str, int], int]:
    """(lemma, number of the sense) -> uses tagged with it."""
    found = {}
    for line in (root / "cntlist.rev").read_text("utf-8").splitlines():
        key, number, tags = line.split()
        word, _, sense = key.partition("%")
        if sense.startswith("2:"):
            found[word, int(number)] = int(tags)
    return found


def say_think(root: Path) -> dict[str, Complements]:
    """The verbs of the class, sorted."""
    synsets, counts = senses(root), _counts(root)
    found = {}
    for line in (root / "index.verb").read_text("utf-8").splitlines():
        fields = line.split()
        word = fields[0]
        if line.startswith("  ") or not word.isalpha():
            continue
        uses = [(counts.get((word, n), 0), synsets[o]) for n, o in enumerate(fields[-int(fields[2]) :], 1)]
        uses[0] = (uses[0][0] + 1, uses[0][1])
        own = [(tags, file, frames[word]) for tags, (file, frames) in uses if _belongs(file, frames[word])]
        share = sum(tags for tags, *_ in own) / sum(tags for tags, _ in uses)
        if own and share >= SHARE:
            main = max(own, key=lambda use: use[0])
            frames = frozenset(n for *_, numbers in own for n in numbers)
            found[word] = Complements(share, main[1] == COGNITION, frames)
    return dict(sorted(found.items()))


def _belongs(file: str, frames: set[int]) -> bool:
    return file in (COMMUNICATION, COGNITION) and bool(frames & THAT)


def main(arguments: list[str]) -> None:
    """Writes the list and says how long it is."""
    verbs = say_think(Path(arguments[0] if arguments else "/usr/share/wordnet"))
    OUTPUT.write_text(HEADER + "\n".join(verbs) + "\n", "utf-8")
    print(f"{OUTPUT}: {len(verbs)} verbs")


if __name__ == "__main__":
    main(sys.argv[1:])
