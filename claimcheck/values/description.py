"""How two descriptions of one thing stand; both are of one sort (kinds, nationalities, makers)."""

from __future__ import annotations

from claimcheck.model import Description, Relation


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
