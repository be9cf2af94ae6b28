"""How much a shared word says: a fixed background table, the same whatever else is in the input.

The table is the tag counts of SemCor that WordNet ships with the word lexicon (about 230,000 tagged words of general
English). A word met a thousand times there says nothing, one never met says most.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

from claimcheck.annotate.words import readings

_COMMON = 1000.0  # count in SemCor from which on a word is no evidence at all
_NAME_WEIGHT = {"person": 1.6, "organisation": 1.6, "thing": 1.3, "place": 0.8, "": 1.0}


@lru_cache(maxsize=65_536)
def rarity(lemma: str) -> float:
    """Weight in [0, 1] of a lower-case lemma; 1 for words the background never saw."""
    count = sum(reading.count for reading in readings(lemma))
    return max(0.0, 1.0 - log(1.0 + count) / log(_COMMON))


def name_weight(entity_type: str) -> float:
    """Weight of a shared name, in the same measure as `rarity`; persons and organisations identify a story best."""
    return _NAME_WEIGHT.get(entity_type, 1.0)
