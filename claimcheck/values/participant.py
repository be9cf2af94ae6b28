"""How two fillers of one role stand to one another, by the keys of their subjects."""

from __future__ import annotations

from claimcheck.model import Participant, Relation


def relate(one: Participant, two: Participant) -> Relation:
    """SAME for one key, APART for two full names of one sort; a part of a name may be the same bearer, so says nothing.

    "person:ada lund #2" is a namesake parted by age or role; which of the two fills the role is no conflict.
    """
    (sort, name), (other_sort, other) = _parts(one.entity), _parts(two.entity)
    if name == other:
        return Relation.SAME
    if sort != other_sort or sort not in ("person", "organisation"):
        return Relation.INCOMPARABLE
    ours, theirs = set(name.split()), set(other.split())
    return Relation.INCOMPARABLE if ours & theirs else Relation.APART


def _parts(key: str) -> tuple[str, str]:
    """Sort and name of a subject's key; a label that no subject was found for has no sort."""
    sort, colon, name = key.partition(":")
    return (sort, name.partition(" #")[0]) if colon else ("", key)
