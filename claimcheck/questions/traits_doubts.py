"""Traits of a pair of answers that speak against one question, and that other evidence may outweigh."""

from __future__ import annotations

from claimcheck.claims.count_change import BEFORE
from claimcheck.claims.count_lengths import DURATION, LENGTH, SO_FAR
from claimcheck.claims.count_margins import MARGIN_IN_TIME
from claimcheck.claims.count_marks import CAPACITY, LEFT
from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.count_others import MORE
from claimcheck.claims.count_parties import AGGREGATE, RECORD, SHOOT_OUT
from claimcheck.claims.count_scope import ABSENT, AMONG, EITHER, NEW
from claimcheck.model import Kind, Role
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import other_certainty
from claimcheck.questions.contrary_happening import daily, spread, unforeseen
from claimcheck.questions.wording import harmful
from claimcheck.subjects.families import is_stage
from claimcheck.subjects.placed import Placed, days_between, is_long_ago
from claimcheck.values.premises import PREMISES

# What only one of two numbers may be: how long something did not happen, what was before, a sum, what is left.
_ALONE = (ABSENT, EITHER, BEFORE, AGGREGATE, SHOOT_OUT, RECORD, LEFT, CAPACITY)
# What seldom answers a question but its own.
_OWN_KIND = frozenset({LENGTH, SO_FAR, "margin", MARGIN_IN_TIME})


def doubts(one: Placed, two: Placed) -> dict[str, float]:
    """The marks that two claims answer two questions, which other evidence may outweigh; some are 0."""
    found = {"new every day": float(daily(one, two))}
    return found | (_of_numbers(one, two) if one.claim.kind is Kind.COUNT else _of_happenings(one, two))


def _of_numbers(one: Placed, two: Placed) -> dict[str, float]:
    return {
        "so many more": float("more" in (*one.claim.scope, *two.claim.scope)),
        "other quantity": float(_other_quantity(one, two)),
        "on top of others": float(_on_top(one, two)),
        "a mark of one": float(
            any((mark in one.claim.scope) != (mark in two.claim.scope) for mark in _ALONE)
        ),
        "a kind of its own": float(_is_own_kind(one, two)),
    }


def _of_happenings(one: Placed, two: Placed) -> dict[str, float]:
    day = one.claim.kind is Kind.DATE
    return {
        "events of two kinds": float(events_of_two_kinds(one, two)),
        "may be twice": float(spread(one, two)),
        "unforeseen by one": float(day and unforeseen(one, two)),
        "planned of one": float(day and other_certainty(one, two)),
        "a day of no kind": float(day and not (one.family and two.family)),
        "of two matters": float(not day and _of_two_matters(one, two)),
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


def _on_top(one: Placed, two: Placed) -> bool:
    """Whether a number is of what is new or comes on top, and the other is not, or is of another matter or day."""
    for mark in (MORE, NEW):
        marked = [mark in p.claim.scope for p in (one, two)]
        if any(marked) and not (all(marked) and (mark == NEW or _of_one_thing(one, two))):
            return True
    return False


def _of_one_thing(one: Placed, two: Placed) -> bool:
    """Whether articles of one day count the same of the same kind of event, and no victims."""
    asked = {(p.claim.attribute, p.family) for p in (one, two)}
    return len(asked) == 1 and one.claim.attribute not in TELLING and days_between(one, two) == 0


def _is_own_kind(one: Placed, two: Placed) -> bool:
    """Whether a length of time or a margin is set against a number of another kind."""
    asked = {one.claim.attribute, two.claim.attribute}
    return len(asked) > 1 and not asked <= {LENGTH, DURATION} and bool(asked & _OWN_KIND)


def _of_two_matters(one: Placed, two: Placed) -> bool:
    """Whether one alone of two places is of what lies far back, or of the background that is another kind of event.

    Others are likelier of one: the lorry "opened" in one port was "found" in the other.
    """
    if is_long_ago(one) != is_long_ago(two):
        return True
    return Role.BACKGROUND in (one.claim.role, two.claim.role) and events_of_two_kinds(one, two)
