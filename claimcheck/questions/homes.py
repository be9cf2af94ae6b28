"""Homes of one person that articles on one occasion put in two towns: "Lund, 36, of Leeds" and "Lund, 36, of York".

A town and its county, or towns next to one another, are one home told more or less closely.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.location_homes import Home, homes
from claimcheck.model import Check, Kind, Relation
from claimcheck.questions.tellings import by_name, of_articles
from claimcheck.subjects.joined import Joined
from claimcheck.values import relate

_GROUP = 40  # articles of one occasion that are held against one another


def home_checks(joined: Joined) -> Iterator[Check]:
    """Checks "home-apart", one for each person of an occasion, in order of path and place."""
    for docs in joined.together(_GROUP):
        persons = by_name((home for doc in docs for home in homes(doc)), lambda home: home.name)
        yield from filter(None, map(_check, persons.values()))


def _check(found: Sequence[Home]) -> Check | None:
    """The check of one person: the home told first against those far from it; None where none is."""
    first = found[0].claim.value
    far = [relate(first, home.claim.value) is Relation.APART for home in found]
    one = of_articles(home.claim for home, other in zip(found, far, strict=True) if not other)
    two = of_articles(home.claim for home, other in zip(found, far, strict=True) if other)
    if not two or {claim.document_id for claim in one} & {claim.document_id for claim in two}:
        return None  # who tells of two homes knows both
    detail = f"one person of two towns: '{one[0].as_written}' against '{two[0].as_written}'"
    return Check("home-apart", Kind.LOCATION, (one, two), detail)
