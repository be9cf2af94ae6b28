"""Cuts claimcheck/data/kinds.tsv: nouns with the kind of thing they say something is.

    apt-get install wordnet-base                             # Debian, WordNet 3.0
    python tools/cut_kinds.py

Reads tools/kinds.toml, which names the kinds.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

_TOOLS = Path(__file__).parent
_OUT = _TOOLS.parent / "claimcheck" / "data" / "kinds.tsv"
_WORDNET = Path("/usr/share/wordnet")
_HEADER = """\
# Kinds of thing and the nouns that name them: kind, kinds that one thing may be as well (;), nouns,
# phrases (;).
# Cut by tools/cut_kinds.py from WordNet 3.0 (Princeton): nouns whose most common sense lies under the senses named in
# tools/kinds.toml. Licences: LICENSES.md.
"""


def main() -> None:
    """Cuts the file."""
    senses, above = dict(_senses()), dict(_hypernyms())
    kinds = tomllib.loads((_TOOLS / "kinds.toml").read_text("utf-8"))
    named = {word for kind in kinds.values() for word in kind.get("words", "").split()}
    rows = []
    for kind, entry in kinds.items():
        tops = {_offset(senses, name) for name in entry.get("under", "").split()}
        nouns = {noun for noun, offsets in senses.items() if tops & _closure(offsets[0], above)}
        nouns = {noun for noun in nouns if "_" not in noun and noun.isalpha()} - named
        nouns = (nouns | set(entry.get("words", "").split())) - set(entry.get("not", "").split())
        beside, phrases = entry.get("with", "").split(), entry.get("phrases", ())
        rows.append("\t".join([kind, ";".join(beside), " ".join(sorted(nouns)), ";".join(phrases)]))
    _OUT.write_text(_HEADER + "\n".join(rows) + "\n", "utf-8")


def _offset(senses: dict[str, list[str]], name: str) -> str:
    lemma, _, number = name.split(".")
    return senses[lemma][int(number) - 1]


def _senses() -> Iterator[tuple[str, list[str]]]:
    """(lemma, offsets of its senses, most common first)."""
    for line in (_WORDNET / "index.noun").read_text("ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            yield fields[0], fields[-int(fields[2]) :]


def _hypernyms() -> Iterator[tuple[str, list[str]]]:
    """(offset, offsets of its hypernyms); instances, which are names and not kinds, have none."""
    for line in (_WORDNET / "data.noun").read_text("ascii").splitlines():
        if not line.startswith(" "):
            fields = line.partition("|")[0].split()
            yield fields[0], [fields[at + 1] for at, field in enumerate(fields) if field == "@"]


def _closure(offset: str, above: dict[str, list[str]]) -> set[str]:
    found, waiting = set[str](), [offset]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += above.get(at, ())
    return found


if __name__ == "__main__":
    main()
