"""Round numbers in words, which stand for about as many: "a hundred", "two dozen", "three hundred thousand"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate.amounts_operand import Operand
from claimcheck.annotate.mentions import Word

_ROUND = frozenset({"hundred", "thousand", "million", "dozen"})
_FIFTH, _TENTH = (
    Fraction(1, 5),
    Fraction(1, 10),
)  # of the number: half of it is how far off the true one may be


def meant(words: Sequence[Word], number: Operand) -> Fraction:
    """The last place that the writer of a number can have meant: a fifth of "a hundred" and of "two dozen".

    So is a tenth of a round number of thousands in words, which no first word of a sentence must be: "before three
    hundred thousand boys and girls".
    """
    lower = [word.lower for word in words[number.start : number.end]]
    if number.digits:
        return number.precision
    if "dozen" in lower or (lower[0] == "a" and lower[1] in _ROUND):
        return max(number.precision, number.low * _FIFTH)
    round_ = number.scaled and number.start > 0 and len(str(int(number.low)).rstrip("0")) == 1
    return max(number.precision, number.low * _TENTH) if round_ else number.precision
