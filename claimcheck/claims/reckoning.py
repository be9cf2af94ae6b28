"""Numbers as an arithmetic check sees them: what can have been meant by what is written, and sides made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from claimcheck.annotate.mentions import Annotated, TimeMention, Word, in_sentences
from claimcheck.claims.context import context
from claimcheck.claims.count import claim_for
from claimcheck.claims.count_view import View, view
from claimcheck.claims.ids import located
from claimcheck.model import About, Amount, Check, Claim, Kind, TimeInterval
from claimcheck.model.records import dataclass

_MOST_AMOUNTS = 40  # of one sentence: news has a dozen at most, and the bound keeps hostile input linear


class Range(tuple[Fraction, Fraction]):
    """Closed interval of what a written number can stand for."""

    __slots__ = ()

    @property
    def low(self) -> Fraction:
        """The least it can be."""
        return self[0]

    @property
    def high(self) -> Fraction:
        """The most it can be."""
        return self[1]

    @property
    def middle(self) -> Fraction:
        """Half way between both."""
        return (self.low + self.high) / 2


def span_of(low: Fraction, high: Fraction) -> Range:
    """A range from its ends in any order."""
    return Range((min(low, high), max(low, high)))


def meant(amount: Amount) -> Range:
    """What the number can stand for: its hedged interval, or what rounds to it."""
    low, high = (
        amount.low or Fraction(0),
        amount.high if amount.high is not None else amount.low or Fraction(0),
    )
    if not amount.exact:
        return Range((low, high))
    half = (amount.precision or Fraction(0)) / 2
    return Range((low - half, high + half))


# Figures written out ("4,000") are rounded less than their noughts allow when something is reckoned from them.
_WRITTEN_OUT = Fraction(1, 100)
_SCALED = 100_000


def closely(amount: Amount) -> Range:
    """What the number can stand for when another is reckoned from it: a round figure below 100,000 is at most one per
    cent off, a larger one (mostly told in millions) what rounds to its digits."""
    wide = meant(amount)
    if not amount.exact or amount.low is None or amount.low != amount.high or amount.low >= _SCALED:
        return wide
    if amount.low.denominator != 1:
        return wide
    half = min((wide.high - wide.low) / 2, amount.low * _WRITTEN_OUT)
    return Range((amount.low - half, amount.low + half))


def alike_rounded(one: Amount, two: Amount) -> tuple[Range, Range]:
    """The same of two figures set side by side: the one with more noughts is rounded no further than the other,
    or at most one per cent off: 300,000 beside 360,000."""
    a, b = closely(one), closely(two)
    if not (one.exact and two.exact):
        return a, b
    finer = min(a.high - a.low, b.high - b.low) / 2
    return _within(a, max(finer, a.middle * _WRITTEN_OUT)), _within(b, max(finer, b.middle * _WRITTEN_OUT))


def _within(wide: Range, half: Fraction) -> Range:
    return Range((max(wide.low, wide.middle - half), min(wide.high, wide.middle + half)))


def gap(one: Range, other: Range) -> Fraction:
    """How far two ranges stand apart; 0 where they touch."""
    return max(one.low - other.high, other.low - one.high, Fraction(0))


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with its amounts as views."""

    index: int
    words: Sequence[Word]
    views: tuple[View, ...]

    @property
    def dated(self) -> bool:
        """Whether the sentence names a year or looks back by years, so that its numbers may be of another time."""
        return any(
            time.expression.get("year") or time.expression.get("unit") == "year"
            for time in in_sentences(self.views[0].doc.times if self.views else (), self.index)
            if time.expression.form in ("absolute", "deictic", "offset", "event-offset")
        )

    def has(self, *wanted: str) -> bool:
        """Whether one of the lower-case words stands in the sentence."""
        return any(word.lower in wanted for word in self.words)


def lines(doc: Annotated) -> Iterator[Line]:
    """The sentences that hold amounts, in order."""
    counts = (mention for mention in doc.amounts if mention.form != "ordinal")
    for index, mentions in groupby(counts, key=lambda mention: mention.sentence):
        held = tuple(view(doc, mention) for mention, _ in zip(mentions, range(_MOST_AMOUNTS), strict=False))
        yield Line(index, doc.sentences[index].words, held)


def near(held: Sequence[Line], place: int, back: int = 1, ahead: int = 1) -> list[Line]:
    """The line at a place with those of so many sentences before and after it."""
    index = held[place].index
    return [
        line
        for line in held[max(0, place - back) : place + ahead + 1]
        if -back <= line.index - index <= ahead
    ]


class Maker:
    """Makes checks of amounts, with the claims that the extractor has already made where there are such."""

    def __init__(self, doc: Annotated, claims: Sequence[Claim]) -> None:
        """Remember the document and its count claims by span."""
        self._doc = doc
        self._known: Mapping[tuple[int, int], Claim] = {
            (claim.span.start, claim.span.end): claim for claim in claims if claim.kind is Kind.COUNT
        }

    def check(self, name: str, detail: str, *sides: Sequence[View]) -> Check:
        """The check whose sides are the claims of these amounts."""
        return Check(
            name, Kind.COUNT, tuple(tuple(self.claim(name, one) for one in side) for side in sides), detail
        )

    def claim(self, name: str, seen: View) -> Claim:
        """The claim that the extractor made of the amount, or a new one under the attribute `name`."""
        span = seen.mention.span
        return self._known.get((span.start, span.end)) or claim_for(self._doc, seen.mention, name)


def written(seen: View) -> str:
    """The amount as the text has it."""
    span = seen.mention.span
    return seen.doc.text_at(span)


def show(value: Fraction) -> str:
    """A number for a reader: whole numbers and thousands without decimals, others with three figures."""
    if value.denominator == 1:
        return f"{value.numerator:,}"
    return f"{float(value):,.0f}" if abs(value) >= 1000 else f"{float(value):.3g}"


def date_claim(
    doc: Annotated, time: TimeMention, attribute: str, when: TimeInterval, entity: int | None = None
) -> Claim:
    """A claim of kind date for a side of a check; `entity` is whom it belongs to."""
    sentence = doc.sentences[time.sentence]
    return Claim(
        **located(doc, sentence, time.span, Kind.DATE, attribute),
        subject=doc.entities[entity].label.lower() if entity is not None else attribute,
        value=when,
        extractor="claims.arithmetic",
        about=About(
            attribute if entity is not None else "", None, () if entity is None else (("of", entity),)
        ),
        context=context(doc, time.sentence, time.span),
    )
