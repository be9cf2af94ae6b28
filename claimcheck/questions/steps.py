"""Numbers that a sentence leads up or down to: "a contract for eight trams brings its order book to 52".

What an earlier article gave is the number before the step, and no other answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from claimcheck.annotate.mentions import AmountMention, Annotated, in_sentences, place_of
from claimcheck.claims.count_view import View, lemma_of_verb, view
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Kind
from claimcheck.model.records import NamedTuple
from claimcheck.questions.attributes import TELLING
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed

_UP, _DOWN = listed("questions.steps", "up"), listed("questions.steps", "down")
_REACH = 8  # words between the verb and "to": "takes the order book of Ferro Nord to"
_ROUNDED = Fraction(1, 40)  # of a sum or a large number, by which a step may miss it
_LARGE = 1000
_JOINTS = frozenset({"and", ","})


class Step(NamedTuple):
    """Which way a sentence leads to a number, and the numbers of its sort beside it, of which one is the step.

    A number `joined` to another that is led to needs no step of its own: "to 52 trams and 90 million euros".
    """

    up: bool
    sizes: frozenset[Fraction]
    joined: bool


def steps(joined: Joined) -> Mapping[str, Step]:
    """The step to each claim of a number that its sentence leads to, by claim id; none to a toll, which grows."""
    return {
        item.claim.id: step
        for item in joined.placed
        if item.claim.kind is Kind.COUNT and item.claim.attribute not in TELLING
        for step in _step(joined.docs[item.claim.document_id], item)
    }


def is_stepped(before: Placed, after: Placed, told: Mapping[str, Step]) -> bool:
    """Whether the later of two articles leads from the number of the earlier to its own: 44 and eight make 52."""
    step, old, new = told.get(after.claim.id), before.claim.value, after.claim.value
    ours, theirs = before.published.interval, after.published.interval
    if step is None or ours is None or theirs is None or ours.latest >= theirs.earliest:
        return False
    if not isinstance(old, Amount) or not isinstance(new, Amount) or old.low is None or new.low is None:
        return False
    size = new.low - old.low
    room = new.low * _ROUNDED if new.unit or new.low >= _LARGE else 0
    fits = (abs(abs(size) - told_size) <= room for told_size in step.sizes)
    return (size > 0) is step.up and (any(fits) or (step.joined and not step.sizes))


def _step(doc: Annotated, item: Placed) -> Iterator[Step]:
    at = place_of(doc.amounts, item.claim.span)
    if at >= len(doc.amounts) or doc.amounts[at].span != item.claim.span:
        return
    told = doc.amounts[at]
    beside = [view(doc, other) for other in in_sentences(doc.amounts, told.sentence) if other is not told]
    seen = view(doc, told)
    first = next((one.first for one in beside if _joins(one, seen)), seen.first)
    verbs = _verbs(seen, first)
    if len(verbs) == 1:
        sizes = (one.mention for one in beside if _is_of_sort(one.mention, told))
        lows = frozenset(size.amount.low for size in sizes if size.amount.low is not None)
        yield Step(verbs <= _UP, lows, first < seen.first)


def _verbs(seen: View, first: int) -> frozenset[str]:
    """The verbs of a step before "to" and the number that begins at `first`."""
    if seen.lower(first - 1) != "to":
        return frozenset()
    ahead = {lemma_of_verb(seen.lower(at)) for at in range(max(0, first - 1 - _REACH), first - 1)}
    return frozenset(ahead & (_UP | _DOWN))


def _joins(one: View, seen: View) -> bool:
    """Whether a number stands right before another, both of which are led to: "to 52 trams and 90 million euros"."""
    return one.after == seen.first - 1 and seen.lower(one.after) in _JOINTS


def _is_of_sort(one: AmountMention, other: AmountMention) -> bool:
    return one.form == other.form and one.amount.unit == other.amount.unit
