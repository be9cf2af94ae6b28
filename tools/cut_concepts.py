"""Cuts the concept lexicon from WordNet, as concepts.toml and noun_classes.toml beside this file say.

Source: Debian package wordnet-base (WordNet 3.0, Princeton University), normally in /usr/share/wordnet.

It writes claimcheck/data/concepts.txt (events) and concepts.marisa (classes of nouns).

    python tools/cut_concepts.py [WORDNET_DIRECTORY [OUTPUT_DIRECTORY]]
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie

HERE = Path(__file__).parent
NAMES = {"n": "noun", "v": "verb", "a": "adj"}
TYPES = {"1": "n", "2": "v", "3": "a", "5": "a"}
# Lexicographer files of nouns that can be happenings: act, communication, event, phenomenon, process, state,
# possession.
HAPPENING = {"04", "10", "11", "19", "21", "22", "26"}
FRAMES = ("verb", "noun")
ROLES = {"agent", "patient", "recipient", "target", "with", "instrument", "source", "theme"}
MOSTLY = 0.4  # share of a word's tagged uses that must fall on a sense for the word to stand for it
_SIMPLE = re.compile(r"[a-z]{2,}(?:-[a-z]+)*\Z")

Sense = tuple[str, str]  # (part of speech, offset in its data file)


class Synset(NamedTuple):
    """One synset: its words and the links used here."""

    words: tuple[str, ...]
    file: str  # lexicographer file number
    hyponyms: tuple[str, ...]  # offsets, of the same part of speech
    derived: tuple[tuple[str, int], ...]  # (noun offset, number of the word in it)


class WordNet:
    """The parts of WordNet needed for cutting: senses by lemma, synsets, tag counts."""

    def __init__(self, root: Path) -> None:
        self.index: dict[tuple[str, str], list[str]] = {}
        self.synsets: dict[Sense, Synset] = {}
        self.counts: dict[tuple[str, str, int], int] = {}
        for pos, name in NAMES.items():
            for line in (root / f"index.{name}").read_text("utf-8").splitlines():
                if not line.startswith("  "):
                    fields = line.split()
                    self.index[fields[0], pos] = fields[-int(fields[2]) :]
            for line in (root / f"data.{name}").read_text("utf-8").splitlines():
                if not line.startswith("  "):
                    self.synsets[pos, line[:8]] = _synset(line.split("|")[0].split())
        for line in (root / "cntlist.rev").read_text("utf-8").splitlines():
            key, number, count = line.split()
            word, _, rest = key.partition("%")
            if rest[0] in TYPES:
                self.counts[word, TYPES[rest[0]], int(number)] = int(count)

    def sense(self, name: str) -> Sense:
        """The synset of "lemma.pos.number"; raises LookupError for a name that is not in WordNet."""
        lemma, pos, number = name.rsplit(".", 2)
        try:
            return pos, self.index[lemma, pos][int(number) - 1]
        except (KeyError, IndexError):
            raise LookupError(f"{name} is not in WordNet") from None

    def mostly(self, word: str, pos: str, offsets: set[str], share: float = MOSTLY) -> bool:
        """Whether `share` of the word's tagged uses fall on these senses (if untagged: its first does)."""
        senses = self.index[word.lower(), pos]
        counts = [self.counts.get((word.lower(), pos, number), 0) for number in range(1, len(senses) + 1)]
        inside = sum(count for offset, count in zip(senses, counts, strict=True) if offset in offsets)
        return inside >= share * sum(counts) if sum(counts) else senses[0] in offsets

    def below(self, sense: Sense) -> set[str]:
        """Offsets of a synset and everything under it."""
        found, queue = {sense[1]}, [sense[1]]
        while queue:
            for offset in self.synsets[sense[0], queue.pop()].hyponyms:
                if offset not in found:
                    found.add(offset)
                    queue.append(offset)
        return found


def _synset(fields: list[str]) -> Synset:
    size = int(fields[3], 16)
    words = tuple(fields[4 + 2 * i].split("(")[0] for i in range(size))
    start = 4 + 2 * size
    hyponyms, derived = [], []
    for i in range(int(fields[start])):
        symbol, offset, pos, numbers = fields[start + 1 + 4 * i : start + 5 + 4 * i]
        if symbol == "~":
            hyponyms.append(offset)
        elif symbol == "+" and pos == "n":
            derived.append((offset, bytes.fromhex(numbers)[1]))
    return Synset(words, fields[1], tuple(hyponyms), tuple(derived))


def concept_words(net: WordNet, entry: dict[str, Any]) -> dict[str, set[str]]:
    """The words of one concept by kind: "v", "n", and "p"/"q" for verb and noun phrases."""
    found: dict[str, set[str]] = {"v": set(), "n": set(), "p": set(), "q": set()}
    for name in entry.get("senses", "").split():
        pos, offset = net.sense(name)
        seed, synset = name.split(".")[0], net.synsets[pos, offset]
        for word in synset.words:
            _take(net, found, word, pos, offset, word == seed)
        if pos == "v":
            for target, number in synset.derived:
                if net.synsets["n", target].file in HAPPENING:
                    _take(net, found, net.synsets["n", target].words[number - 1], "n", target, False)
    for kind, key in (("v", "verbs"), ("n", "nouns")):
        found[kind] |= set(entry.get(key, "").replace("+", "").split())
    out = set(entry.get("not", "").split())
    for kind in "vn":
        found[kind] -= {word for word in found[kind] if word in out or f"{word}.{kind}" in out}
    for kind in "pq":
        found[kind] -= {word.replace("_", " ") for word in out}
    for name in entry.get("objects", "").split():
        net.sense(name)
    found["p"] |= set(entry.get("phrases", ()))
    found["q"] |= set(entry.get("noun_phrases", ()))
    return found


def _take(net: WordNet, found: dict[str, set[str]], word: str, pos: str, offset: str, seed: bool) -> None:
    if not seed and not net.mostly(word, pos, {offset}):
        return
    if "_" in word:
        phrase = word.replace("_", " ").replace("one's", "~")
        if phrase.isascii() and phrase == phrase.lower() and "." not in phrase:
            found["p" if pos == "v" else "q"].add(phrase)
    elif _SIMPLE.match(word):
        found[pos].add(word)


def concepts(net: WordNet, source: Path) -> list[str]:
    """The lines of concepts.txt; raises LookupError where a hand-given word is unknown."""
    lines, unknown, owner = list[str](), list[str](), dict[tuple[str, str], str]()
    for name, entry in tomllib.loads(source.read_text("utf-8")).items():
        words = concept_words(net, entry)
        for kind in "vn":
            given = entry.get({"v": "verbs", "n": "nouns"}[kind], "").split()
            for word in sorted(words[kind]):
                if "+" + word not in given and not _is_known(net, word, kind):
                    unknown.append(f"{name}: {word}.{kind}")
                # A word given by hand stays with the concept that gives it, whatever a synset elsewhere says.
                if word in given or "+" + word in given or (word, kind) not in owner:
                    owner[word, kind] = name
        flags = [flag for flag in ("ergative", "reporting") if entry.get(flag)]
        lines += [
            f"{name}\tf{kind[0]}\t{_frame(name, entry[key])}"
            for kind in FRAMES
            if (key := f"{kind}_frame") in entry
        ]
        lines += [f"{name}\tf\t{' '.join(flags)}"] if flags else []
        lines += [f"{name}\t{kind}\t{'; '.join(sorted(words[kind]))}" for kind in "pq" if words[kind]]
    if unknown:
        raise LookupError(f"not in WordNet: {', '.join(unknown)}")
    byconcept: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (word, kind), name in owner.items():
        byconcept[name, kind].append(word)
    lines += [f"{name}\t{kind}\t{' '.join(sorted(words))}" for (name, kind), words in byconcept.items()]
    return sorted(lines)


def _frame(name: str, written: str) -> str:
    """A frame in sorted slots; raises LookupError for a role that there is not."""
    slots = sorted(written.split())
    strange = [slot for slot in slots if slot.partition("=")[2] not in ROLES]
    if strange:
        raise LookupError(f"{name}: no such role: {', '.join(strange)}")
    return " ".join(slots)


def noun_classes(net: WordNet, source: Path) -> list[tuple[str, bytes]]:
    """(noun, class) pairs, one for each class a noun is in; each class with its rank before it."""
    rows: dict[str, list[bytes]] = defaultdict(list)
    for rank, (name, entry) in enumerate(tomllib.loads(source.read_text("utf-8")).items()):
        inside: set[str] = set()
        for sense in entry.get("under", "").split():
            inside |= net.below(net.sense(sense))
        words = {word for offset in inside for word in net.synsets["n", offset].words if _SIMPLE.match(word)}
        words = {word for word in words if net.mostly(word, "n", inside, 0.5)}
        words |= set(entry.get("words", "").split())
        for word in sorted(words - set(entry.get("not", "").split())):
            rows[word].append(bytes([rank]) + name.encode())
    return [(word, value) for word, values in sorted(rows.items()) for value in values]


def _is_known(net: WordNet, word: str, pos: str) -> bool:
    """Whether WordNet has the word, or for a noun ending in -ing ("drowning") its verb."""
    stem = word.removesuffix("ing")
    stems = (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
    gerund = pos == "n" and stem != word and any((candidate, "v") in net.index for candidate in stems)
    return gerund or (word, pos) in net.index


HEADER = """\
# Event concepts: concept, kind (v verbs, n nouns, p verb phrases, q noun phrases, f flags, fv frame of verbs, fn frame
# of nouns), words.
# Cut by tools/cut_concepts.py from WordNet 3.0 (Princeton University, see LICENSES.md).
"""


def main(arguments: list[str]) -> None:
    """Writes both files and says what they hold."""
    net = WordNet(Path(arguments[0] if arguments else "/usr/share/wordnet"))
    output = Path(arguments[1] if len(arguments) > 1 else "claimcheck/data")
    lines = concepts(net, HERE / "concepts.toml")
    (output / "concepts.txt").write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    for kind, label in (("v", "verbs"), ("n", "nouns")):
        print(label, sum(len(line.split("\t")[2].split()) for line in lines if f"\t{kind}\t" in line))
    print("phrases", sum(line.count(";") + 1 for line in lines if "\tp\t" in line or "\tq\t" in line))
    print("concepts", len({line.split("\t")[0] for line in lines} - {"*"}))
    rows = noun_classes(net, HERE / "noun_classes.toml")
    marisa_trie.BytesTrie(rows).save(str(output / "concepts.marisa"))
    print("noun class rows", len(rows), (output / "concepts.marisa").stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
