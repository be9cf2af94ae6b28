"""Numbers of others, where both articles count them on top of the same: "seven AK-47s and three other rifles".

What comes on top of something may come twice, so that two such numbers are never one question by themselves. The number
right before, of the same thing in both articles, says that they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from claimcheck.annotate.amounts_nouns import model
from claimcheck.annotate.mentions import AmountMention, Annotated, place_of
from claimcheck.claims.count_others import MORE
from claimcheck.model import REAL, Amount, Kind, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary_amounts import other_order
from claimcheck.questions.likely import neighbours
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of

_STRENGTH = 3.3
_REASON = "each comes on top of the same number of the same thing"
_MOST = 12  # numbers of others in one article
_OTHER = frozenset({"other", "others"})


class Others(NamedTuple):
    """A number of others with what it comes on top of."""

    told: Placed
    base: tuple[Amount, str]  # the number right before it, and what that counts


def other_pairs(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of numbers of others of one thing, on top of the same in two alike articles."""
    told = joined.told(_is_told)
    read = {
        name: [o for item in items for o in _others(joined.docs[name], item)] for name, items in told.items()
    }
    held = {name: found[:_MOST] for name, found in read.items() if found}
    pairs = neighbours(joined) if len(held) > 1 else []
    return {
        claims_of(a.told, b.told): Alignment(_STRENGTH, (_REASON,))
        for one, two in pairs
        for a, b in product(held.get(one, ()), held.get(two, ()))
        if _are_one(a, b)
    }


def _is_told(item: Placed) -> bool:
    claim = item.claim
    more = claim.kind is Kind.COUNT and claim.scope == (MORE,)
    return more and claim.certainty in REAL and claim.role is Role.NEWS


def _are_one(a: Others, b: Others) -> bool:
    one, two = a.told.claim, b.told.claim
    return a.base == b.base and one.attribute == two.attribute and not other_order(one, two)


def _others(doc: Annotated, item: Placed) -> Iterator[Others]:
    at = place_of(doc.amounts, item.claim.span)
    own, before = doc.amounts[at], doc.amounts[at - 1] if at else None
    if before is None or own.span != item.claim.span or before.sentence != own.sentence:
        return
    if _OTHER & set(own.modifiers) and before.form == own.form == "cardinal" and before.noun:
        yield Others(item, (before.amount, _counted(before)))


def _counted(mention: AmountMention) -> str:
    return model(mention.modifiers) or mention.noun
