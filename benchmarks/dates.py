"""Accuracy and speed of time expressions, beside dateparser and, where it is installed, Recognizers-Text.

    python benchmarks/dates.py --gold DIR [--json FILE] [--show]

DIR holds gum_wikinews/docs_traindev.jsonl (news and interviews of Wikinews, every date resolved by hand) and
recognizers_en/DateTime_DateTimeModel.json (the specification of Microsoft's Recognizers-Text). What is absent is said
and left out. dates_gum.py and dates_dtm.py say what counts as right, dates_errata.toml which slips of the gold the fair
figures leave out. Also checked: that reading only where a trigger word stands finds what the patterns find everywhere.
Not measured: clock times, which neither gold marks as news writes them, and dates in any language but English.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import command
import corpora
import dates_dtm
import dates_gum
import dates_peers

from claimcheck.annotate.sentences import split
from claimcheck.annotate.times import annotate, annotate_everywhere
from claimcheck.model import Block, Document, Span, Zone

GUM = "gum_wikinews/docs_traindev.jsonl"
DTM = "recognizers_en/DateTime_DateTimeModel.json"


def main() -> None:
    """Read the arguments, score what is there, print a table."""
    parser = command.parser(__doc__)
    parser.add_argument("--show", action="store_true", help="print every miss, false alarm and wrong value")
    parser.add_argument(
        "--no-peers", action="store_true", help="leave out the other libraries, which are slow"
    )
    args = parser.parse_args()
    figures: dict[str, float] = {}
    if (args.gold / GUM).exists():
        documents = dates_gum.load(args.gold / GUM)
        figures |= dates_gum.score(documents, show=args.show)
        figures |= dates_gum.speed(documents)
        if not args.no_peers:
            figures |= dates_peers.score(documents)
    else:
        print(f"gum: {args.gold / GUM} is absent, not measured")
    if (args.gold / DTM).exists():
        figures |= dates_dtm.score(args.gold / DTM, show=args.show)
    else:
        print(f"dtm: {args.gold / DTM} is absent, not measured")
    figures |= triggers(args.gold)
    command.write(args.json, figures)


def triggers(gold: Path) -> dict[str, float]:
    """Texts of all corpora on which reading by trigger words differs from the patterns everywhere: should be 0."""
    read = differ = 0
    for text in all_texts(gold):
        document = Document("0" * 64, "gold", text, (Block(Zone.BODY, Span(0, len(text))),))
        sentences = split(document)
        read += 1
        differ += annotate(text, sentences) != annotate_everywhere(text, sentences)
    print(f"triggers: {differ} of {read} texts differ from the patterns everywhere")
    return {"trigger_texts": read, "trigger_differences": differ}


def all_texts(gold: Path) -> Iterator[str]:
    """The texts of every JSON and JSON lines file under the folder."""
    for path in sorted(gold.rglob("*.jsonl")):
        for record in corpora.records(path):
            yield from texts(record)
    for path in sorted(gold.rglob("*Model.json")):
        yield from (case["Input"] for case in json.loads(path.read_text("utf-8-sig")))


def texts(item: dict[str, Any]) -> Iterable[str]:
    """What a record holds to be read: its text, its tokens, or a claim and its evidence."""
    if "tokens" in item:
        return [" ".join(item["tokens"])]
    return [item[name] for name in ("text", "claim", "evidence") if isinstance(item.get(name), str)]


if __name__ == "__main__":
    main()
