"""Ordinals that count victims up to one: "was the second hiker to be killed", "the third death of the outbreak".

There are at least so many. What is counted among some only ("the first soldier to die since 2011") is no toll.
"""

from __future__ import annotations

from claimcheck.annotate.words import lemma
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_predicates import predicate
from claimcheck.claims.count_view import View, table
from claimcheck.data.listed import listed

_NOUNS = listed("claims.count_nth", "nouns")
_LIMITS = listed("claims.count_nth", "limits")
_NEAR = 4  # words from the ordinal to its noun, and from the noun to what became of the counted
_DEEDS = frozenset({"killed", "infected", "injured", "arrested", "rescued"})


def nth(view: View) -> Cue | None:
    """The toll that an ordinal before those counted reaches; None for other ordinals."""
    if any(word.lower in _LIMITS for word in view.words[view.last :]):
        return None
    told = table()["nouns"].get(view.noun)
    if told in _DEEDS and view.noun not in ("dead", "injured", "wounded"):
        return Cue(told, "kill" if told == "killed" else "")
    after = next(
        (at + 1 for at in range(view.last, view.last + _NEAR) if lemma(view.lower(at), "n") == view.noun), 0
    )
    if view.noun not in _NOUNS or view.lower(after) not in ("to", "who"):
        return None
    passive = False
    for at in range(after + 1, min(len(view.words), after + _NEAR)):
        passive = passive or view.lower(at) in ("be", "been", "was", "is")
        cue = predicate(view, at, passive=passive)
        if cue is not None:
            return cue if cue.attribute in _DEEDS else None
    return None
