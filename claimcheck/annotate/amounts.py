"""Amounts in an article: numbers with their hedges, units and what they count.

`annotate` walks the words of each sentence once and stops only where a number can begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate import amounts_ages as ages
from claimcheck.annotate import amounts_context as context
from claimcheck.annotate import amounts_nouns as nouns
from claimcheck.annotate.amounts_ends import with_units
from claimcheck.annotate.amounts_mention import mention
from claimcheck.annotate.amounts_nothing import NOUGHTS, nothing, percent_label
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.amounts_one import INDEFINITE, opens, single
from claimcheck.annotate.amounts_operand import Operand, operand, with_half
from claimcheck.annotate.amounts_pairs import Pair, pair
from claimcheck.annotate.amounts_parts import ordinal, ordinal_of
from claimcheck.annotate.amounts_results import result
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import AmountMention, Sentence, TimeMention, Word
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.model import Amount, Span
from claimcheck.model.records import NamedTuple, replace

# What a time expression may be and still hold an amount: the length itself.
_LENGTHS = frozenset({"duration", "age"})


class _Reader(NamedTuple):
    """What stays the same while one sentence is read."""

    words: Sequence[Word]
    sentence: int
    blocked: tuple[Span, ...]
    pounds: bool


def annotate(
    text: str, sentences: Sequence[Sentence], times: Sequence[TimeMention] = ()
) -> tuple[AmountMention, ...]:
    """Every amount of the sentences, in order. Numbers inside a time expression count only where it is a length."""
    pounds = "£" in text or "sterling" in text
    blocked: dict[int, list[Span]] = {}
    for time in times:
        if time.expression.form not in _LENGTHS and not _is_interval(text, time):
            blocked.setdefault(time.sentence, []).append(time.span)
    found: list[AmountMention] = []
    for index, sentence in enumerate(sentences):
        begins = [at for at, lower in enumerate(sentence.lowers) if _MAY_BEGIN[lower]]
        told = result(sentence.words, index) if len(begins) > 1 else None
        if told is not None:
            found.append(told)
        elif begins:
            reader = _Reader(sentence.words, index, tuple(blocked.get(index, ())), pounds)
            found.extend(with_units(sentence.words, _amounts(reader, begins)))
    return tuple(found)


def _is_interval(text: str, time: TimeMention) -> bool:
    """Whether a time tells how long it is until something happens again: "once every nine days"."""
    many = time.expression.form == "set" and bool(time.expression.get("every"))
    return many and text[max(0, time.span.start - 5) : time.span.start].lower() == "once "


def _amounts(reader: _Reader, begins: Sequence[int]) -> Iterator[AmountMention]:
    words, at, taken = reader.words, 0, 0
    for index in begins:
        if index < at:
            continue
        lower = words[index].lower
        if starts_number(lower) or ordinal_of(lower) is not None or opens(words, index):
            told, at = _amount(reader, index, taken)
        elif index == 0 and lower.startswith("per") and (at_ := percent_label(words)):
            told, at = _amount(reader, at_, taken)
            if told is not None and told.form == "cardinal":
                span = Span(words[index].start, told.span.end)
                told = replace(told, span=span, form="percent", amount=replace(told.amount, unit="%"))
        elif lower in NOUGHTS:
            told, at = nothing(words, reader.sentence, index)
        else:
            continue  # "per" words that begin no label, articles without a unit
        if told is not None:
            taken = at
            yield told


def _may_begin(lower: str) -> bool:
    """Whether an amount can begin with a word: few can, and every word is asked."""
    told = starts_number(lower) or ordinal_of(lower) is not None or lower in NOUGHTS or lower in INDEFINITE
    return told or lower.startswith("per")


_MAY_BEGIN = Known(_may_begin)


def _amount(reader: _Reader, at: int, taken: int) -> tuple[AmountMention | None, int]:
    """The amount that the trigger words[at] begins and the index to read on from; `taken` ends the last one."""
    words = reader.words
    if _is_blocked(reader, at):
        return None, at + 1
    if words[at].text[0].isdecimal():
        after = context.in_chain(words, at)
        if after > at or context.is_clock(words, at):
            return None, max(after, at + 2)
    first = _first(reader, at)
    if at and words[at].lower == "second" and words[at - 1].lower == "per":
        return None, at + 1
    told = ordinal(words, at) if first is None or (first.form == "cardinal" and not first.digits) else None
    if told is not None and (first is None or told[1] >= first.end) and at >= taken:
        return _ordinal(reader, at, told[1], Fraction(told[0])), told[1]
    if first is None or first.start < taken or _is_model(words, first):
        return None, at + 1
    both = pair(words, first, pounds_are_money=reader.pounds)
    if both is not None:
        return mention(words, reader.sentence, both, taken), both.end
    if not first.unit and context.is_label(
        words, first.start, first.end, digits=first.digits and not first.scaled
    ):
        return None, first.end
    if _is_ordinal(words, first):
        return _ordinal(reader, first.start, first.end + 1, first.low), first.end + 1
    first = _aged(words, with_half(words, _with_cents(reader, first)))
    if first is None:
        return None, at + 1
    alone = Pair(first, first.low, first.high, first.form, first.start, first.end, first.cut, hedged=False)
    return mention(words, reader.sentence, alone, taken), max(first.end, at + 1)


def _first(reader: _Reader, at: int) -> Operand | None:
    """The number that begins at a word; a length that an article opens where what it goes on with dates nothing."""
    if reader.words[at].lower not in INDEFINITE:
        return operand(reader.words, at, pounds_are_money=reader.pounds)
    one = single(reader.words, at)
    if one is None or [word.lower for word in reader.words[one.end : one.end + 2]][:-1] != ["and"]:
        return one
    return None if _is_blocked(reader, one.end + 1) else one


def _with_cents(reader: _Reader, first: Operand) -> Operand:
    """A sum with the hundredths that follow: "three dollars and fifty cents"."""
    words, at = reader.words, first.end
    if first.form != "money" or first.low.denominator != 1 or at >= len(words):
        return first
    at += words[at].lower == "and"
    if at >= len(words) or not starts_number(words[at].lower):
        return first
    rest = operand(words, at, pounds_are_money=reader.pounds)
    if rest is None or rest.start != at or rest.unit != first.unit or not 0 < rest.high < 1:
        return first
    low, high = first.low + rest.low, first.high + rest.high
    return replace(first, low=low, high=high, precision=rest.precision, end=rest.end, cut=rest.cut)


def _is_blocked(reader: _Reader, at: int) -> bool:
    word = reader.words[at]
    return any(span.start < word.end and word.start < span.end for span in reader.blocked)


def _is_ordinal(words: Sequence[Word], first: Operand) -> bool:
    end = first.end
    return (
        first.digits
        and not first.unit
        and end < len(words)
        and words[end].lower in ("st", "nd", "rd", "th")
        and words[end].start == first.cut
    )


def _ordinal(reader: _Reader, start: int, end: int, value: Fraction) -> AmountMention:
    span = Span(reader.words[start].start, reader.words[end - 1].end)
    amount = Amount(value, value, "ordinal", precision=Fraction(1))
    what = nouns.counted(reader.words, end, through_of=False)
    return AmountMention(span, reader.sentence, amount, "ordinal", noun=what.noun)


def _aged(words: Sequence[Word], first: Operand) -> Operand | None:
    """The operand, as an age where it is one; None where it is a year or glued to letters that are no unit."""
    if first.tail.endswith("ed") and nouns.is_quality(first.tail):
        return None  # "a one-horned rhinoceros" has no count of horns
    if _is_idiom(words, first):
        return None
    if first.unit:
        # "aged 34 years" is one too
        if first.form == "duration" and first.start and words[first.start - 1].lower == "aged":
            return replace(first, form="age")
        return first
    bare = first.low.denominator == 1 and first.low == first.high and not first.scaled
    if bare and (
        ages.follows_age_word(words, first.start, first.end)
        or ages.is_of_person(words, first.start, first.end, int(first.low))
    ):
        return replace(first, unit="year", form="age")
    if not first.digits:
        return first
    text = words[first.end - 1].text
    if bare and context.is_year(
        words, first.start, first.end, int(first.low), grouped="," in text or len(text) != 4
    ):
        return None
    if bare and ages.is_age(words, first.start, first.end, int(first.low)):
        return replace(first, unit="year", form="age")
    glued = (
        first.end < len(words) and words[first.end].start == first.cut and words[first.end].text[0].isalpha()
    )
    return None if glued else first


def _is_model(words: Sequence[Word], first: Operand) -> bool:
    """Whether a letter is glued to digits with a capital behind: "A400M" are no millions, "R50m" are."""
    before = words[first.start - 1] if first.start else None
    glued = before is not None and before.end == words[first.start].start and before.text.isalpha()
    return glued and first.digits and first.scaled and words[first.end - 1].text.isupper() and not first.unit


def _is_idiom(words: Sequence[Word], first: Operand) -> bool:
    """Whether a hyphen joins a number to a small word: "one-to-one", "a 2-to-1 vote", "5-a-side"."""
    rest, at = first.tail, first.end
    if not rest and at + 1 < len(words) and words[at].text == "-" and words[at].start == first.cut:
        rest = words[at + 1].lower if words[at + 1].start == words[at].end else ""
    head, hyphen, _ = rest.partition("-")
    return bool(hyphen) and head in FUNCTION_WORDS
