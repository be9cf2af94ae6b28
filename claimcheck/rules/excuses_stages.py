"""Numbers of two stages of one thing: a ban at first and in the end, homes without power on Monday and on Tuesday."""

from __future__ import annotations

from claimcheck.claims.count_lengths import DURATION
from claimcheck.claims.leftover import FIGURE
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Kind, Relation
from claimcheck.questions.attributes import is_generic
from claimcheck.rules.context import Context
from claimcheck.subjects.placed import Placed, days_between
from claimcheck.values import relate

_TERMS = frozenset({"month", "year"})  # what bans and contracts are told in
_STAGED = listed("rules.excuses_stages", "staged")  # beside a term that is not the whole, or not the last
_OFTEN = listed("rules.excuses_stages", "often")
_RUNNING = listed("rules.excuses_stages", "running")  # of what every day has anew
_COUNTED, _LACKING = "number of ", "without "


def of_two_stages(one: Placed, two: Placed, context: Context) -> bool:
    """Whether two counts may both be right, each of its own stage, day or habit."""
    if one.claim.kind is not Kind.COUNT or one.claim.document_id == two.claim.document_id:
        return False
    return _are_terms(one, two, context) or _are_habits(one, two) or _run(one, two)


def _are_terms(one: Placed, two: Placed, context: Context) -> bool:
    """Whether one alone of two terms is told as a stage, or its article gives the other too."""
    if one.claim.attribute != DURATION or not {_unit(one), _unit(two)} <= _TERMS:
        return False
    if not _STAGED.isdisjoint(one.context ^ two.context):
        return True
    return any(
        relate(value, theirs.claim.value) is Relation.SAME
        for ours, theirs in ((one, two), (two, one))
        for value in context.answers.get((ours.claim.document_id, DURATION), ())
    )


def _are_habits(one: Placed, two: Placed) -> bool:
    """Whether of a fraction and a percentage one is of those who do it often: "one in four sails every day"."""
    units = {_unit(one), _unit(two)}
    return units == {"", "%"} and not _OFTEN.isdisjoint(one.context ^ two.context)


def _run(one: Placed, two: Placed) -> bool:
    """Whether two days apart both tell of what goes on, and counts no victims."""
    if not days_between(one, two):
        return False
    attribute = one.claim.attribute
    counted = attribute in (DURATION, FIGURE) or is_generic(attribute) or attribute.startswith(_COUNTED)
    return attribute.startswith(_LACKING) or (counted and not _RUNNING.isdisjoint(one.context & two.context))


def _unit(item: Placed) -> str | None:
    value = item.claim.value
    return value.unit if isinstance(value, Amount) else None
