"""Quotations that are two utterances because days lie between them: times have changed, or one takes up the other."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed
from claimcheck.subjects.placed import Placed, days_between
from claimcheck.values.utterance import UtteranceRelation
from claimcheck.values.utterance_sides import plain

_WILL, _SAID = listed("questions.said_anew", "will"), listed("questions.said_anew", "said")
_SPEAKERS, _HELPERS = frozenset({"i", "we"}), frozenset({"have", "had", "always", "be"})
_MOVES = 4  # days from which a number that somebody tells may be a new one
_NUMBER = "number"
_OPENING = 4  # words of "we have always said"


def said_anew(one: Placed, two: Placed, relation: UtteranceRelation) -> bool:
    """Whether the later of two quotations, of articles of two days, is likely another utterance than the earlier.

    "I said we were" takes up what was said; "we will rebuild it" has become "we have rebuilt it"; a number of last week
    is this week's no more.
    """
    days = days_between(one, two)
    ours, theirs = one.published.interval, two.published.interval
    if not days or ours is None or theirs is None:
        return False
    early, late = (one, two) if ours.earliest <= theirs.earliest else (two, one)
    before, after = (plain(str(item.claim.value)) for item in (early, late))
    moved = days >= _MOVES and relation.detail.startswith(_NUMBER)
    return moved or _takes_up(before) != _takes_up(after) or _came_about(before, after)


def _takes_up(words: list[str]) -> bool:
    """Whether the speaker begins with what he said himself: "I said we were", "we have always said"."""
    opening = [word for word in words[:_OPENING] if word not in _HELPERS]
    return len(opening) > 1 and opening[0] in _SPEAKERS and opening[1] in _SAID


def _came_about(before: list[str], after: list[str]) -> bool:
    """Whether what the one says will be done the other says was: "we will rebuild it", "we have rebuilt it"."""
    ahead = {lemma(verb, "v") for word, verb in pairwise(before) if word in _WILL} - _HELPERS
    done = any(lemma(word, "v") in ahead and lemma(word, "v") != word for word in after)
    return done and _WILL.isdisjoint(after)
