"""Aligned claims -> questions, by average linkage: a claim joins where it fits all, not where it resembles one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, combinations, product
from typing import TypeVar

from claimcheck.claims.count import TOLD
from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.description_words import EXTRACTOR as DESCRIPTION
from claimcheck.claims.standing import EXTRACTOR as STANDING
from claimcheck.model import Kind, Relation, Role
from claimcheck.questions.addends import Addends
from claimcheck.questions.align import Alignment, align
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.beside import Beside
from claimcheck.questions.contrary import other_sides
from claimcheck.questions.contrary_amounts import other_order
from claimcheck.questions.counted_years import YearCounts, counted_years
from claimcheck.questions.likely import weighed
from claimcheck.questions.limits import Limits
from claimcheck.questions.lone_days import lone_day_pairs
from claimcheck.questions.main_days import main_day_pairs
from claimcheck.questions.main_tolls import main_toll_pairs
from claimcheck.questions.other_events import other_events
from claimcheck.questions.outliers import outlier_pairs
from claimcheck.questions.revised import revisions
from claimcheck.questions.undated_years import undated_years
from claimcheck.questions.verbatim import STANDALONE, verbatim
from claimcheck.questions.whereabouts import whereabouts
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.judged import parted
from claimcheck.subjects.placed import Placed, claims_of, place_of
from claimcheck.values import relate

Item = TypeVar("Item", str, int)
SAID = "said"
# Utterances and their speakers are aligned word by word, in `utterances`; ranks are held side by side in `titles`.
_ELSEWHERE = frozenset({SAID, "speaker"}) | STANDALONE
ANSWERS_CAP = 20  # claims of one attribute; an article with more has more than one answer
WITHIN = 0.35  # what stands for the likeness of articles inside one; `rules.excuses` then asks for more
BUCKET_CAP = 60  # claims of one attribute in one pair of documents
_NEEDED = {Kind.DATE: 3.2, Kind.LOCATION: 3.2, Kind.COUNT: 3.0, Kind.ATTRIBUTION: 3.0}
_NEEDED_TELLING = 2.6


def linked(pairs: Sequence[tuple[Item, Item]]) -> list[frozenset[Item]]:
    """The groups of two or more, sorted; `pairs` (each sorted) are those that are the same, best first.

    Two groups become one where at least half of the pairs between them are among `pairs`.
    """
    same: dict[Item, set[Item]] = defaultdict(set)
    for one, two in pairs:
        same[one].add(two)
        same[two].add(one)
    group: dict[Item, frozenset[Item]] = {}
    for one, two in pairs:
        ours, theirs = group.get(one, frozenset([one])), group.get(two, frozenset([two]))
        if ours == theirs:
            continue
        links = sum([len(same[item] & theirs) for item in ours])
        if 2 * links >= len(ours) * len(theirs):
            merged = ours | theirs
            group.update(dict.fromkeys(merged, merged))
    return sorted(set(group.values()), key=sorted)


@dataclass(frozen=True, slots=True)
class Question:
    """Claims that answer one thing, with the alignment of every compared pair (keys: sorted claim ids)."""

    kind: Kind
    attribute: str
    subject: str
    claims: tuple[Placed, ...]
    aligned: Mapping[tuple[str, str], Alignment]


def questions(joined: Joined) -> tuple[Question, ...]:
    """All questions that at least two claims answer, in order of their first claim."""
    pairs = _aligned(joined)
    by_id = {item.claim.id: item for item in joined.placed}
    places = {name: place_of(item) for name, item in by_id.items()}
    found = []
    ordered = sorted(pairs, key=lambda pair: (-pairs[pair].score, *sorted([places[name] for name in pair])))
    for members in linked(ordered):
        claims = tuple(sorted((by_id[m] for m in members), key=place_of))
        held = {pair: pairs[pair] for pair in combinations(sorted(members), 2) if pair in pairs}
        first = claims[0].claim
        found.append(Question(first.kind, first.attribute, _subject(claims), claims, held))
    return tuple(sorted(found, key=lambda q: (q.claims[0].path, q.claims[0].claim.span, q.kind, q.attribute)))


def _subject(claims: Sequence[Placed]) -> str:
    """The subject with most participants named: it says best what the question is about."""
    return max((p.claim.subject for p in claims), key=lambda s: (s.count("|"), -len(s), s))


def _aligned(joined: Joined) -> dict[tuple[str, str], Alignment]:
    """The pairs of claims that answer one question, by id; those that revise one another whatever parts them."""
    counts = YearCounts(joined)
    pairs = _weighed(joined, _in_buckets(joined), counted_years(joined, counts))
    by_id = {item.claim.id: item for item in joined.placed}
    beside, limits, addends = Beside(joined), Limits(joined), Addends(joined)
    both = {pair: (by_id[pair[0]], by_id[pair[1]]) for pair in pairs}
    open_ = {
        pair: found
        for pair, found in pairs.items()
        if not (
            parted(*both[pair])
            or beside.settles(*both[pair])
            or counts.may_meet(*both[pair])
            or limits.differ(*both[pair])
            or other_sides(*both[pair])
            or addends.settle(*both[pair])
            or other_events(joined.docs, *both[pair])
        )
    }
    return {**open_, **revisions(joined)}


def _in_buckets(joined: Joined) -> dict[tuple[str, str], Alignment]:
    """Pairs of claims of one bucket, within an article and across two that are alike."""
    buckets = _buckets(joined)

    @cache
    def sole(document: str, key: tuple[str, str]) -> frozenset[str]:
        return _sole(buckets[document][key][:BUCKET_CAP])

    pairs: dict[tuple[str, str], Alignment] = {}
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


def _weighed(
    joined: Joined, pairs: dict[tuple[str, str], Alignment], counted: Mapping[tuple[str, str], Alignment]
) -> dict[tuple[str, str], Alignment]:
    """Those pairs, and pairs found by other marks, that the weights of their traits do not refuse."""
    tolls, aligned = main_toll_pairs(joined), frozenset(pairs)
    likely = weighed(joined)
    marked = {**tolls, **_openings(joined, likely.open), **pairs}
    kept = {
        pair: replace(found, weighed=True) if pair in likely.taken else found
        for pair, found in marked.items()
        if pair not in likely.refused or (pair in tolls and pair in aligned)  # two marks outweigh it
    }
    answered = frozenset(chain.from_iterable(counted))
    taken = {pair: found for pair, found in likely.taken.items() if answered.isdisjoint(pair)}
    return {**taken, **counted, **kept, **outlier_pairs(joined), **verbatim(joined)}


def _openings(joined: Joined, undecided: Set[tuple[str, str]]) -> dict[tuple[str, str], Alignment]:
    """Pairs that the main happening of two articles, or what stands beside a place, speaks for."""
    days = {**undated_years(joined), **lone_day_pairs(joined), **main_day_pairs(joined)}
    return {**whereabouts(joined, undecided), **days}


def _sole(claims: Sequence[Placed]) -> frozenset[str]:
    """Ids of the claims that no other in their article contradicts in their scope; history only contradicts history."""
    told = [(p.claim.scope, p.claim.role is Role.BACKGROUND, p.claim) for p in claims[:ANSWERS_CAP]]
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


def _hold(
    pairs: dict[tuple[str, str], Alignment],
    items: Iterable[tuple[Placed, Placed]],
    story: float,
    sole: frozenset[str],
) -> None:
    """Keep the pairs that align; `sole` holds ids of claims that are the only answers of their articles."""
    for one, two in items:
        found = align(one, two, story, alone={one.claim.id, two.claim.id} <= sole)
        if found and found.score >= needed(one):
            pairs[claims_of(one, two)] = found


def needed(item: Placed) -> float:
    """The score from which two claims of this kind answer one question."""
    return _NEEDED_TELLING if item.claim.attribute in TELLING else _NEEDED[item.claim.kind]
