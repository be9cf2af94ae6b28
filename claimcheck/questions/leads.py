"""Where the first sentences of two articles on one occasion put what they tell, whatever words they tell it in.

"A barn collapsed in Leeds" and "a roof came down on a herd outside Hull" share no verb and no name. The grouping of
articles says that they tell of one occasion, and a first sentence with one town in it tells where.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from claimcheck.annotate.concepts import is_reporting
from claimcheck.model import FIRM, Kind, Place, Relation, Role, Zone
from claimcheck.questions.align import Alignment
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed
from claimcheck.values.place import relate

_STRENGTH = 4.0
_REASON = "both articles open with it"
_PRECISE = frozenset({"city", "venue"})
_NEXT = 1  # days from a happening to the article that names no day
_GROUP = 12  # articles of one occasion that are held against one another


def leads(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of places with which two articles of one occasion open."""
    held: dict[str, list[Placed]] = defaultdict(list)
    starts: dict[str, int] = {}
    for item in joined.placed:
        name, at = item.claim.document_id, item.claim.sentence.start
        if item.claim.zone is Zone.BODY:
            starts[name] = min(at, starts.get(name, at))
        if item.claim.kind is Kind.LOCATION:
            held[name].append(item)
    opening = {name: lead for name, claims in held.items() if (lead := _opening(claims, starts.get(name, 0)))}
    found = {}
    for group in joined.groups:
        for one, two in combinations([name for name in group if name in opening][:_GROUP], 2):
            if _comparable(opening[one], opening[two], held):
                first, second = sorted((opening[one].claim.id, opening[two].claim.id))
                found[first, second] = Alignment(_STRENGTH, (_REASON,))
    return found


def _opening(claims: list[Placed], start: int) -> Placed | None:
    """The one town in which the sentence at `start`, the first that claims anything, puts its event, if any."""
    first = [p for p in claims if p.claim.sentence.start == start and _level(p) in _PRECISE]
    places = [p for p in first if p.claim.attribute == "place" and p.claim.role is Role.NEWS]
    return places[0] if len(first) == len(places) == 1 and _told(places[0]) else None


def _told(item: Placed) -> bool:
    certain = item.claim.certainty in FIRM
    return certain and not is_reporting(item.family) and "distance" not in item.claim.scope


def _level(item: Placed) -> str:
    return item.claim.value.level if isinstance(item.claim.value, Place) else ""


def _comparable(one: Placed, two: Placed, held: Mapping[str, list[Placed]]) -> bool:
    """Whether nothing says that the two sentences tell of two things."""
    if one.lexical and two.lexical and one.family != two.family:
        return False
    if one.actors and two.actors and not one.actors & two.actors:
        return False
    if not _one_day(one, two):
        return False
    return not any(_names(ours, theirs) for ours, theirs in _crossed(one, two, held))


def _one_day(one: Placed, two: Placed) -> bool:
    """Whether both tell of one day, or one names a day and the other's article is of that day or the next."""
    days = [p.when or p.published.interval for p in (one, two)]
    if (one.when is None and two.when is None) or days[0] is None or days[1] is None:
        return False
    return gap(days[0], days[1]) <= (0 if one.when and two.when else _NEXT)


def _crossed(one: Placed, two: Placed, held: Mapping[str, list[Placed]]) -> Iterator[tuple[Placed, Placed]]:
    yield from ((one, other) for other in held[two.claim.document_id] if other is not two)
    yield from ((two, other) for other in held[one.claim.document_id] if other is not one)


def _names(ours: Placed, theirs: Placed) -> bool:
    """Whether the other article names the town too: it knows both, so they are two places of one story."""
    a, b = ours.claim.value, theirs.claim.value
    if not isinstance(a, Place) or not isinstance(b, Place) or b.level not in _PRECISE:
        return False
    return relate(a, b) in (Relation.SAME, Relation.WITHIN)
