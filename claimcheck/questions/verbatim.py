"""Claims that stand in one place of a passage that two articles share word for word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.count_listed import LISTED
from claimcheck.claims.leftover import FIGURE, MENTIONED
from claimcheck.data.listed import listed
from claimcheck.model import Kind, Span
from claimcheck.questions.align import Alignment
from claimcheck.questions.attributes import DAILY, is_generic
from claimcheck.questions.contrary_races import other_race
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of, days_between
from claimcheck.values.premises import PREMISES

# Attributes that say too little to be compared anywhere else.
STANDALONE = frozenset({FIGURE, MENTIONED, PREMISES})
_FULL = 8.0
_PRICE = "price"
_RENEWED = listed("questions.verbatim", "renewed")  # words of a sentence whose figures every day has anew
_RUNNING = listed(
    "questions.verbatim", "running"
)  # words of what goes on, and is told as it stands on the day
_SIGNS = re.compile(r"[^\w'’-]+")
_REASON = "the passages agree word for word but here"


def verbatim(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of claims of one kind and attribute that a common passage sets side by side."""
    claims: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=lambda p: p.claim.span):
        claims[item.claim.document_id].append(item)
    found = {}
    docs = {doc.document.id: doc for doc in joined.documents}
    for (one, two), held in joined.passages.items():
        for passage in held:
            pairs = product(_within(claims[one], passage.first), _within(claims[two], passage.second))
            for a, b in pairs:
                if _asked(a) != _asked(b):
                    continue
                together = joined.coverage.together(one, two)
                other = _runs(docs, a, b) or _moves(docs, a, b, together=together) or other_race(a, b)
                if not (other or _is_one_kind(a) or _is_one_kind(b)):
                    found[claims_of(a, b)] = Alignment(_FULL, (_REASON,), verbatim=True)
    return found


def _asked(item: Placed) -> tuple[Kind, str]:
    return item.claim.kind, item.claim.attribute


def _is_one_kind(item: Placed) -> bool:
    """Whether it is one kind of several told in one breath: their sum is told beside it."""
    return LISTED in item.claim.scope


def _runs(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> bool:
    """Whether two days apart both tell of what goes on, which each day has anew: "homes still without power"."""
    if one.claim.kind is not Kind.COUNT or not days_between(one, two):
        return False
    return all(not _RUNNING.isdisjoint(_text(docs, item).lower().split()) for item in (one, two))


def _is_named_in_both(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> bool:
    """Whether both sentences name one day, or one person."""
    if one.when is not None and one.when == two.when:
        return True
    ours, theirs = (_persons(docs[item.claim.document_id], item.claim.sentence) for item in (one, two))
    return not ours.isdisjoint(theirs)


def _persons(doc: Annotated, sentence: Span) -> set[str]:
    held = (name for name in doc.names if sentence.holds(name.span))
    return {name.text for name in held if "person" in (name.type, doc.entities[name.entity].type)}


def _text(docs: Mapping[str, Annotated], item: Placed) -> str:
    return _SIGNS.sub(" ", docs[item.claim.document_id].text_at(item.claim.sentence))


def _moves(docs: Mapping[str, Annotated], one: Placed, two: Placed, *, together: bool) -> bool:
    """Whether a figure of no named event has had days to change: the index of Monday is not Wednesday's.

    What both tell of one day has not, nor what articles on one occasion tell of one person, unless every day has it
    anew; `together` says that they are of one.
    """
    if not is_generic(one.claim.attribute) and one.claim.attribute != FIGURE:
        return False
    if one.when is not None and one.when == two.when and one.when.earliest == one.when.latest:
        return False
    if not days_between(one, two):
        return False
    daily = one.claim.attribute in DAILY or one.claim.attribute == _PRICE
    lasts = together and not daily and _RENEWED.isdisjoint(one.context & two.context)
    return not (lasts and _is_named_in_both(docs, one, two))


def _within(claims: Sequence[Placed], span: Span) -> list[Placed]:
    """The claims, sorted by span, that overlap a stretch and are no longer than the passage they stand in."""
    last = bisect_left(claims, span.end, key=lambda p: p.claim.span.start)
    first = bisect_left(claims, span.start - 200, key=lambda p: p.claim.span.start)
    return [p for p in claims[first:last] if p.claim.span.overlaps(span)]
