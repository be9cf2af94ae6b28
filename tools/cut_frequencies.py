"""Cuts claimcheck/data/frequencies.marisa: how common English words and names are in print.

Source: frequency_dictionary_en_82_765.txt of the PyPI package symspellpy (MIT), counts of the Google Books Ngram data
for the words that SCOWL lists. Each entry keeps one byte: EIGHTHS of a bit of surprise, log2(all counts / its count).
Words that would be as surprising as an unlisted one are left out.

    python tools/cut_frequencies.py DICTIONARY [OUTPUT]
"""

from __future__ import annotations

import sys
from math import log2
from pathlib import Path

import marisa_trie

from claimcheck.subjects.weights import EIGHTHS, UNLISTED

DATA = Path(__file__).resolve().parents[1] / "claimcheck" / "data"


def main() -> None:
    """Read the dictionary, write the trie."""
    counts = dict(read(Path(sys.argv[1])))
    output = Path(sys.argv[2]) if len(sys.argv) > 2 else DATA / "frequencies.marisa"
    total = sum(counts.values())
    rows = {word: round(EIGHTHS * log2(total / count)) for word, count in counts.items()}
    kept = sorted((word, bytes([row])) for word, row in rows.items() if row < EIGHTHS * UNLISTED)
    marisa_trie.BytesTrie(kept).save(str(output))
    print(f"{len(kept)} of {len(counts)} words, {output.stat().st_size} bytes")


def read(path: Path) -> list[tuple[str, int]]:
    """Words and counts, one a line."""
    lines = path.read_text("utf-8-sig").splitlines()
    return [(word, int(count)) for word, count in (line.split() for line in lines if line.strip())]


if __name__ == "__main__":
    main()
