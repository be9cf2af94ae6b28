"""Sides of one place, and homes of one person, that articles on one occasion confuse: "west of Perth", "east of Perth".

The same distance from the same place on the other side of it is a slip. Without a distance the sentences must tell of
one thing, for much lies round a town. A town and its county, or towns next to one another, are one home told more or
less closely.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.claims.location_homes import Home, homes
from claimcheck.claims.location_sides import Sided, sides
from claimcheck.model import AGREE, Check, Kind, Relation
from claimcheck.questions.tellings import by_name, of_articles
from claimcheck.subjects.joined import Joined
from claimcheck.values import relate

_GROUP = 40  # articles of one occasion that are held against one another
_OTHER = 135  # degrees between two directions from which one is a slip
_SHARED = 4  # words in common of sentences that tell of one thing without a distance


def side_checks(joined: Joined) -> Iterator[Check]:
    """Checks "side-apart", one for each place of an occasion, in order of path and place."""
    for docs in joined.together(_GROUP):
        anchors = by_name((sided for doc in docs for sided in sides(doc)), lambda sided: sided.anchor)
        yield from filter(None, map(_check, anchors.values()))


def _check(found: Sequence[Sided]) -> Check | None:
    """The check of one place: what is told first, and what lies on the other side; None where nothing does."""
    first = found[0]
    other = [sided for sided in found if _turned(first, sided)]
    one = [sided for sided in found if not _turned(first, sided)]
    if {s.claim.document_id for s in one} & {s.claim.document_id for s in other}:
        return None  # who tells of both sides knows two things
    if not any(_is_one(a, b) for a, b in product(one, other)):
        return None
    shown = tuple(of_articles(sided.claim for sided in side) for side in (one, other))
    words = " against ".join(f"'{claims[0].value}'" for claims in shown)
    return Check("side-apart", Kind.LOCATION, shown, f"the other side of one place: {words}")


def _turned(one: Sided, two: Sided) -> bool:
    turn = abs(one.angle - two.angle)
    return min(turn, 360 - turn) >= _OTHER


def _is_one(one: Sided, two: Sided) -> bool:
    """Whether the two tell of one thing."""
    if one.distance is not None and two.distance is not None:
        return relate(one.distance, two.distance) in AGREE
    return len({*one.claim.context} & {*two.claim.context}) >= _SHARED


def home_checks(joined: Joined) -> Iterator[Check]:
    """Checks "home-apart", one for each person of an occasion, in order of path and place."""
    for docs in joined.together(_GROUP):
        persons = by_name((home for doc in docs for home in homes(doc)), lambda home: home.name)
        yield from filter(None, map(_home_check, persons.values()))


def _home_check(found: Sequence[Home]) -> Check | None:
    """The check of one person: the home told first against those far from it; None where none is."""
    first = found[0].claim.value
    far = [relate(first, home.claim.value) is Relation.APART for home in found]
    one = of_articles(home.claim for home, other in zip(found, far, strict=True) if not other)
    two = of_articles(home.claim for home, other in zip(found, far, strict=True) if other)
    if not two or {claim.document_id for claim in one} & {claim.document_id for claim in two}:
        return None  # who tells of two homes knows both
    detail = f"one person of two towns: '{one[0].as_written}' against '{two[0].as_written}'"
    return Check("home-apart", Kind.LOCATION, (one, two), detail)
