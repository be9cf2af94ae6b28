"""Further articles that give an answer of a conflict: whoever mends a number has to mend it in all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import REAL, Relation
from claimcheck.rules.context import Context
from claimcheck.rules.excuses import stand
from claimcheck.rules.schema import Rule
from claimcheck.subjects.placed import Placed

_SHARED = 3  # content words in common that make two sentences tell of one thing without a verb in common
Side = Sequence[Placed]


def with_witnesses(rule: Rule, sides: Sequence[Side], context: Context) -> list[list[Placed]]:
    """The sides, each with the first claim of every further article on the occasion that gives its answer alone."""
    full = [list(side) for side in sides]
    known = {placed.claim.document_id for side in sides for placed in side}
    for name in _further(known, context):
        told: dict[int, Placed] = {}
        for item in context.told.get(name, ()):
            at = _answers(rule, item, sides)
            if at is not None:
                told.setdefault(at, item)
        if len(told) == 1:
            ((at, item),) = told.items()
            full[at].append(item)
    return full


def _further(known: set[str], context: Context) -> Iterator[str]:
    """The other articles of the occasion that all of a conflict's articles tell of."""
    groups = context.coverage.groups if context.coverage else ()
    for group in groups:
        if known <= set(group):
            yield from (name for name in group if name not in known)


def _answers(rule: Rule, item: Placed, sides: Sequence[Side]) -> int | None:
    """The side whose answer a claim gives to the same question; None where it gives none."""
    claim, first = item.claim, sides[0][0].claim
    if (claim.kind, claim.attribute) != (first.kind, first.attribute) or claim.certainty not in REAL:
        return None
    same = [at for at, side in enumerate(sides) if any(_tells_the_same(rule, item, other) for other in side)]
    others = (other for at, side in enumerate(sides) if at not in same for other in side)
    alone = all(stand(rule, item, other) is Relation.APART for other in others)
    return same[0] if len(same) == 1 and alone else None


def _tells_the_same(rule: Rule, one: Placed, two: Placed) -> bool:
    if stand(rule, one, two) is not Relation.SAME or (one.claim.scope, one.hangs) != (
        two.claim.scope,
        two.hangs,
    ):
        return False
    deed = one.lexical and one.family == two.family
    return deed or len(one.context & two.context) >= _SHARED
