"""Whether the concept lexicon knows single development texts: entries that occur in one of them alone.

    python benchmarks/lexicon.py --gold DIR [--wordnet DIR] [--seeds DIR] [--json FILE] [--all]

Reads the texts of the labelled cases (cases.yaml), of all *.jsonl of DIR and of the seeds, counts in how many of them
verbs, nouns and phrases of the lexicon occur, and prints for each entry that occurs in one text alone the place in
WordNet 3.0 that it comes from. An entry without one is a fault, and the exit status 1. It does not measure whether an
entry is apt, and knows nothing of texts that are not in DIR.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import command
import corpora
import yaml
from lexicon_places import Places

from claimcheck.annotate.concepts import entries, phrase_at
from claimcheck.annotate.sentences import split
from claimcheck.annotate.words import readings
from claimcheck.model import Block, Document, Span, Zone

SOURCE = Path(__file__).parents[1] / "tools" / "concepts.toml"
Entry = tuple[str, str, tuple[str, ...]]  # (concept, "v" or "n", tokens)


class Found(NamedTuple):
    """An entry with the number of texts it occurs in, and where WordNet has it."""

    entry: Entry
    texts: int
    place: str


def texts(gold: Path, seeds: Path) -> Iterator[str]:
    """Every development text once; files of unread cases are not opened."""
    for case in (
        yaml.safe_load((gold / "cases.yaml").read_text("utf-8")) if (gold / "cases.yaml").exists() else ()
    ):
        yield "\n\n".join(document["text"] for document in case["documents"])
    for path in sorted(gold.rglob("*.jsonl")):
        for row in corpora.records(path):
            text = row.get("text") or " ".join(row.get("tokens") or ())
            if isinstance(text, str) and text:
                yield text
    for path in sorted(seeds.glob("*.txt")):
        yield path.read_text("utf-8")


def occurring(text: str) -> set[Entry]:
    """The entries that occur in a text."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Zone.BODY, Span(start, start + len(line))))
        start += len(line) + 1
    document = Document(id="0" * 64, path="text.txt", text=text, blocks=tuple(blocks))
    found: set[Entry] = set()
    for sentence in split(document):
        for place, word in enumerate(sentence.words):
            for reading in readings(word.lower):
                found.add(("", reading.pos, (reading.lemma,)))
            phrase = phrase_at(sentence.words, place)
            if phrase:
                found.add((phrase.concept, phrase.pos, phrase.tokens))
    return found


def about(source: Path) -> dict[str, frozenset[str]]:
    """The nouns that a concept's phrases are about, as the hand-made list beside the cutting script says."""
    table = tomllib.loads(source.read_text("utf-8"))
    return {
        concept: frozenset(sense.split(".")[0] for sense in entry.get("objects", "").split())
        for concept, entry in table.items()
    }


def judge(
    listed: list[Entry], counts: Counter[Entry], places: Places, objects: dict[str, frozenset[str]]
) -> list[Found]:
    """All entries with their place."""
    own = defaultdict[str, set[str]](set)
    for concept, _, tokens in listed:
        own[concept] |= {tokens[-1]} if len(tokens) == 1 else set()
    judged = []
    for concept, pos, tokens in listed:
        if len(tokens) == 1:
            count, place = counts["", pos, tokens], places.word(tokens[0], pos, sorted(own[concept]))
        else:
            count = counts[concept, pos, tokens]
            place = places.phrase(tokens, frozenset(own[concept]), objects.get(concept, frozenset()))
        judged.append(Found((concept, pos, tokens), count, place))
    return judged


def main() -> int:
    """Prints the table; 1 where an entry of one text alone has no place in WordNet."""
    parser = command.parser(__doc__)
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    parser.add_argument(
        "--all", action="store_true", help="list entries without a place that occur in no text too"
    )
    options = parser.parse_args()
    if not (options.wordnet / "data.verb").exists():
        print(f"no WordNet in {options.wordnet} (Debian's wordnet-base): nothing was measured")
        return 2
    counts: Counter[Entry] = Counter()
    read = 0
    for text in texts(options.gold, options.seeds):
        counts.update(occurring(text))
        read += 1
    if not read:
        print(f"no texts in {options.gold}: nothing was measured")
        return 2
    judged = judge(list(entries()), counts, Places(options.wordnet), about(SOURCE))
    single = [found for found in judged if found.texts == 1]
    for found in sorted(single, key=lambda found: (bool(found.place), found.entry)):
        concept, pos, tokens = found.entry
        print(f"{concept:16} {pos} {' '.join(tokens):32} {found.place or 'NO PLACE IN WORDNET'}")
    without = [found for found in single if not found.place]
    absent = [found for found in judged if not found.place and found.texts != 1]
    if options.all:
        for found in absent:
            print(f"without a place, in {found.texts} texts: {found.entry}")
    result = {
        "texts": read,
        "concepts": len({found.entry[0] for found in judged}),
        "entries": len(judged),
        "in_no_text": sum(found.texts == 0 for found in judged),
        "in_one_text": len(single),
        "in_one_text_without_place": len(without),
        "without_place": len(without) + len(absent),
    }
    print("  ".join(f"{name} {value}" for name, value in result.items()))
    command.write(options.json, result)
    return 1 if without else 0


if __name__ == "__main__":
    sys.exit(main())
