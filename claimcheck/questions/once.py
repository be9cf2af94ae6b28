"""When one thing came to be, as two articles tell it: "the hall, built in 1984" against "the hall dates from 1994"; and
when somebody died long ago.

Each article tells one such time of the thing, and nowhere that of the other. A thing is one where both call it by the
same words, or one by no more than its noun or "the building" and more than that is told of it in the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, islice

from claimcheck.annotate.names_lexicon import noun_class
from claimcheck.claims.origins import Origin, origins
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Check, Claim, Kind, Relation, Role, TimeInterval
from claimcheck.subjects.joined import Joined, related
from claimcheck.subjects.placed import place_of
from claimcheck.values import relate

_DYING, _TIME, _DEAD = "kill", "time", "patient"
_MOST = 40  # articles that tell of one death
_BUILDING = "b"  # the class of nouns for buildings
_ANY_BUILDING = listed("questions.once", "any_building")
_LASTS = frozenset(in_order("questions.once", "lasts"))  # of what "dates from" may be told
_DATES = "dates from"
_BUILT = frozenset({"built in", _DATES})


def origin_checks(joined: Joined) -> Iterator[Check]:
    """Checks "life-date-apart" of things that came to be, and people who died, at two times."""
    pairs, dates = related(joined), _dates(joined)
    names = {name for pair in pairs for name in pair}
    told = {name: list(origins(joined.docs[name], dates[name])) for name in names}
    for one, two in pairs:
        found = [(a, b) for a in told[one] for b in told[two] if _are_of_one_thing(a, b)]
        if len(found) == 1 and _are_apart(dates, *found[0]):
            ours, theirs = found[0]
            yield _apart(ours.noun, ours.claim, theirs.claim)
    yield from _death_checks(joined)


def _death_checks(joined: Joined) -> Iterator[Check]:
    """The checks of persons with a full name who died long ago, at two times."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    deaths = [item for item in joined.placed if item.family == _DYING and item.claim.attribute == _TIME]
    for item in sorted(deaths, key=place_of):
        for role, key in item.roles if item.claim.role is Role.BACKGROUND else ():
            if role == _DEAD and key.startswith("person:") and " " in key:
                told[key][item.claim.document_id].append(item.claim)
    for key, found in told.items():
        for ours, theirs in combinations(islice(found.values(), _MOST), 2):
            if all(relate(a.value, b.value) is Relation.APART for a in ours for b in theirs):
                yield _apart(f"death of {joined.labels[key]}", ours[0], theirs[0])


def _dates(joined: Joined) -> Mapping[str, Sequence[Claim]]:
    """The claims of kind date of every document."""
    found: dict[str, list[Claim]] = {name: [] for name in joined.docs}
    for item in joined.placed:
        if item.claim.kind is Kind.DATE:
            found[item.claim.document_id].append(item.claim)
    return found


def _are_of_one_thing(one: Origin, two: Origin) -> bool:
    """Whether two articles tell in one way when one thing came to be, called by the same words or told of with some."""
    ways = {one.way, two.way}
    if len(ways) > 1 and not (_DATES in ways and ways - {_DATES} <= _LASTS):
        return False
    if one.noun == two.noun and one.words and two.words:
        return one.words == two.words
    same = one.noun == two.noun or (ways <= _BUILT and _are_buildings(one, two))
    return same and len(set(one.claim.context) & set(two.claim.context) - {one.noun, two.noun}) > 0


def _are_buildings(one: Origin, two: Origin) -> bool:
    """Whether one article says no more than "the building" of what the other calls a hall."""
    plain = any(o.noun in _ANY_BUILDING and not o.words for o in (one, two))
    return plain and all(o.noun in _ANY_BUILDING or _BUILDING in noun_class(o.noun) for o in (one, two))


def _are_apart(dates: Mapping[str, Sequence[Claim]], one: Origin, two: Origin) -> bool:
    """Whether two times cannot both be right, and neither article tells of a time within that of the other."""
    sides = ((one.claim, two.claim), (two.claim, one.claim))
    known = any(
        isinstance(told.value, TimeInterval) and relate(told.value, theirs.value) is not Relation.APART
        for ours, theirs in sides
        for told in dates[ours.document_id]
    )
    return relate(one.claim.value, two.claim.value) is Relation.APART and not known


def _apart(what: str, one: Claim, two: Claim) -> Check:
    detail = f"{what}: '{one.as_written}' against '{two.as_written}'"
    return Check("life-date-apart", Kind.DATE, ((one,), (two,)), detail)
