"""Numbers that an article gives beside its own, or tells as a part of another: the two are no rivals then."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

from claimcheck.claims.count_crowds import TALLY
from claimcheck.data.listed import in_order, listed
from claimcheck.model import AGREE, FIRM, Amount, Certainty, Kind, Relation, Value
from claimcheck.model.records import replace
from claimcheck.questions.attributes import PERSONAL, is_generic
from claimcheck.rules.context import Context
from claimcheck.subjects.placed import Placed, days_between
from claimcheck.values import relate
from claimcheck.values.units import units

_LARGE = 1000  # a number that two things hardly share
_ROUNDED = Fraction(11, 10)  # times its lowest that a rounded number may be at its highest
_BODY = Fraction(5, 4)  # times the votes of one house on one day that those of another day may be
_COUNTED = "number of "
# Days from a plan to what came of it: not of the same news, nor of the next year's.
_SOON, _NEXT_TIME = 14, 300
_DEGREE = "deg"  # of a scale that is not told
_MEASURED = frozenset({"speed", "length", "temperature"})
_WEATHER = listed("rules.excuses_told", "weather")
_FORETOLD = listed("rules.excuses_told", "foretold")
_SHARES = {word: Fraction(1, of) for of, word in enumerate(in_order("rules.excuses_told", "shares"), 2)}


def told_too(one: Placed, two: Placed, context: Context) -> bool:
    """Whether the words of either article make two numbers of two articles numbers of two things."""
    if one.claim.kind is not Kind.COUNT or one.claim.document_id == two.claim.document_id:
        return False
    if _are_of_two_bodies(one, two) or _are_of_two_scales(one, two) or _came_out_otherwise(one, two):
        return True
    return any(_answers(a, b, context) or _is_share(a, b) for a, b in ((one, two), (two, one)))


def both_known(one: Placed, two: Placed, context: Context) -> bool:
    """Whether each article tells the other's number too, of something else: the two are two quantities."""
    first, second = one.claim.document_id, two.claim.document_id
    if first == second:
        return False
    known = context.knows(first, two.claim.value), context.knows(second, one.claim.value)
    # a large number is no other thing's by chance: the article gives both, one for each side of a dispute
    large = [_is_large(placed.claim.value) for placed in (two, one)]
    generic = one.claim.attribute == two.claim.attribute and is_generic(one.claim.attribute)
    return all(known) or (generic and any(map(all, zip(known, large, strict=True))))


def _is_large(value: Value) -> bool:
    return isinstance(value, Amount) and value.low is not None and value.low >= _LARGE


def _answers(one: Placed, two: Placed, context: Context) -> bool:
    """Whether the article of a number gives the other's too, under the same attribute: three years for the wife,
    fifteen for him; what a level was on Saturday and what it was on Monday. An age is somebody's."""
    attribute = one.claim.attribute
    if attribute != two.claim.attribute or attribute in PERSONAL or is_generic(attribute):
        return _counts(one, two, context)
    told = context.answers.get((one.claim.document_id, attribute), ())
    return any(relate(value, two.claim.value) is Relation.SAME for value in told)


def _counts(one: Placed, two: Placed, context: Context) -> bool:
    """Whether the article of a large number counts the other's too, rounded perhaps: "the valley has 3.6 million
    people, the city 2.4 million", where the other gives 2.37 million."""
    if not (one.claim.attribute.startswith(_COUNTED) and _is_telling(two)):
        return False
    return any(
        other.claim.attribute.startswith(_COUNTED)
        and _is_telling(other)
        and relate(other.claim.value, two.claim.value) in AGREE
        for other in context.told.get(one.claim.document_id, ())
    )


def _is_telling(item: Placed) -> bool:
    """Whether a claim is a large number, and told closely enough to be known again."""
    value = item.claim.value
    if not isinstance(value, Amount) or value.low is None or value.high is None:
        return False
    return _is_large(value) and value.high <= _ROUNDED * value.low


def _is_share(part: Placed, whole: Placed) -> bool:
    """Whether the sentence of a number calls it such a part as it is of the other: "90 tonnes, half its load"."""
    ours, theirs = _point(part.claim.value), _point(whole.claim.value)
    if ours is None or theirs is None or ours[1] != theirs[1]:
        return False
    return any(ours[0] == share * theirs[0] for word, share in _SHARES.items() if word in part.context)


def _point(value: Value) -> tuple[Fraction, str] | None:
    """The number and unit of an amount that is one number, and not nought."""
    if not isinstance(value, Amount) or not value.low or value.low != value.high:
        return None
    return value.low, value.unit


def _came_out_otherwise(one: Placed, two: Placed) -> bool:
    """Whether the earlier number is of a plan, and the later what came of it weeks after: "is to cost", "has cost".

    Of the weather, which nobody plans ("with gusts of up to 90 km/h", forecasters said), a day is enough, and of whom
    somebody expects.
    """
    between = days_between(one, two) or 0
    if not 0 < between < _NEXT_TIME:
        return False
    first, second = sorted((one, two), key=lambda p: str(p.published.interval))
    came = first.claim.certainty is Certainty.PLANNED and second.claim.certainty in FIRM
    return came and (between > _SOON or _is_of_weather(first) or _is_foretold(first))


def _is_of_weather(item: Placed) -> bool:
    """Whether a measure is one of the weather, by the words next to it."""
    unit = units().get(item.claim.value.unit) if isinstance(item.claim.value, Amount) else None
    measured = unit is not None and unit.dimension in _MEASURED
    return measured and any(not _WEATHER.isdisjoint(words) for words in item.beside)


def _is_foretold(item: Placed) -> bool:
    """Whether a number of guests is only thought to come; a sum that somebody "expects" to pay may be agreed on."""
    value = item.claim.value
    return isinstance(value, Amount) and not value.unit and not _FORETOLD.isdisjoint(item.context)


def _are_of_two_bodies(one: Placed, two: Placed) -> bool:
    """Whether so many more voted in one tally than in the other that a house and a committee did: 9 to 4, 58 to 37."""
    values = one.claim.value, two.claim.value
    if {one.claim.attribute, two.claim.attribute} != {TALLY}:
        return False
    cast = sorted((v.low or 0) + (v.high or 0) for v in values if isinstance(v, Amount))
    return len(cast) == len(values) and cast[1] > _BODY * cast[0]


def _are_of_two_scales(one: Placed, two: Placed) -> bool:
    """Whether two temperatures without a scale are one, told in Fahrenheit and in Celsius."""
    values = [
        value for p in (one, two) if isinstance(value := p.claim.value, Amount) and value.unit == _DEGREE
    ]
    return len(values) > 1 and any(
        relate(replace(warm, unit="degF"), replace(cold, unit="degC")) in AGREE
        for warm, cold in permutations(values)
    )
