"""Cuts claimcheck/data/speech_verbs.txt and speech_nouns.txt from WordNet: the verbs and nouns of saying.

Source: Debian package wordnet-base (WordNet 3.0, Princeton University), normally in /usr/share/wordnet. A verb
is taken where enough of its tagged senses lie in the lexicographer file verb.communication, and where it takes a
that-clause by its sentence frames or lies below the verbs of uttering; and every verb of the say and think class (see
tools/say_think.py), with the complements that its frames give. tools/speech.toml holds the hand review.

    python tools/cut_speech.py [WORDNET_DIRECTORY]
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from cut_words import forms_of, irregular
from say_think import INFINITIVE, OBJECT, Complements, say_think

COMMUNICATION = "32"  # verb.communication; its noun fellow is 10
THAT = {26}  # sentence frames of wninput(5): somebody ----s that CLAUSE
ROOTS = {"utter", "shout", "answer"}  # heads of the synsets for speaking aloud, crying out and replying
DATA = Path("claimcheck/data")
HEADER = """# {what}
# Cut from WordNet 3.0 (Princeton University, WordNet licence) by tools/cut_speech.py; reviewed in tools/speech.toml.
# {layout}
"""


@dataclass
class Verb:
    """What WordNet knows of one lemma's communication senses."""

    frames: set[int] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    first: bool = False  # its most frequent sense is one of communication


def synset_words(root: Path, part: str) -> dict[str, tuple[str, list[str]]]:
    """Offset -> (lexicographer file, words in lower case)."""
    found = {}
    for line in (root / f"data.{part}").read_text("utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            words = [fields[4 + 2 * i].lower() for i in range(int(fields[3], 16))]
            found[fields[0]] = (fields[1], words)
    return found


def verbs(root: Path) -> dict[str, Verb]:
    """Every single-word verb with a communication sense."""
    nouns, found = synset_words(root, "noun"), defaultdict[str, Verb](Verb)
    for line in (root / "data.verb").read_text("utf-8").splitlines():
        fields = line.split(" | ")[0].split()
        if line.startswith("  ") or fields[1] != COMMUNICATION:
            continue
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = int(fields[at])
        for k in range(pointers):
            kind, offset, pos, ends = fields[at + 1 + 4 * k : at + 5 + 4 * k]
            if kind == "+" and pos == "n" and nouns[offset][0] == "10":
                source, target = divmod(int(ends, 16), 256)
                found[words[source - 1]].nouns.add(nouns[offset][1][target - 1])
        _add_frames(found, words, fields[at + 1 + 4 * pointers :])
    _mark_first(root, found)
    return {word: verb for word, verb in found.items() if word.isalpha()}


def _add_frames(found: dict[str, Verb], words: list[str], fields: list[str]) -> None:
    for k in range(int(fields[0])):
        frame, which = int(fields[2 + 3 * k]), int(fields[3 + 3 * k], 16)
        for i, word in enumerate(words, 1):
            if which in (0, i):
                found[word].frames.add(frame)


def _mark_first(root: Path, found: dict[str, Verb]) -> None:
    synsets = synset_words(root, "verb")
    for line in (root / "index.verb").read_text("utf-8").splitlines():
        fields = line.split()
        if not line.startswith("  ") and fields[0] in found:
            offset = fields[4 + int(fields[3]) + 2]
            found[fields[0]].first = synsets[offset][0] == COMMUNICATION


def shares(root: Path, found: dict[str, Verb]) -> dict[str, float]:
    """Share of a verb's tags in SemCor that are communication; the first sense counts one tag more."""
    total, speech = Counter[str](), Counter[str]()
    for line in (root / "cntlist.rev").read_text("utf-8").splitlines():
        key, _, tags = line.split()
        word, _, sense = key.partition("%")
        if sense.startswith("2:"):
            total[word] += int(tags)
            speech[word] += int(tags) * sense.startswith(f"2:{COMMUNICATION}:")
    return {word: (speech[word] + verb.first) / (total[word] + 1) for word, verb in found.items()}


def voiced(root: Path) -> set[str]:
    """Verbs of uttering: hyponyms, at any depth, of the first communication senses of `ROOTS`."""
    below: dict[str, list[str]] = {}
    words: dict[str, list[str]] = {}
    for line in (root / "data.verb").read_text("utf-8").splitlines():
        fields = line.split(" | ")[0].split()
        if line.startswith("  ") or fields[1] != COMMUNICATION:
            continue
        count = int(fields[3], 16)
        words[fields[0]] = [fields[4 + 2 * i].lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * k : at + 5 + 4 * k] for k in range(int(fields[at]))]
        below[fields[0]] = [offset for kind, offset, *_ in pointers if kind == "~"]
    reached, queue = set[str](), [o for o, synset in words.items() if synset[0] in ROOTS]
    while queue:
        offset = queue.pop()
        if offset not in reached:
            reached.add(offset)
            queue += below.get(offset, [])
    return {word for offset in reached for word in words.get(offset, [])}


def kinds(
    word: str, verb: Verb, review: dict[str, list[str]], kept: bool, complements: Complements | None
) -> str:
    """Letters: t that-clause, w takes a person, q tags a quotation, a "as" or object, z bare clause, j noun phrase,
    i infinitive, m a matter that is spoken or thought of, d p h as below.
    """
    thinks = word in review["think_that"]
    that = thinks or word in review["include_that"] or (kept and bool(verb.frames & THAT))
    that = that or complements is not None
    letters = "t" * that
    letters += "w" * (word in review["whom"])
    letters += "q" * (kept or word in review["include_tag"])
    letters += "a" * (word in review["include_as"])
    letters += "z" * (thinks or word in review["zero_that"])
    letters += "j" * (word in review["object_told"])
    letters += "i" * (word in review["infinitive"] or word in review["promise"])
    told = complements is not None and word not in review["acts_on"]
    letters += "m" * (told and complements is not None and bool(complements.frames & (OBJECT | INFINITIVE)))
    letters += "d" * (word in review["deny"]) + "p" * (word in review["promise"])
    letters += "h" * (thinks or word in review["hedge"])
    return letters


def main(arguments: list[str]) -> None:
    """Writes both tables and says what they hold."""
    root = Path(arguments[0] if arguments else "/usr/share/wordnet")
    review = tomllib.loads(Path("tools/speech.toml").read_text("utf-8"))
    found, special = verbs(root), irregular(root)
    share = shares(root, found)
    named = {
        word
        for key in ("include_that", "include_tag", "include_as", "think_that", "infinitive")
        for word in review[key]
    }
    aloud = voiced(root)
    taken = {
        word
        for word, verb in found.items()
        if (word in aloud or verb.frames & THAT) and share[word] >= review["share"]
        if word not in review["exclude"]
    }
    classed = {word: c for word, c in say_think(root).items() if word not in review["other_first"]}
    rows, nouns = [], set(review["include_nouns"])
    for word in sorted(taken | named | classed.keys()):
        verb = found.get(word, Verb())
        letters = kinds(word, verb, review, word in taken, classed.get(word))
        inflected = forms_of(word, "v", special.get((word, "v"), set()))
        regular = forms_of(word, "v", set())  # "learned" beside "learnt"
        forms = sorted(inflected | {form for form in regular if word in review["both_pasts"]})
        rows.append(f"{word}\t{letters}\t{' '.join(forms)}")
        if "t" in letters and (word in taken | named or word in classed):
            nouns |= {noun for noun in verb.nouns if noun.isalpha()}
    nouns -= set(review["exclude_nouns"])
    _write("speech_verbs.txt", "Verbs of saying.", "lemma, kinds (see tools/cut_speech.py), forms", rows)
    _write("speech_nouns.txt", "Nouns of saying: X's statement that ...", "one lemma a line", sorted(nouns))


def _write(name: str, what: str, layout: str, rows: list[str]) -> None:
    path = DATA / name
    path.write_text(HEADER.format(what=what, layout=layout) + "\n".join(rows) + "\n", "utf-8")
    print(f"{path}: {len(rows)} rows")


if __name__ == "__main__":
    main(sys.argv[1:])
