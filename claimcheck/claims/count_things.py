"""What sort of thing a number counts: 14 roads and three schools are never two answers, 40 homes and 71 houses may be.

Two nouns are of two things where nothing that one can name can be named by the other. People are told apart only by age
and sex, for most of their nouns are roles and one man has several; what a share is of is told apart by any of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import product

from claimcheck.annotate.concepts import noun_class
from claimcheck.claims.count_view import View
from claimcheck.data.files import rows
from claimcheck.model.records import NamedTuple

_PERSON = "person"
_SHARES = frozenset({"percent", "fraction"})
_MANNED = "vehicle"  # stands for those in it as well: "29 boats started"
_NONE = "none"  # nouns that may stand for a person as well as for a thing
_OPPOSED = (("man", "woman"), ("man", "girl"), ("boy", "woman"), ("boy", "girl"), ("child", "adult"))


class Things(NamedTuple):
    """The kinds that a counted noun may be of, each a path from the wide to the narrow: "vehicle road car"."""

    kinds: frozenset[str]
    share: bool  # the number is a share of them


def things(view: View) -> Things | None:
    """The kinds of what a number counts, or of what a share is of; None where its noun is missing or vague."""
    noun, before = view.mention.noun, view.mention.modifiers
    return things_of(noun, before[-1] if before else "", share=view.mention.form in _SHARES) if noun else None


def things_of(noun: str, modifier: str = "", *, share: bool = False) -> Things | None:
    """The kinds that a lemma, or a compound of it, may be of; None for a vague one."""
    found = _kinds().get(f"{modifier} {noun}") or _kinds().get(noun)
    if found is None:
        found = frozenset({_PERSON} if _PERSON in noun_class(noun) else ())
    return Things(found - {_NONE}, share) if found - {_NONE} else None


def other_things(one: Things | None, two: Things | None) -> bool:
    """Whether two numbers count two sorts of thing, or are shares of two."""
    if one is None or two is None:
        return False
    share = one.share or two.share
    return all(_apart(a.split(), b.split(), share) for a, b in product(one.kinds, two.kinds))


def _apart(one: list[str], two: list[str], share: bool) -> bool:
    shorter = min(len(one), len(two))
    if one[:shorter] == two[:shorter]:
        return False
    if share or _PERSON not in (one[0], two[0]):
        return True
    if one[0] != two[0]:
        return _MANNED not in (one[0], two[0])
    return (one[-1], two[-1]) in _OPPOSED or (two[-1], one[-1]) in _OPPOSED


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found = defaultdict[str, set[str]](set)
    for line in rows("things.tsv"):
        kind, nouns = line.split("\t")
        for noun in nouns.split(";"):
            found[noun].add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}
