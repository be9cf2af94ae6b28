"""The one day that each of two articles on one occasion has and the other lacks.

A trial in June looks back on a fire: "in early December" in one article, "on the night of December 27" in another. What
both articles tell, and what came after the first of them was out, is set aside; where each is left with one day, the
two are of one happening far more often than of two that only one of the articles found worth a date. Far down in an
article stands what is not its occasion.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from claimcheck.annotate.concepts import is_reporting
from claimcheck.annotate.mentions import Annotated
from claimcheck.model import FIRM, Kind, Relation, Role, TimeInterval
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary_happening import one_night
from claimcheck.questions.main_days import UPPER, at_point, of_one_thing, opens, other_kind, printed
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate

_STRENGTH = 3.3
_REASON = "the one day of which only this article tells, against that of the other"
_SHORT = (
    11  # days; "early December" and "the last days of September" are the longest that a day is held against
)
_FRESH, _SLIP = 21, 7  # days of news told in weekdays, and the furthest that one of them slips
_FAR = 100  # days that a slip of a month or two spans
_TODAY = 7  # days before publication of what is an article's own news
_MOST = 60  # days of an article that are looked at
_BACK = 400  # days before publication that an article looks back on its occasion


def lone_day_pairs(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of days that are all that two articles, grouped or alike, have alone."""
    documents, held = joined.docs, joined.told(_is_short, _MOST)
    found = {}
    for one, two in (pair for pair in joined.neighbours if held.keys() >= set(pair)):
        pair = next(_pairs(documents[one], documents[two], held[one], held[two]), None)
        if pair:
            first, second = sorted(item.claim.id for item in pair)
            found[first, second] = Alignment(_STRENGTH, (_REASON,))
    return found


def _pairs(
    one: Annotated, two: Annotated, ours: Sequence[Placed], theirs: Sequence[Placed]
) -> Iterator[tuple[Placed, Placed]]:
    """The tellings of the two lone days that may be of one happening."""
    left, right = _alone(one, ours, theirs), _alone(two, theirs, ours)
    near = [p for p in left if any(_apart_by(p, q) <= _FAR for q in right)]
    others = [q for q in right if any(_apart_by(p, q) <= _FAR for p in left)]
    if _one_day(near) and _one_day(others):
        pairs = product(
            (p for p in near if opens(one, p, UPPER)), (q for q in others if opens(two, q, UPPER))
        )
        yield from (pair for pair in pairs if _comparable(*pair))


def _one_day(items: Sequence[Placed]) -> bool:
    return all(not _apart(items[0], item) for item in items)


def _apart_by(one: Placed, two: Placed) -> int:
    a, b = one.claim.value, two.claim.value
    return gap(a, b) if isinstance(a, TimeInterval) and isinstance(b, TimeInterval) else _FAR + 1


def _is_short(item: Placed) -> bool:
    """Whether a date names few days that are over: those to come, or of this week or the next, are no one's slip."""
    value, out = item.claim.value, item.published.interval
    if item.claim.kind is not Kind.DATE or not isinstance(value, TimeInterval):
        return False
    return (value.latest - value.earliest).days <= _SHORT and (out is None or value.latest <= out.latest)


def _alone(doc: Annotated, ours: Sequence[Placed], theirs: Sequence[Placed]) -> list[Placed]:
    """The tellings of days that only our article has and that both could have told."""
    out = [item.published.interval for item in (ours[0], theirs[0])]
    if out[0] is None or out[1] is None:
        return []
    first = min(out[0].latest, out[1].latest)
    return [
        item for item in ours if _is_told(item, first) and not printed(doc, item) and not _in(item, theirs)
    ]


def _is_told(item: Placed, out: date) -> bool:
    """Whether a day before `out`, that of the first article, is told as that of a happening."""
    claim, value, published = item.claim, item.claim.value, item.published.interval
    if not isinstance(value, TimeInterval) or published is None or claim.role is Role.REPORTING:
        return False
    told = at_point(item) and claim.certainty in FIRM and not is_reporting(item.family)
    return told and value.latest < out and gap(value, published) <= _BACK


def _in(item: Placed, others: Sequence[Placed]) -> bool:
    return any(not _apart(item, other) for other in others)


def _apart(one: Placed, two: Placed) -> bool:
    return relate(one.claim.value, two.claim.value) is Relation.APART


def _comparable(one: Placed, two: Placed) -> bool:
    """Whether two days may be of one happening: of one kind, near enough, and news to both articles or to neither."""
    if not _apart(one, two) or one_night(one, two) or other_kind(one, two):
        return False
    if any(_days(p) and _ago(q) <= _TODAY for p, q in ((one, two), (two, one))):
        return False  # what has lasted since early June, and what was seen on Tuesday
    fresh = max(_ago(one), _ago(two)) <= _FRESH or min(_ago(one), _ago(two)) <= _TODAY
    if fresh and not of_one_thing(one, two):
        return False  # of the week before both may tell something of their own
    a, b = one.claim.value, two.claim.value
    return (
        isinstance(a, TimeInterval)
        and isinstance(b, TimeInterval)
        and gap(a, b) <= (_SLIP if fresh else _FAR)
    )


def _days(item: Placed) -> int:
    value = item.claim.value
    return (value.latest - value.earliest).days if isinstance(value, TimeInterval) else 0


def _ago(item: Placed) -> int:
    value, published = item.claim.value, item.published.interval
    return gap(value, published) if isinstance(value, TimeInterval) and published else 0
