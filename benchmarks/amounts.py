"""Accuracy and speed of the amounts that claimcheck reads, and of the tolls and ages that articles give.

    python benchmarks/amounts.py --gold DIR [--json FILE] [--misses N] [--conflicts]

DIR is the folder of the gold data: gvc/ (Gun Violence Corpus), quantulum3/ and recognizers_en/ (Microsoft's
Recognizers-Text specifications). What of it is absent is said and left out. quantulum3 and text2num are measured
beside claimcheck where they are installed.

A case of the specifications is right when every amount that it wants is found with its value; the marks of what
Python's own recognizers do not support are kept to, but for ordinals and ranges, which are marked throughout.
`--conflicts` lists every conflict over counts and ages within an incident, with its judgement in labels_counts.yaml.
"""

from __future__ import annotations

import argparse
import importlib
import json
import statistics
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from amounts_gvc import conflicts, judged, read, single, spans
from amounts_specs import Score, by_case, by_quantity, quantulum, recognizers

from claimcheck.annotate.amounts import annotate
from claimcheck.annotate.sentences import split
from claimcheck.model import Block, Document, Span, Zone

# A number may carry a unit here; where a specification wants nothing, only the first two may not be found.
NUMBERS = ("cardinal", "fraction", "duration", "measure", "score", "age", "percent", "money")
SPECS = {
    "number": (
        "Number_NumberModel",
        NUMBERS,
        False,
    ),
    "number_range": ("Number_NumberRangeModel", (), True),
    "ordinal": ("Number_OrdinalModel", ("ordinal",), True),
    "percent": ("Number_PercentModel", ("percent",), False),
    "currency": ("NumberWithUnit_CurrencyModel", ("money",), False),
    "age": ("NumberWithUnit_AgeModel", ("age",), False),
}
ROUNDS = 5
PEER_TEXT = 4000  # characters; quantulum3 takes a second for twenty thousand
PEERS = (
    ("text2num_chars_per_second", "text_to_num", "alpha2digit", ("en",)),
    ("quantulum3_chars_per_second", "quantulum3.parser", "parse", ()),
)
NOT_MEASURED = (
    "1,200 incidents with labelled conflicts of counts and ages: not among the data given",
    "spans of hedges and of counted nouns: no gold data holds them",
)


def sentences_measured(gold: Path, misses: int) -> Iterator[tuple[str, float]]:
    """Figures of quantulum3 and of the recognizers, each printed as a line."""
    if (gold / "quantulum3").is_dir():
        raw, fair = by_quantity(quantulum(gold / "quantulum3"))
        _show("quantulum3, value and unit, all", raw, 0)
        _show("quantulum3, of those that news can hold", fair, misses)
        yield "quantulum3_value_unit", fair.share
        yield "quantulum3_value_unit_all", raw.share
    for name, (spec, forms, marked) in SPECS.items():
        if not (gold / "recognizers_en" / f"{spec}.json").is_file():
            print(f"{name}: {spec}.json is not in {gold / 'recognizers_en'}: not measured")
            continue
        score = by_case(recognizers(gold / "recognizers_en", spec, marked=marked), forms)
        _show(spec, score, misses)
        yield name, score.share


def _show(name: str, score: Score, misses: int) -> None:
    print(f"{name:44} {score.right:4} of {score.cases:4} right  {score.share:.3f}")
    print("".join(f"    {miss}\n" for miss in score.misses[:misses]), end="")


def articles_measured(gold: Path, misses: int, *, listed: bool) -> Iterator[tuple[str, float]]:
    """Figures of the Gun Violence Corpus: tolls and ages an article, conflicts an incident where `listed`."""
    if not (gold / "gvc").is_dir():
        print(f"gvc is not in {gold}: tolls and ages are not measured")
        return
    rows, incidents = read(gold / "gvc")
    result = single(rows, incidents)
    for name, tally in sorted(result.tolls.items()):
        shown = (
            f"{name}: right of stated {tally.precision:.3f}, stated {tally.recall:.3f} of {tally.articles}"
        )
        print(
            shown
            + ("  (in numbers or by the victims told of)" if "told" in name else "  (implied noughts too)")
        )
        key = name.replace(", ", "_")
        yield f"gvc_{key}_precision", tally.precision
        yield f"gvc_{key}_recall", tally.recall
    ages = result.ages
    print(f"ages: {ages.right} of {ages.claimed} right, {ages.found} of {ages.named} named with it found")
    yield "gvc_age_precision", ages.right / max(1, ages.claimed)
    yield "gvc_age_recall", ages.found / max(1, ages.named)
    print("".join(f"    {miss}\n" for miss in result.misses[:misses]), end="")
    if listed:
        yield "gvc_wrong_conflicts_per_100", _conflicts(rows, len(incidents))


def _conflicts(rows: list[dict[str, object]], incidents: int) -> float:
    """List every conflict over counts and ages among the articles of one incident."""
    number, labels, wrong, unjudged = 0, judged(), 0, 0
    for incident, found in conflicts(rows):
        number += 1
        label, why = labels.get(spans(found), ("not judged", ""))
        wrong += label == "wrong"
        unjudged += label == "not judged"
        sides = " / ".join(
            ", ".join(f"{c.as_written} ({c.document_id[:8]})" for c in s.claims) for s in found.sides
        )
        said = f"{found.rule} {found.severity.value} {found.verdict.value} {found.attribute}"
        print(f"    {incident} {said}: {sides}")
        print(f"        {label}: {why}" if why else f"        {label} {spans(found)}")
    print(f"{number} conflicts in {incidents} incidents: {wrong} wrong, {unjudged} not judged")
    return 100 * (wrong + unjudged) / incidents


def speed(text: str) -> Iterator[tuple[str, float]]:
    """Characters a second of processor time: claimcheck's amounts, sentences already split, and its peers."""
    document = Document("0" * 64, "speed.txt", text, (Block(Zone.BODY, Span(0, len(text))),))
    sentences = split(document)
    yield "chars_per_second", _rate(len(text), lambda: annotate(text, sentences), "claimcheck")
    for name, module, function, options in PEERS:
        try:
            peer = getattr(importlib.import_module(module), function)
        except ImportError:
            print(f"{module}: not installed, not measured")
            continue
        yield name, _rate(PEER_TEXT, partial(peer, text[:PEER_TEXT], *options), module)


def _rate(size: int, run: Callable[[], object], name: str) -> float:
    run()
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    rate = size / max(statistics.median(taken), 1e-9)
    print(f"speed of {name:20} {rate / 1e6:.3f} M chars/s (median of {ROUNDS}, processor time)")
    return rate


def main() -> None:
    """Print the table and write the figures as JSON where asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--gold", type=Path, required=True, help="the folder that holds gvc/, quantulum3/ ..."
    )
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--misses", type=int, default=0, help="show so many misses a data set")
    parser.add_argument(
        "--conflicts", action="store_true", help="list the conflicts within each incident of gvc"
    )
    args = parser.parse_args()
    warnings.simplefilter("ignore")  # what the peers say of parts of theirs that are not installed
    figures = dict(sentences_measured(args.gold, args.misses))
    figures.update(articles_measured(args.gold, args.misses, listed=args.conflicts))
    seeds = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
    figures.update(speed("\n\n".join(path.read_text(encoding="utf-8") for path in seeds) * 20))
    for line in NOT_MEASURED:
        print(f"not measured: {line}")
    if args.json:
        args.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
