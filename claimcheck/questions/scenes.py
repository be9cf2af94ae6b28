"""Places of what has a scene of its own: where somebody was born, nursed, or arrested for what was done elsewhere."""

from __future__ import annotations

from claimcheck.data.listed import listed
from claimcheck.questions.wording import harmful
from claimcheck.subjects.placed import Placed

# Kinds of event that tell of somebody's life, of what the law does about a deed, and of deeds.
_LIFE, _JUSTICE = listed("questions.scenes", "life"), listed("questions.scenes", "justice")
_DEEDS, _COURTS = listed("questions.scenes", "deeds"), listed("questions.scenes", "courts")


def of_two_scenes(one: Placed, two: Placed) -> bool:
    """Whether the places of two kinds of event differ as a matter of course, and say nothing against one another."""
    families = {one.family, two.family}
    if _is_court(one) != _is_court(two) or (len(families) > 1 and families & _LIFE):
        return True
    return bool(families & _JUSTICE) and bool(families & (_DEEDS | harmful()))


def _is_court(item: Placed) -> bool:
    """Whether a place is a court, which tries what was done elsewhere."""
    return item.claim.as_written.lower().split()[-1] in _COURTS
