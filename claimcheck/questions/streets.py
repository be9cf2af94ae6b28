"""Addresses in one street that articles on one occasion tell differently.

"202 Mill Drive" and "the 200 block of Mill Street", "the 4400 block of Mill Road" and "14458 Mill Road": one name in
two articles on one occasion is one street, and neither article knows what the other tells. Two streets may meet at a
corner, and are not held against one another, unless number and kind are one and the names are spelled almost alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from rapidfuzz.distance import Levenshtein

from claimcheck.claims.location_streets import Address, addresses
from claimcheck.data.listed import listed
from claimcheck.model import Check, Kind
from claimcheck.questions.tellings import by_name
from claimcheck.subjects.joined import Joined

_STREETS = 40  # streets of one occasion whose spellings are compared
_GROUP = 40  # articles of one occasion that are held against one another
_BLOCK = 100  # house numbers of a block
_LEAST = 5  # letters of a name; shorter ones are one letter apart by nature
_LONG = 9  # letters from which two may differ
_SHARED = 2  # words in common of sentences that tell of one street without a number
_OPPOSITE = ({"north", "south"}, {"east", "west"})
_ROADS = listed("questions.streets", "roads")  # kinds of street that are no square and no house as well

Side = list[Address]


def street_checks(joined: Joined) -> Iterator[Check]:
    """Checks "address-apart", one for each street of an occasion, its sides in order of path and place."""
    for docs in joined.together(_GROUP):
        yield from map(_check, _of_group([address for doc in docs for address in addresses(doc)]))


def _of_group(told: Sequence[Address]) -> Iterator[list[Side]]:
    """The addresses of one occasion that stand against one another, each claim in one such question."""
    streets = by_name(told, lambda address: address.name)
    names = [pair for pair in combinations(list(streets)[:_STREETS], 2) if _spelled_alike(*pair)]
    held: set[str] = set()
    for found in (*streets.values(), *([*streets[one], *streets[two]] for one, two in names)):
        sides = _sides([address for address in found if address.claim.id not in held])
        if len(sides) > 1 and _is_one_place(sides):
            held.update(address.claim.id for side in sides for address in side)
            yield sides


def _sides(found: Sequence[Address]) -> list[Side]:
    """Addresses parted into those that can be one; what fits two sides is on neither."""
    sides: list[Side] = []
    for address in found:
        fitting = [side for side in sides if not any(_apart(address, other) for other in side)]
        if not fitting:
            sides.append([address])
        elif len(fitting) == 1:
            fitting[0].append(address)
    return sides


def _is_one_place(sides: Sequence[Side]) -> bool:
    """Whether no article knows two of the sides, and two of the addresses are told of one thing."""
    documents = [{address.claim.document_id for address in side} for side in sides]
    if any(one & two for one, two in combinations(documents, 2)):
        return False
    return any(_firm(a, b) for one, two in combinations(sides, 2) for a, b in product(one, two))


def _firm(one: Address, two: Address) -> bool:
    """Whether both give a number, or their sentences tell of one thing."""
    numbered = one.number is not None and two.number is not None
    return _apart(one, two) and (numbered or len({*one.claim.context} & {*two.claim.context}) >= _SHARED)


# --- two addresses --------------------------------------------------------------------------------------


def _apart(one: Address, two: Address) -> bool:
    """Whether two addresses cannot both be that of one thing, and are too alike for those of two."""
    if one.name != two.name:
        return one.kind == two.kind and (_meet(one, two) or None in (one.number, two.number))
    if one.kind != two.kind:
        sure = {one.kind, two.kind} <= _ROADS and not one.name[0].isdigit()
        return _meet(one, two) or (sure and None in (one.number, two.number))
    if one.number is None or two.number is None:
        return False
    return not _meet(one, two) or one.sides | two.sides in _OPPOSITE


def _meet(one: Address, two: Address) -> bool:
    """Whether the numbers of two addresses can be one: a house, and the block in which it lies."""
    if one.number is None or two.number is None:
        return False
    if one.block or two.block:
        return one.number // _BLOCK == two.number // _BLOCK
    return one.number == two.number


def _spelled_alike(one: str, two: str) -> bool:
    """Whether one name may be the other with a slip of the pen; numbers of streets are no spellings."""
    shorter = min(len(one), len(two))
    if shorter < _LEAST or any(char.isdigit() for char in one + two):
        return False
    return Levenshtein.distance(one, two) <= (2 if shorter >= _LONG else 1)


def _check(sides: Sequence[Side]) -> Check:
    """The check of a street, with the addresses on each side."""
    shown = [tuple(address.claim for address in side) for side in sides]
    words = " against ".join(f"'{claims[0].as_written}'" for claims in shown)
    return Check("address-apart", Kind.LOCATION, tuple(shown), f"one street told differently: {words}")
