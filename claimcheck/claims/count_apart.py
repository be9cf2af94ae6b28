"""People and things counted apart from what is told of them: across an apposition, by a hospital, in a parenthesis.

"One man, a clerk of 51, died", "sent 57 bathers to hospitals", "those evacuated, about 2,400, may return".
"""

from __future__ import annotations

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.concepts import concept_of
from claimcheck.claims.count_events import named
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_predicates import denied, predicate
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table
from claimcheck.data.listed import in_order, listed

_PARENTHESIS = 14  # words between two commas
_AUXILIARIES = 4  # words before the verb of a predicate
_WARD_REACH = 9  # words after the counted in which the hospital is named
_BEFORE = 4  # words before a number in which the verb stands that moves those counted
_HOSPITALS = listed("claims.count_apart", "hospitals")
_MOVING = listed("claims.count_apart", "moving")
_STAYING = listed("claims.count_apart", "staying")
_CLAIMING = listed("claims.count_apart", "claiming")
_HELPING = listed("claims.count_apart", "helping")
_HEDGES = listed("claims.count_subjects", "hedges")
_TOTALS = tuple(tuple(phrase.split()) for phrase in in_order("claims.count_apart", "totals"))


def apart(view: View) -> Cue | None:
    """What is told of the counted where other words part it from the number; None where nothing is."""
    if view.mention.form != "cardinal":
        return None
    return _lives_of(view) or _beyond(view) or _in_hospital(view) or _in_parenthesis(view)


def _lives_of(view: View) -> Cue | None:
    """ "Which cost the lives of twelve"."""
    before = [view.lower(at) for at in range(view.first - 4, view.first)]
    if before[2:] != ["lives", "of"] or not view.counts_people:
        return None
    verbs = {lemma_of_verb(word) for word in before[:2]}
    return Cue("killed", "kill") if verbs & _CLAIMING else None


def _beyond(view: View) -> Cue | None:
    """The predicate after words between commas: "one man, a clerk of 51, died"."""
    if not view.noun or view.lower(view.after) != ",":
        return None
    end = min(len(view.words), view.after + _PARENTHESIS)
    close = next((at for at in range(view.after + 1, end) if view.lower(at) == ","), -1)
    if close < 0 or any(divides(word) for word in view.words[view.after : close]):
        return None
    passive = False
    for at in range(close + 1, min(len(view.words), close + 1 + _AUXILIARIES)):
        cue = denied(view, at) or predicate(view, at, passive=passive)
        if cue is not None or view.lower(at) not in _HELPING:
            return cue
        passive = passive or view.lower(at) in ("was", "were", "been", "be", "are", "is")
    return None


def _in_hospital(view: View) -> Cue | None:
    """ "57 bathers were rushed to hospitals", "sent 57 bathers to hospital", "four are in hospital": the hurt."""
    if not view.counts_people or view.mention.part_of:
        return None
    verbs = {lemma_of_verb(view.lower(at)) for at in range(view.first - _BEFORE, view.first)}
    for at in range(view.after, min(len(view.words), view.after + _WARD_REACH)):
        lower = view.lower(at)
        if divides(view.words[at]) or lower == ",":
            return None
        if lower in _HOSPITALS:
            before = {view.lower(place) for place in range(at - 4, at)}
            moved = bool(verbs & _MOVING) and bool({"to", "into"} & before)
            stays = view.lower(at - 1) == "in" and bool(verbs & _STAYING)
            return Cue("injured", "injure") if moved or stays else None
        verbs.add(lemma_of_verb(lower))
    return None


def _in_parenthesis(view: View) -> Cue | None:
    """ "Those evacuated, about 2,400, may return", "the new trains, 52 in number,"."""
    at = view.first - 1
    while view.lower(at) in _HEDGES or view.lower(at) == "rather":
        at -= 1
    if view.noun or at < 2 or view.lower(at) != ",":
        return None
    told, opens = view.lower(at - 1), view.lower(at - 2)
    state = table()["states"].get(told)
    if state and opens in ("those", "the") and view.lower(view.last) in (",", "in"):
        return Cue(state, concept_of(lemma_of_verb(told), "v") or "")
    follows = view.lower(view.last), view.lower(view.last + 1)
    noun = lexicon.lemma(told, "n")
    if noun != told and (follows in _TOTALS or follows[:1] in _TOTALS):
        return named(noun)
    return None
