"""How much of what an article states is read: sentences with a figure, a date or a quotation that yield a claim.

    python benchmarks/coverage.py --gold DIR [--count 40] [--seed 3] [--out FILE] [--json FILE]

Draws articles from the news corpora below DIR by a fixed seed. `covered` is the share of their checkable sentences that
any claim stands in; `covered_by_event` leaves out claims that no extractor could lay to an event or a speaker. `--out`
lists the sentences without a claim. Not measured: whether the claims are right (the other benchmarks do).
"""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import command
import corpora

from claimcheck.claims.leftover import FIGURE, MENTIONED
from claimcheck.claims.unchecked import checkable, unchecked
from claimcheck.pipeline import extract_claims

NAMES = ("gvc", "meantime_en", "polnear", "t17", "gum_wikinews")


def main() -> None:
    """Draw, read, print the table, write the files."""
    parser = command.parser(__doc__)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    documents = [a.document for name in NAMES for a in corpora.articles(options.gold, name)]
    random.Random(options.seed).shuffle(documents)
    told, missed, eventless, rows = Counter[str](), Counter[str](), 0, list[str]()
    for document in documents[: options.count]:
        claims = extract_claims(document)
        for _, sorts in checkable(document):
            told.update(["", *sorts])
        for span, sorts in unchecked(document, claims):
            missed.update(["", *sorts])
            sentence = " ".join(document.text[slice(*span)].split())
            rows.append(json.dumps({"path": document.path, "sorts": sorts, "sentence": sentence}))
        laid = [claim for claim in claims if claim.attribute not in (FIGURE, MENTIONED)]
        eventless += sum(1 for _ in unchecked(document, laid))
    figures = {f"covered_{sort}": 1 - missed[sort] / told[sort] for sort in sorted(told) if sort}
    figures["covered"] = 1 - missed[""] / max(1, told[""])
    figures["covered_by_event"] = 1 - eventless / max(1, told[""])
    figures["sentences"] = float(told[""])
    for name, figure in figures.items():
        print(f"{name:20}{figure:10.3f}")
    print("not measured: whether the claims are right")
    if options.out:
        options.out.write_text("".join(row + "\n" for row in rows), "utf-8")
    command.write(options.json, figures)


if __name__ == "__main__":
    main()
