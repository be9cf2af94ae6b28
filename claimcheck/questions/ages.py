"""Ages of one article against dates of birth of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.claims.arithmetic_age import ages, reckoned, rules_out
from claimcheck.model import Amount, Check, Kind, TimeInterval
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed


def age_checks(joined: Joined) -> Iterator[Check]:
    """Ages that the date of birth in an alike article rules out, in order of the ages."""
    born: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if item.claim.attribute == "born":
            born[_person(item)].append(item)
    for item in joined.placed:
        if item.claim.attribute == "age":
            for birth in born.get(_person(item), ()):
                yield from _check(joined, item, birth)


def _person(item: Placed) -> str:
    return item.claim.subject.partition(" #")[0]


def _check(joined: Joined, item: Placed, birth: Placed) -> Iterator[Check]:
    first, second = sorted((item.claim.document_id, birth.claim.document_id))
    value, day, at = item.claim.value, birth.claim.value, item.published.interval
    if (
        (first, second) not in joined.likeness
        or not isinstance(value, Amount)
        or not isinstance(day, TimeInterval)
    ):
        return
    if at is None or value.unit != "year" or value.low is None:
        return
    age, (youngest, oldest) = int(value.low), ages(day, at)
    if rules_out(age, youngest, oldest):
        detail = reckoned(birth.claim, youngest, oldest, age)
        yield Check("age-birth", Kind.COUNT, ((item.claim,), (birth.claim,)), detail)
