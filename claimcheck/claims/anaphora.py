"""Days of what was told just before: "A barn burned down. That was on Monday."

A sentence that only gives the day of "that" or "it" dates the happening of the sentence before it.
"""

from __future__ import annotations

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, word_from
from claimcheck.data.listed import listed
from claimcheck.model import Zone

_OPENERS = frozenset({"that", "this", "it", "all"})
_BETWEEN = 5  # words from the pronoun to its day: "had happened only on"
# Verbs that say only that something took place.
_TOOK_PLACE = listed("claims.anaphora", "took_place")
_LINKS = listed("claims.anaphora", "links")


def told_before(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The last happening told in the sentence before one that only says when "that" was; None elsewhere."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    if not 1 < at <= _BETWEEN + 1 or words[0].lower not in _OPENERS:
        return None
    between = {word.lower for word in words[1:at]}
    if not between <= _LINKS or not between & _TOOK_PLACE:
        return None
    if time.sentence == 0 or doc.sentences[time.sentence - 1].zone is not Zone.BODY:
        return None
    told = [e for e in events_in(doc, time.sentence - 1) if not e.reporting and not e.negated]
    return next((e for e in reversed(told) if e.tense == "past"), None)
