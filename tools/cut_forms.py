"""Cuts claimcheck/data/word_forms.tsv from WordNet: participles, plurals, nouns of event concepts.

Source: Debian package wordnet-base (WordNet 3.0, Princeton University), normally in /usr/share/wordnet. Its exception
list gives the irregular forms of a verb without saying which is which; verbs whose -ing form is irregular only by its
doubled letter, and which have no doubled -ed form, do not change at all ("hit", "cut").

    python tools/cut_forms.py [WORDNET_DIRECTORY]
"""

from __future__ import annotations

import sys
from pathlib import Path

from cut_words import irregular

from claimcheck.annotate.concepts import concepts, nouns_of
from claimcheck.annotate.words import readings
from claimcheck.subjects.families import noun_for

TARGET = Path("claimcheck/data/word_forms.tsv")
ALONE = {1, 2, 3, 4, 22, 27, 28}  # sentence frames of wninput(5) without an object
WITH_OBJECT = {8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 31}
SENSES = 2  # the most frequent ones
# Unchanged verbs that double no letter, which the lists of WordNet cannot show.
UNCHANGED = {
    "burst",
    "cast",
    "cost",
    "hurt",
    "read",
    "spread",
    "thrust",
    "shed",
    "wed",
    "broadcast",
    "forecast",
    "offset",
}
ITSELF = ("come", "run")  # participles of these and of what is made of them
# By hand, against the order of WordNet's senses, which puts the rarer "resign his office" first.
REVIEWED = {"resign": "i", "retire": "i", "withdraw": "it", "attack": "it", "invest": "i", "own": "t"}
# By hand: WordNet lists no form that does not change.
SAME = "people police staff cattle aircraft spacecraft sheep deer fish series species headquarters offspring"
PLURALS = {"person": "people", "woman": "women", "index": "indexes", **{noun: noun for noun in SAME.split()}}
HEADER = """# verbs: v, verb, past participle ("" for the regular one), i: stands without an object, t: takes one
# nouns: n, noun, irregular plural
# events: e, concept, noun for it
# Cut from WordNet 3.0 (Princeton University, WordNet licence) by tools/cut_forms.py.
"""


def participle(verb: str, exceptions: set[str]) -> str:
    """The irregular participle among the exceptions of a verb, "" where it has none."""
    if verb.endswith(ITSELF):
        return verb
    doubled = verb + verb[-1]
    if verb in UNCHANGED or (doubled + "ing" in exceptions and doubled + "ed" not in exceptions):
        odd = {form for form in exceptions if not form.endswith(("ing", "ed"))}
        return verb if not odd else best(odd)
    odd = {form for form in exceptions if not form.endswith(("ing", "ed", "s"))}
    return best(odd) if odd else ""


def best(odd: set[str]) -> str:
    """Of "began" and "begun", "took" and "taken" the second: -n first, then the vowel u, then the last."""
    return max(odd, key=lambda form: (form.endswith(("n", "ne")), "u" in form, form))


def frames(verb: str) -> set[int]:
    """Numbers of the sentence frames of a verb's commonest senses."""
    found: set[int] = set()
    for offset in INDEX.get(verb, ())[:SENSES]:
        fields = LINES[offset].split(" | ")[0].split()
        words = [fields[4 + 2 * i].lower() for i in range(int(fields[3], 16))]
        at = 4 + 2 * len(words)
        at += 1 + 4 * int(fields[at])  # past the pointers, to the number of frames
        for place in range(at + 1, at + 1 + 3 * int(fields[at]), 3):
            of = int(fields[place + 2], 16)
            if of == 0 or words[of - 1] == verb:
                found.add(int(fields[place + 1]))
    return found


INDEX: dict[str, list[str]] = {}
LINES: dict[str, str] = {}


def read(root: Path) -> None:
    """Fills INDEX (verb -> offsets of its senses, commonest first) and LINES (offset -> line)."""
    for line in (root / "index.verb").read_text("utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            INDEX[fields[0]] = fields[-int(fields[2]) :]
    for line in (root / "data.verb").read_text("utf-8").splitlines():
        if not line.startswith("  "):
            LINES[line[:8]] = line


def verbs(root: Path) -> list[str]:
    """The rows of verbs: those with an odd participle, and those that name an event concept."""
    odd = {lemma: forms for (lemma, pos), forms in irregular(root).items() if pos == "v"}
    rows = []
    for verb in sorted({*odd, *UNCHANGED, *concepts()}):
        if verb in INDEX and verb.isalpha():
            form, numbers = participle(verb, odd.get(verb, set())), frames(verb)
            flags = ("i" if numbers & ALONE else "") + ("t" if numbers & WITH_OBJECT else "")
            if form or verb in concepts():
                rows.append(f"v\t{verb}\t{form}\t{REVIEWED.get(verb, flags)}\n")
    return rows


def nouns(root: Path) -> list[str]:
    """The rows of nouns that general English uses; the last of several plurals."""
    odd = {lemma: forms for (lemma, pos), forms in irregular(root).items() if pos == "n"}
    plurals = {noun: max(forms) for noun, forms in odd.items() if not max(forms).endswith("sses")} | PLURALS
    used = (noun for noun in sorted(plurals) if any(r.pos == "n" and r.count for r in readings(noun)))
    return [f"n\t{noun}\t{plurals[noun]}\n" for noun in used]


def events() -> list[str]:
    """The rows of concepts that families.toml gives no noun: the noun of the concept that is likest to its name."""
    rows = []
    for concept in sorted(concepts()):
        found = max(nouns_of(concept), key=lambda n: (shared(n, concept), -len(n), n), default="")
        if noun_for(concept) == concept and shared(found, concept) >= min(4, len(concept) - 1):
            rows.append(f"e\t{concept}\t{found}\n")
    return rows


def shared(one: str, other: str) -> int:
    """Letters that two words have in common from the start."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def main() -> None:
    """Writes the file."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    read(root)
    rows = [*events(), *nouns(root), *verbs(root)]
    TARGET.write_text(HEADER + "".join(rows), encoding="utf-8")
    print(f"{TARGET}: {len(rows)} words")


if __name__ == "__main__":
    main()
