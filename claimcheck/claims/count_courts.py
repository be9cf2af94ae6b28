"""Sums that courts and rewards are about, where the noun alone may mean another thing: "held on a $750,000 bond"."""

from __future__ import annotations

from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_people import in_court
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

BAIL = "bail"
"""The attribute of what somebody is freed for until his trial, under whatever name."""
_BOND = frozenset({"bond", "bonds"})
_RELEASE, _JAIL = frozenset({"set", "post", "hold", "free", "release"}), listed("claims.count_people", "bars")
_REACH = 7  # words between a bond and its sum: "bond for both men was set at $15,000"
_FOR, _OFFER = frozenset({"for", "toward", "towards"}), 3  # words after a sum in which "information" stands


def of_court(view: View) -> Cue | None:
    """Bail under the name of a bond, and money for information, which is a reward whatever it is called."""
    if _is_bond(view) and (in_court(view) or _is_for_release(view)):
        return Cue(BAIL, "bail", turned=True)
    follows = view.behind(_OFFER)
    return Cue("reward") if follows[0] in _FOR and "information" in follows else None


def _is_for_release(view: View) -> bool:
    """Whether the bond is set for, posted by or keeps in jail somebody: no loan is."""
    near = (*range(max(0, view.first - _REACH), view.first), *range(view.last, view.last + _REACH))
    return any(lemma_of_verb(view.lower(at)) in _RELEASE or view.lower(at) in _JAIL for at in near)


def _is_bond(view: View) -> bool:
    """Whether the sum is that of a bond: its noun, or the subject of "set at"."""
    if view.noun == "bond" or view.lower(view.last) in _BOND:
        return True
    for at in range(view.first - 1, max(-1, view.first - 1 - _REACH), -1):
        if view.breaks(at):
            return False
        if view.lower(at) in _BOND:
            return view.lower(view.first - 1) in ("at", "of", "to", "is", "was")
    return False
