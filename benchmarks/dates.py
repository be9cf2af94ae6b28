"""Accuracy and speed of time expressions on GUM news and interviews, every date of which is resolved.

    python benchmarks/dates.py --gold DIR [--json FILE]

DIR holds docs_traindev.jsonl: tokens, `base` (the day of publication) and `dates` with TEI attributes. An expression is
found where spans overlap; a value is right where at least half of the shorter interval is shared and neither is over
three times the other. Lengths, clock times and sets, which the gold marks only now and then, count where the gold has
them and are no false alarms elsewhere; they have no value. The fair figures leave out the slips listed in ERRATA.
"""

from __future__ import annotations

import argparse
import calendar
import json
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from claimcheck.annotate import annotate, times
from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.annotate.sentences import split
from claimcheck.claims.tense import dated_event, direction
from claimcheck.model import Block, Document, Grain, Span, TimeInterval, Zone
from claimcheck.values.time import resolve

OPTIONAL = frozenset({"duration", "clock", "set", "event-offset"})
ERRATA = {
    "value": {"-2009-03-13", "1985", "2010-09-04T22:30:00", "2010-09-05T02:30:00"},  # typing slips
    "unmarked": {"today", "tonight"},  # marked 4 times of 15
    "events": ("day", "night"),  # "day five", "the opening night": events, not expressions of time
}


@dataclass
class Score:
    """Counts over all documents."""

    gold: int = 0
    found: int = 0
    false: int = 0
    valued: int = 0
    right: int = 0

    def row(self) -> tuple[float, float, float, float]:
        """Recall, precision, F1 of detection and the share of found ones with the right value."""
        recall = self.found / self.gold
        precision = self.found / (self.found + self.false)
        return recall, precision, 2 * recall * precision / (recall + precision), self.right / self.valued


def main() -> None:
    """Read the arguments, score, print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--show", action="store_true", help="print every miss, false alarm and wrong value")
    args = parser.parse_args()
    lines = (args.gold / "docs_traindev.jsonl").read_text("utf-8").splitlines()
    documents = [json.loads(line) for line in lines]
    result: dict[str, Any] = {}
    for fair in (False, True):
        score = Score()
        for item in documents:
            score_document(item, score, fair=fair, show=args.show and fair)
        recall, precision, f1, values = score.row()
        name = "fair" if fair else "raw"
        result[name] = {**asdict(score), "recall": recall, "precision": precision, "f1": f1, "values": values}
        print(f"{name:5} recall {recall:.3f}  precision {precision:.3f}  F1 {f1:.3f}  values {values:.3f}")
    result["chars_per_second"] = speed(documents)
    print(f"speed {result['chars_per_second'] / 1e6:.2f} M chars/s")
    if args.json:
        args.json.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


def read(item: dict[str, Any]) -> tuple[Document, list[int]]:
    """Tokens joined by spaces as a document of one block, and the start of every token."""
    starts, at = [], 0
    for token in item["tokens"]:
        starts.append(at)
        at += len(token) + 1
    text = " ".join(item["tokens"])
    return Document("0" * 64, "gold", text, (Block(Zone.BODY, Span(0, len(text))),)), starts


def score_document(item: dict[str, Any], score: Score, *, fair: bool, show: bool) -> None:
    """Add one document's counts."""
    document, starts = read(item)
    text, day = document.text, date.fromisoformat(item["base"])
    doc = annotate(document)
    mentions = doc.times
    met: set[int] = set()
    for gold in item["dates"]:
        first, last = gold["tok_start"], gold["tok_end"] - 1
        span = Span(starts[first], starts[last] + len(item["tokens"][last]))
        held = [n for n, m in enumerate(mentions) if m.span.overlaps(span)]
        met.update(held)
        if fair and _slip(text[span.start : span.end], gold["attrs"]):
            continue
        score.gold += 1
        score.found += bool(held)
        if not held:
            _show(show, "missed", text, span, gold["attrs"])
            continue
        held = [n for n in held if mentions[n].expression.form not in OPTIONAL]
        if not held:
            continue  # a length or an offset from an event has no value without the event
        right = any(_right(value, gold["attrs"]) for n in held for value in _values(doc, mentions[n], day))
        score.valued += 1
        score.right += right
        if not right:
            _show(show, "wrong value", text, span, (gold["attrs"], [mentions[n].expression for n in held]))
    for number, mention in enumerate(mentions):
        if number in met or mention.expression.form in OPTIONAL:
            continue
        words = text[mention.span.start : mention.span.end]
        if not (fair and words.lower() in ERRATA["unmarked"]):
            score.false += 1
            _show(show, "false", text, mention.span, mention.expression.form)


def _slip(words: str, attrs: dict[str, str]) -> bool:
    event = words.lower().split()
    return (
        attrs.get("when") in ERRATA["value"] or any(w in event for w in ERRATA["events"]) or "9/11" in words
    )


def _values(doc: Annotated, mention: TimeMention, day: date) -> Iterable[TimeInterval]:
    looks = direction(doc, mention, dated_event(doc, mention))
    return resolve(mention.expression, TimeInterval(day, day), looks)


def _right(value: TimeInterval, attrs: dict[str, str]) -> bool:
    if "when" in attrs and attrs["when"].startswith("--"):
        return value.earliest.month == int(attrs["when"][2:4])
    if any(v.startswith("--") for v in attrs.values()):
        return value.earliest.month == int(attrs["from"][2:4])
    first, last = _interval(attrs)
    if value.grain is Grain.SPAN and (first == value.earliest or last == value.latest):
        return (
            value.earliest <= first <= last <= value.latest
        )  # an end of a range written as one: "2000-2050"
    shared = (min(last, value.latest) - max(first, value.earliest)).days + 1
    lengths = sorted([(last - first).days + 1, (value.latest - value.earliest).days + 1])
    if "notAfter" in attrs or "notBefore" in attrs:
        return shared > 0
    return shared >= lengths[0] / 2 and lengths[1] <= 3 * lengths[0]


def _interval(attrs: dict[str, str]) -> tuple[date, date]:
    if attrs.get("when", "").startswith("-"):
        attrs = {"when": "0001"}  # a slip: nothing agrees with it
    first = attrs.get("when") or attrs.get("from") or attrs.get("notBefore") or "0001"
    last = attrs.get("when") or attrs.get("to") or attrs.get("notAfter") or "9999"
    return _edge(first, 0), _edge(last, -1)


def _edge(written: str, side: int) -> date:
    year, month, day = ([int(p) for p in written[:10].split("-")] + [0, 0])[:3]
    month = month or (12 if side else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if side else 1))


def _show(show: bool, what: str, text: str, span: Span, remark: object) -> None:
    if show:
        before, words = text[max(0, span.start - 40) : span.start], text[span.start : span.end]
        print(f"{what}: …{before}[{words}]{text[span.end : span.end + 25]}… {remark}")


def speed(documents: list[dict[str, Any]]) -> float:
    """Characters a second, sentences given, best of five."""
    texts = [document for document, _ in map(read, documents)]
    split_texts = [(document.text, split(document)) for document in texts]
    best = timedelta.max.total_seconds()
    for _ in range(5):
        start = time.perf_counter()
        for text, sentences in split_texts:
            times.annotate(text, sentences)
        best = min(best, time.perf_counter() - start)
    return sum(len(text) for text, _ in split_texts) / best


if __name__ == "__main__":
    main()
