"""People counted by what others did for them: carried to safety, in need of treatment, in the hands of rescuers.

"Ferried 40 campers to dry land", "lifeboats picked up 14 anglers", "60 marchers needed hospital care".
"""

from __future__ import annotations

from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import in_order, listed, phrases

_BEFORE = 4  # words before a number in which the verb stands whose object the counted are
_CREW = 7  # words before it in which those stand who do it
_REACH = 10  # words after the counted in which the end of the way is named
_CARE = 5  # words after "in need of" in which the treatment is named
_CARRYING = listed("claims.count_helped", "carrying")
_SAFETY = phrases("claims.count_helped", "safety")
_RESCUERS = listed("claims.count_helped", "rescuers")
_NEEDING = listed("claims.count_helped", "needing")
_TREATMENT = listed("claims.count_helped", "treatment")
_CATCHING = listed("claims.count_helped", "catching")
_ILLNESSES = tuple(in_order("claims.count_helped", "illnesses"))
_DISEASES = listed("claims.count_helped", "diseases")
_BUGS = phrases("claims.count_helped", "bugs")
_CAUGHT = 7  # words after the counted in which what they caught is named


def helped(view: View) -> Cue | None:
    """What was done for the counted, or ails them; None where nothing is told."""
    if view.mention.form != "cardinal" or not view.counts_people or view.mention.part_of:
        return None
    return _saved(view) or _in_need(view) or _ill(view)


def _saved(view: View) -> Cue | None:
    """ "Ferried 40 campers to dry land", "14 who were towed ashore", "firefighters carried eight tenants out"."""
    verbs = {lemma_of_verb(word) for word in view.ahead(_BEFORE)}
    if verbs & _CARRYING and _RESCUERS & set(view.ahead(_CREW)):
        return Cue("rescued", "rescue")
    carried = bool(verbs & _CARRYING)
    for at in range(view.after, min(len(view.words), view.after + _REACH)):
        if divides(view.words[at]):
            return None
        if carried and any(view.reads(at, phrase) for phrase in _SAFETY):
            return Cue("rescued", "rescue")
        carried = carried or lemma_of_verb(view.lower(at)) in _CARRYING
    return None


def _in_need(view: View) -> Cue | None:
    """ "90 holidaymakers in need of medical care", "40 needed hospital care"."""
    needy = any(needs_care(view, at) for at in range(view.after, view.after + 3))
    return Cue("injured", "injure") if needy else None


def needs_care(view: View, at: int) -> bool:
    """Whether the words from words[at] on tell that somebody needs treatment: "needed hospital care"."""
    needs = view.lower(at) in _NEEDING or view.reads(at, ("in", "need", "of"))
    return needs and not _TREATMENT.isdisjoint(view.lower(place) for place in range(at + 1, at + _CARE))


def _ill(view: View) -> Cue | None:
    """ "Eight pupils at two schools have caught mumps", "12 came down with measles", "six have the bug"."""
    for at in range(view.after, min(len(view.words), view.after + _CAUGHT)):
        if view.breaks(at):
            return None
        verb = lemma_of_verb(view.lower(at))
        if verb == "have" and any(view.reads(at + 1, phrase) for phrase in _BUGS):
            return Cue("infected", "infect")
        if verb in _CATCHING:
            named = (view.lower(place) for place in range(at + 1, at + 4))
            return Cue("infected", "infect") if any(_is_disease(word) for word in named) else None
    return None


def _is_disease(lower: str) -> bool:
    return lower in _DISEASES or lower.endswith(_ILLNESSES)
