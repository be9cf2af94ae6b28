"""How long somebody is kept from what he does: "suspended for nine months", "may not practise for three months"."""

from __future__ import annotations

from claimcheck.annotate.concepts import concept_of
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import listed

_BANS = listed("claims.count_bans", "bans")
_BANNING = listed("claims.count_bans", "banning")
_KEEPING = listed("claims.count_bans", "keeping")
_WITHDRAWING = listed("claims.count_bans", "withdrawing")
_LICENCES = listed("claims.count_bans", "licences")
_MAY_NOT = frozenset({("may", "not"), ("can", "not"), ("be", "allowed"), ("is", "forbidden")})
_TRADES = listed("claims.count_bans", "trades")
_REACH = 12  # words before the length in which its verb stands


def ban(view: View) -> Cue | None:
    """The cue of the length of a ban, for its certainty and its event; None for other lengths."""
    verb = _verb(view)
    if verb:
        return Cue("duration", concept_of(verb, "v") or "", turned=True)
    return Cue("duration", turned=True) if _may_not(view) else None


def is_ban(view: View) -> bool:
    """Whether a length of time is that of a ban: told by its verb, or "a three-year ban", "a ban of three years"."""
    before = view.ahead(2)
    named = (
        view.noun in _BANS or _BANS & set(view.behind(2)[:1]) or (before[1] == "of" and before[0] in _BANS)
    )
    return bool(named or _verb(view) or _may_not(view))


def names_ban(view: View) -> bool:
    """Whether it is the length of a ban by its noun: "an 18-month ban", whatever a court has to do with it."""
    return view.noun in _BANS or view.lower(view.last) in _BANS


def _verb(view: View) -> str:
    """The verb of "suspended the rider from racing for four years", "took her licence away for a year"."""
    if view.lower(view.first - 1) != "for":
        return ""
    words = [view.lower(at) for at in range(max(0, view.first - _REACH), view.first)]
    for at in range(view.first - 2, max(-1, view.first - 1 - _REACH), -1):
        if divides(view.words[at]) or view.lower(at) in ("after", "because", "who", "and", "but"):
            return ""
        verb = lemma_of_verb(view.lower(at))
        if verb in _BANNING and view.lower(at) != verb:
            return verb
        if verb in _KEEPING and "from" in words:
            return verb
        if verb in _WITHDRAWING and not _LICENCES.isdisjoint(words):
            return verb
    return ""


def _may_not(view: View) -> bool:
    """ "May not practise as a solicitor for two years"."""
    if view.lower(view.first - 1) != "for":
        return False
    for at in range(view.first - 2, max(-1, view.first - 1 - _REACH), -1):
        if view.breaks(at):
            return False
        if view.lower(at) in _TRADES:
            before = (view.lower(at - 2), view.lower(at - 1))
            return before in _MAY_NOT or view.lower(at - 1) == "cannot"
    return False
