"""Two articles that tell two happenings in opposite order: "fled before the verdict" against "fled after" it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.model import Check, Kind, Offset
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.offsets import families_named
from claimcheck.subjects.placed import Placed, place_of

_SORTS = ("person:", "organisation:")  # who acts; a thing or a place takes part in much
_MOST = 20  # claims of one document that are compared


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
    yield from (_check(*pair) for pair in sorted(found, key=lambda pair: [place_of(item) for item in pair]))


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


def _check(one: Placed, two: Placed) -> Check:
    detail = f"{one.family} '{one.claim.as_written}', against {two.family} '{two.claim.as_written}'"
    return Check("date-order", Kind.DATE, ((one.claim,), (two.claim,)), detail)
