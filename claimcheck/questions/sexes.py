"""The sex of one person, told differently by articles on one occasion: "an 11-year-old girl", "an 11-year-old boy".

Two are one person where each article tells of one of that age, and their sentences have something in common. Where the
age is the only one of a child in each article, every word that makes the child a boy or a girl counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.words import lemma
from claimcheck.claims.sexes import Sexed, ages, childhood, children, sexed
from claimcheck.model import Check, Claim, Kind
from claimcheck.questions.tellings import by_name
from claimcheck.subjects.joined import Joined

_GROUP = 12  # articles of one occasion that are held against one another
_AGES = 5  # ages of one article; one with more lists people

Told = Mapping[str, Sequence[Sexed]]  # by age


def sex_checks(joined: Joined) -> Iterator[Check]:
    """Checks "sex-apart", one for each two articles at most, in order of path."""
    for docs in joined.together(_GROUP):
        held = [doc for doc in docs if 0 < len(ages(doc)) <= _AGES]
        told = [(doc, by_name(sexed(doc), lambda person: person.age), childhood(doc)) for doc in held]
        for (one, ours, young), (two, theirs, other) in combinations(told, 2):
            sides = _of_an_age(ours, theirs)
            if sides is None and young == other and len(young) == 1:
                sides = _of_one_child(one, two)
            if sides is not None:
                words = " against ".join(f"'{side[0].as_written}'" for side in sides)
                yield Check("sex-apart", Kind.ATTRIBUTION, sides, f"one person of one age: {words}")


def _of_an_age(ours: Told, theirs: Told) -> tuple[tuple[Claim, ...], ...] | None:
    """The words for the persons of the first age that are of one sex in each article, and of two in both."""
    for years in ours:
        a, b = ours[years], theirs.get(years, ())
        if _differ(a, b) and any({*x.claim.context} & {*y.claim.context} for x in a for y in b):
            return tuple(x.claim for x in a), tuple(y.claim for y in b)
    return None


def _of_one_child(one: Annotated, two: Annotated) -> tuple[tuple[Claim, ...], ...] | None:
    """The words for the only child of each article, where both are of one age."""
    ours, theirs = children(one), children(two)
    several = any(_is_plural(x.claim.as_written.lower()) for x in (*ours[:1], *theirs[:1]))
    return ((ours[0].claim,), (theirs[0].claim,)) if _differ(ours, theirs) and not several else None


def _is_plural(noun: str) -> bool:
    return lemma(noun, "n") != noun


def _differ(one: Sequence[Sexed], two: Sequence[Sexed]) -> bool:
    ours, theirs = {x.sex for x in one}, {x.sex for x in two}
    return len(ours) == len(theirs) == 1 and ours != theirs
