"""Others than those just told of: "the blast killed 12 and injured 43 others" tells all the hurt, not some on top.

A number of "others" comes on top of one that was told before; where that is of another fate, it is a whole of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, place_of
from claimcheck.claims.count_labels import PEOPLE
from claimcheck.model import Claim
from claimcheck.model.records import replace

MORE = "more"
"""The scope of a number that comes on top of another."""
_OTHERS = frozenset({"other", "others"})
_LEFT = frozenset({"missing", "trapped"})  # who others than those found are
_REACH = 160  # code points before the number in which those are told of whom it leaves out


def settled(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims in order; tolls of "others" that no toll of their own kind came before are whole ones."""
    before: list[Claim] = []
    for claim in claims:
        if MORE in claim.scope and claim.attribute in PEOPLE and _is_whole(doc, claim, before):
            claim = replace(claim, scope=tuple(word for word in claim.scope if word != MORE))
        before.append(claim)
        yield claim


def _is_whole(doc: Annotated, claim: Claim, before: Sequence[Claim]) -> bool:
    """Whether the others are others than people of another fate, told of right before."""
    if any(told.attribute == claim.attribute for told in before):
        return False
    if claim.attribute in _LEFT:
        return _of_others(doc, claim)
    near = [
        told for told in before if told.attribute in PEOPLE and claim.span.start - told.span.end <= _REACH
    ]
    if not near or any(MORE in told.scope for told in near):
        return False  # "two more have died; fifteen others are in hospital"
    return _of_others(doc, claim)


def _of_others(doc: Annotated, claim: Claim) -> bool:
    at = place_of(doc.amounts, claim.span)
    mention = doc.amounts[at] if at < len(doc.amounts) and doc.amounts[at].span == claim.span else None
    follows = doc.document.text[claim.span.end : claim.span.end + 8].split()[:1]
    return mention is not None and bool(_OTHERS & {*mention.modifiers, *follows})
