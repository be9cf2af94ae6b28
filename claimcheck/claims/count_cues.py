"""What a plain number answers: "killed", "jobs cut", "attended", by the words nearest to it.

Each finder looks at one place (the noun, what follows it, what stands before) and returns a `Cue` or None; the first
that finds one decides. All look at a few words only.
"""

from __future__ import annotations

from itertools import pairwise

from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.clauses import SUBJECT_RELATIVE
from claimcheck.annotate.concepts import concept_of, concept_with_object, noun_class
from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.count_apart import apart
from claimcheck.claims.count_crowds import aboard, ballots, crowd
from claimcheck.claims.count_events import suffered
from claimcheck.claims.count_fates import fate, hurt
from claimcheck.claims.count_helped import helped
from claimcheck.claims.count_labels import PEOPLE, Cue, label
from claimcheck.claims.count_margins import margin
from claimcheck.claims.count_predicates import AFTER_PASSIVE, before, following
from claimcheck.claims.count_pronouns import antecedent
from claimcheck.claims.count_subjects import number_of, sized
from claimcheck.claims.count_view import View, is_beast, lemma_of_verb, table
from claimcheck.data.listed import listed

__all__ = ["of_people_or_things"]

_COUNTED_AS = frozenset({"shot", "case", "body", "corpse"})  # things by which people are counted
_SHOTS = 5  # words before a number of shots in which they are fired
_FIRING = listed("claims.count_cues", "firing")
_DISEASE = listed("claims.count_cues", "disease")
_BACKWARD = 7  # words looked at before the number


def of_people_or_things(view: View) -> Cue | None:
    """The attribute of a plain count: by noun, by what follows, by the verb before."""
    if view.lower(view.first - 1) == "of" and view.lower(view.first - 2) in table()["kin"]["list"]:
        return None  # "a father of four": his children
    if _is_whole(view):
        return _noun(view) or (following(view) if _is_told_of(view) else None)
    found = (
        _jobs(view)
        or _noun(view)
        or following(view)
        or before(view)
        or number_of(view)
        or sized(view)
        or label(view)
        or _watched(view)
        or suffered(view)
        or apart(view)
        or helped(view)
        or fate(view)
        or crowd(view)
        or aboard(view)
        or ballots(view)
    )
    found = _struck(view) or (hurt(view, _of_staff(view, found)) if found is not None else None)
    if (
        found is not None
        and found.attribute in PEOPLE
        and (not view.counts_people or _stand_for_beasts(view))
        and view.noun not in _COUNTED_AS
    ):
        return None
    return found


def _stand_for_beasts(view: View) -> bool:
    """Whether "them" or "which" beside a number without a noun stands for animals or things: "2,000 of which died"."""
    if view.noun:
        return False
    near = (*view.ahead(2), *view.behind(2))
    return ("of", "which") in pairwise(near) or is_beast(antecedent(view))


def _is_whole(view: View) -> bool:
    """Whether another number is a part of this one, and has what is told after it: "two of the three men died"."""
    at = view.first - 1 - (view.lower(view.first - 1) in _THE)
    return view.lower(at) == "of" and at > 0 and starts_number(view.lower(at - 1))


def _is_told_of(view: View) -> bool:
    """Whether what follows tells of all and not of the part: "one of 12 people who died", "one of 30 boats lost"."""
    after = view.lower(view.after)
    alone = (
        "one" in view.ahead(3) and form_of(after).verb == "d" and view.lower(view.after + 1) in AFTER_PASSIVE
    )
    return bool(view.noun) and (after in SUBJECT_RELATIVE or alone)


_THE = frozenset({"the", "these", "those", "its", "their", "his", "her"})
MAGNITUDE = "magnitude"
_MEASURING = frozenset({"measured", "measuring", "registered", "registering", "was", "reached"})
_LOST_PEOPLE = listed("claims.count_cues", "lost_people")


def _noun(view: View) -> Cue | None:
    attribute = table()["nouns"].get(view.noun)
    if view.noun in ("body", "corpse") and _is_found(view):
        return Cue("killed", "kill")
    if view.noun == "case" and _is_of_disease(view):
        return Cue("infected", "infect")
    if attribute == "attended" and not _watched(view):
        attribute = None
    if attribute is None and (view.noun == MAGNITUDE or _is_of_quake(view)):
        return Cue(MAGNITUDE, "quake")
    before_ = tuple(view.ahead(2))
    if _are_bodies_of(view) or (before_ == ("loss", "of") and view.noun in _LOST_PEOPLE):
        return Cue("killed", "kill")
    lost = set(view.behind(4, noun=True)) & {"lost", "claimed", "taken"}
    if view.noun == "life" and lost:
        return Cue("killed", "kill")
    if cue := margin(view):
        return cue
    return Cue(attribute, concept_of(view.noun, "n") or "") if attribute else None


def _is_of_quake(view: View) -> bool:
    """Whether a number is how strong a quake was: "of magnitude 5.8", "measured 5.8 on the Richter scale"."""
    before_ = view.lower(view.first - 1)
    if before_ == MAGNITUDE or (before_ in _MEASURING and "richter" in view.behind(4)):
        return True
    return before_ == "measuring" and any(concept_of(lower, "n") == "quake" for lower in view.ahead(3))


def _are_bodies_of(view: View) -> bool:
    """ "The bodies of 23 people": not "the governing bodies of 23 clubs", nor of animals."""
    *_, opens, head, of = view.ahead(3)
    people = bool(view.noun) and view.counts_people
    return (
        people and of == "of" and head in ("bodies", "corpses") and (not opens or form_of(opens).closed != "")
    )


_FINDING = listed("claims.count_cues", "finding")


def _is_found(view: View) -> bool:
    """Whether bodies are those of the dead that are brought in: "44 bodies have been recovered"."""
    around = (view.lower(at) for at in range(max(0, view.first - _BACKWARD), view.after + 6))
    return any(lemma_of_verb(word) in _FINDING for word in around)


def _is_of_disease(view: View) -> bool:
    """Whether cases are people with a disease: the sentence names an outbreak, or calls them confirmed."""
    if any(word.lower in _DISEASE for word in view.words):
        return True
    return bool(_DISEASE & set(view.mention.modifiers))


def _struck(view: View) -> Cue | None:
    """ "Five shot outside a club": the people and not the bullets, where nobody fires or hears them."""
    if (
        view.lower(view.after - 1) != "shot"
        or view.mention.modifiers
        or view.lower(view.after) not in AFTER_PASSIVE
    ):
        return None
    near = {view.lower(at) for at in range(max(0, view.first - _SHOTS), view.after + 2)}
    return None if near & _FIRING else Cue("shot", "shoot")


_STAFF = listed("claims.count_cues", "staff")
_FEW = 10  # up to which people are dismissed for what they did


def _of_staff(view: View, found: Cue) -> Cue:
    """Posts where staff are dismissed by the dozen: "let go 1,400 staff", "dismiss almost 900 of its employees"."""
    size = view.mention.amount.high
    gone = found.attribute == "dismissed" or (found.attribute == "released" and _let_go(view))
    many = size is None or size > _FEW
    return Cue("jobs cut", "cut_jobs") if gone and many and view.noun in _STAFF else found


def _let_go(view: View) -> bool:
    near = [lemma_of_verb(view.lower(at)) for at in range(max(0, view.first - _BACKWARD), view.after + 2)]
    return "let" in near


_JOB_REACH = 8  # words in which the verb follows: "2,500 jobs with the state were to go"
_JOB_LOSSES = listed("claims.count_cues", "job_losses")


def _jobs(view: View) -> Cue | None:
    """Posts that go or come, told as an object, a subject or a noun ("650 job losses")."""
    if "job" not in noun_class(view.noun) and not (
        view.noun in ("loss", "cut") and "job" in view.mention.modifiers
    ):
        return None
    if view.noun in ("loss", "cut") or view.ahead(2) == ["loss", "of"]:
        return Cue("jobs cut", "cut_jobs")
    for at in range(view.first - 1, max(-1, view.first - _BACKWARD), -1):
        verb = lemma_of_verb(view.lower(at))
        if verb == "cost" or (verb and concept_with_object(verb, view.noun) == "cut_jobs"):
            return Cue("jobs cut", "cut_jobs")
        if verb in ("create", "add", "bring"):
            return Cue("jobs created", "hire")
    for at in range(view.after, min(len(view.words), view.after + _JOB_REACH)):
        if view.lower(at) in (",", ";", "and", "who", "that"):
            return None
        if lemma_of_verb(view.lower(at)) in _JOB_LOSSES:
            return Cue("jobs cut", "cut_jobs")
    return None


def _watched(view: View) -> Cue | None:
    """Spectators: "in front of 41,206 spectators", "with 44,206 watching", "watched by 9,000", "a crowd of 500"."""
    before = tuple(view.ahead(3))
    if view.lower(view.after) in ("watching", "looking") or view.lower(view.after + 1) == "watching":
        return Cue("attended", "attend")
    through = tuple(view.behind(3, noun=True))
    if through[0] == "through" and through[2] in ("gates", "turnstiles", "doors", "gate"):
        return Cue("attended", "attend")
    crowd = (
        not view.noun or "spectator" in view.classes or view.noun in ("people", "runner", "visitor", "guest")
    )
    if crowd and (before == ("in", "front", "of") or before[1:] in (("watched", "by"), ("attended", "by"))):
        return Cue("attended", "attend")
    if before[-1] in ("drew", "attracted", "drawing", "attracting") and "player" in view.classes:
        return Cue("entrants", "compete")  # "the race drew 5,000 runners"
    if before[-1] in ("before", "drew", "attracted", "drawing", "attracting") and "person" in view.classes:
        return Cue("attended", "attend")
    if before[1:] in (("crowd", "of"), ("gate", "of"), ("attendance", "of")):
        return Cue("attended", "attend")
    return None
