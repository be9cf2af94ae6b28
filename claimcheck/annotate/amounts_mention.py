"""The mention that numbers read make: with the hedges beside them, what they count and of what they are a part."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate import amounts_hedges as hedges
from claimcheck.annotate.amounts_counting import counted
from claimcheck.annotate.amounts_pairs import Pair
from claimcheck.annotate.amounts_rough import meant
from claimcheck.annotate.mentions import AmountMention, Word
from claimcheck.model import Amount, Span
from claimcheck.model.records import NamedTuple

_ROUGH = frozenset({"about", "around", "roughly", "some"})
_ROUND = 5  # of which the percentages are multiples that writers round to
_MOST_HEDGES = 2  # "at least some 30"


class _Sized(NamedTuple):
    """The interval of an amount with the hedges taken in so far."""

    low: Fraction
    high: Fraction
    exact: bool
    said: tuple[str, ...] = ()

    def hedged(self, read: Pair, hedge: hedges.Hedge) -> _Sized:
        """With one more hedge."""
        precision, part = read.operand.precision, read.form == "fraction"
        shape = "exact" if hedge.text == "some" and _is_fine(read) else hedge.shape
        low, high = hedges.widen(self.low, self.high, precision, shape, part=part)
        return _Sized(low, high, self.exact and shape == "exact", (*self.said, hedge.text))


def _is_fine(read: Pair) -> bool:
    """Whether a percentage is told too finely to be a guess: "some 71 per cent" only opens a sentence."""
    return read.form == "percent" and read.low == read.high and bool(read.low % _ROUND)


def mention(words: Sequence[Word], sentence: int, read: Pair, taken: int) -> AmountMention:
    """The amount of numbers read, with hedges, span and noun; no hedge before the word `taken` is its own."""
    cut = read.cut
    sized = _Sized(read.low, read.high, not read.hedged and read.form != "vague")
    sized, start = _hedges_before(words, read, sized, taken)
    what = counted(words, read, read.end)
    after = hedges.following(words, read.end) or _joined_plus(words, read.end, cut)
    if after is not None:
        cut = max(cut, words[after.end - 1].end)
        what = counted(words, read, after.end)
    elif what.noun.head is not None:
        after = hedges.following(words, what.noun.end)
        after = after if after is not None and after.shape != "exact" else None
    if after is not None:
        if after.shape in ("above", "ceiling") and sized.said and all(s in _ROUGH for s in sized.said):
            sized = _Sized(read.low, read.high, sized.exact, sized.said)  # "about five hundred or more"
        sized = sized.hedged(read, after)
    unit = "score" if read.form == "score" else read.operand.unit
    head = what.noun.head
    return AmountMention(
        span=Span(words[start].start, cut),
        sentence=sentence,
        amount=Amount(sized.low, sized.high, unit, sized.exact, meant(words, read.operand)),
        form="cardinal" if read.form == "vague" else read.form,
        hedge=" ".join(reversed(sized.said)),
        noun=what.noun.noun,
        noun_span=None if head is None else Span(words[head].start, words[head].end),
        modifiers=what.noun.modifiers,
        per=what.per,
        part_of=what.part,
    )


def _hedges_before(words: Sequence[Word], read: Pair, sized: _Sized, taken: int) -> tuple[_Sized, int]:
    """The interval with the hedges before the number, and where the amount begins with them."""
    start = read.start
    hedge = hedges.before(words, start)
    while hedge is not None and hedge.start >= taken and len(sized.said) < _MOST_HEDGES:
        if hedge.shape != "exact" or hedge.text in ("exactly", "precisely"):
            start = hedge.start
        sized = sized.hedged(read, hedge)
        hedge = hedges.before(words, hedge.start)
    return sized, start


def _joined_plus(words: Sequence[Word], end: int, cut: int) -> hedges.Hedge | None:
    """A hedge joined by a hyphen: "100-plus", "30-odd"."""
    if end + 1 < len(words) and words[end].text == "-" and words[end].start == cut:
        joined = hedges.following(words, end + 1)
        return joined if joined is not None and joined.end == end + 2 else None
    return None
