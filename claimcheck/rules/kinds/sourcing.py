"""Rules over answers that agree, but not in how firmly they are told or on whose word.

Select: `lost`: "hedge" (one article tells for certain what another calls an estimate), "attribution" (one tells as its
own what another lays to a source), "name" (one leaves its source unnamed, another names it) or "second" (several
articles, all on the word of one source).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from claimcheck.annotate.quotes_lexicon import is_unnamed
from claimcheck.model import (
    AGREE,
    FIRM,
    Amount,
    Certainty,
    Check,
    Claim,
    Conflict,
    Kind,
    Relation,
    Verdict,
    Zone,
)
from claimcheck.questions.group import Question
from claimcheck.questions.wording import named
from claimcheck.rules.conflicts import conflict
from claimcheck.rules.context import Context
from claimcheck.rules.schema import Rule
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate

SELECT_KEYS = frozenset({"lost"})
REQUIRED_KEYS = frozenset({"lost"})
_CONFIDENCE = 0.6


def find(rule: Rule, item: Question | Check, context: Context) -> Conflict | None:
    """A note where two articles agree on the answer, one of them having lost what the other says of it."""
    if not isinstance(item, Question) or item.kind is not Kind.COUNT:
        return None  # days and places are told on many a word; figures are what a source is asked for
    lost = rule.select["lost"]
    sides = _one_source(item.claims) if lost == "second" else _sides(item.claims, str(lost))
    if len(sides) < 2:
        return None
    firm, fuller = sides[0][0], sides[-1][0]
    text = rule.message.format(
        first=_shown(firm.claim), second=_shown(fuller.claim), attribute=named(item.attribute)
    )
    claims = [[placed.claim for placed in side] for side in sides]
    return conflict(
        rule, item.kind, Verdict.HEDGE_LOST, item.subject, item.attribute, claims, text, _CONFIDENCE, context
    )


def _sides(claims: Sequence[Placed], lost: str) -> list[list[Placed]]:
    """Who lost it, and who has it; [] where no two articles differ so."""
    without: dict[str, Placed] = {}
    having: dict[str, Placed] = {}
    for pair in combinations(claims, 2):
        for one, two in (pair, pair[::-1]):
            if _TESTS[lost](one.claim, two.claim) and _comparable(one, two):
                without[one.claim.id], having[two.claim.id] = one, two
    # an article that tells it both ways has lost nothing, and shows no other that it has
    both = {p.claim.document_id for p in claims if any(_loses(p, held, lost) for held in having.values())}
    has = {placed.claim.document_id for placed in having.values()}
    sides = [[p for p in without.values() if p.claim.document_id not in has]]
    sides.append([p for p in having.values() if p.claim.document_id not in both])
    return sides if all(sides) else []


def _loses(one: Placed, two: Placed, lost: str) -> bool:
    """Whether one tells barely what another of its own article tells with all that belongs to it."""
    same = one.claim.document_id == two.claim.document_id
    return same and _TESTS[lost](one.claim, two.claim) and relate(one.claim.value, two.claim.value) in AGREE


def _comparable(one: Placed, two: Placed) -> bool:
    return (
        one.claim.document_id != two.claim.document_id
        and one.claim.zone is two.claim.zone is Zone.BODY
        and relate(one.claim.value, two.claim.value) in AGREE
    )


def _hedge(bare: Claim, other: Claim) -> bool:
    return (
        _exact(bare) and bare.certainty in FIRM and (not _exact(other) or other.certainty is Certainty.HEDGED)
    )


def _exact(claim: Claim) -> bool:
    return not isinstance(claim.value, Amount) or (claim.value.exact and claim.value.low == claim.value.high)


def _attribution(bare: Claim, other: Claim) -> bool:
    own = bare.certainty is Certainty.ASSERTED and not bare.sources
    return own and bool(other.sources) and relate(bare.value, other.value) is Relation.SAME


def _name(bare: Claim, other: Claim) -> bool:
    return _is_anonymous(bare) and bool(other.sources) and not _is_anonymous(other)


def _is_anonymous(claim: Claim) -> bool:
    return bool(claim.sources) and all(is_unnamed(source) for source in claim.sources)


_TESTS = {"hedge": _hedge, "attribution": _attribution, "name": _name}


def _one_source(claims: Sequence[Placed]) -> list[list[Placed]]:
    """The claims of each article, where several tell it and all have it from one source; else []."""
    body = [placed for placed in claims if placed.claim.zone is Zone.BODY]
    sources = {placed.claim.sources[-1].casefold() if placed.claim.sources else "" for placed in body}
    if len(sources) != 1 or "" in sources:
        return []
    told: dict[str, list[Placed]] = {}
    for placed in body:
        told.setdefault(placed.claim.document_id, []).append(placed)
    return list(told.values())


def _shown(claim: Claim) -> str:
    laid = f", {' ← '.join(claim.sources)}" if claim.sources else ""
    return f"'{claim.as_written}'{laid}"
