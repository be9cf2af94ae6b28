"""Traits of a pair of answers that speak against one question, and that other evidence may outweigh."""

from __future__ import annotations

from claimcheck.claims.count_lengths import LENGTH, SO_FAR
from claimcheck.claims.count_margins import MARGIN_IN_TIME
from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.count_scope import AMONG
from claimcheck.model import UNREAL, Amount, Kind
from claimcheck.questions.contrary import other_certainty
from claimcheck.questions.contrary_happening import daily, spread, unforeseen
from claimcheck.questions.wording import harmful
from claimcheck.subjects.families import is_stage
from claimcheck.subjects.placed import Placed
from claimcheck.values.premises import PREMISES

_SHARE = "share of "
_OWN_KIND = frozenset({LENGTH, SO_FAR, "margin", MARGIN_IN_TIME})  # what answers no question but its own


def doubts(one: Placed, two: Placed) -> dict[str, float]:
    """The marks that two claims answer two questions, which other evidence may outweigh; some are 0."""
    found = {
        "denied or supposed": float(bool({one.claim.certainty, two.claim.certainty} & UNREAL)),
        "new every day": float(daily(one, two)),
    }
    return found | (_of_numbers(one, two) if one.claim.kind is Kind.COUNT else _of_happenings(one, two))


def _of_numbers(one: Placed, two: Placed) -> dict[str, float]:
    return {
        "so many more": float("more" in (*one.claim.scope, *two.claim.scope)),
        "other quantity": float(_other_quantity(one, two)),
    }


def _of_happenings(one: Placed, two: Placed) -> dict[str, float]:
    """A fire, a crash and a death are of one kind here: what does harm has many names. So has what "took place"."""
    unlike = one.lexical and two.lexical and one.family != two.family
    named = is_stage(one.family, two.family) or {one.family, two.family} <= harmful()
    day = one.claim.kind is Kind.DATE
    return {
        "events of two kinds": float(unlike and not named and one.claim.attribute != PREMISES),
        "may be twice": float(spread(one, two)),
        "unforeseen by one": float(day and unforeseen(one, two)),
        "planned or denied of one": float(day and other_certainty(one, two)),
    }


def _other_quantity(one: Placed, two: Placed) -> bool:
    """Whether a length of time or a margin and anything else, or rates for one of two things are told."""
    asked = {one.claim.attribute, two.claim.attribute}
    rates = [{scope for scope in p.claim.scope if scope.startswith("per ")} for p in (one, two)]
    other = len(asked) > 1 and (bool(asked & _OWN_KIND) or _is_limited(one, two))
    other = other or _share_against_number(one, two) or _share_against_number(two, one)
    return other or bool(rates[0] and rates[1] and rates[0] != rates[1])


def _is_limited(one: Placed, two: Placed) -> bool:
    """Whether one number alone is of a part ("among them three children"), or a distance is from some place."""
    parts = [AMONG in p.claim.scope for p in (one, two)]
    return parts[0] != parts[1] or any(p.claim.attribute.startswith(DISTANCE) for p in (one, two))


def _share_against_number(one: Placed, two: Placed) -> bool:
    """Whether one tells a part of something and the other a number of it: "half of the passengers", "12 of them"."""
    part, number = one.claim.value, two.claim.value
    if not isinstance(part, Amount) or not isinstance(number, Amount) or part.unit or number.unit:
        return False
    shares = [p.claim.attribute.startswith(_SHARE) for p in (one, two)]
    return shares == [True, False] and (part.high or 0) < 1 < (number.low or 0)
