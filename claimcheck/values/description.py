"""How two descriptions of one thing stand, of one sort (kinds, nationalities, makers), and two who fill one role."""

from __future__ import annotations

from claimcheck.model import Description, Participant, Relation


def relate(one: Description, two: Description) -> Relation:
    """SAME where they share a word, APART where they share none or one denies all that the other says.

    INCOMPARABLE where both deny, where a denial is not of what the other says, and where what they go with differs: an
    Indian poet may be a Pakistani diplomat.
    """
    if one.denied and two.denied:
        return Relation.INCOMPARABLE
    if one.denied or two.denied:
        denial, said = (one, two) if one.denied else (two, one)
        whole = set(denial.words) <= set(said.words) and set(denial.more) <= set(said.more)
        return Relation.APART if whole else Relation.INCOMPARABLE
    if one.alone != two.alone:
        sole, other = (one, two) if one.alone else (two, one)
        if set(other.words) - set(sole.words):
            return Relation.APART
    if set(one.words) & set(two.words):
        return Relation.SAME
    if one.among and two.among and not set(one.among) & set(two.among):
        return Relation.INCOMPARABLE
    return Relation.APART


def relate_participants(one: Participant, two: Participant) -> Relation:
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
