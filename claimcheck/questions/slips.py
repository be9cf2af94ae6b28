"""One figure in two units: "84 metres" in one article and "84 feet" in another, where either is a slip.

The same digits in units of one dimension are no chance when the articles tell one story; an article that gives the
measure in both units is right in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.model import Amount, Check, Kind, Relation
from claimcheck.model.records import replace
from claimcheck.questions.contrary import other_certainty
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.values.amount import relate
from claimcheck.values.units import units

_LEAST = 10  # smaller figures meet by chance
_LENGTHS = frozenset({"time", "angle"})


def slip_checks(joined: Joined) -> Iterator[Check]:
    """Checks "unit-slip" between articles that are alike, in order of the first claim."""
    measures: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if item.claim.kind is Kind.COUNT and _dimension(item):
            measures[item.claim.document_id].append(item)
    for one, two in joined.likeness:
        for first in measures[one]:
            for second in measures[two]:
                if _is_slip(first, second) and not _absolved(first, second, measures[one], measures[two]):
                    yield _check(first, second)


def _dimension(item: Placed) -> str:
    value = item.claim.value
    unit = units().get(value.unit) if isinstance(value, Amount) else None
    return unit.dimension if unit is not None and unit.dimension not in _LENGTHS else ""


def _is_slip(first: Placed, second: Placed) -> bool:
    a, b = first.claim.value, second.claim.value
    if not isinstance(a, Amount) or not isinstance(b, Amount) or a.unit == b.unit:
        return False
    same = (a.low, a.high) == (b.low, b.high) and a.low is not None and abs(a.low) >= _LEAST
    if not same or _dimension(first) != _dimension(second) or other_certainty(first, second):
        return False
    shared = (first.context & second.context) - first.topical - second.topical
    return relate(a, b) is Relation.APART and bool(shared or first.actors & second.actors)


def _absolved(first: Placed, second: Placed, ours: Sequence[Placed], theirs: Sequence[Placed]) -> bool:
    """Whether one of the articles also has what the other says, in whatever unit."""
    return any(_fits(item, second) for item in ours if item is not first) or any(
        _fits(item, first) for item in theirs if item is not second
    )


def _fits(item: Placed, other: Placed) -> bool:
    a, b = item.claim.value, other.claim.value
    return (
        isinstance(a, Amount) and isinstance(b, Amount) and relate(a, b) in (Relation.SAME, Relation.WITHIN)
    )


def _check(first: Placed, second: Placed) -> Check:
    ordered = sorted((first, second), key=lambda item: (item.path, item.claim.span))
    one, two = (replace(item.claim, attribute="measure") for item in ordered)
    detail = f"the same figure in two units: {one.as_written} against {two.as_written}"
    return Check("unit-slip", Kind.COUNT, ((one,), (two,)), detail)
