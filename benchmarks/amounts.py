"""Accuracy and speed of the amounts that claimcheck reads.

    python benchmarks/amounts.py --gold DIR [--json FILE]

DIR holds quantulum3/quantities.json (101 sentences with quantities, MIT) and recognizers_en/ (Microsoft's
Recognizers-Text specifications, MIT). A gold amount is found where a mention overlaps its text and has its value;
cases that the specification marks as unsupported in Python are left out.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.annotate.amounts import annotate
from claimcheck.annotate.mentions import AmountMention
from claimcheck.annotate.sentences import split
from claimcheck.model import Block, Document, Span, Zone

SPECS = {
    "Number_NumberModel": ("cardinal", "fraction"),
    "Number_PercentModel": ("percent",),
    "NumberWithUnit_CurrencyModel": ("money",),
    "NumberWithUnit_AgeModel": ("age",),
}


# Gold that news does not write or that the gold standard itself has wrong, left out of the fair figures: powers and
# mathematics, bare years and telephone numbers as quantities, "rose from $350 to $680" as one amount, "a dozen" as 1.
UNFAIR = re.compile(
    r"\^|×|\d[eE][-+]?\d|\bover\b|\bpoint\b|\bper cent of|percents? of|^(?:1[5-9]|20)\d\d$|\bto\b.*[$°]|gross|dozens?$"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|millionth|illionth)s?$"
)


class Gold(NamedTuple):
    """One amount that a gold standard wants: its text and value."""

    text: str
    value: Fraction


def mentions(text: str) -> tuple[AmountMention, ...]:
    """The amounts of a text by itself."""
    document = Document("0" * 64, "gold.txt", text, (Block(Zone.BODY, Span(0, len(text))),))
    return annotate(text, split(document))


def recognizers(folder: Path, name: str) -> Iterator[tuple[str, list[Gold]]]:
    """Sentences of one specification with what it wants of them."""
    for case in json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig")):
        if "python" in case.get("NotSupported", ""):
            continue
        wanted = []
        for result in case["Results"]:
            value = str((result.get("Resolution") or {}).get("value"))
            try:
                wanted.append(Gold(result["Text"], Fraction(value.rstrip("%"))))
            except ValueError:
                continue
        yield case["Input"], wanted


def quantulum(folder: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Sentences of quantulum3 with the quantities that they hold."""
    for case in json.loads((folder / "quantities.json").read_text(encoding="utf-8")):
        yield case["req"], [Gold(row["surface"], Fraction(str(row["value"]))) for row in case["res"]]


def fair(cases: Iterable[tuple[str, list[Gold]]]) -> Iterator[tuple[str, list[Gold]]]:
    """The cases without the sentences whose gold is out of scope."""
    for text, wanted in cases:
        if not any(UNFAIR.search(gold.text) for gold in wanted) and not re.search(
            r"\^|https?:|\d\.\d+\.", text
        ):
            yield text, wanted


def measure(cases: Iterable[tuple[str, list[Gold]]], forms: tuple[str, ...]) -> dict[str, Any]:
    """Found, missed and superfluous amounts, with the first misses as examples."""
    hits = wanted_count = made = 0
    misses: list[str] = []
    for text, wanted in cases:
        found = [m for m in mentions(text) if not forms or m.form in forms]
        made += len(found)
        wanted_count += len(wanted)
        place = 0
        for gold in wanted:
            at = text.lower().find(gold.text.lower(), place)
            place = max(at, 0)
            span = Span(at, at + len(gold.text))
            match = next((m for m in found if m.span.overlaps(span) and _same(m, gold.value)), None)
            if match is None:
                misses.append(f"{gold.text!r} = {float(gold.value):g} in {text[:90]!r}")
            else:
                hits += 1
                found.remove(match)
        misses.extend(
            f"+ {text[m.span.start : m.span.end]!r} = {m.amount} in {text[:90]!r}" for m in found[:2]
        )
    recall = hits / max(1, wanted_count)
    precision = hits / max(1, made)
    f1 = 2 * hits / max(1, wanted_count + made)
    return {"wanted": wanted_count, "precision": precision, "recall": recall, "f1": f1, "misses": misses}


def _same(mention: AmountMention, value: Fraction) -> bool:
    low, high = mention.amount.low, mention.amount.high
    if low is None or high is None:
        return False
    middle = (low + high) / 2
    size = max(abs(value), Fraction(1, 10**15))
    # Cents and pence are gold as such, and hundredths of their currency here.
    factors = (1, 100) if mention.form == "money" else (1,)
    near = min(abs(end * factor - value) for end in (low, high, middle) for factor in factors)
    return near <= size / 10**9 or (mention.hedge != "" and low <= value <= high)


def speed(texts: list[str]) -> float:
    """Characters a second of the annotator alone, sentences already split."""
    text = "\n\n".join(texts) * 20
    document = Document("0" * 64, "speed.txt", text, (Block(Zone.BODY, Span(0, len(text))),))
    sentences = split(document)
    annotate(text[:1], sentences[:9])
    start = time.perf_counter()
    annotate(text, sentences)
    return len(text) / (time.perf_counter() - start)


def main() -> None:
    """Print one line a data set and write the figures as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="show so many misses a data set")
    args = parser.parse_args()
    table: dict[str, dict[str, Any]] = {}
    for name, forms in {"quantulum3": (), **SPECS}.items():
        cases = list(
            recognizers(args.gold / "recognizers_en", name) if forms else quantulum(args.gold / name)
        )
        table[name] = measure(cases, forms)
        table[f"{name}, fair"] = measure(fair(cases), forms)
    for name, row in table.items():
        print(f"{name:36} {row['wanted']:4} P {row['precision']:.3f} R {row['recall']:.3f} F {row['f1']:.3f}")
        print("".join(f"    {miss}\n" for miss in row["misses"][: args.misses]), end="")
    seeds = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
    rate = speed([path.read_text(encoding="utf-8") for path in seeds])
    print(f"speed {rate / 1e6:.1f} M chars/s")
    if args.json:
        figures = {name: {k: v for k, v in row.items() if k != "misses"} for name, row in table.items()}
        args.json.write_text(json.dumps({**figures, "chars_per_second": rate}, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
