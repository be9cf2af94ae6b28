"""Places of what has a scene of its own: where somebody was born, nursed, or arrested for what was done elsewhere."""

from __future__ import annotations

from claimcheck.data.listed import in_order, listed
from claimcheck.questions.attributes import RESIDING
from claimcheck.questions.wording import harmful
from claimcheck.subjects.placed import Placed

# Kinds of event that tell of somebody's life, of what the law does about a deed, and of deeds.
_LIFE, _JUSTICE = listed("questions.scenes", "life"), listed("questions.scenes", "justice")
_DEEDS, _COURTS = listed("questions.scenes", "deeds"), in_order("questions.scenes", "courts")


def of_two_scenes(one: Placed, two: Placed) -> bool:
    """Whether the places of two kinds of event differ as a matter of course, and say nothing against one another."""
    if _is_court(one) != _is_court(two):
        return True
    if one.family == two.family:
        return one.family in RESIDING and _is_anothers(one, two)
    families = {one.family, two.family}
    law = not _JUSTICE.isdisjoint(families) and not (_DEEDS | harmful()).isdisjoint(families)
    return law or not _LIFE.isdisjoint(families)


def _is_anothers(one: Placed, two: Placed) -> bool:
    """Whether somebody is named whose life the other place does not belong to; of his son nobody may be named."""
    return bool(one.actors | two.actors) and not one.actors & two.actors


def _is_court(item: Placed) -> bool:
    """Whether a place is a court, which tries what was done elsewhere."""
    return item.claim.as_written.lower().endswith(_COURTS)
