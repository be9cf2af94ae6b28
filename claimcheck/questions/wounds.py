"""The one wound that articles on one occasion tell differently: "shot in the chest" and "shot in the shoulder".

Each article tells of one part of the body alone, and neither part belongs to the other; or the part is one, and left
stands against right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from claimcheck.claims.wounds import Wound, contains, wounds
from claimcheck.model import Check, Kind
from claimcheck.questions.where_died import of_several
from claimcheck.subjects.joined import Joined

_GROUP = 12  # articles of one occasion that are held against one another
_HURT = frozenset({"killed", "injured", "shot", "stabbed", "casualties"})
_SHARED = 2  # words in common of sentences that tell of one wound


def wound_checks(joined: Joined) -> Iterator[Check]:
    """Checks "wound-apart", one for each occasion at most, in order of path."""
    several = of_several(joined, _HURT)
    for docs in joined.together(_GROUP):
        read = (tuple(wounds(doc)) for doc in docs if doc.document.id not in several)
        told = [found for found in read if found]
        pair = next((pair for pair in combinations(told, 2) if _apart(*pair)), None)
        if pair is not None:
            one, two = (
                [w.claim for t in told if t is side or _apart(t, other) for w in t]
                for side, other in (pair, pair[::-1])
            )
            words = f"'{one[0].as_written}' against '{two[0].as_written}'"
            yield Check(
                "wound-apart", Kind.LOCATION, (tuple(one), tuple(two)), f"one wound in two places: {words}"
            )


def _apart(one: Sequence[Wound], two: Sequence[Wound]) -> bool:
    return (_is_one(one) and _is_one(two) and _differ(one, two)) or _turned(one, two)


def _is_one(told: Sequence[Wound]) -> bool:
    """Whether all wounds of an article can be one, told more or less closely."""
    return all(_meet(a, b) for a, b in combinations(told, 2))


def _meet(one: Wound, two: Wound) -> bool:
    part = contains(one.part, two.part) or contains(two.part, one.part)
    return part and not {one.side, two.side} >= {"left", "right"}


def _differ(one: Sequence[Wound], two: Sequence[Wound]) -> bool:
    """Whether no wound of one article is that of the other, and two are told alike."""
    pairs = list(product(one, two))
    return not any(_meet(a, b) for a, b in pairs) and any(_alike(a, b) for a, b in pairs)


def _turned(one: Sequence[Wound], two: Sequence[Wound]) -> bool:
    """Whether a part is a left one in one article and a right one in the other, and told alike."""
    return any(
        a.part == b.part and {a.side, b.side} == {"left", "right"} and _alike(a, b)
        for a, b in product(one, two)
        if not any(x.part == a.part and x.side == b.side for x in one)
        and not any(x.part == b.part and x.side == a.side for x in two)
    )


def _alike(one: Wound, two: Wound) -> bool:
    return len({*one.claim.context} & {*two.claim.context}) >= _SHARED
