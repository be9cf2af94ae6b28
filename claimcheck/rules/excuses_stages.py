"""Numbers of two stages of one thing: a ban at first and in the end, homes without power on Monday and on Tuesday."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.claims.count_lengths import DURATION
from claimcheck.claims.leftover import FIGURE
from claimcheck.data.listed import listed
from claimcheck.model import AGREE, Amount, Certainty, Kind, Relation
from claimcheck.questions.attributes import is_generic
from claimcheck.questions.steps import is_stepped
from claimcheck.rules.context import Context
from claimcheck.subjects.placed import Placed, days_between
from claimcheck.values import relate
from claimcheck.values.units import units

_TERMS = frozenset({"month", "year"})  # what bans and contracts are told in
_STAGED = listed("rules.excuses_stages", "staged")  # beside a term that is not the whole, or not the last
_BANNED = frozenset({"suspended"})
_OFTEN = listed("rules.excuses_stages", "often")
_RUNNING = listed("rules.excuses_stages", "running")  # of what every day has anew
_GROWING = listed("rules.excuses_stages", "growing")  # of what every day has more of
_LEVELS = listed("rules.excuses_stages", "levels")  # what stands higher or lower every day, and is measured
_NARROW = Fraction(5, 4)  # times its low end that the high end of "about 200" may be; "over 200" says less
_ROUGHLY = Fraction(19, 20)  # of a rough measure's ends, within which a later one still fits it
_VOTES, _PROVISIONAL = "vote", listed("rules.excuses_stages", "provisional")
_COUNTED, _LACKING = "number of ", "without "


def of_two_stages(one: Placed, two: Placed, context: Context) -> bool:
    """Whether two counts may both be right, each of its own stage, day or habit."""
    if one.claim.kind is Kind.DATE:
        return _was_put_off(one, two, context)
    if one.claim.kind is not Kind.COUNT or one.claim.document_id == two.claim.document_id:
        return False
    stepped = is_stepped(one, two, context.steps) or is_stepped(two, one, context.steps)
    momentary = _grew_since(one, two, context) or _grew_since(two, one, context) or _left(one, two, context)
    if _was_rough(one, two):
        return True
    return stepped or momentary or _are_terms(one, two, context) or _are_habits(one, two) or _run(one, two)


def _was_put_off(one: Placed, two: Placed, context: Context) -> bool:
    """Whether the later of two articles plans another day and tells the earlier plan: "it was to have shut in May"."""
    planned = all(item.claim.certainty is Certainty.PLANNED for item in (one, two))
    if not planned or not days_between(one, two):
        return False
    first, second = sorted((one, two), key=lambda p: str(p.published.interval))
    return any(
        other.claim.kind is Kind.DATE
        and other.claim.certainty is Certainty.PLANNED
        and other.family == second.family
        and relate(other.claim.value, first.claim.value) in AGREE
        for other in context.told.get(second.claim.document_id, ())
    )


def _grew_since(before: Placed, after: Placed, context: Context) -> bool:
    """Whether one number was counted by an hour, and the other, of that day, is more and of no earlier hour."""
    ours, theirs = context.moments.get(before.claim.id), context.moments.get(after.claim.id)
    if ours is None or ours.minutes is None or days_between(before, after) != 0:
        return False
    later = theirs is None or theirs.minutes is None or theirs.minutes > ours.minutes
    return later and is_higher(after.claim.value, before.claim.value)


def _left(one: Placed, two: Placed, context: Context) -> bool:
    """Whether the later and smaller of two numbers of the hurt is of those who are in hospital on that day."""
    after = max((one, two), key=lambda p: str(p.published.interval or ""))
    moment = context.moments.get(after.claim.id)
    return moment is not None and moment.state and is_fall(one, two)


def _are_terms(one: Placed, two: Placed, context: Context) -> bool:
    """Whether one alone of two terms is told as a stage, or its article gives the other too."""
    if one.claim.attribute != DURATION or not {_unit(one), _unit(two)} <= _TERMS:
        return False
    if _stages(one) != _stages(two):
        return True
    return any(
        relate(value, theirs.claim.value) is Relation.SAME
        for ours, theirs in ((one, two), (two, one))
        for value in context.answers.get((ours.claim.document_id, DURATION), ())
    )


def _stages(item: Placed) -> frozenset[str]:
    """The words beside a term that tell of a stage; to be suspended is to be banned, and none of a ban."""
    return (_STAGED & item.context) - (_BANNED if item.claim.about.concept == "suspend" else frozenset())


def _are_habits(one: Placed, two: Placed) -> bool:
    """Whether of a fraction and a percentage one is of those who do it often: "one in four sails every day"."""
    units = {_unit(one), _unit(two)}
    return units == {"", "%"} and not _OFTEN.isdisjoint(one.context ^ two.context)


def _run(one: Placed, two: Placed) -> bool:
    """Whether two days apart both tell of what goes on, the later what may have become of it, and count no victims.

    Homes get their power back, and a petition loses no names.
    """
    if not days_between(one, two):
        return False
    attribute, falls = one.claim.attribute, is_fall(one, two)
    if attribute.startswith(_LACKING):
        return falls or one.when is None or one.when != two.when
    if attribute not in (DURATION, FIGURE) and not is_generic(attribute):
        return False
    told = _RUNNING if falls else _RUNNING | _GROWING
    if not attribute.startswith(_COUNTED):
        told = told | _LEVELS
    return not told.isdisjoint(one.context & two.context)


def _was_rough(one: Placed, two: Placed) -> bool:
    """Whether a measure was first told roughly, and days later close to that: "some 30 metres wide", "34 metres"."""
    if not days_between(one, two):
        return False
    first, second = sorted((one, two), key=lambda p: str(p.published.interval))
    rough, told = first.claim.value, second.claim.value
    if not isinstance(rough, Amount) or not isinstance(told, Amount) or rough.unit != told.unit:
        return False
    if rough.unit not in units() or rough.exact or not told.exact:
        return False
    ends = rough.low, rough.high, told.low, told.high
    if None in ends:
        return False
    low, high, least, most = (Fraction(end or 0) for end in ends)
    return high <= _NARROW * low and low * _ROUGHLY <= most and least * _ROUGHLY <= high


def counted_anew(one: Placed, two: Placed, context: Context) -> str:
    """Why the later of two counts of votes takes the place of the earlier, "" where it may not.

    The earlier article calls a count unofficial, the later does not.
    """
    if not days_between(one, two) or not all(_is_of_votes(item) for item in (one, two)):
        return ""
    first, second = sorted((one, two), key=lambda p: str(p.published.interval))
    provisional = [_is_provisional(item, context) for item in (first, second)]
    return "the earlier report calls its count a provisional one" if provisional == [True, False] else ""


def _is_of_votes(item: Placed) -> bool:
    return any(_VOTES in words for words in (item.claim.attribute, item.context))


def _is_provisional(item: Placed, context: Context) -> bool:
    told = context.told.get(item.claim.document_id, ())
    return any(not _PROVISIONAL.isdisjoint(other.context) for other in told)


def is_fall(one: Placed, two: Placed) -> bool:
    """Whether the later of two articles gives the smaller number."""
    first, second = sorted((one, two), key=lambda p: (str(p.published.interval or ""), p.path))
    ours, theirs = first.published.interval, second.published.interval
    return bool(
        ours and theirs and ours.latest < theirs.earliest and is_higher(first.claim.value, second.claim.value)
    )


def is_higher(one: object, two: object) -> bool:
    """Whether one amount is all above another."""
    if not isinstance(one, Amount) or not isinstance(two, Amount):
        return False
    return one.low is not None and two.high is not None and one.low > two.high


def _unit(item: Placed) -> str | None:
    value = item.claim.value
    return value.unit if isinstance(value, Amount) else None
