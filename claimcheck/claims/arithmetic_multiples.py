"""One number as a multiple of another: "90 pilgrims, twice as many as the 45 of last year", "24,000 seats, three times
the 8,000 of the old one"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from claimcheck.annotate.mentions import AmountMention
from claimcheck.claims.arithmetic_runs import is_part, is_verb, value
from claimcheck.claims.count_view import View, divides, lemma_of_verb, view
from claimcheck.claims.reckoning import Line, Maker, Range, closely, gap, show, span_of, told_near, written
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check, Span

_TIMES = {"twice": Fraction(2), "double": Fraction(2), "triple": Fraction(3), "half": Fraction(1, 2)}
_VERBS = {"double": Fraction(2), "treble": Fraction(3), "triple": Fraction(3), "quadruple": Fraction(4)}
_VERBS["halve"] = Fraction(1, 2)
# A whole multiple in words is as rough as a round number: "doubled" covers 1.8 to 2.2 times.
_ROUGHLY = Fraction(1, 10)
# What a hedge makes of it: "nearly doubled" is 1.6 to 2.1 times, "more than doubled" 1.9 to 3 times.
_HEDGED = {
    "nearly": (Fraction(8, 10), Fraction(105, 100)),
    "almost": (Fraction(8, 10), Fraction(105, 100)),
    "than": (Fraction(95, 100), Fraction(3, 2)),
}
_FAR = Fraction(2)  # times; two numbers that stand further from the multiple are of other things
_BEFORE = 14  # words between the verb and the levels
_VERB_UNSURE = listed("claims.arithmetic_change", "unsure")
_UNSURE = listed("claims.arithmetic_multiples", "unsure")
_TO_THE_OTHER = listed("claims.arithmetic_multiples", "to_the_other")
_APPOSING = frozenset({",", "—", "–", "(", "or", "is", "are", "was", "were"})
_OTHER_CLAUSE = frozenset({"and", "but", "while", "which", "who", "that"})
_REACH = 10  # words between the multiple and either number
_HEDGES = 3  # words before the verb that may leave it open: "is expected to have doubled"
_LEAST = 5  # below it "twice as many" is told of too small numbers to be off by a tenth


class Multiple(NamedTuple):
    """A word that makes one number a multiple of another."""

    said: str  # as explanations show it
    wanted: Range  # what it can mean
    span: Span
    sentence: int


def multiples(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "multiple" of two numbers of a sentence that "twice as many as" stands between."""
    if len(line.views) < 2:
        return
    for at in range(len(line.words)):
        told = _told(line, at)
        if told is None:
            continue
        factor, first, last = told
        numbers = [seen for seen in line.views if seen.last <= first or seen.first >= last]
        new = next((seen for seen in reversed(numbers) if seen.last <= first), None)
        old = next((seen for seen in numbers if seen.first >= last), None)
        if new is None or old is None or not _comparable(line, new, old, first, last):
            continue
        span = Span(line.words[first].start, line.words[at].end)
        many = Multiple(f"{line.words[at].text} as many", about(factor), span, line.index)
        yield from times(many, new, old, make)


def _told(line: Line, at: int) -> tuple[Fraction, int, int] | None:
    """The factor that begins or ends at a word, with its first word and the first behind it; None if hedged."""
    words = line.words
    lower = words[at].lower
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if lower == "times":
        number = next((seen for seen in line.views if seen.last == at), None)
        if number is None or not is_part(number):
            return None
        factor, first = value(number), number.first
    elif lower in _TIMES:
        factor, first = _TIMES[lower], at
    else:
        return None
    many = (
        after == "as"
        and at + 2 < len(words)
        and words[at + 2].lower in ("many", "much", "large", "big", "high")
    )
    if not many and after not in ("the", "that"):
        return None
    if first and words[first - 1].lower in _UNSURE:
        return None
    return factor, first, at + 1


def _comparable(line: Line, new: View, old: View, first: int, last: int) -> bool:
    """Whether both are plain numbers of one sort, near the multiple, with nothing that ends the clause between."""
    if not is_part(new) or not is_part(old) or min(value(new), value(old)) < _LEAST:
        return False
    if new.mention.amount.unit != old.mention.amount.unit or new.mention.form != old.mention.form:
        return False
    if old.noun not in ("", new.noun):
        return False
    if first - new.last > _REACH or old.first - last > _REACH or not _is_apposed(line, new, first):
        return False
    between = line.words[last : old.first]
    if any(divides(word) for word in (*between, *line.words[new.last : first])):
        return False
    lower = {word.lower for word in between}
    return bool(lower & {"as", "the", "that"}) and line.words[old.first - 1].lower in _TO_THE_OTHER


def _is_apposed(line: Line, new: View, first: int) -> bool:
    """Whether the multiple is told right of the number: behind a comma or "is", with no other clause between."""
    ahead = line.words[first - 1].lower if first else ""
    between = [word.lower for word in line.words[new.after : first]]
    return (ahead in _APPOSING or not between) and not _OTHER_CLAUSE & set(between)


def told_multiple(line: Line, first: int) -> Multiple | None:
    """The verb "doubled", "halved" ... that governs the levels from words[first] on, with what it can mean; none where
    that is open, or another verb stands between."""
    for at in range(first - 1, max(-1, first - _BEFORE), -1):
        word = line.words[at]
        factor = _VERBS.get(lemma_of_verb(word.lower)) if word.lower.endswith("d") else None
        if factor is not None:
            before, span = line.words[at - 1].lower if at else "", Span(word.start, word.end)
            if before in _HEDGED and factor > 1 and (before != "than" or line.words[at - 2].lower == "more"):
                low, high = _HEDGED[before]
                wanted = Range((factor * low, factor * high))
                return Multiple(f"{before} {word.text}", wanted, span, line.index)
            unsure = _VERB_UNSURE & {near.lower for near in line.words[max(0, at - _HEDGES) : at]}
            return None if unsure else Multiple(word.text, about(factor), span, line.index)
        if divides(word) or word.lower in _OTHER_CLAUSE or is_verb(word.lower):
            return None
    return None


def about(factor: Fraction) -> Range:
    """What a multiple told in words can mean."""
    return Range((factor * (1 - _ROUGHLY), factor * (1 + _ROUGHLY)))


def _agrees(new: View, wanted: Range) -> bool:
    """Whether another number near the new one makes the multiple that is told."""
    made = (value(new) / number for number in told_near(new) if number > 0)
    return any(gap(wanted, Range((one, one))) == 0 for one in made)


def times(told: Multiple, new: View, old: View, make: Maker) -> Iterator[Check]:
    """The check "multiple" of a word with its factor against the two numbers, where they do not make it."""
    before, after = closely(old.mention.amount), closely(new.mention.amount)
    if before.low <= 0:
        return
    wanted = told.wanted
    ratio = span_of(after.low / before.high, after.high / before.low)
    exact = after.middle / before.middle
    if (
        gap(ratio, wanted) > 0
        and wanted.low <= _FAR * exact
        and exact <= _FAR * wanted.high
        and not _agrees(new, wanted)
    ):
        detail = f"{written(new)} is {show(Fraction(round(exact, 2)))} times {written(old)}; the text says {told.said}"
        amount = Amount(wanted.middle, wanted.middle, "")
        word = view(new.doc, AmountMention(told.span, told.sentence, amount, "cardinal"))
        yield make.check("multiple", detail, (new,), (old,), (word,))
