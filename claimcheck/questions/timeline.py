"""Dates of several articles that conflict only together: "two days before the vote", "the vote on Sunday", "Wednesday".

Every dated claim that bears on the others is a point of one time network; claims that answer one question are one
point. A negative cycle that no two claims make alone is a contradiction, and its claims are the sides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import chain, combinations
from math import ceil, floor

from claimcheck.model import AGREE, Certainty, Check, Claim, Kind, Offset, Relation, TimeInterval
from claimcheck.questions.group import Question
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.offsets import families_named
from claimcheck.subjects.placed import POINTS, Placed, place_of
from claimcheck.timeline.network import ZERO, TimeNetwork
from claimcheck.values import relate
from claimcheck.values.time import slack

_ONE = "one:"  # reasons that are no claims: two claims answer one question
_JOINED, _FIRM, _WIDE, _SOFT = 4, 3, 2, 1
_LEAST = 3  # claims; two that conflict alone are another rule's
_SORTS = ("person:", "organisation:")  # who acts; a thing or a place takes part in much
_MOST = 20  # claims of one document that are compared


def timeline_checks(joined: Joined, questions: Sequence[Question]) -> Iterator[Check]:
    """Contradictions among dates that take three claims or more, in order of the first claim."""
    placed = {item.claim.id: item for item in joined.placed if item.claim.kind is Kind.DATE}
    # what contradicts the rest is found by name: numbered by place, for ids change with the folder
    named = {f"{at:09}": item for at, item in enumerate(sorted(placed.values(), key=place_of))}
    names = {item.claim.id: name for name, item in named.items()}
    asked = [q for q in questions if q.kind is Kind.DATE and q.attribute in POINTS]
    links = [pair for question in asked for pair in _links(question)]
    if not links:
        return
    network = TimeNetwork()
    held = dict.fromkeys(chain.from_iterable((x, *placed[x].hangs) for pair in links for x in pair))
    for name in sorted(held, key=names.__getitem__):
        _state(network, placed[name], names)
    for one, two in sorted(sorted(names[name] for name in pair) for pair in links):
        network.add(one, two, 0, 0, f"{_ONE}{one}|{two}", _JOINED)
    for contradiction in network.solve().contradictions:
        claims = [named[name] for name in contradiction.because if not name.startswith(_ONE)]
        if len(claims) >= _LEAST:
            yield _check(named[contradiction.dropped], sorted(claims, key=place_of), asked)


def _links(question: Question) -> Iterator[tuple[str, str]]:
    """Pairs of claims of one point of which one is counted from a third, unless an article gives both answers."""
    placed = {item.claim.id: item for item in question.claims}
    for one, two in sorted(question.aligned):
        ours, theirs = placed[one], placed[two]
        if (
            ours.hangs == theirs.hangs
            or _vague(ours)
            or _vague(theirs)
            or ours.claim.document_id == theirs.claim.document_id
        ):
            continue
        if not (_absolved(ours, theirs, question) or _absolved(theirs, ours, question)):
            yield one, two


def _vague(item: Placed) -> bool:
    """ "Days after", "within weeks of": no distance that anyone has counted."""
    if item.offset is None:
        return False
    near, far = sorted((abs(item.offset.low), abs(item.offset.high)))
    return far > 2 * near + 1


def _absolved(one: Placed, two: Placed, question: Question) -> bool:
    return any(
        other.claim.document_id == one.claim.document_id
        and other.claim.id != one.claim.id
        and relate(other.claim.value, two.claim.value) in AGREE
        for other in question.claims
    )


def _state(network: TimeNetwork, item: Placed, names: Mapping[str, str]) -> None:
    """What a claim says of its point: days after another's, or days of the calendar."""
    value, name = item.claim.value, names[item.claim.id]
    if item.offset is not None:
        low, high = floor(item.offset.low), ceil(item.offset.high)
        network.add(names[item.hangs[0]], name, low, high, name, _weight(item))
    elif isinstance(value, TimeInterval):
        room = slack(value)
        low, high = value.earliest.toordinal() - room, value.latest.toordinal() + room
        network.add(ZERO, name, low, high, name, _weight(item))


def _weight(item: Placed) -> int:
    """How firm a claim is: what is hedged or only reported gives way to what is stated to the day."""
    if item.claim.certainty in (Certainty.HEDGED, Certainty.PLANNED):
        return _SOFT
    value = item.claim.value
    exact = isinstance(value, TimeInterval) and value.latest - value.earliest <= timedelta(days=1)
    return _FIRM if exact else _WIDE


def _check(dropped: Placed, claims: Sequence[Placed], asked: Sequence[Question]) -> Check:
    by_id = {item.claim.id: item for item in claims}
    counted = [item for item in claims if item.offset is not None]
    others = [item for item in claims if item.offset is None and not _is_base(item, counted)]
    told = [_counted(item, by_id) for item in counted] + [_shown(item.claim) for item in others]
    weakest = f"; the weakest of them is '{dropped.claim.as_written}'"
    detail = "together they leave no day: " + ", against ".join(told)
    return Check(
        "timeline",
        Kind.DATE,
        tuple(_side(item, asked) for item in claims),
        detail + (weakest if len({_weight(i) for i in claims}) > 1 else ""),
    )


def _is_base(item: Placed, counted: Sequence[Placed]) -> bool:
    return any(item.claim.id in other.hangs for other in counted)


def _counted(item: Placed, by_id: Mapping[str, Placed]) -> str:
    base = by_id.get(item.hangs[0])
    return _shown(item.claim) + (f" counted from {_shown(base.claim)}" if base else "")


def _shown(claim: Claim) -> str:
    return f"'{claim.as_written}' ({claim.value})"


def _side(item: Placed, asked: Sequence[Question]) -> tuple[Claim, ...]:
    """The claim, and those of other articles that answer its question alike."""
    also = (
        other.claim
        for question in asked
        if any(claim.claim.id == item.claim.id for claim in question.claims)
        for other in question.claims
        if other.claim.id != item.claim.id
        and other.offset is None
        and relate(other.claim.value, item.claim.value) is Relation.SAME
    )
    return (item.claim, *also)


def order_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of alike articles that put one happening before and after another, in order of the first claim."""
    told: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if item.claim.attribute == "order" and len(told[item.claim.document_id]) < _MOST:
            told[item.claim.document_id].append(item)
    found = [
        sorted((one, two), key=place_of)
        for first, second in joined.likeness
        for one in told.get(first, ())
        for two in told.get(second, ())
        if _opposite(one, two) and not _says_both(told, one, two)
    ]
    yield from (
        _order_check(*pair) for pair in sorted(found, key=lambda pair: [place_of(item) for item in pair])
    )


def _opposite(one: Placed, two: Placed) -> bool:
    """Whether one says X before Y and the other X after Y, or Y before X, of happenings with someone in common."""
    if not any(key.startswith(_SORTS) for key in one.actors & two.actors):
        return False
    same = one.family == two.family and bool(_anchors(one) & _anchors(two))
    turned = two.family in _anchors(one) and one.family in _anchors(two)
    return (same and _ahead(one) != _ahead(two)) or (turned and not same and _ahead(one) == _ahead(two))


def _anchors(item: Placed) -> frozenset[str]:
    value = item.claim.value
    return frozenset(families_named(value.anchor)) if isinstance(value, Offset) else frozenset()


def _ahead(item: Placed) -> bool:
    value = item.claim.value
    return isinstance(value, Offset) and value.high > 0


def _says_both(told: dict[str, list[Placed]], one: Placed, two: Placed) -> bool:
    """Whether either article also tells it as the other does."""
    documents = one.claim.document_id, two.claim.document_id
    return any(
        _opposite(a, b)
        for document in documents
        for a, b in combinations(told.get(document, ()), 2)
        if {a.family, b.family} & {one.family, two.family}
    )


def _order_check(one: Placed, two: Placed) -> Check:
    detail = f"'{one.claim.as_written}' against '{two.claim.as_written}'"
    return Check("date-order", Kind.DATE, ((one.claim,), (two.claim,)), detail)
