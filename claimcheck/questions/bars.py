"""What forbids to weigh two claims against one another, whatever else speaks for it."""

from __future__ import annotations

from claimcheck.claims.count_lengths import LENGTH, SO_FAR
from claimcheck.claims.count_margins import MARGIN_IN_TIME
from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.count_scope import AMONG
from claimcheck.model import UNREAL, Amount, Kind, Role
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import grown_older, other_certainty, other_person
from claimcheck.questions.contrary_happening import daily, one_night, spread, unforeseen
from claimcheck.questions.wording import harmful
from claimcheck.subjects.families import is_stage
from claimcheck.subjects.placed import Placed
from claimcheck.values.premises import PREMISES

_SHARE = "share of "
_OWN_KIND = frozenset({LENGTH, SO_FAR, "margin", MARGIN_IN_TIME})  # what answers no question but its own


def barred(one: Placed, two: Placed) -> bool:
    """Whether a mark that no other evidence outweighs forbids to compare two claims, whatever they are called."""
    scores = "score" in (one.claim.attribute, two.claim.attribute)
    return (
        (one.claim.kind is not Kind.COUNT and _other_happening(one, two))  # bars most, so asked first
        or "more" in (*one.claim.scope, *two.claim.scope)
        or (scores and len(one.actors & two.actors) < 2)
        or _other_quantity(one, two)
        or other_person(one, two)
        or grown_older(one, two)
        or unforeseen(one, two)
        or one_night(one, two)
        or daily(one, two)
        or bool({one.claim.certainty, two.claim.certainty} & UNREAL)
        or bool(one.hangs or two.hangs)  # counted from another day: the timeline holds these
    )


def _other_quantity(one: Placed, two: Placed) -> bool:
    """Whether two tolls, a length of time or a margin and anything else, or rates for one of two things are told."""
    asked = {one.claim.attribute, two.claim.attribute}
    rates = [{scope for scope in p.claim.scope if scope.startswith("per ")} for p in (one, two)]
    other = len(asked) > 1 and (asked <= TELLING or bool(asked & _OWN_KIND) or _is_limited(one, two))
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


def _other_happening(one: Placed, two: Placed) -> bool:
    """Whether a day or a place is of the telling, of a plan, of no or another kind of event, or of what may be twice.

    A fire, a crash and a death are of one kind here: what does harm has many names. So has any happening that "took
    place" or "ended".
    """
    bare = one.claim.kind is Kind.DATE and (not (one.family and two.family) or other_certainty(one, two))
    telling = Role.REPORTING in (one.claim.role, two.claim.role)
    unlike = one.lexical and two.lexical and one.family != two.family
    named = is_stage(one.family, two.family) or {one.family, two.family} <= harmful()
    loose = one.claim.attribute == PREMISES  # a stabbing is also told as a quarrel at the food stalls
    return telling or bare or (unlike and not (named or loose)) or spread(one, two)
