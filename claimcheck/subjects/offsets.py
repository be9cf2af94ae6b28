"""Dates told from another event ("two days before the vote") resolve once any alike article dates that event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from math import ceil, floor

from claimcheck.annotate import words
from claimcheck.annotate.concepts import concept_of
from claimcheck.model import Grain, Kind, Offset, TimeInterval, Value
from claimcheck.subjects.families import family
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.stories import Likeness

_DATED = frozenset({"time", "start"})


def resolved(placed: Sequence[Placed], likeness: Mapping[tuple[str, str], Likeness]) -> tuple[Placed, ...]:
    """The claims, offsets replaced by days where all dated tellings of their anchor give one day."""
    anchors: dict[str, list[Placed]] = defaultdict(list)
    days: dict[str, list[Placed]] = defaultdict(list)
    for item in placed:
        if _is_anchor(item):
            anchors[item.family].append(item)
        if _is_day(item):
            days[item.claim.document_id].append(item)
    return tuple(_shift(item, anchors, days, likeness) for item in placed)


def _inside(item: Placed, days: Mapping[str, Sequence[Placed]]) -> set[Value]:
    """The day that the anchor's own words name: "two days before he was tried on Friday"."""
    return {
        day.claim.value
        for day in days.get(item.claim.document_id, ())
        if day.claim.id != item.claim.id and item.claim.span.holds(day.claim.span)
    }


def _is_day(item: Placed) -> bool:
    value = item.claim.value
    return item.claim.kind is Kind.DATE and isinstance(value, TimeInterval) and value.grain is Grain.DAY


def _is_anchor(item: Placed) -> bool:
    return _is_day(item) and item.claim.attribute in _DATED and item.lexical


def _shift(
    item: Placed,
    anchors: Mapping[str, Sequence[Placed]],
    days: Mapping[str, Sequence[Placed]],
    likeness: Mapping[tuple[str, str], Likeness],
) -> Placed:
    offset = item.claim.value
    if not isinstance(offset, Offset) or not offset.anchor:
        return item
    found = _inside(item, days) or {
        anchor.claim.value
        for name in _families(offset.anchor)
        for anchor in anchors.get(name, ())
        if anchor.claim.id != item.claim.id and _near(item, anchor, likeness)
    }
    if len(found) != 1:
        return item
    (start,) = found
    if not isinstance(start, TimeInterval):
        return item
    low, high = timedelta(days=floor(offset.low)), timedelta(days=ceil(offset.high))
    value = TimeInterval(start.earliest + low, start.latest + high, Grain.DAY if low == high else Grain.SPAN)
    return replace(item, claim=replace(item.claim, value=value, relative=False))


def _near(item: Placed, anchor: Placed, likeness: Mapping[tuple[str, str], Likeness]) -> bool:
    first, second = sorted((item.claim.document_id, anchor.claim.document_id))
    return first == second or (first, second) in likeness


@lru_cache(4096)
def _families(anchor: str) -> tuple[str, ...]:
    """Families of events that the anchor's words may name: "the vote" names vote, "his conviction" convict."""
    found = {
        family(concept)
        for form in anchor.split()
        for reading in words.readings(form)
        if (concept := concept_of(reading.lemma, reading.pos))
    }
    return tuple(sorted(found))
