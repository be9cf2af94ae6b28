"""How much a shared word says, from a fixed background table, the same whatever else is in the input; weights of pairs.

The table is the tag counts of SemCor that WordNet ships with the word lexicon (about 230,000 tagged words of general
English). A word met a thousand times there says nothing, one never met says most.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log

import marisa_trie

from claimcheck.annotate.words import readings
from claimcheck.data.files import mapped_trie

EIGHTHS = 8  # units of the table in one bit
UNLISTED = 24.0  # bits of a form that the table does not hold; the rarest it holds are about as rare
_MEMO = 1 << 17  # forms kept; a hostile text of ever new "words" must not fill the memory
_LONGEST = 40  # code points; longer forms are no words
_COMMON = 1000.0  # count in SemCor from which on a word is no evidence at all
_NAME_WEIGHT = {"person": 1.6, "organisation": 1.6, "thing": 1.3, "place": 0.8, "": 1.0}


@cache
def _table() -> marisa_trie.BytesTrie:
    return mapped_trie(marisa_trie.BytesTrie(), "frequencies.marisa")


@lru_cache(_MEMO)
def surprise(form: str) -> float:
    """Bits of surprise of a lower-case form: log2 of one over its share of all printed words; about 4.5 to 24."""
    if len(form) > _LONGEST:
        return UNLISTED
    rows = _table().get(form)
    return rows[0][0] / EIGHTHS if rows else UNLISTED


@lru_cache(maxsize=65_536)
def rarity(lemma: str) -> float:
    """Weight in [0, 1] of a lower-case lemma; 1 for words the background never saw."""
    count = sum(reading.count for reading in readings(lemma))
    return max(0.0, 1.0 - log(1.0 + count) / log(_COMMON))


def name_weight(entity_type: str) -> float:
    """Weight of a shared name, in the same measure as `rarity`; persons and organisations identify a story best."""
    return _NAME_WEIGHT.get(entity_type, 1.0)
