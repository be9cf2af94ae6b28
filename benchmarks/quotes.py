"""Accuracy and speed of quotations and reported speech on PolNeAR: what was said, by whom, behind which cue.

    python benchmarks/quotes.py --gold DIR [--json FILE] [--show]

DIR is the folder of the gold data, or its polnear folder. The asked figures are raw; `fair_` ones leave out the slips
of the gold that quotes_gold.yaml lists, and attributions without a source. Quoted contents are found where the Jaccard
index of the tokens is 0.5; a speaker is right where it overlaps the gold source, or its surname or head is in it.
Segments are stretches in quotation marks of four words or more: found, and laid to the right speaker. Indirect
figures are over contents without marks whose cue is of the say or think class (quotes_gold.yaml); coverage and source
are shares of those whose cue was found. Speed is process time of quotations alone, names having been found before;
the best of three runs. Not measured: who "he" is (the gold has no coreference), nested quotes, single marks.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import command
import corpora
import quotes_gold
import quotes_score as scoring

from claimcheck.annotate import names, quotes, sentences

FLOORS = {
    "quote_f1": 0.87, "pure_quote_recall": 0.95, "speaker_named": 0.93, "speaker_pronoun": 0.96,
    "segments_recall": 0.90, "segments_precision": 0.94, "indirect_cue_f1": 0.87, "indirect_coverage": 0.78,
    "indirect_source": 0.93, "chars_per_second": 2_000_000,
}  # fmt: skip
_RUNS = 3


def corpus(folder: Path) -> list[quotes_gold.Record]:
    """The articles; SystemExit with one clear line where there are none."""
    found = sorted(folder.glob("*.jsonl")) or sorted((folder / "polnear").glob("*.jsonl"))
    if not found:
        raise SystemExit(
            f"{folder}: no *.jsonl here or in polnear/; name the folder of the gold data with --gold"
        )
    return [record for path in found for record in corpora.records(path)]


def speed(records: list[quotes_gold.Record]) -> float:
    """Code points a second of the annotator of quotations, names and sentences given."""
    ready = []
    for record in records:
        split = sentences.split(scoring.document_of(record["text"]))
        ready.append((record["text"], split, *names.annotate(record["text"], split)))
    best = float("inf")
    for _ in range(_RUNS):
        start = time.process_time()
        for text, split, mentions, entities in ready:
            quotes.annotate(text, split, mentions, entities)
        best = min(best, time.process_time() - start)
    return sum(len(text) for text, *_ in ready) / max(1e-9, best)


def main(arguments: list[str]) -> int:
    """Prints a table; exit status 1 where a floor is missed."""
    parser = command.parser(__doc__)
    parser.add_argument("--show", action="store_true", help="print what was missed")
    options = parser.parse_args(arguments)
    records = corpus(options.gold)
    raw, fair = scoring.Tally(), scoring.Tally()
    errata = quotes_gold.errata()
    for record in records:
        found = scoring.read(record)
        scoring.score(record, quotes_gold.attributions(record), found, raw)
        scoring.score(record, quotes_gold.attributions(record, errata), found, fair)
    result = raw.figures() | {f"fair_{name}": value for name, value in fair.figures().items()}
    result["chars_per_second"] = speed(records)
    for name, value in result.items():
        floor = f"   floor {FLOORS[name]:,}" if name in FLOORS else ""
        print(f"{name:30}{value:14,.3f}{floor}")
    if options.show:
        print("\n".join(raw.misses))
    command.write(options.json, result)
    return int(any(result[name] < floor for name, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
