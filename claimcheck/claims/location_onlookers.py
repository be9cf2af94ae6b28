"""Places of those who look on or hear of it from afar: "at home in Leeds as her son won", "heard in Leeds that he won".

The place belongs to the clause of whoever looks on, and tells nothing of where it was done.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, PlaceMention, Word, word_from
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed

ONLOOKER = "onlooker"
"""Scope of such a place."""
_WATCHES, _LEARNS = (
    listed("claims.location_onlookers", "watches"),
    listed("claims.location_onlookers", "learns"),
)
_AFAR, _KIN = listed("claims.location_onlookers", "afar"), listed("claims.location_onlookers", "kin")
_FEATS, _RINGS = listed("claims.location_onlookers", "feats"), listed("claims.location_onlookers", "rings")
_HEARINGS = listed("claims.location_onlookers", "hearings")
_NEIGHBOURS = frozenset({"neighbours", "neighbors"})
_TAKES_IN = _WATCHES | _LEARNS
_MEANWHILE = frozenset({"as", "when", "while"})
_OWNERS = frozenset({"his", "her", "their"})
_WAS = frozenset({"was", "were"})
_KIN_REACH = 2  # words from "her" to "elder daughter"


def is_onlookers(doc: Annotated, place: PlaceMention) -> bool:
    """Whether a place is where somebody was while another did something elsewhere."""
    words = doc.sentences[place.sentence].words
    at = word_from(words, place.span.start)
    end = _clause_end(words)
    if at >= end:
        return False
    clause, behind = words[:end], words[end + 1 :]
    if end < len(words) and words[end].lower == "that":
        return _hears(clause, at) and _HEARINGS.isdisjoint(word.lower for word in clause)
    if _does_more(doc, place, clause):
        return False
    afar = _AFAR | _NEIGHBOURS if behind else _AFAR
    if not afar.isdisjoint(word.lower for word in clause) and any(
        lemma(word.lower, "v") in _WATCHES for word in clause
    ):
        return not behind or _tells_feat(behind)
    was = any(word.lower in _WAS for word in clause)
    return was and bool(behind) and _is_of_kin(behind) and (_tells_feat(behind) or _rings(behind))


def _clause_end(words: Sequence[Word]) -> int:
    """Where the first clause ends: at "as", "when" or "that" behind a verb of its own."""
    ends = [at for at, word in enumerate(words) if word.lower in _MEANWHILE or word.lower == "that"]
    verbs = (at for at, word in enumerate(words) if word.lower in _WAS or lemma(word.lower, "v") in _TAKES_IN)
    first = next(verbs, len(words)) if ends else 0
    return next((at for at in ends if at > first), len(words))


def _hears(clause: Sequence[Word], at: int) -> bool:
    """Whether a place stands behind the verb by which somebody hears of what is told next."""
    return any(lemma(word.lower, "v") in _LEARNS for word in clause[:at])


def _does_more(doc: Annotated, place: PlaceMention, clause: Sequence[Word]) -> bool:
    """Whether the clause tells of something that happened there: "who watched it at home in Leeds was shot"."""
    return any(
        event.form == "verb" and event.span.end <= clause[-1].end and not _is_light(event.span.start, clause)
        for event in events_in(doc, place.sentence)
    )


def _is_light(start: int, clause: Sequence[Word]) -> bool:
    verb = clause[word_from(clause, start)].lower
    return lemma(verb, "v") in _TAKES_IN or verb.endswith("ing")


def _tells_feat(words: Sequence[Word]) -> bool:
    """Whether a clause tells of a race, a vote or a prize, which those who are named before it only look on at."""
    return any(lemma(word.lower, "v") in _FEATS for word in words)


def _is_of_kin(words: Sequence[Word]) -> bool:
    """Whether the subject of a clause is one of the family: "her daughter ran", "his wife rang"."""
    opening = words[: _KIN_REACH + 1]
    return bool(words) and words[0].lower in _OWNERS and any(word.lower in _KIN for word in opening)


def _rings(words: Sequence[Word]) -> bool:
    return any(lemma(word.lower, "v") in _RINGS for word in words[: _KIN_REACH + 2])
