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

from claimcheck.annotate import words
from claimcheck.annotate.mentions import Annotated
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Certainty, Check, Kind, Role, TimeInterval
from claimcheck.questions.answering import kinds_alike
from claimcheck.questions.counted import KEPT, Likely, Named, misses, offset_of, slipped
from claimcheck.questions.counted_in_few import fitting, missed_in_few
from claimcheck.questions.counted_main_days import Count, CountedMainDays
from claimcheck.subjects.families import family
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.offsets import families_named
from claimcheck.subjects.placed import Placed, claims_of

_MOST = 60  # days; a longer count is a round figure
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
_OTHERS = listed("questions.counted_days", "others")
_LENGTHS = listed("questions.counted_days", "lengths")  # words before a number of days that something takes
_HEAD = 2  # words of an anchor among which it says that it is another's
_CLAUSE, _CLAUSE_ENDS = (
    80,
    frozenset(",;:.?!()–—\n"),
)  # code points that the rest of an anchor's clause is sought in
_POINTS = frozenset({"time", "start"})


def counted_day_checks(joined: Joined, taken: Collection[str]) -> Iterator[Check]:
    """Counts that no two days of the other articles fit, in order of place; those among `taken` claims are known."""
    counts = [count for count in counts_of(joined) if count.item.claim.id not in taken]
    if not counts:
        return
    days, near, main = joined.told(_is_day, _DAYS), _near(joined), CountedMainDays(joined)
    for count in counts:
        item, here = count.item, count.here
        if len(joined.order) <= HANDFUL:
            told = _told_days(item, days, tuple(joined.order))
            found = missed_in_few(count, told, main)
        else:
            told = _told_days(item, days, (here, *near.get(here, ())))
            found = _missed(count, told)
            if not found:
                told = _told_days(item, days, (here, *near.get(here, ()), *main.named(count)))
                found = main.missed(count, told)
        if found and not _gives(item, told, found[1]):
            yield _check(item, *found)


def counted_apart(joined: Joined) -> frozenset[tuple[str, str]]:
    """Pairs of days, by sorted claim ids, of which an article of a handful counts one from the other.

    They are of two happenings, and each may be right.
    """
    if len(joined.order) > HANDFUL:
        return frozenset()
    told = [day for days in joined.told(_is_day, _DAYS).values() for day in days]
    main = CountedMainDays(joined)
    return frozenset(claims_of(*pair) for count in counts_of(joined) for pair in fitting(count, told, main))


def counts_of(joined: Joined) -> Iterator[Count]:
    """The counts of days from a happening, in order of place."""
    counted = (item for item in joined.placed if _is_count(item))
    for item in sorted(counted, key=lambda p: (p.path, p.claim.span, p.claim.id)):
        doc, offset = joined.docs[item.claim.document_id], offset_of(item)
        anchor = _anchor(doc, item)
        if anchor and offset is not None:
            yield Count(item, offset, *_named(doc, item, anchor))


def _is_count(item: Placed) -> bool:
    offset = offset_of(item)
    if offset is None or not offset.anchor or item.claim.attribute not in _POINTS:
        return False
    low, high = sorted((abs(offset.low), abs(offset.high)))
    counted = 1 <= high <= _MOST and high <= 2 * low + 1
    return counted and item.claim.kind is Kind.DATE and item.claim.certainty in KEPT


def _anchor(doc: Annotated, item: Placed) -> str:
    """What is counted from, with the rest of its clause; "" where the count is a length or its anchor another's.

    "For 7 days after the onset", "wait a week before applying" say how long, and "a day after another boy was hurt"
    tells of a second happening.
    """
    offset, sentence, span = offset_of(item), item.claim.sentence, item.claim.span
    text = doc.document.text
    before = text[sentence.start : span.start].lower().split()[-1:]
    forms = offset.anchor.split() if offset else []
    if not forms or not _LENGTHS.isdisjoint(before) or not _OTHERS.isdisjoint(forms[:_HEAD]):
        return ""
    rest = text[span.end : min(sentence.end, span.end + _CLAUSE)].lower()
    end = next((at for at, letter in enumerate(rest) if letter in _CLAUSE_ENDS), len(rest))
    return " ".join((*forms, *rest[:end].split()))


def _is_day(item: Placed) -> bool:
    """Whether a claim tells of a day on which something happened."""
    value = item.claim.value
    if item.claim.kind is not Kind.DATE or item.offset or not isinstance(value, TimeInterval):
        return False
    return (value.latest - value.earliest).days <= _SHORT and not _is_stamp(item)


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


def _told_days(
    item: Placed, days: Mapping[str, Sequence[Placed]], documents: Sequence[str]
) -> Sequence[Placed]:
    """The days of some articles, each asked once, that a count can be of."""
    told = (day for name in dict.fromkeys(documents) for day in days.get(name, ()))
    return [day for day in told if _is_told(item, day) and not _beside(item, day)]


def _beside(item: Placed, day: Placed) -> bool:
    """Whether a day stands in the sentence of the count: it is the day of what is counted, or of its telling."""
    return day.claim.document_id == item.claim.document_id and day.claim.sentence == item.claim.sentence


def _is_told(item: Placed, day: Placed) -> bool:
    """Whether the article that counts can tell of a day: one that was over when it came out, and not long before.

    What is planned lies ahead of it.
    """
    value, out = day.claim.value, item.published.interval
    if not isinstance(value, TimeInterval) or out is None:
        return True
    known = value.earliest <= out.latest or item.claim.certainty not in FIRM
    return known and gap(value, out) <= _BACK


def _just_told(item: Placed, day: Placed) -> bool:
    """Whether a day stands shortly before the count: "on Thursday. The manoeuvre came three days after"."""
    between = item.claim.span.start - day.claim.span.end
    return day.claim.document_id == item.claim.document_id and 0 <= between <= _NEAR_BY


def _named(doc: Annotated, item: Placed, anchor: str) -> tuple[Named, Named]:
    """What the words of a count say of the happening that is counted from, and of the one that is counted."""
    forms = frozenset(anchor.split())
    start = Named(_content(anchor), _families(anchor) | _told_in(doc, item), forms)
    own = frozenset(name for key in item.actors for name in key.partition(":")[2].split())
    return start, Named(_told_of(item) - start.words, frozenset({item.family}), own)


def _missed(count: Count, told: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """The days of what is counted from and of what is counted that the count misses; None where other days fit it."""
    item, offset, anchor = count.item, count.offset, count.anchor
    if item.claim.certainty not in FIRM:
        return None
    anchors, events = [anchor.answered(day) for day in told], [count.event.answered(day) for day in told]
    pairs = (
        (a, e)
        for a, e in product(_best(anchors, KEPT, anchor.families), _best(events, FIRM))
        if item.claim.document_id not in (a.told.claim.document_id, e.told.claim.document_id)
        and min(a.score, e.score) >= _LEAST
        and slipped(offset, a.told, e.told)
    )
    one, two = max(pairs, key=lambda pair: pair[0].score + pair[1].score, default=(None, None))
    if one is None or two is None or one.score + two.score < _NEEDED:
        return None
    fits = (
        _just_told(item, e.told) or (a.score >= _RIVAL * one.score and e.score >= _RIVAL * two.score)
        for a, e in product(anchors, events)
        if not misses(offset, a.told, e.told)
    )
    return None if any(fits) else (one.told, two.told)


def _gives(item: Placed, told: Sequence[Placed], event: Placed) -> bool:
    """Whether the article that counts tells the same kind of event of the other day too: it has both answers."""
    return any(
        day.claim.document_id == item.claim.document_id
        and day.claim.value == event.claim.value
        and kinds_alike(day.family, item.family) >= _ONE_KIND
        for day in told
    )


def _best(
    found: Sequence[Likely], held: Collection[Certainty], named: Collection[str] = ()
) -> Sequence[Likely]:
    """The likeliest tellings of a happening that are `held`; one of speech only where the words `named` it."""
    likely = (f for f in found if f.told.claim.certainty in held and f.told.claim.attribute in _POINTS)
    news = (f for f in likely if f.told.claim.role is not Role.REPORTING or f.told.family in named)
    return nlargest(_BEST, news, key=lambda f: f.score)


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


def _check(item: Placed, anchor: Placed, event: Placed) -> Check:
    detail = (
        f"together they leave no day: '{item.claim.as_written}' counted from "
        f"'{anchor.claim.as_written}' ({anchor.claim.value}), against "
        f"'{event.claim.as_written}' ({event.claim.value})"
    )
    sides = sorted((item, anchor, event), key=lambda p: (p.path, p.claim.span.start, p.claim.id))
    return Check("timeline", Kind.DATE, tuple((side.claim,) for side in sides), detail)
