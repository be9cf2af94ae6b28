"""Two amounts told with one unit, noun or scale: "from 12 metres to nine", "from 40 to 55 per cent", "from 48 to 60
million", "one for six years, one for four"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.annotate.amounts_parts import SCALES
from claimcheck.annotate.mentions import AmountMention, Word, lower_at, word_from
from claimcheck.model.records import replace

_ENDS = 6  # words between the ends: "from 12 weeks in May of last year to nine"
SIGNS = frozenset({"minus", "plus"})
_TERMS = frozenset({"for", "to"})
_SCALED = {word: scale for word, scale in SCALES.items() if scale > 100}
_NEAR = 20  # times; ends further apart are of two scales: "from 200 to two million users"
_SHARED = frozenset({"measure", "percent", "money", "duration", "cardinal"})


def with_units(words: Sequence[Word], found: Iterable[AmountMention]) -> Iterator[AmountMention]:
    """The amounts of one sentence; of two ends the bare one has the unit and the noun of the other."""
    waiting: AmountMention | None = None
    for mention in found:
        if waiting is not None:
            waiting, mention = _shared(words, _scaled(words, waiting, mention), mention)
            yield waiting
        waiting = mention
    if waiting is not None:
        yield waiting


def _shared(
    words: Sequence[Word], one: AmountMention, two: AmountMention
) -> tuple[AmountMention, AmountMention]:
    bare = _is_bare(one), _is_bare(two)
    if bare[0] == bare[1] or one.form not in _SHARED or two.form not in _SHARED:
        return one, two
    start, end = word_from(words, one.span.start), word_from(words, one.span.end)
    to = word_from(words, two.span.start) - 1
    to -= lower_at(words, to) in SIGNS
    if bare[1] and one.form == "duration" and _are_terms(words, start, end, to + 1):
        return one, _like(two, one)
    if lower_at(words, start - 1) != "from" or lower_at(words, to) != "to":
        return one, two
    between = words[end:to]
    if len(between) > (0 if bare[0] else _ENDS) or any(not word.text[0].isalnum() for word in between):
        return one, two
    return (_like(one, two), two) if bare[0] else (one, _like(two, one))


def _scaled(words: Sequence[Word], one: AmountMention, two: AmountMention) -> AmountMention:
    """The first of two ends with the scale of the second: "from 48 to 60 million", "from €48 to €60 million"."""
    start, end = word_from(words, one.span.start), word_from(words, one.span.end)
    other, last = word_from(words, two.span.start), word_from(words, two.span.end)
    scale = next((_SCALED[word.lower] for word in words[other:last] if word.lower in _SCALED), 0)
    ends = lower_at(words, start - 1) == "from" and end + 1 == other and lower_at(words, end) == "to"
    low, high = one.amount.low, one.amount.high
    if not (scale and ends) or not low or not high or not two.amount.low or high >= 1000:
        return one
    if not two.amount.low < _NEAR * scale * low < _NEAR**2 * two.amount.low:
        return one
    precision = one.amount.precision and one.amount.precision * scale
    return replace(one, amount=replace(one.amount, low=low * scale, high=high * scale, precision=precision))


def _are_terms(words: Sequence[Word], start: int, end: int, at: int) -> bool:
    """Whether a number goes on with the terms of others: "him for six years and her for four"."""
    parted = any(lower_at(words, n) == "and" for n in range(end, at - 1))
    closed = at + 1 >= len(words) or not words[at + 1].text[0].isalnum()
    link = lower_at(words, at - 1)
    return link in _TERMS and lower_at(words, start - 1) == link and parted and closed


def _is_bare(mention: AmountMention) -> bool:
    return mention.form == "cardinal" and not mention.amount.unit and not mention.noun


def _like(bare: AmountMention, told: AmountMention) -> AmountMention:
    amount = replace(bare.amount, unit=told.amount.unit)
    return replace(
        bare, amount=amount, form=told.form, noun=told.noun, modifiers=told.modifiers, per=told.per
    )
