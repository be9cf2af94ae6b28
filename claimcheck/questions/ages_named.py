"""Two ages of one person whom two articles name, told of one moment: of today, of a birthday, of one happening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.time_words import ordinal
from claimcheck.claims.age_told import BIRTHDAY, NOW, THEN, ToldAge, can_be_told, told_ages
from claimcheck.claims.count import claim_for
from claimcheck.model import Check, Kind
from claimcheck.questions.group import Question
from claimcheck.questions.neighbours import may_be_one
from claimcheck.subjects.families import family
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import claims_of

_ROOM = 2  # years by which two ages of today miss one another that no birthday explains
_AGAIN = frozenset({"again", "last", "final", "latest"})


def named_age_checks(joined: Joined, asked: Sequence[Question]) -> Iterator[Check]:
    """Checks "age-unnamed" of every two alike articles that tell two ages of one named person at one moment.

    Ages that answer one of the questions `asked` are left to those.
    """
    told: dict[str, list[ToldAge]] = {}
    read = {(p.claim.document_id, p.claim.span) for p in joined.placed if p.claim.attribute == "age"}
    open_ = {claims_of(a, b) for q in asked if q.kind is Kind.COUNT for a, b in combinations(q.claims, 2)}
    ids = {(p.claim.document_id, p.claim.span): p for p in joined.placed if p.claim.kind is Kind.COUNT}
    for one, two in joined.neighbours if any(map(can_be_told, joined.documents)) else ():
        if not may_be_one(joined, one, two):
            continue
        for name in (one, two):
            told.setdefault(name, list(told_ages(joined.docs[name])))
        for a, b in product(told[one], told[two]):
            ours, theirs = (one, a.mention.span), (two, b.mention.span)
            held = ours in ids and theirs in ids and claims_of(ids[ours], ids[theirs]) in open_
            if held or {ours, theirs} <= read or not _stand_apart(a, b):
                continue
            if not _knows(joined.docs[one], b) and not _knows(joined.docs[two], a):
                yield _check(joined.docs[one], a, joined.docs[two], b)


def _knows(doc: Annotated, age: ToldAge) -> bool:
    return any(mention.amount.low == age.years for mention in doc.amounts)


def _check(ours: Annotated, a: ToldAge, theirs: Annotated, b: ToldAge) -> Check:
    first, second = claim_for(ours, a.mention, "age"), claim_for(theirs, b.mention, "age")
    detail = f"'{first.as_written}' against '{second.as_written}'; both are told of {a.person}"
    return Check("age-unnamed", Kind.COUNT, ((first,), (second,)), detail)


def _stand_apart(one: ToldAge, two: ToldAge) -> bool:
    """Whether two ages of one person and moment cannot both be right."""
    if one.person != two.person or one.years == two.years:
        return False
    moments = {one.moment, two.moment}
    if moments == {BIRTHDAY}:
        return True
    if moments == {NOW}:
        return abs(one.years - two.years) >= _ROOM
    return moments == {THEN} and _of_one_happening(one, two)


def _of_one_happening(one: ToldAge, two: ToldAge) -> bool:
    """Whether the clauses of two ages tell of one kind of happening, and both of the first or of another one."""
    if _turns(one) != _turns(two):
        return False
    deeds = {family(deed) for deed in one.deeds} & {family(deed) for deed in two.deeds}
    return any(not deed.startswith("~") for deed in deeds) or bool(one.words & two.words)


def _turns(age: ToldAge) -> frozenset[str]:
    return frozenset(word for word in age.words if word in _AGAIN or ordinal(word))
