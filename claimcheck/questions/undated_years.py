"""The year that an undated article looks back on, held against that of another article on the same thing.

"Two years after the gale of March 2011 had felled it" and "blown down by a gale in March 2009": nothing says when the
first was printed, so its happenings are known by what is said of them alone. Two years answer one another where each
is the likeliest match of the other, and neither article has the other's year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.annotate.concepts import is_reporting
from claimcheck.model import AGREE, FIRM, Grain, Kind, Role, TimeInterval
from claimcheck.questions.align import Alignment
from claimcheck.questions.answering import kinds_alike, share_met
from claimcheck.questions.contrary_happening import begins_count
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.offsets import families_named
from claimcheck.subjects.placed import POINTS, Placed, claims_of
from claimcheck.values import relate

_STRENGTH = 3.4
_REASON = "the same is told of two years, and each article has only its own"
_LEAST = 0.33  # likeness of two tellings, of about 1.5
_RIVAL = 0.75  # share of it from which another telling is as likely
_KIND, _NAMES = 0.3, 0.2  # what the kind of event and a participant in common add to the words
_ALIKE = 0.8  # likeness of two kinds of event told of one happening
_MOST = 30  # dates of an article that are looked at
_FURTHEST = 6 * 366  # days; years further apart are two happenings
_GRAINS = frozenset({Grain.YEAR, Grain.MONTH, Grain.SEASON})
_YEAR = re.compile(r"\b\d{4}\b")


def undated_years(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of years or months that an undated article and one like it tell of one thing."""
    basis = {item.claim.document_id: item.published.basis for item in joined.placed}
    held = joined.told(lambda item: item.claim.kind is Kind.DATE, _MOST)
    found = {}
    for one, two in joined.neighbours:
        if "stated" not in (told := {basis.get(one), basis.get(two)}) or len(told) < 2:
            continue  # of one article alone is it unknown when it came out
        for a, b in _answering(held.get(one, ()), held.get(two, ())):
            found[claims_of(a, b)] = Alignment(_STRENGTH, (_REASON,))
    return found


def _answering(ours: Sequence[Placed], theirs: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """The pairs of years that are each other's likeliest match, where neither article has both."""
    left, right = list(filter(is_history, ours)), list(filter(is_history, theirs))
    scores = {(a.claim.id, b.claim.id): likeness(a, b) for a, b in product(left, right)}
    for a, b in product(left, right):
        score = scores[a.claim.id, b.claim.id]
        if score < _LEAST or not _slipped(a, b) or not _of_one_kind(a, b):
            continue
        if begins_count(a, b) or begins_count(b, a):
            continue  # "the worst since 2017", and the year of one of the deaths
        rivals = [(a, other) for other in right if _elsewhere(other, b)]
        rivals += [(other, b) for other in left if _elsewhere(other, a)]
        if any(scores[x.claim.id, y.claim.id] >= _RIVAL * score for x, y in rivals):
            continue
        if not any(agree(a, other) for other in theirs) and not any(agree(other, b) for other in ours):
            yield a, b


def _elsewhere(item: Placed, told: Placed) -> bool:
    """Whether a date stands in another sentence: those of one sentence share its words."""
    return item.claim.sentence != told.claim.sentence


def likeness(one: Placed, two: Placed) -> float:
    """How alike what is said of two dates is: their words, both ways, the kind of event, who takes part."""
    words = (share_met(one.context, two.context) + share_met(two.context, one.context)) / 2
    return words + _KIND * kinds_alike(one.family, two.family) + _NAMES * bool(one.actors & two.actors)


def _of_one_kind(one: Placed, two: Placed) -> bool:
    """Whether both tell of one known kind of event, by the verb or by a noun in both: "after the gale", "by a gale"."""
    kinds = {p.family for p in (one, two) if p.lexical}
    if one.lexical and two.lexical and kinds_alike(one.family, two.family) >= _ALIKE:
        return True
    return any(not kinds.isdisjoint(families_named(word)) for word in sorted(one.context & two.context))


def is_history(item: Placed) -> bool:
    """Whether a date is a month or a year, named by its number, in which something took place."""
    claim = item.claim
    told = claim.attribute in POINTS and claim.certainty in FIRM and claim.role is not Role.REPORTING
    return (
        told
        and isinstance(claim.value, TimeInterval)
        and claim.value.grain in _GRAINS
        and _YEAR.search(claim.as_written) is not None
        and not is_reporting(item.family)
    )


def _slipped(one: Placed, two: Placed) -> bool:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, TimeInterval) or not isinstance(b, TimeInterval):
        return False
    return a.earliest.year != b.earliest.year and 0 < gap(a, b) <= _FURTHEST


def agree(one: Placed, two: Placed) -> bool:
    return relate(one.claim.value, two.claim.value) in AGREE
