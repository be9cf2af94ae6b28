"""Cuts claimcheck/data/synonyms.bin: the words that can mean the same as a word, and how surely.

Sources: the Moby Thesaurus II (Grady Ward, public domain) as the npm package moby holds it, and WordNet 3.0 (Debian
package wordnet-base). Kept are the words of kin.marisa. Two words of the thesaurus are alike by the words that both
lists hold, rare ones more, and by whether each names the other; those of one synset of WordNet are more so, those of a
synset and the one above it a little. A word that is derived from another ("death" from "die") means about the same, and
so do its synonyms; antonyms do not. The shares below were chosen on statements in pairs (benchmarks/statements, the
fitted ones). Needs numpy and scipy, which claimcheck itself does not.

    npm pack moby && tar xzf moby-*.tgz
    python tools/cut_synonyms.py package/words.txt [/usr/share/wordnet]
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from math import log
from pathlib import Path
from typing import Any

import numpy
from marisa_trie import Trie
from scipy import sparse

from claimcheck.data.files import FOLDER, mapped_trie

BOTH, ONE = 0.55, 0.35  # where both lists name the other word, where one does
LISTED = 0.85  # at most, of words of which a list names the other
SHARED, LEAST_SHARED, MOST_SHARED = (
    1.2,
    0.2,
    0.6,
)  # where no list does: times the cosine of the lists, from, at most
SYNSET, SYNSET_MORE, SYNSET_MOST = 0.75, 0.2, 0.95  # at least, on top of the lists, at most
ABOVE, ABOVE_MORE, ABOVE_MOST = 0.3, 0.1, 0.9  # the same for a synset and the one above it
DERIVED, OF_DERIVED = 0.9, 0.85  # of a derived word; of what its synonyms are worth
LEAST = 0.2  # of a synonym of a derived word
MOST = 96  # words of a row, the surest
OWN = 1.5  # what a head word weighs in its own list
BLOCK = 1_000  # lists compared at once
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}

Alike = dict[str, dict[str, float]]


def main() -> None:
    """Read the sources, write the file, say how many words it holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("thesaurus", type=Path)
    parser.add_argument("wordnet", type=Path, nargs="?", default=Path("/usr/share/wordnet"))
    options = parser.parse_args()
    trie = mapped_trie(Trie(), "kin.marisa")
    net = Net(options.wordnet, trie)
    alike = listed(options.thesaurus, trie)
    for one, two in net.synset:
        put(alike, one, two, SYNSET, SYNSET_MORE, SYNSET_MOST)
    for one, two in net.above:
        put(alike, one, two, ABOVE, ABOVE_MORE, ABOVE_MOST)
    derive(alike, net.derived)
    for one, two in net.antonyms:
        alike[one].pop(two, None)
    (FOLDER / "synonyms.bin").write_bytes(packed(alike, trie))
    print(f"{sum(map(bool, alike.values()))} words")


def put(alike: Alike, one: str, two: str, least: float, more: float, most: float) -> None:
    """Raise how surely one word stands for another."""
    alike[one][two] = max(alike[one].get(two, 0.0), min(most, max(least, alike[one].get(two, 0.0) + more)))


def listed(path: Path, known: Trie) -> Alike:
    """How alike the words of the thesaurus are."""
    lists: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text("utf-8", "replace").splitlines():
        words = [word.strip().lower() for word in line.split(",")]
        lists[words[0]].update(filter(None, words))
    heads = sorted(word for word in lists if word in known)
    alike: Alike = defaultdict(dict)
    for one in heads:
        for two in sorted(lists[one] - {one}):
            if two in known:
                value = BOTH if one in lists.get(two, ()) else ONE
                alike[one][two] = max(value, alike[one].get(two, 0.0))
                alike[two][one] = max(value, alike[two].get(one, 0.0))
    for one, two, cosine in cosines(heads, lists):
        if two in alike[one]:
            alike[one][two] = min(LISTED, alike[one][two] + cosine)
        elif cosine >= LEAST_SHARED:
            alike[one][two] = min(MOST_SHARED, SHARED * cosine)
    return alike


def cosines(heads: list[str], lists: Mapping[str, set[str]]) -> Iterator[tuple[str, str, float]]:
    """Every two head words whose lists share a word, with the cosine of the lists."""
    held = Counter(word for words in lists.values() for word in words)
    column = {word: number for number, word in enumerate(sorted(held))}
    rows: Any = sparse.dok_matrix((len(heads), len(column)))
    for number, head in enumerate(heads):
        for word in lists[head]:
            rows[number, column[word]] = log(len(lists) / held[word]) * (OWN if word == head else 1.0)
    rows = rows.tocsr()
    rows = sparse.diags(1 / numpy.sqrt(numpy.asarray(rows.multiply(rows).sum(1)).ravel())) @ rows
    for start in range(0, len(heads), BLOCK):
        found = (rows[start : start + BLOCK] @ rows.T).tocoo()
        for one, two, value in zip(found.row + start, found.col, found.data, strict=True):
            if one != two:
                yield heads[one], heads[two], float(value)


class Net:
    """Pairs of words by the relations of WordNet, each in both orders, sorted."""

    def __init__(self, folder: Path, known: Trie) -> None:
        self._known = known
        lines = [
            (pos, line.split("|")[0].split())
            for pos, name in FILES.items()
            for line in (folder / f"data.{name}").read_text("utf-8").splitlines()
            if not line.startswith(" ")
        ]
        self._words = {
            (pos, fields[0]): [w.split("(")[0].lower() for w in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]
            for pos, fields in lines
        }
        relations: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for pos, fields in lines:
            ours = self._words[pos, fields[0]]
            relations["synset"].update((a, b) for a in ours for b in ours)
            for symbol, offset, other, numbers in self._pointers(fields):
                theirs = self._words["a" if other == "s" else other, offset]
                one, two = bytes.fromhex(numbers)
                if symbol in "+\\!" and one and two:
                    relations["antonyms" if symbol == "!" else "derived"].add(
                        (ours[one - 1], theirs[two - 1])
                    )
                elif symbol in "@&":
                    relations["above"].update((a, b) for a in ours for b in theirs)
        self.synset, self.above, self.derived, self.antonyms = (
            self._both(relations[name]) for name in ("synset", "above", "derived", "antonyms")
        )

    def _pointers(self, fields: list[str]) -> Iterator[list[str]]:
        start = 4 + 2 * int(fields[3], 16)
        for number in range(int(fields[start])):
            yield fields[start + 1 + 4 * number : start + 5 + 4 * number]

    def _both(self, pairs: set[tuple[str, str]]) -> list[tuple[str, str]]:
        kept = {(a, b) for a, b in pairs if a != b and a in self._known and b in self._known}
        return sorted(kept | {(b, a) for a, b in kept})


def derive(alike: Alike, derived: list[tuple[str, str]]) -> None:
    """Derived words, and what means the same as the word they come from, both ways."""
    before = {word: dict(row) for word, row in alike.items()}
    for one, two in derived:
        alike[one][two] = max(DERIVED, alike[one].get(two, 0.0))
        for other, value in before.get(two, {}).items():
            worth = OF_DERIVED * value
            if other != one and worth >= LEAST:
                alike[one][other] = max(worth, alike[one].get(other, 0.0))
                alike[other][one] = max(worth, alike[other].get(one, 0.0))


def packed(alike: Alike, trie: Trie) -> bytes:
    """The offsets and rows of the file, by the numbers of the trie."""
    rows: list[bytes] = []
    offsets: list[int] = []
    words = len(trie)
    place = -(-4 * (words + 1) // 3)  # entries of three bytes that the offsets fill
    for number in range(words):
        offsets.append(place)
        row = sorted(alike.get(trie.restore_key(number), {}).items(), key=lambda item: (-item[1], item[0]))
        kept = row[:MOST]
        numbers = numpy.array([trie[word] for word, _ in kept], "<u2")
        values = numpy.rint(numpy.array([value for _, value in kept]) * 255).astype("u1")
        rows.append(numbers.tobytes() + values.tobytes())
        place += len(kept)
    head: bytes = numpy.array([*offsets, place], "<u4").tobytes()
    return b"".join((head, bytes(-len(head) % 3), *rows))


if __name__ == "__main__":
    main()
