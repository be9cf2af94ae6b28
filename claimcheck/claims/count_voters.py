"""Which share of voters a percentage is: those who came to vote, or those who were for it.

"Fifty-eight per cent of those entitled to vote did so" is a turnout, "68 per cent of drivers who voted backed action"
is the result of a ballot, as "voted by 68 per cent to strike" is.
"""

from __future__ import annotations

from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import listed, phrases

TURNOUT, BALLOT = "turnout", "votes in favour"
"""The attributes of the share that came to vote, and of that which was for what is voted on."""
_REACH = 14  # words behind a percentage in which it is told what those of it did
_ELECTORS = phrases("claims.count_voters", "electors")
_CAME = phrases("claims.count_voters", "came")
_TOOK_PART = phrases("claims.count_voters", "took_part")
_BALLOTS = phrases("claims.count_voters", "ballots")
_BACKING = phrases("claims.count_voters", "backing")
_FOR_WHAT = listed("claims.count_voters", "for_what")
_OBJECTS = frozenset({"to", "in", "for"})


def voters(view: View) -> Cue | None:
    """The cue of a turnout or of the share that was for it; None for other percentages."""
    if _is_vote_by(view):
        return Cue(BALLOT, "vote")
    opened = (
        view.lower(0) == "of" and view.lower(view.first - 1) == ","
    )  # "of those on the register, 64 per cent"
    if view.lower(view.last) != "of" and not opened:
        return None
    if _has(view, _TOOK_PART) and _has(view, _BACKING):
        return Cue(BALLOT, "vote")
    start = 0 if opened else view.last
    electors = _has(view, _ELECTORS, start) or _has(view, _BALLOTS)
    return Cue(TURNOUT, "attend") if electors and (_has(view, _CAME) or _voted(view)) else None


def _is_vote_by(view: View) -> bool:
    """ "Voted by 82 per cent to strike"."""
    by = view.lower(view.first - 1) == "by" and view.lower(view.last) in _OBJECTS
    return by and lemma_of_verb(view.lower(view.first - 2)) == "vote"


def _voted(view: View) -> bool:
    """Whether it is told that they voted, and not for what, nor "voted Conservative"."""
    reach = view.words[view.last : view.last + _REACH]
    for at, word in enumerate(reach, view.last):
        if word.lower == "voted":
            behind = view.words[at + 1 : at + 2]
            if not behind or (behind[0].lower not in _FOR_WHAT and not behind[0].text[0].isupper()):
                return True
    return False


def _has(view: View, phrases: tuple[tuple[str, ...], ...], start: int = -1) -> bool:
    """Whether one of the phrases stands behind the number, in its clause, or behind words[start]."""
    start = view.last if start < 0 else start
    for at in range(start, min(len(view.words), view.last + _REACH)):
        if divides(view.words[at]):
            return False
        if any(view.reads(at, phrase) for phrase in phrases):
            return True
    return False
