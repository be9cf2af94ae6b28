"""Cuts claimcheck/data/contraries.tsv: words that part what is counted into contrary sides.

    apt-get install wordnet-base                             # Debian, WordNet 3.0
    python tools/cut_contraries.py

Reads tools/contraries.toml, which chooses the sides; WordNet has to know each two of them as antonyms, as sisters, or
as a thing and a sort of it.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from itertools import combinations, product
from pathlib import Path

from cut_words import forms_of, irregular

from claimcheck.annotate.words import is_word

_TOOLS = Path(__file__).parent
_OUT = _TOOLS.parent / "claimcheck" / "data" / "contraries.tsv"
_WORDNET = Path("/usr/share/wordnet")
_FILES = {"n": "noun", "v": "verb", "a": "adj"}
_HEADER = """\
# Contrary qualities: name, where their words count, and the words of each side.
# Cut by tools/cut_contraries.py from WordNet 3.0 (Princeton): antonyms and sister terms, chosen in
# tools/contraries.toml. Licences: LICENSES.md.
"""


def main() -> None:
    """Cuts the file; exits with the sides that WordNet does not set against one another."""
    contraries = tomllib.loads((_TOOLS / "contraries.toml").read_text("utf-8"))
    linked = {pos: _linked(pos) for pos in _FILES}
    special = irregular(_WORDNET)
    rows, unknown = [], []
    for name, entry in contraries.items():
        sides = [side.split() for side in entry["sides"]]
        for one, two in combinations(sides, 2):
            known = any(linked[pos](a, b) for pos in entry["pos"] for a, b in product(one, two))
            unknown += [] if known else [f"{name}: {' '.join(one)} / {' '.join(two)}"]
        forms = [
            sorted({f for w in side for p in entry["pos"] for f in _forms(w, p, special)}) for side in sides
        ]
        rows.append("\t".join([name, entry["where"], *(" ".join(side) for side in forms)]))
    if unknown:
        raise SystemExit("not contrary in WordNet: " + "; ".join(unknown))
    _OUT.write_text(_HEADER + "\n".join(rows) + "\n", "utf-8")
    print(f"contraries.tsv: {len(rows)} rows")


def _forms(word: str, pos: str, special: dict[tuple[str, str], set[str]]) -> set[str]:
    """The forms of a word that are words; no degrees of comparison, for "older" is told of more than "old" is."""
    if pos == "a":
        return {word}
    if pos == "n" and word.endswith(("man", "child")):
        return {word, word.removesuffix("man") + "men" if word.endswith("man") else word + "ren"}
    return {
        form for form in forms_of(word, pos, special.get((word, pos), set())) if is_word(form) or "-" in form
    }


class _Links:
    """The antonyms and the sister terms of one word class."""

    def __init__(self) -> None:
        self.antonyms: set[frozenset[str]] = set()
        self.above: dict[str, set[str]] = defaultdict(set)

    def __call__(self, one: str, two: str) -> bool:
        return frozenset({one, two}) in self.antonyms or bool(self.above[one] & self.above[two])


def _linked(pos: str) -> _Links:
    links, words, pointers = _Links(), {}, []
    for line in (_WORDNET / f"data.{_FILES[pos]}").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        count = int(fields[3], 16)
        words[fields[0]] = [fields[4 + 2 * at].lower().partition("(")[0] for at in range(count)]
        rest = fields[5 + 2 * count :]
        pointers += [(fields[0], *rest[at : at + 4]) for at in range(0, 4 * int(fields[4 + 2 * count]), 4)]
    for source, sign, target, *_ in pointers:
        if sign == "!":
            links.antonyms |= {frozenset(pair) for pair in product(words[source], words[target])}
        elif sign in ("@", "&"):
            for word in words[source]:
                links.above[word] |= {source, target}
    return links


if __name__ == "__main__":
    main()
