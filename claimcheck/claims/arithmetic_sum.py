"""Lists of numbers against their total: "14 medals ... Five were gold, six silver and five bronze", "£7.1m on roads,
£5.4m on housing and £4.2m on parks, £18m in all", "nine of the 24, leaving 15".

A list and a number are held against one another where the words tie them (`arithmetic_ties`), and only where the sum
comes near the number: what misses it by far is no list of its parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.claims.arithmetic_runs import added, is_part, runs, slack, value
from claimcheck.claims.arithmetic_ties import ties, without_number
from claimcheck.claims.arithmetic_totals import says_total
from claimcheck.claims.arithmetic_wholes import Tie, is_total
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, near, show, written
from claimcheck.model import Check

_BACK = 2  # sentences before a list in which its total is looked for
_FAR = Fraction(3, 10)  # a list that misses a number by more is none of its parts
_WEAK = Fraction(1, 5)  # and one that no word calls whole: its items may be of other things, or overlap
_NEAR = Fraction(1, 10)  # a list that does not say it is whole, and falls short by less, is meant as one
_ONES = frozenset({"one", "a", "an", "another", "single"})
_BOTH = frozenset({"both", "overlap", "overlaps"})
_OTHERS = frozenset({"rest", "remainder", "others"})
_OPENING = 2  # words of a sentence that opens with "the rest"
_OPENS_ITEM = frozenset({",", ";", "and", "while", "but", "or", ":"})


def sums(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "sum" of every list of a document whose words name its total."""
    for place, line in enumerate(held):
        before, after = near(held, place, _BACK, 0)[:-1], near(held, place, 0)[1:]
        for run in map(without_number, runs(line)):
            tie = _misses(line, run, before, after)
            if tie is not None:
                yield of_sum(make, tie.total, tie.parts)


def of_sum(make: Maker, total: View, parts: Sequence[View]) -> Check:
    """The check whose sides are a total and each of the parts that do not make it."""
    shown = " + ".join(show(value(part)) for part in parts)
    detail = f"{shown} = {show(added(parts))}, not {written(total)}"
    return make.check("sum", detail, (total,), *((part,) for part in parts))


def _misses(line: Line, run: Sequence[View], before: Sequence[Line], after: Sequence[Line]) -> Tie | None:
    """The tie of a list to a total that it does not make; none where the list makes any number near it."""
    lines = [*before, line, *after]
    if _explained(run, lines):
        return None
    return next((tie for tie in ties(line, run, before, after) if _is_off(line, tie, lines)), None)


def _explained(run: Sequence[View], lines: Sequence[Line]) -> bool:
    """Whether the numbers of a list make one that stands near them, or all others the first or the last."""
    told = [seen for one in lines for seen in one.views if is_total(seen)]
    if any(seen not in run and _is_near(seen, run[0]) and _makes(seen, run) for seen in told):
        return True
    ends = ((run[0], run[1:]), (run[-1], run[:-1]), (run[-1], run[1:-1]))
    return any(len(parts) > 1 and _names_whole(total) and _makes(total, parts) for total, parts in ends)


def _names_whole(seen: View) -> bool:
    """Whether a number of the list itself may be the sum of the others: "of the 52, 45 ...", "6,500 trees in all"."""
    return says_total(seen) or "of" in (seen.lower(seen.first - 1), seen.lower(seen.first - 2))


def _makes(total: View, parts: Sequence[View]) -> bool:
    """Whether the parts make the total; rounding never reaches all of its room."""
    by = abs(off(total, parts))
    return by == 0 or by < slack(total, parts)


def _is_near(seen: View, part: View) -> bool:
    units = {seen.mention.amount.unit, part.mention.amount.unit}
    return len(units) == 1 or "" in units


def off(total: View, parts: Sequence[View]) -> Fraction:
    """By how much the parts are more than the total; less is negative, and a hedged total is an interval."""
    amount, made = total.mention.amount, added(parts)
    low, high = amount.low or Fraction(0), amount.high or Fraction(0)
    return max(made - high, Fraction(0)) + min(made - low, Fraction(0))


def _is_off(line: Line, tie: Tie, lines: Sequence[Line]) -> bool:
    by = off(tie.total, tie.parts)
    if _makes(tie.total, tie.parts) or abs(by) > (_FAR if tie.whole else _WEAK) * value(tie.total):
        return False
    if by > 0:
        return tie.over and not _says_both(line)
    whole = tie.whole or (tie.under and -by <= max(_NEAR * value(tie.total), Fraction(1)))
    return whole and not _told_singly(line, tie, -by) and not _told_apart(line, tie, lines, -by)


def _says_both(line: Line) -> bool:
    """Whether the sentence after a list says that one thing can be in two of its parts: "some of them do both"."""
    after = line.views[0].doc.sentences[line.index + 1 : line.index + 2]
    return any(_BOTH & set(sentence.lowers) for sentence in after)


def _told_singly(line: Line, tie: Tie, short: Fraction) -> bool:
    """Whether the list has as many items without a number as it is short: "two Danes, three Poles and a Finn"."""
    words = line.words[: tie.parts[-1].after + 2 * _BACK * 4]
    start = tie.total.last if tie.total.words is line.words and tie.total.last < tie.parts[0].first else 0
    items = sum(
        two.lower in _ONES and (one.lower in _OPENS_ITEM or two.lower == "one")
        for one, two in zip(words[start:], words[start + 1 :], strict=False)
    )
    items += bool(words) and words[0].lower in _ONES
    return 0 < short <= items


def _told_apart(line: Line, tie: Tie, lines: Sequence[Line], short: Fraction) -> bool:
    """Whether what the list is short of is told beside it or in the sentence after: "The other three", "The rest"."""
    after = line.views[0].doc.sentences[line.index + 1 : line.index + 2]
    if any(word.lower in _OTHERS for one in after for word in one.words[:_OPENING]):
        return True
    return any(
        is_part(seen) and value(seen) == short
        for one in lines
        for seen in one.views
        if one.index > line.index or (one is line and seen.first > tie.parts[-1].first)
    )
