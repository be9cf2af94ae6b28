"""Pairs of claims that a mark aligns: an event and its participants, an only answer, the main news of two articles.

Of days, places and numbers that can be weighed all traits decide, of which the marks are some (`likely`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations, product

from claimcheck.claims.count import TOLD
from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.description_words import EXTRACTOR as DESCRIPTION
from claimcheck.claims.standing import EXTRACTOR as STANDING
from claimcheck.model import Kind, Relation, Role
from claimcheck.model.records import NamedTuple
from claimcheck.questions.align import Alignment, align
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary_amounts import other_order
from claimcheck.questions.lone_days import lone_day_pairs
from claimcheck.questions.main_days import main_day_pairs
from claimcheck.questions.main_tolls import main_toll_pairs
from claimcheck.questions.undated_years import undated_years
from claimcheck.questions.verbatim import STANDALONE
from claimcheck.questions.whereabouts import STRENGTH, whereabouts
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

SAID = "said"
# Utterances and their speakers are aligned word by word, in `utterances`; ranks are held side by side in `titles`.
_ELSEWHERE = frozenset({SAID, "speaker"}) | STANDALONE
ANSWERS_CAP = 20  # claims of one attribute; an article with more has more than one answer
WITHIN = 0.35  # what stands for the likeness of articles inside one; `rules.excuses` then asks for more
BUCKET_CAP = 60  # claims of one attribute in one pair of documents
_NEEDED = {Kind.DATE: 3.2, Kind.LOCATION: STRENGTH, Kind.COUNT: 3.0, Kind.ATTRIBUTION: 3.0}
_NEEDED_TELLING = 2.6
Pairs = dict[tuple[str, str], Alignment]
"""Alignments by sorted claim ids."""


class Marked(NamedTuple):
    """What marks tell of pairs of claims, by sorted claim ids."""

    pairs: Pairs  # those that they align
    traits: Mapping[tuple[str, str], Mapping[str, float]]  # what the marks say, where too little too


def marked(joined: Joined) -> Marked:
    """All pairs that have a mark."""
    sources = {
        "the one toll of each": main_toll_pairs(joined),
        "towns by their signs": whereabouts(joined),
        "years that are told": undated_years(joined),
        "the one day of each": lone_day_pairs(joined),
        "the days of both": main_day_pairs(joined),
        "points of marks": _in_buckets(joined),
    }
    by_id = {item.claim.id: item for item in joined.placed}
    pairs: Pairs = {}
    traits: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for name, found in sources.items():  # the strongest last
        for pair, alignment in found.items():
            traits[pair][name] = alignment.score
            if alignment.score >= needed(by_id[pair[0]]):
                traits[pair]["a mark"] = 1.0
                pairs[pair] = alignment
    return Marked(pairs, traits)


def _in_buckets(joined: Joined) -> Pairs:
    """Pairs of claims of one bucket, within an article and across two that are alike, with how far they align."""
    buckets = _buckets(joined)

    @cache
    def sole(document: str, key: tuple[str, str]) -> frozenset[str]:
        return _sole(buckets[document][key][:BUCKET_CAP])

    pairs: Pairs = {}
    for document in sorted(buckets):
        for held in buckets[document].values():
            _hold(pairs, combinations(held[:BUCKET_CAP], 2), WITHIN, frozenset(p.claim.id for p in held))
    for (one, two), likeness in joined.likeness.items():
        for key in sorted(buckets[one].keys() & buckets[two].keys()):
            ours, theirs = buckets[one][key][:BUCKET_CAP], buckets[two][key][:BUCKET_CAP]
            _hold(pairs, product(ours, theirs), likeness.score, sole(one, key) | sole(two, key))
    return pairs


def _buckets(joined: Joined) -> dict[str, dict[tuple[str, str], list[Placed]]]:
    """The claims of each article that may meet, by bucket."""
    buckets: dict[str, dict[tuple[str, str], list[Placed]]] = defaultdict(lambda: defaultdict(list))
    for item in joined.placed:
        if item.claim.attribute in _ELSEWHERE or item.claim.extractor in (DESCRIPTION, STANDING):
            continue  # compared by their subject, in `descriptions`, and by time, in `standings`
        if not item.claim.attribute.endswith(TOLD) and not item.claim.attribute.startswith(DISTANCE):
            buckets[item.claim.document_id][_bucket(item)].append(item)
    return buckets


def _sole(claims: Iterable[Placed]) -> frozenset[str]:
    """Ids of the claims that no other in their article contradicts in their scope; history only contradicts history."""
    told = [(p.claim.scope, p.claim.role is Role.BACKGROUND, p.claim) for p in list(claims)[:ANSWERS_CAP]]
    apart = {
        claim.id
        for (*ours, one), (*theirs, two) in combinations(told, 2)
        if ours == theirs and relate(one.value, two.value) is Relation.APART and not other_order(one, two)
        for claim in (one, two)
    }
    return frozenset(claim.id for *_, claim in told if claim.id not in apart)


def _bucket(item: Placed) -> tuple[str, str]:
    """What two claims must share to be compared at all; days and places only answer for one kind of event."""
    kind = item.claim.kind
    event = item.family if kind in (Kind.DATE, Kind.LOCATION) else ""
    return kind.value, f"{item.claim.attribute}/{event}"


def _hold(pairs: Pairs, items: Iterable[tuple[Placed, Placed]], story: float, sole: frozenset[str]) -> None:
    """Keep the pairs that align; `sole` holds ids of claims that are the only answers of their articles."""
    for one, two in items:
        found = align(one, two, story, alone={one.claim.id, two.claim.id} <= sole)
        if found:
            pairs[claims_of(one, two)] = found


def needed(item: Placed) -> float:
    """The score from which two claims of this kind answer one question."""
    return _NEEDED_TELLING if item.claim.attribute in TELLING else _NEEDED[item.claim.kind]
