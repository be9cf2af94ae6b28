"""How long ago one thing was, as two articles tell it, where each tells of one such time alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.long_ago import long_ago_claims
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check, Claim, Kind
from claimcheck.subjects.joined import Joined, related

_NEAR = 1.12  # how many times greater one may be than the other where both are rough
_LIVING = listed("questions.long_ago", "living")


def long_ago_checks(joined: Joined) -> Iterator[Check]:
    """Checks "life-date-apart" of times long ago that cannot both be that of one thing."""
    for one, two in related(joined):
        ours, theirs = sorted((one, two), key=joined.order.__getitem__)
        told = [list(long_ago_claims(joined.docs[name])) for name in (ours, theirs)]
        if all(map(_is_one, told)) and _are_of_one(*(claims[0] for claims in told)) and _are_apart(*told):
            a, b = told[0][0], told[1][0]
            detail = f"how long ago: '{a.as_written}' against '{b.as_written}'"
            yield Check("life-date-apart", Kind.DATE, ((a,), (b,)), detail)


def _is_one(claims: Sequence[Claim]) -> bool:
    """Whether an article tells of one time long ago, and of no other."""
    return bool(claims) and all(_ratio(claims[0], other) < _NEAR for other in claims)


def _are_of_one(one: Claim, two: Claim) -> bool:
    """Whether the sentences share a word, or both tell of what lived then."""
    ours, theirs = {*one.context}, {*two.context}
    return bool(ours & theirs) or bool(ours & _LIVING and theirs & _LIVING)


def _are_apart(ours: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    return all(_ratio(a, b) > _NEAR for a in ours for b in theirs)


def _ratio(one: Claim, two: Claim) -> float:
    """How many times greater the greater of two is, by the middle of each."""
    middles = [
        (v.low + v.high) / 2 for v in (one.value, two.value) if isinstance(v, Amount) and v.low and v.high
    ]
    return float(max(middles) / min(middles)) if len(middles) > 1 else 1.0
