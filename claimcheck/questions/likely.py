"""Pairs of answers that no single mark aligns, but all traits together: a fitted, explained weighing of evidence.

The weights are data (claimcheck/data/traits.toml, made by tools/fit_traits.py): the log odds that each trait adds.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations, product

from claimcheck.claims.count import TOLD
from claimcheck.claims.leftover import MENTIONED
from claimcheck.model import Amount, Certainty, Claim, Kind, Relation, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import other_certainty, other_person, other_scope
from claimcheck.questions.contrary_amounts import other_order
from claimcheck.questions.contrary_happening import daily, one_night, other_event, spread, unforeseen
from claimcheck.questions.traits import Standing, Told, traits
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate
from claimcheck.values.units import units

KINDS = (Kind.COUNT, Kind.DATE, Kind.LOCATION)
CAP = 40  # claims of one kind of an article that are looked at
_POINTS = frozenset({"place", MENTIONED})
_AGREE = frozenset({Relation.SAME, Relation.WITHIN, Relation.OVERLAPS})
_SHOWN = 4
_LEAST = 3.0  # the score of a pair that is just taken, in the measure of `align`
_MOST_POINTS = 5.0  # of evidence for or against one occasion, beyond which more says nothing more
ALIKE = 0.2  # likeness from which two articles that are not of one occasion are weighed
NEIGHBOURS = 6  # articles that an article is weighed against, the most alike first


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds by trait, those of a pair without any, and those from which a pair is taken."""

    trait: Mapping[str, float]
    without: float
    needed: float


@cache
def weights() -> Weights:
    """The table of data/traits.toml."""
    table = tomllib.loads(files("claimcheck.data").joinpath("traits.toml").read_text("utf-8"))
    return Weights(table["trait"], table["without"], table["needed"])


def standing(claims: Sequence[Placed]) -> Told:
    """How each claim of one article stands among the others, by claim id."""
    ranks = {span: rank for rank, span in enumerate(sorted({p.claim.sentence for p in claims}))}
    answers = Counter((p.claim.kind, p.claim.attribute, str(p.claim.value)) for p in claims)
    values: Counter[tuple[Kind, str]] = Counter((kind, attribute) for kind, attribute, _ in answers)
    return {
        p.claim.id: Standing(ranks[p.claim.sentence], values[p.claim.kind, p.claim.attribute] - 1)
        for p in claims
    }


def candidates(ours: Sequence[Placed], theirs: Sequence[Placed]) -> Iterator[tuple[Placed, Placed, float]]:
    """Pairs of two articles' claims that stand apart, and how many of the two values the other article holds too."""
    for kind in KINDS:
        a = [p for p in ours if p.claim.kind is kind and _tells(p.claim)][:CAP]
        b = [p for p in theirs if p.claim.kind is kind and _tells(p.claim)][:CAP]
        met = list(_met(a, b))
        known = {p.claim.id for pair in met for p in pair}
        for p, q in product(a, b):
            if _comparable(p.claim, q.claim) and relate(p.claim.value, q.claim.value) is Relation.APART:
                yield p, q, float((p.claim.id in known) + (q.claim.id in known))


def _met(ours: Sequence[Placed], theirs: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Pairs that agree, whatever they tell of: a value that both articles hold is no slip of one."""
    for p in ours:
        for q in theirs:
            if relate(p.claim.value, q.claim.value) in _AGREE:
                yield p, q


def _tells(claim: Claim) -> bool:
    if claim.attribute.endswith(TOLD):
        return False
    return claim.role is not Role.REPORTING and claim.certainty not in (
        Certainty.DENIED,
        Certainty.HYPOTHETICAL,
    )


def _comparable(one: Claim, two: Claim) -> bool:
    if isinstance(one.value, Amount) and isinstance(two.value, Amount):
        if (one.attribute == "age") != (two.attribute == "age"):
            return False
        return _dimension(one.value) == _dimension(two.value)
    return one.attribute == two.attribute or {one.attribute, two.attribute} <= _POINTS


def _dimension(amount: Amount) -> str:
    known = units().get(amount.unit)
    return known.dimension if known else "money" if amount.unit.isupper() else amount.unit


def by_article(placed: Sequence[Placed]) -> dict[str, list[Placed]]:
    """The claims of each document that can be weighed, in order of place."""
    found: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(placed, key=lambda p: (p.claim.span, p.claim.id)):
        if item.claim.kind in KINDS:
            found[item.claim.document_id].append(item)
    return found


def weighed(joined: Joined) -> dict[tuple[str, str], Alignment]:
    """An alignment for each pair of claims of alike articles that the traits speak for, by sorted claim ids."""
    table, found = weights(), {}
    for a, b, seen in weighable(joined):
        parts = {name: table.trait.get(name, 0.0) * value for name, value in seen.items()}
        odds = table.without + sum(parts[name] for name in sorted(parts))
        if odds >= table.needed:
            best = sorted((name for name in parts if parts[name] > 0), key=lambda name: (-parts[name], name))
            first, second = sorted((a.claim.id, b.claim.id))
            reason = f"weighed together: {', '.join(best[:_SHOWN])}"
            found[first, second] = Alignment(_LEAST + odds - table.needed, (reason,))
    return found


def weighable(joined: Joined) -> Iterator[tuple[Placed, Placed, dict[str, float]]]:
    """Every pair of claims that may answer one question though they stand apart, with its traits, in a fixed order."""
    held = by_article(joined.placed)
    told = {key: value for claims in held.values() for key, value in standing(claims).items()}
    for one, two in neighbours(joined):
        between = bond(joined, one, two)
        for a, b, known in candidates(held.get(one, ()), held.get(two, ())):
            if not barred(a, b):
                found = {**traits(a, b, told), **between}
                yield a, b, found | {"known to both": known} if known else found


def barred(one: Placed, two: Placed) -> bool:
    """Whether a mark that no other evidence outweighs forbids to compare two claims, whatever they are called."""
    scores = "score" in (one.claim.attribute, two.claim.attribute)
    return (
        "more" in (*one.claim.scope, *two.claim.scope)
        or (scores and len(one.actors & two.actors) < 2)
        or (
            one.claim.attribute != two.claim.attribute
            and {one.claim.attribute, two.claim.attribute} <= TELLING
        )
        or other_order(one.claim, two.claim)
        or other_person(one, two)
        or daily(one, two)
        or unforeseen(one, two)
        or one_night(one, two)
        or (one.claim.role is Role.BACKGROUND) != (two.claim.role is Role.BACKGROUND)
        or (one.claim.kind is not Kind.COUNT and _other_happening(one, two))
        or bool(
            one.hangs or two.hangs
        )  # counted from another day: the timeline holds these against one another
    )


def _other_happening(one: Placed, two: Placed) -> bool:
    """Whether a day or a place is of no event, of another kind, of a plan, or of another stretch of the event."""
    if not one.family or not two.family:
        return True
    kinds = one.lexical and two.lexical and one.family != two.family
    return (
        kinds
        or spread(one, two)
        or other_event(one, two)
        or other_certainty(one, two)
        or other_scope(one, two)
    )


def bond(joined: Joined, one: str, two: str) -> dict[str, float]:
    """The traits of two articles."""
    likeness = joined.likeness.get((one, two))
    points = joined.coverage.evidence(one, two).points
    found = {
        "likeness of articles": likeness.score if likeness else 0.0,
        "articles of one occasion": float(joined.coverage.together(one, two)),
        "evidence of one occasion": max(-_MOST_POINTS, min(_MOST_POINTS, points)),
    }
    return {name: value for name, value in found.items() if value}


def neighbours(joined: Joined) -> list[tuple[str, str]]:
    """Pairs of documents of one occasion or much alike, each among the `NEIGHBOURS` most alike of both."""
    groups = (group[: NEIGHBOURS + 1] for group in joined.coverage.groups)
    alike = (pair for pair, likeness in joined.likeness.items() if likeness.score >= ALIKE)
    pairs = {*alike, *(pair for group in groups for pair in combinations(sorted(group), 2))}
    score = {pair: joined.likeness[pair].score if pair in joined.likeness else 0.0 for pair in pairs}
    taken: Counter[str] = Counter()
    found = []
    for one, two in sorted(pairs, key=lambda pair: (-score[pair], pair)):
        if max(taken[one], taken[two]) < NEIGHBOURS:
            taken.update((one, two))
            found.append((one, two))
    return found
