"""Whether a time expression looks back or ahead, by the tense of what it dates."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention
from claimcheck.model import Certainty

_AHEAD = frozenset({Certainty.PLANNED})
_CUES = frozenset("will 'll ’ll shall due expected scheduled planned plans hopes set aims to upcoming".split())
_LOOK = 12  # words before the expression among which a cue is looked for


def direction(doc: Annotated, time: TimeMention, event: EventMention | None) -> int:
    """-1 for what has happened, +1 for what lies ahead, 0 where neither tense nor words decide."""
    if event is not None and event.form == "verb" and event.tense:
        if event.certainty in _AHEAD or event.tense == "future":
            return 1
        if event.tense == "past":
            return -1
        return _by_preposition(time, -1 if event.certainty is not Certainty.ASSERTED else 0)
    if event is not None and event.certainty in _AHEAD:
        return 1
    return _by_preposition(time, 1 if _has_cue(doc, time) else -1)


def _by_preposition(time: TimeMention, otherwise: int) -> int:
    """ "until" and "by" look ahead unless a past tense says otherwise."""
    return 1 if time.preposition in ("until", "till", "by") else -1 if time.preposition == "since" else otherwise


def _has_cue(doc: Annotated, time: TimeMention) -> bool:
    words = doc.sentences[time.sentence].words
    at = bisect_left(words, time.span.start, key=lambda word: word.start)
    return any(word.lower in _CUES for word in words[max(0, at - _LOOK) : at])
