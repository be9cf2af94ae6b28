"""Two numbers that make one amount: ranges ("10,000-15,000", "between 30 and 40"), scores ("2-1"), ratios."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate import amounts_hedges as hedges
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.amounts_operand import Operand, operand
from claimcheck.annotate.amounts_ratios import over_end, ratio_end
from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.data.listed import listed
from claimcheck.model.records import dataclass, replace

_DASHES = frozenset("-–‐‑—−~")
_SCORED = listed("annotate.amounts_pairs", "scored")
_VOTED = listed("annotate.amounts_pairs", "voted")
_MOVED = listed("annotate.amounts_pairs", "moved")
_MOST_POINTS = 200  # no sport or bench of judges that news reports scores more on one side, cricket aside


@dataclass(frozen=True, slots=True)
class Pair:
    """An amount read from one operand or two; words [start, end), text up to `cut`."""

    operand: Operand  # whose unit and precision it has
    low: Fraction
    high: Fraction
    form: str
    start: int
    end: int
    cut: int
    hedged: bool  # a range is as good as a hedge: it is no exact number


def pair(words: Sequence[Word], first: Operand, *, pounds_are_money: bool) -> Pair | None:
    """The range, score or ratio that `first` begins, or None."""
    ratio = _ratio(words, first)
    if ratio is not None:
        return ratio
    link = _link(words, first)
    if link is None:
        return None
    at = link
    while at < min(len(words), link + 4) and not starts_number(words[at].lower):
        at += 1  # a currency sign or "some" before the second number
    if at >= len(words) or not starts_number(words[at].lower):
        return None
    second = operand(words, at, pounds_are_money=pounds_are_money)
    if second is None or second.start > at or not _starts_at(words, second, link):
        return None
    joined = _glued(words, first)
    if joined and _is_score(words, first, second):
        low, high = sorted((first.low, second.low))
        plain = replace(first, precision=Fraction(1))
        return Pair(plain, low, high, "score", first.start, second.end, second.cut, hedged=False)
    if words[first.end].lower == "to" and _is_vote(words, first, second):
        plain = replace(first, precision=Fraction(1))
        return Pair(plain, second.low, first.low, "score", first.start, second.end, second.cut, hedged=False)
    return _range(words, first, second)


def _is_vote(words: Sequence[Word], first: Operand, second: Operand) -> bool:
    """Whether "312 to 120" is the result of a vote: larger number first, a word of voting before."""
    plain = not first.unit and not second.unit and first.low > second.low and first.low.denominator == 1
    return plain and any(word.lower in _VOTED for word in words[max(0, first.start - 4) : first.start])


def _are_points(first: Operand, second: Operand) -> bool:
    """Whether two numbers can be a score: whole ones, or with the halves of a draw: "5½-4½"."""
    return first.low.denominator in (1, 2) and (first.low + second.low).denominator == 1


def _starts_at(words: Sequence[Word], second: Operand, link: int) -> bool:
    """Whether nothing but a hedge stands between the link and the second number."""
    if second.start == link:
        return True
    hedge = hedges.before(words, second.start)
    return hedge is not None and hedge.start == link


def _glued(words: Sequence[Word], first: Operand) -> bool:
    return first.end < len(words) and words[first.end].text in _DASHES


def _link(words: Sequence[Word], first: Operand) -> int | None:
    """Where the second number of a range or score would begin."""
    end = first.end
    if end + 1 >= len(words) or first.tail:
        return None
    word = words[end]
    if word.text in _DASHES:
        tight = word.start == words[end - 1].end and words[end + 1].start == word.end
        return end + 1 if tight else None
    before = words[first.start - 1].lower if first.start else ""
    if word.lower == "and" and _begins_between(words, first.start):
        return end + 1
    if word.lower == "to" and before != "from":
        return end + 1
    return end + 1 if word.lower == "or" else None


def _begins_between(words: Sequence[Word], start: int) -> bool:
    hedge = hedges.before(words, start)
    at = hedge.start if hedge is not None else start
    return at > 0 and words[at - 1].lower == "between"


def _range(words: Sequence[Word], first: Operand, second: Operand) -> Pair | None:
    if _is_move(words, first, second):
        return None
    first, second = _shared(first, second)
    if first.unit != second.unit or not first.low < second.high:
        return None
    linked = lower_at(words, first.end)
    if linked == "or" and not second.low <= first.low * 2 + 1:
        return None  # "two or ten" is no range
    if linked == "to" and not _is_span(first, second):
        return None
    start = first.start
    if linked == "and":
        hedge = hedges.before(words, start)
        start = (hedge.start if hedge is not None else start) - 1
    return Pair(second, first.low, second.high, second.form, start, second.end, second.cut, hedged=True)


def _is_move(words: Sequence[Word], first: Operand, second: Operand) -> bool:
    """Whether "fell 3p to 154p" tells by how much and to what; "fell 3 to 5 percent" is one rough amount."""
    at = first.start - 1
    while at > 0 and (words[at].lower == "by" or words[at].text in _DASHES):
        at -= 1
    if words[first.end].lower != "to" or at < 0 or words[at].lower not in _MOVED:
        return False
    after = words[second.end].text if second.end < len(words) else "."
    counts = after[0].isalpha() and after not in FUNCTION_WORDS
    return bool(first.unit and second.unit) or not (first.unit or second.unit or counts)


def _is_span(first: Operand, second: Operand) -> bool:
    """Whether "A to B" can be one rough amount: both of a size."""
    return second.low <= first.low * 5 or (first.low <= 2 and first.low.denominator == 1)


def _shared(first: Operand, second: Operand) -> tuple[Operand, Operand]:
    """The first number with the unit and the scale that only the second is written with: "10-15 million", "$3-4"."""
    if not first.unit and second.unit:
        first = replace(first, unit=second.unit, form=second.form)
    elif first.unit and not second.unit:
        second = replace(second, unit=first.unit, form=first.form)
    if second.scaled and not first.scaled and first.low < 1000:
        scale = Fraction(10)
        while second.low / scale >= 1000:
            scale *= 10
        scale = _scale(second)
        first = replace(first, low=first.low * scale, high=first.high * scale)
    return first, second


def _scale(operand_: Operand) -> Fraction:
    """The thousand, million ... that a scaled number is written in."""
    scale = Fraction(1000)
    while operand_.high / scale >= 1000:
        scale *= 1000
    return scale


def _is_score(words: Sequence[Word], first: Operand, second: Operand) -> bool:
    plain = not first.unit and not second.unit and not first.scaled and not second.scaled
    if not plain or max(first.low, second.low) > _MOST_POINTS or not _are_points(first, second):
        return False
    around = words[max(0, first.start - 3) : first.start], words[second.end : second.end + 3]
    if any(word.lower in _SCORED for side in around for word in side) or first.low >= second.low:
        return True
    follows = words[second.end].lower if second.end < len(words) else "."
    return not follows[0].isalpha() and first.low < 20 and first.low.denominator == 1


def _ratio(words: Sequence[Word], first: Operand) -> Pair | None:
    """ "one in six", "nine out of ten"."""
    if first.unit or first.low.denominator != 1 or first.low != first.high or first.tail:
        return None
    if first.end >= len(words) or not first.low:
        return None
    over = over_end(words, first.end)
    if over is not None:
        value = first.low / over[0]
        read = replace(first, precision=abs(value) / 10)
        end = over[1]
        return Pair(read, value, value, "fraction", first.start, end, words[end - 1].end, hedged=False)
    whole = ratio_end(words, first.end)
    if whole is None or not 0 < first.low < whole[0]:
        return None
    value = first.low / whole[0]
    read = replace(first, precision=value / 10)
    return Pair(read, value, value, "fraction", first.start, whole[1], words[whole[1] - 1].end, hedged=False)
