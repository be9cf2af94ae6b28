"""Where one person was on one day, whatever brought them there: two far towns on one day cannot both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from claimcheck.annotate.concepts import is_reporting
from claimcheck.model import FIRM, Kind, Place, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.attributes import LEGS
from claimcheck.questions.group import Question
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of, place_of
from claimcheck.values.place import distance

PRESENCE = "presence"
_FAR = 2500.0  # km; a morning and an evening in towns nearer than that are a day's journey
_CROWD = 20  # claims of one person and day that are held against one another
_STRENGTH = 4.0
_MANY = 2  # words of a name that hardly two people of the news share
Key = tuple[str, date]


def presences(joined: Joined, asked: Iterable[Question]) -> Iterator[Question]:
    """A question for each two claims, not compared in `asked`, that put a person in two far towns on one day."""
    known = {pair for question in asked for pair in question.aligned}
    travelled = {key for item in joined.placed if item.claim.attribute in LEGS for key in _keys(item)}
    held: dict[Key, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if _is_presence(item):
            for key in _keys(item):
                held[key].append(item)
    seen = set(known)
    for key in sorted(held.keys() - travelled):
        for one, two in combinations(held[key][:_CROWD], 2):
            pair = claims_of(one, two)
            if pair not in seen and _far(one, two):
                seen.add(pair)
                yield _question(key, one, two, pair)


def _keys(item: Placed) -> list[Key]:
    """The persons, by full name, who do what the claim tells, each with its day; none without a day."""
    if item.when is None or item.when.earliest != item.when.latest:
        return []
    persons = {key for role, key in item.roles if role in ("agent", "with") and key.startswith("person:")}
    return [(key, item.when.earliest) for key in sorted(persons) if len(key.split()) >= _MANY]


def _is_presence(item: Placed) -> bool:
    value = item.claim.value
    precise = isinstance(value, Place) and value.level in ("city", "venue")
    told = item.claim.role is Role.NEWS and item.claim.certainty in FIRM
    return (
        precise
        and told
        and item.claim.attribute == "place"
        and item.lexical
        and not is_reporting(item.family)
    )


def _far(one: Placed, two: Placed) -> bool:
    a, b = one.claim.value, two.claim.value
    apart = distance(a, b) if isinstance(a, Place) and isinstance(b, Place) else None
    return apart is not None and apart > _FAR


def _question(key: Key, one: Placed, two: Placed, pair: tuple[str, str]) -> Question:
    person, day = key
    claims = tuple(sorted((one, two), key=place_of))
    reasons = (f"same person: {person.partition(':')[2]}", f"both of {day}")
    return Question(Kind.LOCATION, PRESENCE, person, claims, {pair: Alignment(_STRENGTH, reasons)})
