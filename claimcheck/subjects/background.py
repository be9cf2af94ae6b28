"""How common a word or a name is in print: a fixed table, so that two articles weigh the same in any company.

claimcheck/data/frequencies.marisa holds one byte a word, cut by tools/cut_frequencies.py from counts over books.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import as_file, files

import marisa_trie

EIGHTHS = 8  # units of the table in one bit
UNLISTED = 24.0  # bits of a form that the table does not hold; the rarest it holds are about as rare
_MEMO = 1 << 17  # forms kept; a hostile text of ever new "words" must not fill the memory
_LONGEST = 40  # code points; longer forms are no words


@cache
def _table() -> marisa_trie.BytesTrie:
    with as_file(files("claimcheck.data") / "frequencies.marisa") as path:
        return marisa_trie.BytesTrie().mmap(str(path))


@lru_cache(_MEMO)
def surprise(form: str) -> float:
    """Bits of surprise of a lower-case form: log2 of one over its share of all printed words; about 4.5 to 24."""
    if len(form) > _LONGEST:
        return UNLISTED
    rows = _table().get(form)
    return rows[0][0] / EIGHTHS if rows else UNLISTED
