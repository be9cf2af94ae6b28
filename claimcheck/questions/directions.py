"""One figure that went up in one article and down in another by the same amount: "sales rose 8%", "sales fell 8%".

Only where nothing says that they are two changes: what it is of, whose it is, and the times told beside it have to go
together, and neither article may tell of that amount both ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.annotate.mentions import TimeMention
from claimcheck.claims.count_account import other_account
from claimcheck.claims.directions import Direction, directions
from claimcheck.model import Check, Kind, Relation
from claimcheck.questions.headline_directions import headline_directions
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import POINTS, Placed
from claimcheck.values import relate

_ALIKE = 0.2  # likeness of articles from which one figure may be that of the other
_DAYS = 6  # between the articles: a week later it may have gone the other way; none where no time is told

_Told = Mapping[str, Sequence[Direction]]  # by amount


def direction_checks(joined: Joined) -> Iterator[Check]:
    """Checks "direction-apart", one for each figure of two articles, in order of path."""
    held = {doc.document.id: tuple(directions(doc)) for doc in joined.documents}
    told = {name: _one_way(found) for name, found in held.items()}
    for doc in joined.documents:
        yield from headline_directions(doc, held[doc.document.id])
    for pair in sorted(joined.likeness, key=lambda pair: sorted(map(joined.order.__getitem__, pair))):
        one, two = sorted(pair, key=joined.order.__getitem__)
        if told[one] and told[two] and _are_compared(joined, one, two):
            yield from _checks(joined, told[one], told[two])


def _one_way(found: Sequence[Direction]) -> _Told:
    """The directions of an article by amount, without the amounts that it tells both ways."""
    told: dict[str, list[Direction]] = defaultdict(list)
    for direction in found:
        told[str(direction.amount)].append(direction)
    return {amount: held for amount, held in told.items() if len({d.up for d in held}) == 1}


def _are_compared(joined: Joined, one: str, two: str) -> bool:
    """Whether two articles are alike, and so near in time that a figure is not the next one."""
    score = joined.likeness[min(one, two), max(one, two)].score
    out = [joined.coverage.profiles[name].published for name in (one, two)]
    near = out[0] is None or out[1] is None or gap(out[0], out[1]) <= _DAYS
    return near and (score >= _ALIKE or joined.coverage.together(one, two))


def _checks(joined: Joined, ours: _Told, theirs: _Told) -> Iterator[Check]:
    """The checks of two articles, one for each thing."""
    found: dict[str, list[tuple[Direction, Direction]]] = defaultdict(list)
    for amount in sorted(ours.keys() & theirs.keys()):
        for a, b in product(ours[amount], theirs[amount]):
            if a.up is not b.up and _is_one_figure(a, b) and _at_one_time(joined, a, b):
                found[a.head].append((a, b))
    for pairs in found.values():
        sides = tuple(tuple(dict.fromkeys(pair[at].claim for pair in pairs)) for at in (0, 1))
        words = " against ".join(f"'{side[0].as_written}'" for side in sides)
        yield Check("direction-apart", Kind.COUNT, sides, f"one amount, up and down: {words}")


def _is_one_figure(one: Direction, two: Direction) -> bool:
    """Whether two amounts are of one thing of one owner."""
    if not one.head or one.head != two.head or one.level is not two.level or one.sort != two.sort:
        return False
    return one.beside <= two.beside or two.beside <= one.beside  # not "by value" and "by volume"


def _at_one_time(joined: Joined, one: Direction, two: Direction) -> bool:
    """Whether each time of the one is told by the other; where one tells none, the articles must be of one day."""
    if not (one.times and two.times) and not _are_of_one_day(joined, one, two):
        return False
    ours, theirs = one.period, two.period
    if ours is not None and theirs is not None and ours.told and theirs.told:
        return not other_account(ours, theirs)  # "first-quarter loss", "loss in the first quarter"
    fewer, more = sorted((one, two), key=lambda direction: len(direction.times))
    return all(any(_is_one_time(joined, fewer, a, more, b) for b in more.times) for a in fewer.times)


def _are_of_one_day(joined: Joined, one: Direction, two: Direction) -> bool:
    """Whether two articles, if dated, appeared on one day: the figure of the next is another one."""
    out = [joined.coverage.profiles[d.claim.document_id].published for d in (one, two)]
    return out[0] is None or out[1] is None or not gap(out[0], out[1])


def _is_one_time(joined: Joined, one: Direction, a: TimeMention, two: Direction, b: TimeMention) -> bool:
    ours, theirs = (_dated(joined, d, time) for d, time in ((one, a), (two, b)))
    alike = a.expression == b.expression
    if a.expression.get("daypart") != b.expression.get("daypart"):
        return False  # "Monday night", "Monday afternoon"
    if ours is None or theirs is None or (alike and a.expression.form != "weekday"):
        return alike
    return relate(ours.claim.value, theirs.claim.value) is Relation.SAME  # not a week and a day of it


def _dated(joined: Joined, direction: Direction, time: TimeMention) -> Placed | None:
    """The claim of the day or period that a time expression tells."""
    held = joined.claims.get(direction.claim.document_id, ())
    dates = (item for item in held if item.claim.attribute in POINTS and item.published.interval is not None)
    return next((item for item in dates if item.claim.span.overlaps(time.span)), None)
