"""Places of what has a scene of its own: where somebody was born, nursed, buried, or arrested for what was done
elsewhere."""

from __future__ import annotations

from claimcheck.annotate.known import remembered
from claimcheck.annotate.time_words import weekday
from claimcheck.claims.location import HOSPITAL
from claimcheck.claims.location_onlookers import ONLOOKER
from claimcheck.data.listed import listed
from claimcheck.questions.attributes import RESIDING
from claimcheck.questions.wording import harmful
from claimcheck.subjects.placed import Placed

# Kinds of event that tell of somebody's life, of what the law does about a deed, and of deeds.
_LIFE, _JUSTICE = listed("questions.scenes", "life"), listed("questions.scenes", "justice")
_UMBRELLAS = listed("questions.scenes", "umbrellas")
_FUNERALS, _HEAPS = listed("questions.scenes", "funerals"), listed("questions.scenes", "heaps")
_DEATHS = frozenset({"kill", "injure"})
_LANDING = listed("questions.scenes", "landing")
_ALIKE = 2  # words in common, no weekdays, of two sentences on one thing
_DEEDS, _COURTS = listed("questions.scenes", "deeds"), listed("questions.scenes", "courts")


def of_two_scenes(one: Placed, two: Placed) -> bool:
    """Whether the places of two kinds of event differ as a matter of course, and say nothing against one another."""
    courts = [_is_court(item.claim.as_written) for item in (one, two)]
    if courts[0] != courts[1] or (ONLOOKER in one.claim.scope) != (ONLOOKER in two.claim.scope):
        return True
    if _under_one_umbrella(one, two) or _after_death(one, two) or _after_death(two, one):
        return True
    if one.family == two.family:
        return one.family in RESIDING and _is_anothers(one, two)
    families = {one.family, two.family}
    law = not _JUSTICE.isdisjoint(families) and not (_DEEDS | harmful()).isdisjoint(families)
    return law or (not _LIFE.isdisjoint(families) and not _is_one_stay(one, two))


def _is_one_stay(one: Placed, two: Placed) -> bool:
    """Whether both are of a hospital, and not of two known kinds of event: "born", "brought into the world"."""
    cared = all(HOSPITAL in item.claim.scope for item in (one, two))
    return cared and not (one.lexical and two.lexical)


def _under_one_umbrella(one: Placed, two: Placed) -> bool:
    """Whether two things befell two towns in one storm, heatwave or outbreak, which has many scenes.

    They are of one scene where the same is told of both, of the same people or things or with the same numbers. A storm
    itself comes ashore in one place.
    """
    if _UMBRELLAS.isdisjoint(one.context) and _UMBRELLAS.isdisjoint(two.context):
        return False
    if one.actors & two.actors:
        return False
    if one.family == two.family and one.lexical:
        return False
    shared = one.context & two.context
    landing = not (_LANDING.isdisjoint(one.context) or _LANDING.isdisjoint(two.context))
    if landing or any(word[0].isdigit() for word in shared):
        return False
    return sum(weekday(word) < 0 for word in shared - _UMBRELLAS) < _ALIKE


def _is_anothers(one: Placed, two: Placed) -> bool:
    """Whether somebody is named whose life the other place does not belong to; of his son nobody may be named."""
    return bool(one.actors | two.actors) and not one.actors & two.actors


def _after_death(funeral: Placed, death: Placed) -> bool:
    """Whether somebody is laid to rest, often in another town than the one he died in; a landslide buries too."""
    laid = funeral.family in _FUNERALS and _HEAPS.isdisjoint(funeral.context)
    return laid and death.family in _DEATHS | harmful()


@remembered
def _is_court(place: str) -> bool:
    """Whether a place is a court, which tries what was done elsewhere; "Liancourt" is a town."""
    return place.lower().rpartition(" ")[2] in _COURTS
