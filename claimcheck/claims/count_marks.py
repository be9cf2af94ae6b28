"""Marks of a number that is no plain one: what is left, what something can hold, what a rank was before.

Each is a scope, so that it is held against its like alone.
"""

from __future__ import annotations

from claimcheck.claims.count_change import BEFORE
from claimcheck.claims.count_labels import PEOPLE, Cue
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

LEFT, CAPACITY = "left", "capacity"
"""The scopes of what remains of a time or a stock, and of what finds room in something."""
_LEFT = listed("claims.count_marks", "left")
_HAVING = listed("claims.count_marks", "having")
_ROOM = listed("claims.count_marks", "room")
_HOLDS = listed("claims.count_marks", "holds")
_CAN = frozenset({"can", "could"})
_BEGUN = listed("claims.count_marks", "begun")
_AGO = listed("claims.count_marks", "ago")
_ENDS = frozenset(("", ".", ",", ";", "in", "on", "of", "to", "before", "until", "and"))
_NEAR = 4  # words before a number in which the verb stands that has it for its object
_REACH = 8  # words before a number in which "has" stands
_BACK = 3  # words behind a rank in which it is told how long ago it was


def marks(view: View, cue: Cue | None = None) -> tuple[str, ...]:
    """The marks of one number; `cue` is what it was read as."""
    found = []
    if (cue is None or cue.attribute not in PEOPLE) and _is_left(view):
        found.append(LEFT)
    if view.mention.form == "measure" and _is_room(view):
        found.append(CAPACITY)
    if view.mention.form == "ordinal" and _is_rank_before(view):
        found.append(BEFORE)
    return tuple(found)


def _is_left(view: View) -> bool:
    """ "Has 18 years left", "with 12 matches remaining"."""
    if view.mention.form == "ordinal" or view.lower(view.after) not in _LEFT:
        return False
    before = view.ahead(_REACH)
    return view.lower(view.after + 1) in _ENDS and bool(_HAVING & set(before))


def _is_room(view: View) -> bool:
    """ "Holds 12,000 tonnes", "can take 90 litres", "a capacity of 90 litres", not "held 90 litres"."""
    for at in range(view.first - 1, max(-1, view.first - 1 - _NEAR), -1):
        lower = view.lower(at)
        if view.breaks(at):
            return False
        if lower in _ROOM or (lower in _HOLDS and (lower.endswith("s") or view.lower(at - 1) in _CAN)):
            return True
    return False


def _is_rank_before(view: View) -> bool:
    """ "Began the day sixth", "from 32nd a year ago": a rank that has changed since."""
    behind = view.behind(_BACK)
    if view.lower(view.first - 1) == "from" and _AGO & set(behind):
        return True
    if view.mention.noun:
        return False
    verbs = {lemma_of_verb(word) for word in view.ahead(_NEAR)}
    return bool(verbs & _BEGUN)
