"""Which documents tell of the same kind of news: weighted, explained likeness on capped blocking keys.

Likeness finds what is worth comparing; it never decides the occasion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.words import lemma
from claimcheck.model import Zone
from claimcheck.subjects.weights import name_weight, rarity

BLOCK_CAP = (
    40  # documents a blocking key may hold; fuller keys say too little and would cost a pass over all pairs
)
ALIKE = (
    0.16  # cosine from which two documents are compared; set on the development corpora, see docs/decisions
)
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two documents are, with the shared features that weigh most."""

    score: float
    shared: tuple[str, ...]
    names: int  # names of persons, organisations and places that both hold

    def __str__(self) -> str:
        return f"likeness {self.score:.2f} ({', '.join(self.shared)})"


def features(doc: Annotated, keys: Mapping[tuple[str, int], str]) -> dict[str, float]:
    """Weighted features of a document: its subjects' keys and its rare content words."""
    found: dict[str, float] = {}
    used = {name.entity for name in doc.names if doc.sentences[name.sentence].zone is not Zone.RELATED}
    for index in sorted(used):
        key = keys.get((doc.document.id, index))
        if key:
            found[key] = name_weight(doc.entities[index].type)
    for sentence in doc.sentences:
        if sentence.zone is Zone.RELATED:
            continue
        for word in sentence.words:
            if len(word.lower) > 3 and word.text == word.lower and word.lower.isalpha():
                base = lemma(word.lower)
                weight = rarity(base)
                if weight > 0.2:
                    found[base] = weight
    return found


def alike(
    documents: Sequence[Annotated], keys: Mapping[tuple[str, int], str]
) -> dict[tuple[str, str], Likeness]:
    """Pairs of document ids (sorted) that are worth comparing, by likeness."""
    vectors = {doc.document.id: features(doc, keys) for doc in documents}
    lengths = {name: sqrt(sum(w * w for w in vector.values())) for name, vector in vectors.items()}
    pairs: dict[tuple[str, str], Likeness] = {}
    for first, second in sorted(_candidates(vectors)):
        shared = sorted(vectors[first].keys() & vectors[second].keys(), key=lambda f: (-vectors[first][f], f))
        dot = sum(vectors[first][f] * vectors[second][f] for f in shared)
        score = dot / (lengths[first] * lengths[second]) if dot else 0.0
        names = sum(":" in feature for feature in shared)
        if score >= ALIKE and names:
            shown = tuple(f.partition(":")[2] or f for f in shared[:_SHOWN])
            pairs[first, second] = Likeness(score, shown, names)
    return pairs


def _candidates(vectors: Mapping[str, Mapping[str, float]]) -> set[tuple[str, str]]:
    """Pairs that share a weighty feature which few documents have, or at least two common ones."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(vectors):
        for feature, weight in vectors[name].items():
            if weight >= 0.5:
                blocks[feature].append(name)
    return {
        pair
        for members in blocks.values()
        if 1 < len(members) <= BLOCK_CAP
        for pair in combinations(members, 2)
    }
