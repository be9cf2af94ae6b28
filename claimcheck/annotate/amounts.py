"""Amounts in an article: numbers with their hedges, units and what they count.

`annotate` walks the words of each sentence once and stops only where a number can begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from claimcheck.annotate import amounts_context as context
from claimcheck.annotate import amounts_hedges as hedges
from claimcheck.annotate import amounts_nouns as nouns
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.amounts_operand import Operand, operand
from claimcheck.annotate.amounts_pairs import Pair, pair
from claimcheck.annotate.mentions import AmountMention, Sentence, TimeMention, Word
from claimcheck.model import Amount, Span

# What a time expression may be and still hold an amount: the length itself.
_LENGTHS = frozenset({"duration", "age"})
_NOBODY = frozenset({"nobody", "none"})
_NO_VICTIMS = frozenset(
    [
        "injuries",
        "deaths",
        "casualties",
        "fatalities",
        "victims",
        "survivors",
        "arrests",
        "injury",
        "death",
        "casualty",
    ]
)
_TIMES = frozenset(["year", "month", "week", "day", "quarter", "night", "morning", "decade"])
_MOST_HEDGES = 2  # "at least some 30"
_SPAN_FORMS = frozenset({"money", "percent", "measure", "duration", "age"})


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
        if time.expression.form not in _LENGTHS:
            blocked.setdefault(time.sentence, []).append(time.span)
    found: list[AmountMention] = []
    for index, sentence in enumerate(sentences):
        reader = _Reader(sentence.words, index, tuple(blocked.get(index, ())), pounds)
        found.extend(_amounts(reader))
    return tuple(found)


def _amounts(reader: _Reader) -> Iterator[AmountMention]:
    words, at, taken = reader.words, 0, 0
    for index, word in enumerate(words):
        if index < at:
            continue
        lower = word.lower
        if starts_number(lower):
            mention, at = _amount(reader, index, taken)
        elif lower in _NOBODY or lower == "no":
            mention, at = _nothing(reader, index)
        else:
            continue
        if mention is not None:
            taken = at
            yield mention


def _nothing(reader: _Reader, at: int) -> tuple[AmountMention | None, int]:
    """Nought in words: "no one", "nobody", "none", "no injuries"."""
    words, lower = reader.words, reader.words[at].lower
    follows = words[at + 1].lower if at + 1 < len(words) else ""
    noun, span, end = "", None, at + 1
    if lower == "no":
        if follows == "one":
            noun, end = "people", at + 2
        elif follows in _NO_VICTIMS:
            noun, span = follows, Span(words[at + 1].start, words[at + 1].end)
        elif follows == "-one":
            return None, at + 1
        else:
            return None, at + 1
    elif lower == "nobody":
        noun = "people"
    amount = Amount(Fraction(0), Fraction(0), precision=Fraction(1))
    here = Span(words[at].start, words[end - 1].end)
    return AmountMention(here, reader.sentence, amount, "cardinal", noun=noun, noun_span=span), end


def _amount(reader: _Reader, at: int, taken: int) -> tuple[AmountMention | None, int]:
    """The amount that the trigger words[at] begins and the index to read on from; `taken` ends the last one."""
    words = reader.words
    if _is_blocked(reader, at):
        return None, at + 1
    if words[at].text[0].isdecimal():
        after_chain = context.in_chain(words, at)
        if after_chain > at:
            return None, after_chain
    first = operand(words, at, pounds_are_money=reader.pounds)
    if first is None or first.start < taken:
        return None, at + 1
    both = pair(words, first, pounds_are_money=reader.pounds)
    if both is not None:
        return _mention(reader, both, taken), both.end
    if not first.unit and context.is_label(
        words, first.start, first.end, digits=first.digits and not first.scaled
    ):
        return None, first.end
    if _is_ordinal(words, first):
        return _ordinal(reader, first), first.end + 1
    first = _aged(words, first)
    if first is None:
        return None, at + 1
    alone = Pair(first, first.low, first.high, first.form, first.start, first.end, first.cut, hedged=False)
    mention = _mention(reader, alone, taken)
    return mention, max(first.end, at + 1)


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


def _ordinal(reader: _Reader, first: Operand) -> AmountMention:
    span = Span(reader.words[first.start].start, reader.words[first.end].end)
    amount = Amount(first.low, first.high, "ordinal", precision=Fraction(1))
    what = nouns.counted(reader.words, first.end + 1, through_of=False)
    return AmountMention(span, reader.sentence, amount, "ordinal", noun=what.noun)


def _aged(words: Sequence[Word], first: Operand) -> Operand | None:
    """The operand, as an age where it is one; None where it is a year or glued to letters that are no unit."""
    if first.unit:
        # "aged 34 years" is one too
        if first.form == "duration" and first.start and words[first.start - 1].lower == "aged":
            return replace(first, form="age")
        return first
    bare = first.low.denominator == 1 and first.low == first.high and not first.scaled
    if bare and context.follows_age_word(words, first.start):
        return replace(first, unit="year", form="age")
    if not first.digits:
        return first
    text = words[first.end - 1].text
    if bare and context.is_year(
        words, first.start, first.end, int(first.low), grouped="," in text or len(text) != 4
    ):
        return None
    if bare and context.is_age(words, first.start, first.end, int(first.low)):
        return replace(first, unit="year", form="age")
    glued = (
        first.end < len(words) and words[first.end].start == first.cut and words[first.end].text[0].isalpha()
    )
    return None if glued else first


def _mention(reader: _Reader, read: Pair, taken: int) -> AmountMention:
    """The amount with hedges, span and noun."""
    words, what = reader.words, read.operand
    start, end, cut = read.start, read.end, read.cut
    low, high, exact, said = read.low, read.high, not read.hedged and read.form != "vague", []
    hedge = hedges.before(words, start)
    while hedge is not None and hedge.start >= taken and len(said) < _MOST_HEDGES:
        start = (
            hedge.start
            if hedge.shape != "exact" or hedge.text.startswith(("exactly", "precisely"))
            else start
        )
        low, high, exact = _hedged(read, low, high, exact, hedge.shape)
        said.append(hedge.text)
        hedge = hedges.before(words, hedge.start)
    noun, end_noun, partial, per = _counted(words, read)
    after = hedges.following(words, end) or _joined_plus(words, end, cut)
    if after is None and noun.head is not None:
        after = hedges.following(words, noun.end)
        after = after if after is not None and after.shape != "exact" else None
    elif after is not None:
        cut = max(cut, words[after.end - 1].end)
        noun, end_noun, partial, per = _counted(words, read, after.end)
    if after is not None:
        low, high, exact = _hedged(read, low, high, exact, after.shape)
        said.append(after.text)
    amount = Amount(low, high, what.unit if read.form != "score" else "score", exact, what.precision)
    head = noun.head
    return AmountMention(
        Span(words[start].start, cut),
        reader.sentence,
        amount,
        "cardinal" if read.form == "vague" else read.form,
        " ".join(reversed(said)),
        noun.noun,
        None if head is None else Span(words[head].start, words[head].end),
        noun.modifiers,
        per,
        partial,
    )


def _hedged(
    read: Pair, low: Fraction, high: Fraction, exact: bool, shape: str
) -> tuple[Fraction, Fraction, bool]:
    low, high = hedges.widen(low, high, read.operand.precision, shape, part=read.form == "fraction")
    return low, high, exact and shape == "exact"


def _joined_plus(words: Sequence[Word], end: int, cut: int) -> hedges.Hedge | None:
    """A hedge joined by a hyphen: "100-plus", "30-odd"."""
    if end + 1 < len(words) and words[end].text == "-" and words[end].start == cut:
        joined = hedges.following(words, end + 1)
        return joined if joined is not None and joined.end == end + 2 else None
    return None


def _counted(
    words: Sequence[Word], read: Pair, end: int | None = None
) -> tuple[nouns.Counted, int, bool, str]:
    """What is counted, where its phrase ends, whether it is a part, and what it is per."""
    what, at = read.operand, read.end if end is None else end
    per, at = nouns.per(words, at, money=read.form == "money")
    if what.tail:
        rest = what.tail.partition("-")[0]
        return nouns.Counted(None, rest, (), at), at, False, per
    if read.form == "score":
        return nouns.Counted(None, "", (), at), at, False, per
    if (
        at + 1 < len(words)
        and words[at].text == "-"
        and words[at].start == read.cut
        and words[at + 1].text[0].isalpha()
    ):
        at += 1  # "12-member jury", "340-page report"
        rest = words[at].lower.partition("-")[0]
        return nouns.Counted(at, rest, (), at + 1), at, False, per
    through = read.form in _SPAN_FORMS or read.form in ("fraction", "vague")
    if read.form == "percent" and at < len(words) and words[at].lower != "of":
        return nouns.Counted(None, "", (), at), at, False, per
    noun = nouns.counted(words, at, through_of=through)
    if through and read.form != "vague" and noun.noun in _TIMES:
        noun = nouns.Counted(None, "", (), at)
    if not per:
        per, _ = nouns.per(words, noun.end, money=read.form == "money")
    partial = noun.part_of or _follows_including(words, read.start)
    return noun, noun.end, partial, per


def _follows_including(words: Sequence[Word], start: int) -> bool:
    """Whether the number is named as part of another: "including three", "among them two", "of whom 12"."""
    before = tuple(word.lower for word in words[max(0, start - 2) : start])
    return before[-1:] == ("including",) or before in (
        ("among", "them"),
        ("of", "whom"),
        ("of", "them"),
        ("of", "which"),
    )
