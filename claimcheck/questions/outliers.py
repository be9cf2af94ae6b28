"""The number of a thing that one article gives against that which several others give.

"Divers raised nine crates" and "the crates, four in all, were handed over" share no deed. Where three articles on one
occasion count a thing alike, another counts it otherwise, and none has two numbers for it, that other is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.model import REAL, Amount, Kind, Role
from claimcheck.questions.align import Alignment
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of

_STRENGTH = 3.6
_REASON = "all other articles on the occasion that count the thing give another number"
_COUNTED = "number of "
_GROUP = 40  # articles of one occasion that are looked at
_LEAST = 3  # articles that give one number
_ANSWERS = 2
_TIMES = 2  # how many times the smaller number the greater may be
_SHARED = 2  # content words in common with one of the others, the thing itself among them


def outlier_pairs(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment of each such number with those of the others, by sorted claim ids."""
    held = joined.told(_counts) if any(len(group) > _LEAST for group in joined.groups) else {}
    found = {}
    for group in joined.groups:
        things: dict[str, list[Placed]] = defaultdict(list)
        for item in (item for name in group[:_GROUP] for item in held.get(name, ())):
            things[item.claim.attribute].append(item)
        for told in things.values():
            for a, b in combinations(_split(told), 2):
                found[claims_of(a, b)] = Alignment(_STRENGTH, (_REASON,))
    return found


def _counts(item: Placed) -> bool:
    return item.claim.kind is Kind.COUNT and item.claim.attribute.startswith(_COUNTED)


def _is_plain(item: Placed) -> bool:
    """Whether a claim counts all of its thing, in the news."""
    claim, value = item.claim, item.claim.value
    plain = isinstance(value, Amount) and value.exact and value.low == value.high and not value.unit
    return plain and not claim.scope and claim.role is Role.NEWS and claim.certainty in REAL


def _split(told: Sequence[Placed]) -> list[Placed]:
    """The first telling of each article, where all but one give one number; else none."""
    numbers: dict[Fraction, dict[str, Placed]] = defaultdict(dict)
    partly = {item.claim.document_id for item in told if not _is_plain(item)}
    for item in told:
        if item.claim.document_id not in partly and isinstance(item.claim.value, Amount):
            numbers[item.claim.value.low or Fraction(0)].setdefault(item.claim.document_id, item)
    if len(numbers) != _ANSWERS:
        return []
    (few, alone), (many, others) = sorted(numbers.items(), key=lambda pair: len(pair[1]))
    if len(alone) != 1 or len(others) < _LEAST or alone.keys() & others.keys():
        return []
    one = next(iter(alone.values()))
    near = max(few, many) <= _TIMES * min(few, many)
    return [one, *others.values()] if near and any(_is_one(one, item) for item in others.values()) else []


def _is_one(one: Placed, two: Placed) -> bool:
    """Whether two sentences tell of one thing: they share words beside it."""
    return len(one.context & two.context) >= _SHARED
