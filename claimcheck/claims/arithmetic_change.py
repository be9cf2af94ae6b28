"""Changes told with both ends: "to £60m from £48m, an increase of 30 per cent", "doubled from 40 to 80"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck.claims.arithmetic_change_size import is_size, middle, misfit
from claimcheck.claims.arithmetic_levels import levels, side_of
from claimcheck.claims.arithmetic_multiples import times, told_multiple
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table
from claimcheck.claims.reckoning import Line, Maker
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim

_UP = listed("claims.arithmetic_change", "up")
_DOWN = listed("claims.arithmetic_change", "down")
_NOUNS = listed("claims.arithmetic_change", "nouns")
_UP_NOUNS = listed("claims.arithmetic_change", "up_nouns")
_DOWN_NOUNS = _NOUNS - _UP_NOUNS
_WIN = frozenset({"win", "beat", "defeat", "lead"})
_GOES_ON = frozenset({"in", "of", "that", "which", "for"})  # "the rise of 5 per cent that it was promised"
_MANY = frozenset({"price", "salary", "value", "estimate"})  # of which one article has several
_GOVERNS = 4  # words before a number behind "by" among which the verb of the change stands
_APPOSED = 4  # words between a level and ", up 20 per cent"
_REACH = 14  # words between the parts of one change


def changes(line: Line, make: Maker) -> Iterator[Check]:
    """Checks of percent, multiple or difference against the two levels of the same sentence."""
    for new, old in levels(line):
        yield from _against(line, new, old, make)


def changes_apart(
    held: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]
) -> Iterator[Check]:
    """Checks of a change told in one sentence against the two levels told in the next: "profit rose by 40 per cent.
    Profit reached £36.4m, against £28m"."""
    for one, two in pairwise(held):
        if two.index != one.index + 1:
            continue
        for line, other in ((one, two), (two, one)):
            pairs = list(levels(other))
            sizes = [seen for seen in line.views if seen.mention.amount.unit == "%" and is_size(seen)]
            if len(pairs) != 1 or list(levels(line)):
                continue
            if _named(line) & _named(other):
                yield from _of_one_label(sizes, pairs[0], make, claims)
            elif (_taken_up(two, other, line, sizes) or _back_to(two, line, sizes, pairs[0])) and (
                detail := misfit(sizes[0], *pairs[0])
            ):
                yield make.check("percent-change", detail, *((seen,) for seen in (*pairs[0], sizes[0])))


def _taken_up(two: Line, other: Line, line: Line, sizes: Sequence[View]) -> bool:
    """Whether the later sentence goes on with "It stood at 600, compared with 500" of what has one size before."""
    opening = two.words[0].lower
    if line is two and opening in ("that", "this"):  # "That is an increase of 20 per cent."
        return two.words[1].lower in ("is", "was") and len(sizes) == 1
    return other is two and opening in ("it", "they") and len(line.views) == len(sizes) == 1


def _back_to(two: Line, line: Line, sizes: Sequence[View], pair: tuple[View, View]) -> bool:
    """Whether the later sentence speaks of "the increase of 20 per cent" that the levels of the earlier one make."""
    if line is not two or len(sizes) != 1:
        return False
    size, (new, old) = sizes[0], pair
    ahead = size.ahead(3)
    if ahead[0] not in ("the", "that", "this") or ahead[2] != "of" or size.lower(size.last) in _GOES_ON:
        return False
    return ahead[1] in (_DOWN_NOUNS if middle(new) < middle(old) else _UP_NOUNS)


def _named(line: Line) -> frozenset[str]:
    """The labels that a sentence names: "profit", "revenue"."""
    labels = table()["labels"]
    return frozenset(labels[word.lower] for word in line.words if word.lower in labels)


def _of_one_label(
    sizes: Sequence[View], pair: tuple[View, View], make: Maker, claims: Mapping[tuple[int, int], Claim]
) -> Iterator[Check]:
    new, old = pair
    label = _label(new, claims)
    same = [seen for seen in sizes if label in table()["labels"].values() and _label(seen, claims) == label]
    if len(same) == 1 and (detail := misfit(same[0], new, old)):
        yield make.check("percent-change", detail, (new,), (old,), (same[0],))


def _label(seen: View, claims: Mapping[tuple[int, int], Claim]) -> str:
    """What the amount is the size of, as its claim says; "" for a bare noun."""
    claim = claims.get((seen.mention.span.start, seen.mention.span.end))
    if claim is None or " of " in claim.attribute or claim.attribute in _MANY:
        return ""
    return claim.attribute


def _against(line: Line, new: View, old: View, make: Maker) -> Iterator[Check]:
    low, high = min(new.first, old.first), max(new.last, old.last)
    for seen in line.views:
        if seen in (new, old) or not low - _REACH <= seen.first <= high + _REACH or not is_size(seen):
            continue
        if (
            _another_between(line, seen, new, old)
            or _of_another(seen, new, old)
            or _is_others(line, seen, new, old)
        ):
            continue
        detail = misfit(seen, new, old)
        if detail:
            yield make.check(_name(seen), detail, (new,), (old,), (seen,))
    factor = told_multiple(line, low)
    if factor is not None:
        yield from times(factor, new, old, make)


def _of_another(seen: View, new: View, old: View) -> bool:
    """Whether a plain number behind "by" counts something else than the levels do, and no change: "decided by 14 votes
    to cut the wards from 40 to 31"."""
    if seen.mention.form != "cardinal" or seen.lower(seen.first - 1) != "by":
        return False
    verbs = {lemma_of_verb(word) for word in seen.ahead(_GOVERNS)}
    return (
        bool(seen.noun)
        and seen.noun not in {new.noun, old.noun, "point"}
        and not verbs & (_UP | _DOWN | _WIN)
    )


def _is_others(line: Line, size: View, new: View, old: View) -> bool:
    """Whether the size is told of a level of its own before the pair ("120 million, up 20 per cent, and costs 80
    million, up from 72"), or beside another size ("by 40 million last year and by 25 million this year")."""
    low = min(new.first, old.first)
    levels_before = [seen for seen in line.views if seen.last <= size.first < low and not is_size(seen)]
    own = bool(levels_before) and levels_before[-1].mention.amount.unit == new.mention.amount.unit
    close = own and size.first - levels_before[-1].last <= _APPOSED
    sizes = [seen for seen in line.views if seen not in (new, old) and is_size(seen)]
    several = sum(seen.mention.amount.unit == size.mention.amount.unit for seen in sizes) > 1
    return close or (several and size.mention.amount.unit != "%")


def _another_between(line: Line, seen: View, new: View, old: View) -> bool:
    """Whether other levels stand between the size and the pair, to which it may belong."""
    low, high = min(new.first, old.first), max(new.last, old.last)
    return any(
        side_of(other)
        and other not in (new, old)
        and (seen.last <= other.first < low or high <= other.first < seen.first)
        for other in line.views
    ) or any(
        divides(word) and word.text not in ("(", ")", "—", "–") for word in line.words[high : seen.first]
    )


def _name(seen: View) -> str:
    unit = seen.mention.amount.unit
    return (
        "percent-change"
        if unit == "%" or seen.mention.form == "fraction"
        else "percentage-points"
        if unit == "pp"
        else "difference"
    )
