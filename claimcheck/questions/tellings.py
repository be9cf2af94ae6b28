"""Two tellings of a deed or a work in two articles: whether they may be of one, and which are most alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from claimcheck.model import Check, Claim, Kind
from claimcheck.questions.traits_words import alike
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import WEEK
from claimcheck.subjects.placed import Placed

Item = TypeVar("Item")
Scored = tuple[float, Placed, Placed]


def near(one: Placed, two: Placed) -> bool:
    """Whether the articles of two claims came out within a week."""
    days = one.published.interval, two.published.interval
    return days[0] is not None and days[1] is not None and gap(days[0], days[1]) <= WEEK


def closeness(one: Placed, two: Placed) -> float:
    """How alike the sentences of two claims are, alone or with what stands before them."""
    return max(alike(one.context, two.context), alike(one.context | one.before, two.context | two.before))


def likest(pairs: Iterable[Scored]) -> tuple[Placed, Placed]:
    """The pair that scores most, of some that score alike the first by path and place; ValueError for no pairs."""
    _, one, two = min(pairs, key=lambda p: (-p[0], *sorted((q.path, q.claim.span) for q in p[1:])))
    return one, two


def in_place(pair: tuple[Placed, Placed]) -> list[Placed]:
    """The two of a pair by path and place."""
    return sorted(pair, key=lambda p: (p.path, p.claim.span))


def by_name(told: Iterable[Item], name: Callable[[Item], str]) -> dict[str, list[Item]]:
    """What is told of each thing of one name, names and tellings in their order."""
    found: dict[str, list[Item]] = defaultdict(list)
    for item in told:
        found[name(item)].append(item)
    return found


def of_articles(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The first claim of each article, in their order."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.document_id, claim)
    return tuple(first.values())


def check(what: str, first: tuple[Claim, ...], second: tuple[Claim, ...]) -> Check:
    """The check of the rule doer-apart for one deed or work that two articles lay to two parties."""
    detail = f"one {what}: '{first[0].as_written}' against '{second[0].as_written}'"
    return Check("doer-apart", Kind.ATTRIBUTION, (first, second), detail)
