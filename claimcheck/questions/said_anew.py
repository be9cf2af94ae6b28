"""Quotations that are two utterances because days lie between them: times have changed, or one takes up the other."""

from __future__ import annotations

from claimcheck.annotate.events_forms import form_of
from claimcheck.data.listed import listed
from claimcheck.subjects.placed import Placed, days_between
from claimcheck.values.utterance import UtteranceRelation
from claimcheck.values.utterance_sides import plain

_WILL, _SAID = listed("questions.said_anew", "will"), listed("questions.said_anew", "said")
_SPEAKERS = frozenset({"i", "we"})
_MOVES = 4  # days from which a number that somebody tells may be a new one
_NUMBER = "number"
_REACH = 2  # words between "I" and "said"


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
    """Whether the speaker tells what he said himself: "I said we were", "as I have always said"."""
    return any(
        word in _SPEAKERS and _SAID & set(words[at + 1 : at + 2 + _REACH]) for at, word in enumerate(words)
    )


def _came_about(before: list[str], after: list[str]) -> bool:
    """Whether what the one looked ahead to is past in the other."""
    return bool(_WILL & set(before)) and not _WILL & set(after) and any(form_of(w).verb == "d" for w in after)
