"""Days counted from a happening, held against the days that other articles give it and what was counted from it.

"She resigned three days before the results were published" is one article's; a second has the day of the results, a
third that of the resignation, each in words of its own. The two days are sought by what is said of them: the kind of
event, who takes part, words that keep the same company. Where any two days that the articles tell fit the count as
well as these, nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import product, takewhile
from math import ceil, floor

from claimcheck.annotate import words
from claimcheck.annotate.mentions import Annotated
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Certainty, Check, Kind, Offset, Role, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.questions.answering import kinds_alike, share_met
from claimcheck.subjects.families import family
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.offsets import families_named
from claimcheck.subjects.placed import Placed

_MOST = 60  # days; a longer count is a round figure
_SLIP = 7  # days by which a count and two days miss one another where they are of the same happenings
_SHORT = 1  # days from the first to the last of what answers to one day
_BACK = 120  # days before publication that an article counts from in days
_NEAR = 6  # articles that are most like the one that counts
_NEAR_BY = 250  # code points within which a count hangs on the day told before it
_DAYS = 40  # days of an article that are looked at
_BEST = 6  # likely days for each of the two happenings
_NEEDED = 0.55  # likeness of both days together, of 2
_LEAST = 0.07  # likeness of each
_RIVAL = 0.4  # share of it from which two days that fit the count explain it
_ONE_KIND = 0.8  # likeness of two tellings of one kind of event
_SENTENCE, _BEFORE, _FAMILY, _NAMES = 0.6, 0.4, 0.5, 0.2
# a vote or a sale that is counted from was held when it was to be, and what is counted from took place
_KEPT = FIRM | {Certainty.PLANNED, Certainty.HEDGED}
_OTHERS = frozenset(listed("questions.counted_days", "others"))
_HEAD = 2  # words of an anchor among which it says that it is another's
_CLAUSE, _CLAUSE_ENDS = (
    80,
    frozenset(",;:.?!()–—\n"),
)  # code points that the rest of an anchor's clause is sought in
_POINTS = frozenset({"time", "start"})


@dataclass(frozen=True, slots=True)
class _Likely:
    """A day with how well what is said of it answers to one of the two happenings, 0 to 1."""

    told: Placed
    score: float


def counted_day_checks(joined: Joined, taken: Collection[str]) -> Iterator[Check]:
    """Counts that no two days of the other articles fit, in order of place; those among `taken` claims are known."""
    counted = [item for item in joined.placed if _is_count(item) and item.claim.id not in taken]
    if not counted:
        return
    days, near = _days(joined.placed), _near(joined)
    documents = {doc.document.id: doc for doc in joined.documents}
    for item in sorted(counted, key=lambda p: (p.path, p.claim.span, p.claim.id)):
        here = item.claim.document_id
        anchor = _anchor(documents[here], item)
        told = [day for name in (here, *near.get(here, ())) for day in days.get(name, ())]
        told = [day for day in told if _is_told(item, day) and not _beside(item, day)]
        named = _families(anchor) | _told_in(documents[here], item)
        found = _missed(item, anchor, named, told) if anchor else None
        if found:
            yield _check(item, *found)


def _offset(item: Placed) -> Offset | None:
    value = item.claim.value
    return item.offset or (value if isinstance(value, Offset) else None)


def _is_count(item: Placed) -> bool:
    offset = _offset(item)
    if offset is None or not offset.anchor or item.claim.attribute not in _POINTS:
        return False
    low, high = sorted((abs(offset.low), abs(offset.high)))
    counted = 1 <= high <= _MOST and high <= 2 * low + 1
    return counted and item.claim.kind is Kind.DATE and item.claim.certainty in FIRM


def _anchor(doc: Annotated, item: Placed) -> str:
    """What is counted from, with the rest of its clause; "" where the count is a length or its anchor another's.

    "For 7 days after the onset" says how long, and "a day after another boy was hurt" tells of a second happening.
    """
    offset, sentence, span = _offset(item), item.claim.sentence, item.claim.span
    text = doc.document.text
    before = text[sentence.start : span.start].lower().split()[-1:]
    forms = offset.anchor.split() if offset else []
    if not forms or before == ["for"] or not _OTHERS.isdisjoint(forms[:_HEAD]):
        return ""
    rest = text[span.end : min(sentence.end, span.end + _CLAUSE)].lower()
    end = next((at for at, letter in enumerate(rest) if letter in _CLAUSE_ENDS), len(rest))
    return " ".join((*forms, *rest[:end].split()))


def _days(placed: Sequence[Placed]) -> Mapping[str, Sequence[Placed]]:
    held: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(placed, key=lambda p: (p.claim.span, p.claim.id)):
        value, name = item.claim.value, item.claim.document_id
        if item.claim.kind is not Kind.DATE or item.offset or not isinstance(value, TimeInterval):
            continue
        if _is_stamp(item):
            continue  # nothing happened on it
        if (value.latest - value.earliest).days <= _SHORT and len(held[name]) < _DAYS:
            held[name].append(item)
    return held


def _is_stamp(item: Placed) -> bool:
    """Whether a day is the whole date of publication: "Monday 27 April 2009" over a letter of that day."""
    value, out = item.claim.value, item.published.interval
    whole = isinstance(value, TimeInterval) and str(value.latest.year) in item.claim.as_written
    return whole and out is not None and value == out


def _near(joined: Joined) -> Mapping[str, Sequence[str]]:
    """The articles that are most like each one, and those most like these."""
    order = joined.order
    alike: dict[str, list[tuple[float, int, str]]] = defaultdict(list)
    for (one, two), likeness in joined.likeness.items():
        alike[one].append((-likeness.score, order[two], two))
        alike[two].append((-likeness.score, order[one], one))
    close = {name: [other for *_, other in sorted(others)[:_NEAR]] for name, others in alike.items()}
    return {
        name: tuple(dict.fromkeys(x for x in (*one, *(y for o in one for y in close[o])) if x != name))
        for name, one in close.items()
    }


def _beside(item: Placed, day: Placed) -> bool:
    """Whether a day stands in the sentence of the count: it is the day of what is counted, or of its telling."""
    return day.claim.document_id == item.claim.document_id and day.claim.sentence == item.claim.sentence


def _is_told(item: Placed, day: Placed) -> bool:
    """Whether the article that counts can tell of a day: one that was over when it came out, and not long before."""
    value, out = day.claim.value, item.published.interval
    if not isinstance(value, TimeInterval) or out is None:
        return True
    return value.earliest <= out.latest and gap(value, out) <= _BACK


def _just_told(item: Placed, day: Placed) -> bool:
    """Whether a day stands shortly before the count: "on Thursday. The manoeuvre came three days after"."""
    between = item.claim.span.start - day.claim.span.end
    return day.claim.document_id == item.claim.document_id and 0 <= between <= _NEAR_BY


def _missed(
    item: Placed, anchor: str, families: Collection[str], told: Sequence[Placed]
) -> tuple[Placed, Placed] | None:
    """The days of what is counted from and of what is counted that the count misses; None where other days fit it."""
    offset = _offset(item)
    if offset is None:
        return None
    named, actors = _content(anchor), frozenset(anchor.split())
    anchors = [_Likely(day, _answers(day, named, families, actors)) for day in told]
    own = frozenset(name for key in item.actors for name in key.partition(":")[2].split())
    events = [_Likely(day, _answers(day, _told_of(item) - named, (item.family,), own)) for day in told]
    pairs = (
        (a, e)
        for a, e in product(_best(anchors, _KEPT, families), _best(events, FIRM))
        if item.claim.document_id not in (a.told.claim.document_id, e.told.claim.document_id)
        and min(a.score, e.score) >= _LEAST
        and 0 < _misses(offset, a.told, e.told) <= _SLIP
        and _in_order(offset, a.told, e.told)
        and a.told.claim.value != e.told.claim.value
    )
    one, two = max(pairs, key=lambda pair: pair[0].score + pair[1].score, default=(None, None))
    if one is None or two is None or one.score + two.score < _NEEDED:
        return None
    fits = (
        _just_told(item, e.told) or (a.score >= _RIVAL * one.score and e.score >= _RIVAL * two.score)
        for a, e in product(anchors, events)
        if not _misses(offset, a.told, e.told)
    )
    return None if any(fits) or _gives(item, told, two.told) else (one.told, two.told)


def _gives(item: Placed, told: Sequence[Placed], event: Placed) -> bool:
    """Whether the article that counts tells the same kind of event of the other day too: it has both answers."""
    return any(
        day.claim.document_id == item.claim.document_id
        and day.claim.value == event.claim.value
        and kinds_alike(day.family, item.family) >= _ONE_KIND
        for day in told
    )


def _best(
    found: Sequence[_Likely], held: Collection[Certainty], named: Collection[str] = ()
) -> Sequence[_Likely]:
    """The likeliest tellings of a happening that are `held`; one of speech only where the words `named` it."""
    likely = (f for f in found if f.told.claim.certainty in held and f.told.claim.attribute in _POINTS)
    news = (f for f in likely if f.told.claim.role is not Role.REPORTING or f.told.family in named)
    return nlargest(_BEST, news, key=lambda f: f.score)


def _answers(day: Placed, said: frozenset[str], families: Collection[str], names: frozenset[str]) -> float:
    """How well what is said of a day answers to a happening: its words, its kind of event, who takes part; 0 to 1."""
    met = _SENTENCE * share_met(said, day.context) + _BEFORE * share_met(said, day.before)
    kind = max((kinds_alike(family, day.family) for family in families), default=0.0)
    who = bool(names & {name for key in day.actors for name in key.partition(":")[2].split()})
    return min(1.0, met + _FAMILY * kind + _NAMES * who)


def _told_in(doc: Annotated, item: Placed) -> frozenset[str]:
    """The kinds of event that the words of a count tell, phrases among them: "three days after they had set out"."""
    span = item.claim.span
    first = bisect_left(doc.events, span.start, key=lambda event: event.span.start)
    inside = takewhile(lambda event: event.span.start < span.end, doc.events[first:])
    return frozenset(family(event.concept) for event in inside if not event.concept.startswith("~"))


def _families(anchor: str) -> frozenset[str]:
    return frozenset(families_named(anchor)) | {
        name for word in anchor.split() for name in families_named(word) if word not in words.FUNCTION_WORDS
    }


def _told_of(item: Placed) -> frozenset[str]:
    """The words of what is counted; those of the sentence before where its own only point: "that was a week before"."""
    return frozenset(word for side in item.beside for word in side) or item.context or item.before


def _content(text: str) -> frozenset[str]:
    """The lemmas of the content words of an anchor."""
    return frozenset(words.lemma(w) for w in text.split() if w.isalnum() and w not in words.FUNCTION_WORDS)


def _misses(offset: Offset, anchor: Placed, event: Placed) -> int:
    """Days by which two days miss a count; 0 where they fit it."""
    start, end = anchor.claim.value, event.claim.value
    if not isinstance(start, TimeInterval) or not isinstance(end, TimeInterval):
        return 0
    least, most = (end.earliest - start.latest).days, (end.latest - start.earliest).days
    return max(floor(offset.low) - most, least - ceil(offset.high), 0)


def _in_order(offset: Offset, anchor: Placed, event: Placed) -> bool:
    """Whether two days follow one another as the count says: a slip of days seldom turns them round."""
    start, end = anchor.claim.value, event.claim.value
    if not isinstance(start, TimeInterval) or not isinstance(end, TimeInterval):
        return False
    return start.earliest <= end.latest if offset.low > 0 else end.earliest <= start.latest


def _check(item: Placed, anchor: Placed, event: Placed) -> Check:
    detail = (
        f"together they leave no day: '{item.claim.as_written}' counted from "
        f"'{anchor.claim.as_written}' ({anchor.claim.value}), against "
        f"'{event.claim.as_written}' ({event.claim.value})"
    )
    sides = sorted((item, anchor, event), key=lambda p: (p.path, p.claim.span.start, p.claim.id))
    return Check("timeline", Kind.DATE, tuple((side.claim,) for side in sides), detail)
