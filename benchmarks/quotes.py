"""Accuracy and speed of quotations on PolNeAR-like data: contents with quotation marks, and who said them.

    python benchmarks/quotes.py --gold DIR [--json FILE]

DIR holds *.jsonl with `text` and `attributions` of `source`, `cue` and `content`, each a list of {spans, text}.
A predicted content counts as found where the Jaccard index of its tokens with an unused gold content is 0.5 or more.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimcheck.annotate import names, quotes, sentences
from claimcheck.annotate.mentions import QuoteMention
from claimcheck.model import Block, Document, Span, Zone

FLOORS = {"f1": 0.83, "named": 0.87, "pronouns": 0.95}
_TOKEN = re.compile(r"\w+")
_MARK = re.compile('[“”"«»]')
_PRONOUN = re.compile(r"(?:he|she|they|it|i|we|who|him|her)\Z", re.IGNORECASE)


@dataclass
class Tally:
    """Counts over all articles."""

    predicted: int = 0
    gold: int = 0
    matched: int = 0
    named: list[bool] = field(default_factory=list)
    pronouns: list[bool] = field(default_factory=list)
    others: list[bool] = field(default_factory=list)
    characters: int = 0
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)


def document_of(text: str) -> Document:
    """A document with one body block for each line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Zone.BODY, Span(start, start + len(line))))
        start += len(line) + 1
    return Document(id="0" * 64, path="gold.txt", text=text, blocks=tuple(blocks))


def groups(found: tuple[QuoteMention, ...]) -> list[list[QuoteMention]]:
    """Mentions of one attribution together: those of one cue, and the quotes that go on with one."""
    roots: dict[object, list[QuoteMention]] = {}
    keys: list[object] = []
    for number, quote in enumerate(found):
        own = ("cue", quote.cue) if quote.cue else ("at", number)
        before = quote.continues
        keys.append(keys[before] if before is not None and before < number else own)
        if quote.speech:
            roots.setdefault(keys[-1], []).append(quote)
    return list(roots.values())


def tokens(text: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    """Offsets of the words inside the spans."""
    return frozenset(m.start() for start, end in spans for m in _TOKEN.finditer(text, start, end))


def gold_contents(record: dict[str, Any]) -> Iterator[tuple[frozenset[int], list[tuple[int, int]], str, str]]:
    """(content tokens, source spans, source text, content text) of every attribution that quotes."""
    for attribution in record["attributions"]:
        parts = attribution["content"]
        words = " ".join(part["text"] for part in parts)
        if parts and _MARK.search(words):
            source = attribution["source"]
            spans = [tuple(span) for part in source for span in part["spans"]]
            content = [tuple(span) for part in parts for span in part["spans"]]
            yield tokens(record["text"], content), spans, " ".join(part["text"] for part in source), words


def score(record: dict[str, Any], tally: Tally) -> None:
    """Adds one article."""
    text = record["text"]
    split = sentences.split(document_of(text))
    mentions, entities = names.annotate(text, split)
    start = time.perf_counter()
    found = quotes.annotate(text, split, mentions, entities)
    tally.seconds += time.perf_counter() - start
    tally.characters += len(text)
    predicted = [(group, tokens(text, [quote.span for quote in group])) for group in groups(found)]
    predicted = [
        (g, t) for g, t in predicted if any(_MARK.search(text[q.span.start : q.span.end]) for q in g)
    ]
    gold = list(gold_contents(record))
    tally.predicted += len(predicted)
    tally.gold += len(gold)
    _match(predicted, gold, tally, text)


def _match(
    predicted: list[tuple[list[QuoteMention], frozenset[int]]],
    gold: list[tuple[frozenset[int], list[tuple[int, int]], str, str]],
    tally: Tally,
    text: str,
) -> None:
    pairs = sorted(
        ((_jaccard(t, g[0]), p, k) for p, (_, t) in enumerate(predicted) for k, g in enumerate(gold)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    used: set[int] = set()
    taken: set[int] = set()
    for likeness, p, k in pairs:
        if likeness >= 0.5 and p not in used and k not in taken:
            used.add(p)
            taken.add(k)
            tally.matched += 1
            _score_speaker(predicted[p][0], gold[k], tally, text)
    tally.misses += [f"MISSED  [{gold[k][2]}] {gold[k][3][:150]}" for k in range(len(gold)) if k not in taken]
    for p, (group, _) in enumerate(predicted):
        if p not in used:
            shown = " + ".join(text[q.span.start : q.span.end] for q in group)
            where = group[0].speaker_span
            tally.misses.append(f"EXTRA   [{text[where.start : where.end] if where else ''}] {shown[:150]}")


def _score_speaker(
    group: list[QuoteMention],
    gold: tuple[frozenset[int], list[tuple[int, int]], str, str],
    tally: Tally,
    text: str,
) -> None:
    if not gold[1]:
        return
    spans = [quote.speaker_span for quote in group if quote.speaker_span]
    right = any(s.start < end and start < s.end for s in spans for start, end in gold[1])
    if _PRONOUN.match(gold[2].strip()):
        right = right or any(text[s.start : s.end].lower() == gold[2].strip().lower() for s in spans)
        tally.pronouns.append(right)
    elif any(word[:1].isupper() for word in gold[2].split()[1:] or gold[2].split()):
        tally.named.append(right)
    else:
        tally.others.append(right)
    if not right:
        told = text[spans[0].start : spans[0].end] if spans else ""
        tally.misses.append(f"SPEAKER [{gold[2]}] told: [{told}] {gold[3][:120]}")


def _jaccard(one: frozenset[int], two: frozenset[int]) -> float:
    return len(one & two) / len(one | two) if one or two else 0.0


def figures(tally: Tally) -> dict[str, float]:
    """The figures that are reported."""

    def share(hits: list[bool]) -> float:
        return sum(hits) / len(hits) if hits else 0.0

    precision, recall = tally.matched / max(1, tally.predicted), tally.matched / max(1, tally.gold)
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "named": share(tally.named),
        "pronouns": share(tally.pronouns),
        "others": share(tally.others),
        "gold": float(tally.gold),
        "chars_per_second": tally.characters / max(1e-9, tally.seconds),
    }


def main(arguments: list[str]) -> int:
    """Prints a table; exit status 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description="Accuracy of quotations on gold attributions.")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was missed")
    options = parser.parse_args(arguments)
    tally = Tally()
    for path in sorted(options.gold.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            score(json.loads(line), tally)
    result = figures(tally)
    for name, value in result.items():
        print(f"{name:18}{value:14,.3f}{'   floor ' + str(FLOORS[name]) if name in FLOORS else ''}")
    if options.show:
        print("\n".join(tally.misses))
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    return int(any(result[name] < floor for name, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
