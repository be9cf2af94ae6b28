"""Aligned claims -> questions, by average linkage: a claim joins where it fits all, not where it resembles one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, combinations
from typing import TypeVar

from claimcheck.claims.leftover import FIGURE
from claimcheck.model import Kind, Relation
from claimcheck.questions.align import Alignment
from claimcheck.questions.corrected import corrections
from claimcheck.questions.counted_years import YearCounts, counted_years
from claimcheck.questions.counts_of_two import CountsOfTwo
from claimcheck.questions.courses import other_step
from claimcheck.questions.likely import weighed
from claimcheck.questions.marked import marked
from claimcheck.questions.outliers import outlier_pairs
from claimcheck.questions.revised import revisions
from claimcheck.questions.slipped import slipped_pairs
from claimcheck.questions.taken_for import stand, stand_in_one_wording
from claimcheck.questions.told_once import OfTwoMatters, told_once_pairs
from claimcheck.questions.traits_limits import LimitTraits
from claimcheck.questions.unhurt import unhurt_pairs
from claimcheck.questions.verbatim import verbatim
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.judged import parted
from claimcheck.subjects.placed import Placed, claims_of, is_within, place_of
from claimcheck.values import relate

Item = TypeVar("Item", str, int)


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


@dataclass(frozen=True)
class Question:
    """Claims that answer one thing, with the alignment of every compared pair (keys: sorted claim ids)."""

    kind: Kind
    attribute: str
    subject: str
    claims: tuple[Placed, ...]
    aligned: Mapping[tuple[str, str], Alignment]

    def stand(self, one: Placed, two: Placed) -> Relation:
        """How two answers stand; what their values leave open is settled where the answers were weighed."""
        held = self.aligned.get(claims_of(one, two))
        if held is not None and held.verbatim:
            return stand_in_one_wording(one, two)
        return stand(one, two).relation if self._weighed else relate(one.claim.value, two.claim.value)

    @cached_property
    def _weighed(self) -> bool:
        return any(alignment.weighed for alignment in self.aligned.values())


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
        # a bare figure takes its name from what it is held against, whichever stands first
        asking = next((p.claim for p in claims if p.claim.attribute != FIGURE), claims[0].claim)
        found.append(Question(asking.kind, asking.attribute, _subject(claims), claims, held))
    return tuple(sorted(found, key=lambda q: (q.claims[0].path, q.claims[0].claim.span, q.kind, q.attribute)))


def _subject(claims: Sequence[Placed]) -> str:
    """The subject with most participants named: it says best what the question is about."""
    return max((p.claim.subject for p in claims), key=lambda s: (s.count("|"), -len(s), s))


def _aligned(joined: Joined) -> dict[tuple[str, str], Alignment]:
    """The pairs of claims that answer one question, by id; those that revise one another whatever parts them."""
    by_id = {item.claim.id: item for item in joined.placed}
    marks, counts = marked(joined), YearCounts(joined)
    limits = LimitTraits(joined, counts)
    likely, counted = weighed(joined, marks, limits), counted_years(joined, counts)
    left = {pair: found for pair, found in marks.pairs.items() if pair not in likely.known}
    sure = {**slipped_pairs(joined), **unhurt_pairs(joined)}
    once = told_once_pairs(joined, limits)
    strong = {**sure, **left, **counted, **outlier_pairs(joined), **verbatim(joined)}
    both = {pair: (by_id[pair[0]], by_id[pair[1]]) for pair in (*strong, *once, *likely.taken)}
    open_ = {pair: found for pair, found in strong.items() if not limits(*both[pair])}
    answered = frozenset(chain.from_iterable(counted))
    taken = {
        pair: replace(open_.get(pair, found), weighed=True)
        for pair, found in likely.taken.items()
        if answered.isdisjoint(pair)
    }
    of_two, matters = CountsOfTwo(joined), OfTwoMatters(joined)
    told = {
        pair: found
        for pair, found in {**once, **open_, **taken}.items()
        if not (
            parted(*both[pair])
            or of_two(*both[pair])
            or matters(*both[pair])
            or _are_steps(joined, *both[pair])
        )
    }
    return {**told, **revisions(joined), **corrections(joined)}


def _are_steps(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether two single days are those of two steps of one course, whatever else speaks for one question."""
    days = is_within(one, 0) and is_within(two, 0)
    return days and other_step(joined.docs, one.claim, two.claim)
