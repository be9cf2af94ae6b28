"""Which documents tell of the same kind of news: weighted, explained likeness on capped blocking keys.

Likeness finds what is worth comparing; it never decides the occasion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import sqrt

from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import Annotated, Sentence
from claimcheck.annotate.words import lemma
from claimcheck.model import TimeInterval, Zone
from claimcheck.model.records import dataclass
from claimcheck.subjects.blocking import Shared, nearest
from claimcheck.subjects.families import family, is_common
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import HANDFUL, WEEK
from claimcheck.subjects.towns import are_namesakes, town
from claimcheck.subjects.weights import name_weight, rarity

BLOCK_CAP = (
    40  # documents a blocking key may hold; fuller keys say too little and would cost a pass over all pairs
)
_FEW = (
    8  # documents up to which a key that two have in common makes them worth a look; else it takes two keys
)
_ENOUGH = (
    256  # partners, one met under two keys counted twice, after which a document's commoner keys are left out
)
ALIKE = (
    0.16  # cosine from which two documents are compared; set on the development corpora, see docs/decisions
)
ALIKE_OF_FEW = 0.1  # the same in a handful that somebody has put together, of articles of one week
NAME_WORD = 1.2  # a word of a name, so that "Södra" meets "Växjö Södra"
EVENT = 0.6
NUMBER = 0.8  # an exact number above SMALL: two articles rarely share one by chance
SMALL = 12
_SHOWN = 4
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two documents are, with the shared features that weigh most."""

    score: float
    shared: tuple[str, ...]
    names: int  # names of persons, organisations and places that both hold
    persons: int = 0  # persons among them

    def __str__(self) -> str:
        return f"likeness {self.score:.2f} ({', '.join(self.shared)})"


def features(doc: Annotated, keys: Mapping[tuple[str, int], str]) -> dict[str, float]:
    """Weighted features of a document: names and their words, rare content words, kinds of event, telling numbers."""
    found: dict[str, float] = {}
    told = {n for n, sentence in enumerate(doc.sentences) if sentence.zone is not Zone.RELATED}
    for index in sorted({name.entity for name in doc.names if name.sentence in told}):
        entity = doc.entities[index]
        if key := keys.get((doc.document.id, index)):
            found[key] = name_weight(entity.type)
        for word in entity.label.split():
            if len(word) > 3 and word[0].isupper():
                found[f"name {fold(word)}"] = NAME_WORD
    for sentence in (doc.sentences[n] for n in sorted(told)):
        found.update(_words(sentence))
    for event in doc.events:
        if event.sentence in told and not event.concept.startswith("~") and not event.reporting:
            found[f"event {family(event.concept)}"] = 0.2 if is_common(family(event.concept)) else EVENT
    for amount in doc.amounts:
        if amount.sentence in told and amount.amount.exact and (amount.amount.low or 0) > SMALL:
            found[f"number {amount.amount}"] = NUMBER
    return found


def _words(sentence: Sentence) -> list[tuple[str, float]]:
    return [told for word in sentence.words if (told := _telling(word.text))]


@lru_cache(1 << 16)
def _telling(form: str) -> tuple[str, float] | None:
    """Lemma and weight of a rare content word in lower case, None for all other words."""
    if len(form) <= 3 or form != form.lower() or not form.isalpha():
        return None
    base = lemma(form)
    weight = rarity(base)
    return (base, weight) if weight > 0.2 else None


def alike(
    documents: Sequence[Annotated], keys: Mapping[tuple[str, int], str]
) -> dict[tuple[str, str], Likeness]:
    """Pairs of document ids (sorted) that are worth comparing, by likeness."""
    vectors = {doc.document.id: features(doc, keys) for doc in documents}
    docs = {doc.document.id: doc for doc in documents}
    lengths = {name: sqrt(sum(w * w for w in vector.values())) for name, vector in vectors.items()}
    pairs: dict[tuple[str, str], Likeness] = {}
    few = {doc.document.id: doc.document.published for doc in documents if len(documents) <= HANDFUL}
    towns = {name: town(doc) for name, doc in docs.items()}
    for first, second in _candidates(vectors):
        if are_namesakes(towns[first], towns[second]):
            continue
        week = _of_one_week(few.get(first), few.get(second))
        least = ALIKE_OF_FEW if week else ALIKE
        ours, theirs, length = vectors[first], vectors[second], lengths[first] * lengths[second]
        common = ours.keys() & theirs.keys()
        if sum([ours[f] * theirs[f] for f in common]) < (least - _ROUNDING) * length:
            continue
        # summed in a fixed order: the last digits of a float hang on it
        shared = sorted([(-ours[f] * theirs[f], f) for f in common])
        dot = -sum([less for less, _ in shared])
        score = dot / length if dot else 0.0
        names = [f for f in common if ":" in f or f[:5] == "name "]
        if score >= least and (names or (week and not _of_two_countries(docs[first], docs[second]))):
            shown = tuple(f.partition(":")[2] or f for _, f in shared[:_SHOWN])
            persons = sum([f.startswith("person:") for f in names])
            pairs[first, second] = Likeness(score, shown, len(names), persons)
    return pairs


def _of_one_week(one: TimeInterval | None, two: TimeInterval | None) -> bool:
    """Whether two articles say that they came out within a week of one another."""
    return one is not None and two is not None and gap(one, two) <= WEEK


def _of_two_countries(one: Annotated, two: Annotated) -> bool:
    """Whether each article names places of its own, all in other countries than the other's."""
    ours, theirs = ({named.place.path[0] for named in doc.places if named.place.path} for doc in (one, two))
    return bool(ours and theirs) and not ours & theirs


def _candidates(vectors: Mapping[str, Mapping[str, float]]) -> tuple[tuple[str, str], ...]:
    """Pairs that share a weighty feature which few documents have, each document's nearest."""
    blocks: dict[str, list[str]] = defaultdict(list)
    weights: dict[str, float] = {}
    for name in sorted(vectors):
        for feature, weight in vectors[name].items():
            if weight >= 0.5:
                blocks[feature].append(name)
                weights[feature] = max(weight, weights.get(feature, weight))
    return nearest(
        (
            Shared(feature, weights[feature] ** 2, (tuple(members),), len(members) <= _FEW)
            for feature, members in blocks.items()
            if 1 < len(members) <= BLOCK_CAP
        ),
        cap=BLOCK_CAP,
        enough=_ENOUGH,
    )
