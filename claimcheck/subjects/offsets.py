"""Dates told from another event ("two days before the vote") resolve once any alike article dates that event.

A date that is counted from another claim remembers it: what they say together no two claims say alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from claimcheck.annotate import words
from claimcheck.annotate.concepts import concept_of
from claimcheck.data.listed import listed
from claimcheck.model import AGREE, FIRM, Grain, Kind, Offset, Role, TimeInterval
from claimcheck.model.records import replace
from claimcheck.subjects.families import family
from claimcheck.subjects.placed import POINTS, Placed
from claimcheck.subjects.stories import Likeness
from claimcheck.values import relate

_ORDER = "order"  # before or after, at no distance: nothing to count
_MOST = 60  # days; a longer count is a round figure
_NEAR_BY = 250  # code points within which "the day before" means the day before what was just told
_FEW = 8  # days told before that are looked at
_ROUNDS = 3  # events counted from events that are counted from others
# Words after which a phrase only says more of the event that its head names.
_CLOSES = listed("subjects.offsets", "closes")
_OTHERS = listed("subjects.offsets", "others")  # "the next walkout" is none that was told
_DISASTERS = listed("subjects.offsets", "disasters")  # "the tragedy" is whatever harm was told
_THIS = frozenset({"the", "this", "that"})
_HARMS = listed("subjects.offsets", "harms")  # families of what destroys and kills
_HEAD = 2  # words of an anchor among which it says that it is another's
_EDGES = frozenset({"begin", "end", "say"})
_TOLD = 100  # dates of an article among which a count of years finds what it is counted from
_YEARS = 270  # days; a count of fewer needs a day to be counted from
_LONG = frozenset({Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR})
_MOMENTS = Fraction(1, 24)  # days; an hour
Pool = Mapping[str, Sequence[Placed]]


def resolved(placed: Sequence[Placed], likeness: Mapping[tuple[str, str], Likeness]) -> tuple[Placed, ...]:
    """The claims, offsets replaced by days where all dated tellings of their anchor give one day."""
    found = tuple(placed)
    for _ in range(_ROUNDS):
        anchors: dict[str, list[Placed]] = defaultdict(list)
        days: dict[str, list[Placed]] = defaultdict(list)
        own: dict[str, list[Placed]] = defaultdict(list)
        for item in found:
            if _is_long_ago(item):
                own[item.claim.document_id].append(item)
            if _is_anchor(item):
                anchors[item.family].append(item)
            if _is_day(item):
                days[item.claim.document_id].append(item)
        for told in days.values():
            told.sort(key=lambda day: day.claim.span)
        shifted = tuple(_from_own(item, own) or _shift(item, anchors, days, likeness) for item in found)
        if shifted == found:
            break
        found = shifted
    return found


def _is_day(item: Placed) -> bool:
    value = item.claim.value
    return item.claim.kind is Kind.DATE and isinstance(value, TimeInterval) and value.grain is Grain.DAY


def _is_anchor(item: Placed) -> bool:
    return _is_day(item) and item.claim.attribute in POINTS and bool(item.family)


def _is_long_ago(item: Placed) -> bool:
    """Whether a claim dates a happening to a month or a year: enough to count years from."""
    value, claim = item.claim.value, item.claim
    told = claim.kind is Kind.DATE and claim.attribute in POINTS and claim.certainty in FIRM
    return told and item.lexical and isinstance(value, TimeInterval) and value.grain in _LONG


def _from_own(item: Placed, own: Mapping[str, list[Placed]]) -> Placed | None:
    """A count of years from what its own article dates elsewhere: "since the fire", "the fire of June 2013"."""
    offset = item.claim.value
    if not isinstance(offset, Offset) or not offset.anchor or min(abs(offset.low), abs(offset.high)) < _YEARS:
        return None
    told = [
        anchor.claim.value
        for anchor in own.get(item.claim.document_id, [])[:_TOLD]
        if anchor.claim.id != item.claim.id and _is_told_of(anchor, item, offset.anchor)
    ]
    if not told or not all(relate(told[0], other) in AGREE for other in told):
        return None
    start = min(
        (v for v in told if isinstance(v, TimeInterval)), key=lambda v: (v.latest - v.earliest, v.earliest)
    )
    value = _counted(start, floor(offset.low), ceil(offset.high))
    if value is None:
        return None
    return replace(item, claim=replace(item.claim, value=replace(value, grain=Grain.SPAN), relative=False))


def _counted(start: TimeInterval, low: int, high: int) -> TimeInterval | None:
    """The days so many days after `start`, None where no calendar has them."""
    try:
        first, last = start.earliest + timedelta(days=low), start.latest + timedelta(days=high)
    except OverflowError:
        return None
    return TimeInterval(first, last, Grain.DAY if low == high else Grain.SPAN)


def _is_told_of(item: Placed, counted: Placed, anchor: str) -> bool:
    """Whether a date is of what an anchor names: of "the blast" also what an explosion wrecked, of "the tragedy" any
    harm that was told."""
    names = frozenset(families_named(anchor))
    if item.family in names or item.family not in _HARMS or item.claim.sentence == counted.claim.sentence:
        return item.family in names
    if _is_the_disaster(_phrase(anchor.split())[-2:]):
        return item.claim.span < counted.claim.span
    return any(names & _HARMS & set(families_named(word)) for word in sorted(item.context))


def _is_the_disaster(forms: Sequence[str]) -> bool:
    return not _THIS.isdisjoint(forms[:1]) and not _DISASTERS.isdisjoint(forms[1:])


def _shift(item: Placed, anchors: Pool, days: Pool, likeness: Mapping[tuple[str, str], Likeness]) -> Placed:
    offset = item.claim.value
    if not isinstance(offset, Offset) or item.claim.attribute == _ORDER:
        return item
    inside = list(_inside(item, days) if offset.anchor else _just_told(item, offset, days))
    if not offset.anchor and not inside:
        return item
    told = inside or list(_told(item, offset, anchors, likeness))
    if len({anchor.claim.value for anchor in told}) != 1:
        return item
    start = told[0].claim.value
    if not isinstance(start, TimeInterval):
        return item
    low, high = floor(offset.low), ceil(offset.high)
    if max(abs(offset.low), abs(offset.high)) < _MOMENTS:
        low = high = 0  # minutes after what a day is told of, it is still that day
    value = _counted(start, low, high)
    if value is None:
        return item
    claim = replace(item.claim, value=value, relative=False)
    if inside:
        return replace(item, claim=claim)
    if _is_to_come(item, value):
        return item
    first = min(told, key=lambda a: (a.claim.document_id != item.claim.document_id, a.path, a.claim.span))
    return replace(item, claim=claim, hangs=(first.claim.id, *first.hangs), offset=offset)


def _is_to_come(item: Placed, value: TimeInterval) -> bool:
    """Whether what is told as done would lie after its article: then the count was from something else."""
    out = item.published.interval
    return item.claim.certainty in FIRM and out is not None and value.earliest > out.latest


def _inside(item: Placed, days: Pool) -> Iterator[Placed]:
    """The day that the anchor's own words name: "two days before he was tried on Friday"."""
    for day in days.get(item.claim.document_id, ()):
        if day.claim.id != item.claim.id and item.claim.span.holds(day.claim.span):
            yield day


def _just_told(item: Placed, offset: Offset, days: Pool) -> Iterator[Placed]:
    """The day that "two days later" is counted from: the last one told before, near by, of what happened."""
    if max(abs(offset.low), abs(offset.high)) > _MOST:
        return
    told, start = days.get(item.claim.document_id, ()), item.claim.span.start
    at = bisect_left(told, start, key=lambda day: day.claim.span.start)
    for day in reversed(told[max(0, at - _FEW) : at]):
        if start - day.claim.span.end > _NEAR_BY or day.claim.span.end > start:
            return
        if day.claim.role is not Role.REPORTING and day.claim.attribute in POINTS:
            yield day
            return


def _told(
    item: Placed, offset: Offset, anchors: Pool, likeness: Mapping[tuple[str, str], Likeness]
) -> Iterator[Placed]:
    """The dated tellings of the event that the anchor's words name, in this article and those alike."""
    forms = offset.anchor.split()
    named = set(forms)
    if not _OTHERS.isdisjoint(forms[:_HEAD]):
        return
    for name in families_named(offset.anchor):
        for anchor in anchors.get(name, ()):
            if anchor.claim.id == item.claim.id or not _near(item, anchor, likeness):
                continue
            # a verb outside the lexicon, or that something began, names an event only together with what it happens to
            if (anchor.lexical and name not in _EDGES) or named & _names(anchor):
                yield anchor


def _names(item: Placed) -> set[str]:
    return {word for key in item.actors for word in key.partition(":")[2].split() if len(word) > 3}


def _near(item: Placed, anchor: Placed, likeness: Mapping[tuple[str, str], Likeness]) -> bool:
    first, second = sorted((item.claim.document_id, anchor.claim.document_id))
    return first == second or (first, second) in likeness


@lru_cache(4096)
def families_named(anchor: str) -> tuple[str, ...]:
    """Families of events that the anchor's words may name: "the vote" names vote, "his conviction for fraud" convict.

    The head of a phrase names its event; only where it names none are the other words asked.
    """
    forms = anchor.split()
    for asked in (_phrase(forms)[-1:], forms):
        found = {name for form in asked for name in _named(form)}
        if found:
            return tuple(sorted(found))
    return ()


def _phrase(forms: Sequence[str]) -> Sequence[str]:
    """The words of an anchor before what only says more of it; the last of them names its event."""
    return forms[: next((at for at, form in enumerate(forms) if form in _CLOSES), len(forms))]


def _named(form: str) -> Iterator[str]:
    for reading in words.readings(form):
        concept = concept_of(reading.lemma, reading.pos)
        if concept:
            yield family(concept)
        elif reading.pos == "v":
            yield f"~{reading.lemma}"
