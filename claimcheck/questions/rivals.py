"""How a claim stands among the others of its article, and a pair among the pairs that either could be in instead."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from claimcheck.claims.count_crowds import TALLY as BALLOT
from claimcheck.model import AGREE, Amount, Claim, Kind, Relation, Role, Span, TimeInterval, Value
from claimcheck.model.records import NamedTuple
from claimcheck.questions.nearness import Near
from claimcheck.questions.taken_for import TALLY, Stand, dimension, stand
from claimcheck.questions.traits import Standing
from claimcheck.subjects.placed import Placed

KINDS = (Kind.COUNT, Kind.DATE, Kind.LOCATION)
CAP = 40  # claims of one kind of an article that are looked at
_ALONE = 0.3  # likeness of the rival of a pair that has none


@dataclass(slots=True)
class Pair:
    """Two claims of one kind, one of each article."""

    one: Placed
    two: Placed
    apart: bool  # whether they cannot both be right; else they agree
    near: float = 0.0  # how alike their words are
    rivals: Rivals | None = None  # among which it stands
    open: str = ""  # why the values do not say how they stand (`taken_for.Stand`), "" where they do

    @property
    def rivalry(self) -> dict[str, float]:
        """The traits that lie in the rivals."""
        return _rivalry(self, self.rivals) if self.rivals else {}

    @property
    def left_open(self) -> dict[str, float]:
        """The trait that the values do not say how they stand, if it is there."""
        return {self.open: 1.0} if self.open else {}


class Rivals(NamedTuple):
    """All pairs of one kind of two articles, as each of them is weighed among them."""

    tops: Mapping[str, Sequence[float]]  # by claim, the likeness of its two most alike pairs, the best last
    known: frozenset[str]  # claims that have their like in the other article
    others: Mapping[str, int]  # by claim, the other answers of its article and sort of value that have not


def standing(claims: Sequence[Placed], day: TimeInterval | None) -> dict[str, Standing]:
    """How each claim of one article stands among the others, by claim id; `day` is that of the article's news."""
    ranks = {span: rank for rank, span in enumerate(sorted({p.claim.sentence for p in claims}))}
    answers = Counter((p.claim.kind, p.claim.attribute, str(p.claim.value)) for p in claims)
    values: Counter[tuple[Kind, str]] = Counter((kind, attribute) for kind, attribute, _ in answers)
    first: dict[Kind, str] = {}
    for p in sorted(claims, key=lambda p: p.claim.span):
        if p.claim.role is Role.NEWS:
            first.setdefault(p.claim.kind, p.claim.id)
    return {
        p.claim.id: Standing(
            ranks[p.claim.sentence],
            values[p.claim.kind, p.claim.attribute] - 1,
            first.get(p.claim.kind) == p.claim.id,
            day is not None and p.claim.value == day,
        )
        for p in claims
    }


class Answers:
    """The claims of one article that are weighed against those of others."""

    def __init__(self, claims: Sequence[Placed]) -> None:
        """`claims` in order of place."""
        self.of = {kind: _Answers([p for p in claims if p.claim.kind is kind][:CAP]) for kind in KINDS}


class _Answers:
    """The claims of one kind, and which of them have one value: two values are held against one another once."""

    def __init__(self, claims: Sequence[Placed]) -> None:
        self.claims = claims
        self.different: list[Placed] = []  # the first claim with each value
        self.numbers: list[int] = []  # of each claim, which of the different values it has
        known: dict[Value | str, int] = {}
        for p in claims:
            number = known.setdefault(_value(p), len(self.different))
            if number == len(self.different):
                self.different.append(p)
            self.numbers.append(number)


def _value(placed: Placed) -> Value | str:
    """What is equal where two values stand to all others alike; of numbers each is taken for itself."""
    return placed.claim.id if placed.claim.kind is Kind.COUNT else placed.claim.value


def facts(ours: Answers, theirs: Answers) -> list[Pair]:
    """Pairs of two articles' claims that agree or stand apart, where only that is asked of them."""
    return [pair for kind in KINDS for pair in _facts(ours.of[kind], theirs.of[kind])]


def met(found: list[Pair], ours: Answers, theirs: Answers, near: Near) -> list[Pair]:
    """All these pairs, told how alike their words are and among which rivals they stand."""
    for kind in KINDS:
        pairs = [pair for pair in found if pair.one.claim.kind is kind]
        rivalling(pairs, ours.of[kind].claims, theirs.of[kind].claims, near)
    return found


def _facts(ours: _Answers, theirs: _Answers) -> list[Pair]:
    stand = [[_stand(a, b) for b in theirs.different] for a in ours.different]
    pairs = [
        Pair(a, b, found.relation is Relation.APART, open=found.open)
        for a, value in zip(ours.claims, ours.numbers, strict=True)
        for b, other in zip(theirs.claims, theirs.numbers, strict=True)
        if (found := stand[value][other])
    ]
    return _of_one_ballot(pairs)


def _of_one_ballot(pairs: list[Pair]) -> list[Pair]:
    """The pairs without votes that stand apart from one tally of an article and make another of it: two ballots."""
    cast = [(*_cast(pair), pair) for pair in pairs if pair.open == TALLY]
    made: dict[str, set[str]] = defaultdict(set)  # by votes, the tallies that hold them
    beside: dict[tuple[str, Span], set[str]] = defaultdict(set)  # by sentence, the votes of both sides
    for votes, tally, pair in cast:
        beside[votes.document_id, votes.sentence].add(votes.id)
        if not pair.apart:
            made[votes.id].add(tally.id)
    other = {
        id(pair)
        for votes, _, pair in cast
        if pair.apart and set.intersection(*(made[v] for v in beside[votes.document_id, votes.sentence]))
    }
    return [pair for pair in pairs if id(pair) not in other]


def _cast(pair: Pair) -> tuple[Claim, Claim]:
    """The votes of one side, and the tally that they are held against."""
    one, two = pair.one.claim, pair.two.claim
    return (two, one) if one.attribute == BALLOT else (one, two)


def rivalling(found: Sequence[Pair], ours: Sequence[Placed], theirs: Sequence[Placed], near: Near) -> None:
    """Tells the pairs of two articles' claims how alike their words are, and among which they stand."""
    for pair in found:
        pair.near = near(pair.one, pair.two)
    known = frozenset(p.claim.id for pair in found if not pair.apart for p in (pair.one, pair.two))
    rivals = Rivals(_tops(found), known, _others(ours, known) | _others(theirs, known))
    for pair in found:
        pair.rivals = rivals


def _stand(one: Placed, two: Placed) -> Stand | None:
    """How the values of two claims stand where they agree or cannot both be right, None elsewhere."""
    found = stand(one, two)
    return found if found.relation in AGREE or found.relation is Relation.APART else None


def _others(claims: Sequence[Placed], known: frozenset[str]) -> dict[str, int]:
    """By claim, how many other answers of its article and its sort of value no claim of the other article has."""
    sorts = [(p.claim.id, _sort(p.claim.value)) for p in claims]
    values = {
        (sort, str(p.claim.value)) for p, (name, sort) in zip(claims, sorts, strict=True) if name not in known
    }
    unmet = Counter(sort for sort, _ in values)
    return {name: unmet[sort] - (name not in known) for name, sort in sorts}


def _sort(value: Value) -> str:
    """What a value measures: its dimension, or its type."""
    return dimension(value) if isinstance(value, Amount) else type(value).__name__


def _tops(pairs: Sequence[Pair]) -> dict[str, list[float]]:
    """How alike the two most alike pairs of each claim are."""
    best: dict[str, list[float]] = defaultdict(list)
    for pair in pairs:
        best[pair.one.claim.id].append(pair.near)
        best[pair.two.claim.id].append(pair.near)
    return {name: sorted(nears)[-2:] for name, nears in best.items()}


def _rivalry(pair: Pair, rivals: Rivals) -> dict[str, float]:
    """What the pairs that either claim could be in instead tell of one; what is 0 is left out."""
    one, two = pair.one.claim.id, pair.two.claim.id
    low, high = sorted((lead(pair.near, rivals.tops[one]), lead(pair.near, rivals.tops[two])))
    found = {"lead before rivals": low} if low else {}
    if high >= 0:
        found["best of both" if low >= 0 else "best of one"] = 1.0
    if known := (one in rivals.known) + (two in rivals.known):
        found["known to both"] = float(known)
    return found | _left(*sorted((rivals.others[one], rivals.others[two])))


@lru_cache(1 << 12)
def _left(fewer: int, more: int) -> dict[str, float]:
    """Whether two answers are what is left when the other article's have found their like; not to be changed."""
    if not more:
        return {"the only answers left": 1.0}
    only = {} if fewer else {"the only answer left of one": 1.0}
    return {"other answers left": log(1 + fewer + more), **only}


def lead(near: float, top: Sequence[float]) -> float:
    """How much more alike a pair is than the best other one of its claim."""
    if near == top[-1]:
        return near - (top[-2] if len(top) > 1 else _ALONE)
    return near - top[-1]
