"""How long a match of two lasted: "beat Jane Roe 6-1, 6-3 in an hour", "the match lasted 91 minutes"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import in_sentences, word_from
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_parties import MATCH, named_before, opponents
from claimcheck.claims.count_races import is_shown
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

MATCH_LENGTH = "length of the match"
"""The attribute of the time that two players took over one match."""
_CLOCK = frozenset({"hour", "minute"})
_LASTING = listed("claims.count_matches", "lasting")
_NEAR = 3  # words between the verb, or the score, and the length


def players(view: View) -> Sequence[int]:
    """The two of whose match a length of time is, () for all other lengths."""
    if view.mention.amount.unit not in _CLOCK or is_shown(view):
        return ()
    before = view.ahead(_NEAR)
    if _LASTING & {lemma_of_verb(word) for word in before}:
        told = [view.lower(at) for at in range(view.first)]
        return (opponents(view) or named_before(view)) if MATCH & set(told[:_NEAR]) else ()
    of_match = before[-1] == "of" and lemma(before[-2], "n") in MATCH
    return opponents(view) if of_match or (before[-1] == "in" and _is_behind_score(view)) else ()


def _is_behind_score(view: View) -> bool:
    """Whether a score stands right before "in two hours": "6-3 on Friday in two hours"."""
    scores = (m for m in in_sentences(view.doc.amounts, view.mention.sentence) if m.form == "score")
    return any(0 < view.first - word_from(view.words, m.span.end) <= _NEAR for m in scores)
