"""Traits of a pair of answers that speak against one question, and that other evidence may outweigh."""

from __future__ import annotations

from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.count_scope import AMONG
from claimcheck.model import Kind
from claimcheck.questions.contrary import other_certainty
from claimcheck.questions.contrary_happening import daily, spread, unforeseen
from claimcheck.questions.wording import harmful
from claimcheck.subjects.families import is_stage
from claimcheck.subjects.placed import Placed
from claimcheck.values.premises import PREMISES


def doubts(one: Placed, two: Placed) -> dict[str, float]:
    """The marks that two claims answer two questions, which other evidence may outweigh; some are 0."""
    found = {"new every day": float(daily(one, two))}
    return found | (_of_numbers(one, two) if one.claim.kind is Kind.COUNT else _of_happenings(one, two))


def _of_numbers(one: Placed, two: Placed) -> dict[str, float]:
    return {
        "so many more": float("more" in (*one.claim.scope, *two.claim.scope)),
        "other quantity": float(_other_quantity(one, two)),
    }


def _of_happenings(one: Placed, two: Placed) -> dict[str, float]:
    day = one.claim.kind is Kind.DATE
    return {
        "events of two kinds": float(events_of_two_kinds(one, two)),
        "may be twice": float(spread(one, two)),
        "unforeseen by one": float(day and unforeseen(one, two)),
        "planned of one": float(day and other_certainty(one, two)),
    }


def events_of_two_kinds(one: Placed, two: Placed) -> bool:
    """Whether known kinds of event are told that do not go together; of premises the kind says little.

    A fire, a crash and a death are of one kind here: what does harm has many names. So has what "took place".
    """
    if one.claim.attribute == PREMISES or one.family == two.family or not (one.lexical and two.lexical):
        return False
    return not (is_stage(one.family, two.family) or {one.family, two.family} <= harmful())


def _other_quantity(one: Placed, two: Placed) -> bool:
    """Whether a part and the whole, or rates for one of two things are told."""
    asked = {one.claim.attribute, two.claim.attribute}
    rates = [{scope for scope in p.claim.scope if scope.startswith("per ")} for p in (one, two)]
    other = len(asked) > 1 and _is_limited(one, two)
    return other or bool(rates[0] and rates[1] and rates[0] != rates[1])


def _is_limited(one: Placed, two: Placed) -> bool:
    """Whether one number alone is of a part ("among them three children"), or a distance is from some place."""
    parts = [AMONG in p.claim.scope for p in (one, two)]
    return parts[0] != parts[1] or any(p.claim.attribute.startswith(DISTANCE) for p in (one, two))
