"""People counted apart from what is told of them: across an apposition, or by a hospital.

"One man, a clerk of 51, died", "sent 57 bathers to hospitals".
"""

from __future__ import annotations

from claimcheck.annotate.clauses import THEM
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_predicates import denied, predicate
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import listed

_PARENTHESIS = 14  # words between two commas
_AUXILIARIES = 4  # words before the verb of a predicate
_WARD_REACH = 9  # words after the counted in which the hospital is named
_BEFORE = 4  # words before a number in which the verb stands that moves those counted
_HOSPITALS = listed("claims.count_apart", "hospitals")
_MOVING = listed("claims.count_apart", "moving")
_WORKING = frozenset({"work", "employ", "serve", "train"})
_SHIFTING = frozenset({"move", "transfer"})  # patients; those whom the ambulance fetches are taken
_PATIENTS = listed("claims.count_apart", "patients")
_CARE = listed("claims.count_apart", "care") | _HOSPITALS
_OTHER = frozenset({"other", "another", "different", "second"})
_OTHERS = 3  # words before a hospital that set it against the first: "to five other city hospitals"
_STAYING = listed("claims.count_apart", "staying")
_HELPING = listed("claims.count_apart", "helping")


def apart(view: View) -> Cue | None:
    """What is told of the counted where other words part it from the number; None where nothing is."""
    if view.mention.form != "cardinal":
        return None
    return _beyond(view) or _in_hospital(view)


def _beyond(view: View) -> Cue | None:
    """The predicate after words between commas: "one man, a clerk of 51, died"."""
    start = view.after
    if view.lower(start) == "of" and view.lower(start + 1) in THEM:
        start += 2
    if (start == view.after and not view.noun) or view.lower(start) != ",":
        return None
    end = min(len(view.words), start + _PARENTHESIS)
    close = next((at for at in range(start + 1, end) if view.lower(at) == ","), -1)
    if close < 0 or any(divides(word) for word in view.words[start:close]):
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
    verbs = {lemma_of_verb(word) for word in view.ahead(_BEFORE)}
    for at in range(view.after, min(len(view.words), view.after + _WARD_REACH)):
        lower = view.lower(at)
        if divides(view.words[at]) or lower == ",":
            return None
        if lower in _HOSPITALS:
            before = {view.lower(place) for place in range(at - 4, at)}
            moved = bool(verbs & _MOVING) and bool({"to", "into"} & before)
            stays = view.lower(at - 1) == "in" and bool(verbs & _STAYING) and not verbs & _WORKING
            hurt = (moved or stays) and not _was_in_care(view, at, verbs)
            return Cue("injured", "injure") if hurt else None
        verbs.add(lemma_of_verb(lower))
    return None


def _was_in_care(view: View, at: int, verbs: set[str]) -> bool:
    """Whether those moved to the hospital at words[at] lay in one before: "to another hospital", "from the ward to"."""
    near = [view.lower(place) for place in range(view.after, at)]
    origin = near.index("from") if "from" in near else len(near)
    moved = any(lemma_of_verb(word) in _MOVING for word in (*view.ahead(_BEFORE), *near[:origin]))
    left = moved and bool(_CARE & set(near[origin:]))
    shifted = view.noun in _PATIENTS and bool(verbs & _SHIFTING)
    return left or shifted or bool(_OTHER & set(near[-_OTHERS:]))
