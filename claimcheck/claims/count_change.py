"""By how much a figure moved, and where it moved from: "the lake fell by three metres", "from 12 metres to nine".

Neither is the figure itself, so that each is told by its scope.
"""

from __future__ import annotations

from claimcheck.annotate.amounts_ends import SIGNS
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

CHANGE, BEFORE = "change", "before"
_MOVING = listed("claims.count_change", "moving")
_MOVES = listed("claims.count_change", "moves")
_BE = frozenset({"is", "was", "were", "are"})
_RUN = 6  # words between the verb and the number: "rose in the last year from 12 metres"
_ENDS = 8  # words from the one end to the other: "from 12 weeks in May of last year to nine"


def change(view: View) -> tuple[str, ...]:
    """The scope of a size of a change, or of what it began at; empty for other figures."""
    link = view.lower(view.first - 1)
    if _becomes(view):
        return (BEFORE,)
    if link not in ("by", "from") or not _moves(view):
        return ()
    if link == "from":
        return (BEFORE,) if _ends(view) else ()
    done_by = bool(view.noun) and view.counts_people  # "the wall was raised by 40 volunteers"
    return () if done_by else (CHANGE,)


def moves(view: View) -> bool:
    """Whether a figure is that of a rise or a fall: "a tax rise of 4 per cent", "a 4 per cent rise"."""
    before = view.ahead(2)
    return (before[1] == "of" and before[0] in _MOVES) or view.lower(view.last) in _MOVES


def _becomes(view: View) -> bool:
    """Whether it is told what a figure was made: "the sentence of nine years was cut to seven"."""
    helped, verb, to = (view.lower(at) for at in range(view.last, view.last + 3))
    return helped in _BE and lemma_of_verb(verb) in _MOVING and to == "to"


def _moves(view: View) -> bool:
    """Whether a verb of change stands close before "by" or "from"."""
    for at in range(view.first - 2, max(-1, view.first - 2 - _RUN), -1):
        if view.breaks(at):
            return False
        if lemma_of_verb(view.lower(at)) in _MOVING:
            return True
    return False


def _ends(view: View) -> bool:
    """Whether "to" and a number follow."""
    at = next((at for at in range(view.last, view.last + _ENDS) if view.lower(at) == "to"), len(view.words))
    at += 1 + (view.lower(at + 1) in SIGNS)
    told = view.lower(at)
    return bool(told) and (starts_number(told) or not told[0].isalnum())


def own_stretch(view: View, start: int, end: int) -> tuple[int, int]:
    """The words of a stretch without those of the other end: "from 12 weeks in May | to nine in June"."""
    link = view.lower(view.first - 1)
    if link == "to":
        opening = (at for at in range(view.first - 2, max(start, view.first - _ENDS), -1))
        other = any(view.lower(at) == "from" for at in opening)
        return (view.first - 1 if other else start), end
    if link == "from" and _ends(view):
        return start, next(at for at in range(view.last, view.last + _ENDS) if view.lower(at) == "to")
    return start, end
