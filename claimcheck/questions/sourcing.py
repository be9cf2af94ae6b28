"""One figure or remark that two alike articles have from different sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.model import Check, Kind, Participant, Relation, Utterance
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import WEEK
from claimcheck.subjects.placed import Placed, documents_of
from claimcheck.values import participant
from claimcheck.values.utterance_sides import plain

_QUOTED = re.compile(r"[“\"]([^“”\"]{12,200})[”\"]")
_LEAST = 4  # words of a remark quoted inside a report
_CAP = 20  # articles that lay one figure to somebody; more of them repeat a common one


def source_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of sources of one figure, in order of place.

    Two articles may each ask somebody who knows it; but a figure that comes from one source is not another's, unless
    one article speaks of the other's source as well.
    """
    figures: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=lambda p: (p.path, p.claim.span)):
        if item.claim.attribute == "source" and item.claim.about.entities:
            figures[item.claim.subject].append(item)
    for _, held in sorted(figures.items()):
        for one, two in combinations(held[:_CAP], 2):
            if _alike(joined, one, two) and _apart(joined, one, two):
                detail = f"one figure: '{one.claim.as_written}' against '{two.claim.as_written}'"
                yield Check("source-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)


def remark_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of persons to whom alike articles lay one remark that they quote inside a report, in order of place."""
    remarks: dict[tuple[str, ...], list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=lambda p: (p.path, p.claim.span, p.claim.id)):
        value = item.claim.value
        if isinstance(value, Utterance) and not value.direct and item.claim.subject.startswith("person:"):
            for found in _QUOTED.finditer(value.words):
                remarks[tuple(plain(found[1]))].append(item)
    for words, held in sorted(remarks.items()):
        by_article = {(p.claim.document_id, p.claim.subject): p for p in reversed(held[:_CAP])}
        for one, two in combinations(reversed(by_article.values()), 2):
            if len(words) >= _LEAST and _alike(joined, one, two) and _two_persons(joined, one, two):
                detail = f"one remark: '{one.claim.as_written}' against '{two.claim.as_written}'"
                yield Check("source-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)


def _two_persons(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether the speakers are two, and no sentence names both: one of them may have taken up the other's words."""
    keys = one.claim.subject, two.claim.subject
    first, second = (Participant("", key) for key in keys)
    if participant.relate(first, second) is not Relation.APART:
        return False
    documents = documents_of(one, two)
    here = (p for p in joined.placed if p.claim.document_id in documents)
    return not any(together(item, *keys) for item in here)


def together(item: Placed, one: str, two: str) -> bool:
    """Whether the sentence of a claim speaks of both parties, by key."""
    words = item.context | set(item.claim.as_written.casefold().split())
    return all(key in item.actors or set(key.partition(":")[2].split()[-1:]) & words for key in (one, two))


def _alike(joined: Joined, one: Placed, two: Placed) -> bool:
    days = one.published.interval, two.published.interval
    near = days[0] is None or days[1] is None or gap(days[0], days[1]) <= WEEK
    return documents_of(one, two) in joined.likeness and near


def _apart(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether one is named as the origin, and neither article knows the other's source."""
    if not any(item.claim.as_written.lower().startswith("from ") for item in (one, two)):
        return False
    ours, theirs = one.claim.value, two.claim.value
    if (
        not isinstance(ours, Participant)
        or not isinstance(theirs, Participant)
        or ours.entity == theirs.entity
    ):
        return False
    known = {one.claim.document_id: theirs.entity, two.claim.document_id: ours.entity}
    return not any(_names(p, known.get(p.claim.document_id, "")) for p in joined.placed)


def _names(placed: Placed, key: str) -> bool:
    value = placed.claim.value
    return (
        key in placed.actors
        or placed.claim.subject == key
        or (isinstance(value, Participant) and value.entity == key)
    )
