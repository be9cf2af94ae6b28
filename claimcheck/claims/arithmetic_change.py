"""Changes told with both ends: "to £60m from £48m, an increase of 30 per cent", "doubled from 40 to 80"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck.claims.arithmetic_change_size import middle, misfit
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
_AIMED = listed("claims.arithmetic_change", "aimed")
_REACHED = listed("claims.arithmetic_change", "reached")
_MORE = listed("claims.arithmetic_change", "more")
_EARLIER = frozenset({"against", "versus"})
_EARLIER_PAIRS = frozenset(
    {("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"), ("instead", "of")}
)
_MANY = frozenset({"price", "salary", "value", "estimate"})  # of which one article has several
_BEHIND = 6  # words between a level and "against" the earlier one
_GOVERNS = 4  # words before a number behind "by" among which the verb of the change stands
_REACH = 14  # words between the parts of one change
_NEAR_SIZE = 10  # times; a bare number further from a measure is not one of its unit


def changes(line: Line, make: Maker) -> Iterator[Check]:
    """Checks of percent, multiple or difference against the two levels of the same sentence."""
    for new, old in _levels(line):
        yield from _against(line, new, old, make)


def changes_apart(
    held: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]
) -> Iterator[Check]:
    """Checks of a change told in one sentence against the two levels told in the next: "profit rose by 40 per cent.
    Profit reached £36.4m, against £28m"."""
    for line in held:
        yield from _doubled_before(line, make)
    for one, two in pairwise(held):
        if two.index != one.index + 1:
            continue
        for line, other in ((one, two), (two, one)):
            levels = list(_levels(other))
            sizes = [seen for seen in line.views if seen.mention.amount.unit == "%" and _is_size(seen)]
            if len(levels) != 1 or list(_levels(line)):
                continue
            if _named(line) & _named(other):
                yield from _of_one_label(sizes, levels[0], make, claims)
            elif (_taken_up(two, other, line, sizes) or _back_to(two, line, sizes, levels[0])) and (
                detail := misfit(sizes[0], *levels[0])
            ):
                yield make.check("percent-change", detail, *((seen,) for seen in (*levels[0], sizes[0])))


def _taken_up(two: Line, other: Line, line: Line, sizes: Sequence[View]) -> bool:
    """Whether the later sentence goes on with "It stood at 600, compared with 500" of what has one size before."""
    opening = two.words[0].lower
    if line is two and opening in ("that", "this"):  # "That is an increase of 20 per cent."
        return two.words[1].lower in ("is", "was") and len(sizes) == 1
    return other is two and opening in ("it", "they") and len(line.views) == len(sizes) == 1


def _back_to(two: Line, line: Line, sizes: Sequence[View], levels: tuple[View, View]) -> bool:
    """Whether the later sentence speaks of "the increase of 20 per cent" that the levels of the earlier one make."""
    if line is not two or len(sizes) != 1:
        return False
    size, (new, old) = sizes[0], levels
    ahead = [size.lower(at) for at in range(size.first - 3, size.first)]
    if ahead[0] not in ("the", "that", "this") or ahead[2] != "of" or size.lower(size.last) in _GOES_ON:
        return False
    return ahead[1] in (_DOWN_NOUNS if middle(new) < middle(old) else _UP_NOUNS)


def _doubled_before(later: Line, make: Maker) -> Iterator[Check]:
    """ "The number of wolves has doubled. Rangers counted 48, against 31 in 2010." """
    levels = list(_levels(later))
    if len(levels) != 1 or not later.index:
        return
    words = later.views[0].doc.sentences[later.index - 1].words
    line = Line(later.index - 1, words, ())
    if not line.has("number", "population", "count") or any(word.text[0].isdecimal() for word in words):
        return
    factor = told_multiple(line, len(words) - 1)
    if factor is not None:
        yield from times(factor, *levels[0], make)


def _named(line: Line) -> frozenset[str]:
    """The labels that a sentence names: "profit", "revenue"."""
    labels = table()["labels"]
    return frozenset(labels[word.lower] for word in line.words if word.lower in labels)


def _of_one_label(
    sizes: Sequence[View], levels: tuple[View, View], make: Maker, claims: Mapping[tuple[int, int], Claim]
) -> Iterator[Check]:
    new, old = levels
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


def _levels(line: Line) -> Iterator[tuple[View, View]]:
    """Pairs "to X ... from Y" or "from Y to X" of one unit, next to one another among the sentence's levels."""
    ends = [(seen, side) for seen in line.views if (side := _side(seen) or _reached(seen, line))]
    for (one, first), (two, second) in pairwise(ends):
        if first == second or two.first - one.last > _REACH or not _same_unit(one, two):
            continue
        if any(word.text in (";", ".") for word in line.words[one.last : two.first]):
            continue
        yield (one, two) if first == "to" else (two, one)


def _side(seen: View) -> str:
    if (
        seen.mention.form not in ("money", "cardinal", "percent", "measure")
        or seen.mention.amount.high is None
    ):
        return ""
    before = seen.lower(seen.first - 1)
    if before in _EARLIER or (seen.lower(seen.first - 2), before) in _EARLIER_PAIRS:
        return "from"
    if before == "after" and seen.mention.form in ("money", "cardinal"):
        return (
            "from"
            if {"before", "earlier", "previous"} & {seen.lower(seen.after + at) for at in range(4)}
            else ""
        )
    if before in ("'s", "’s", "year's", "year’s", "month's", "month’s") and seen.mention.form == "cardinal":
        ahead = [seen.lower(at) for at in range(max(0, seen.first - 4), seen.first)]
        return "from" if {"on", "from"} & set(ahead) and {"last", "previous"} & set(ahead) else ""
    if _is_aim(seen):
        return "from"  # "against a target of £10,000"
    return before if before in ("to", "from") else ""


def _is_aim(seen: View) -> bool:
    return seen.lower(seen.first - 1) == "of" and seen.lower(seen.first - 2) in _AIMED


def _reached(seen: View, line: Line) -> str:
    """ "to" for a level with an earlier one right behind it: "reached £36.4m, against £28m"."""
    if _side(seen) or _is_size(seen) or seen.mention.form not in ("money", "cardinal", "measure"):
        return ""
    if seen.lower(seen.first - 1) in _REACHED and any(_is_aim(other) for other in line.views):
        return "to"
    later = next((other for other in line.views if other.first > seen.first), None)
    if later is None or _side(later) != "from":
        return ""
    pair = (later.lower(later.first - 2), later.lower(later.first - 1))
    if pair[1] == "from" and pair not in _EARLIER_PAIRS:
        return ""
    return "to" if later.first - seen.after <= _BEHIND else ""


def _same_unit(one: View, two: View) -> bool:
    a, b = one.mention.amount, two.mention.amount
    if a.unit == b.unit:
        return one.noun == two.noun or not one.noun or not two.noun
    if not a.unit and not one.noun and two.first == one.last + 1 and two.lower(one.last) == "to":
        return one.mention.form == "cardinal"  # "from 19 to 21 per cent"
    # "from 320 million kroner to 480 million": the second leaves the unit out.
    plain = a if not a.unit else b
    money = "money" in (one.mention.form, two.mention.form)
    return (
        (not plain.unit and (plain.high or 0) >= 1000 and money)
        or _leaves_out(one, two)
        or {a.unit, b.unit} == {"krone", ""}
    )


def _leaves_out(one: View, two: View) -> bool:
    """Whether the second is a measure as the first is, its unit left out: "from 2 million tonnes to 1 million"."""
    measured, bare = one.mention, two.mention
    if measured.form != "measure" or bare.form != "cardinal" or bare.amount.unit or bare.noun:
        return False
    return middle(one) <= _NEAR_SIZE * middle(two) <= _NEAR_SIZE**2 * middle(one)


def _against(line: Line, new: View, old: View, make: Maker) -> Iterator[Check]:
    low, high = min(new.first, old.first), max(new.last, old.last)
    for seen in line.views:
        if seen in (new, old) or not low - _REACH <= seen.first <= high + _REACH or not _is_size(seen):
            continue
        if _another_between(line, seen, new, old) or _of_another(seen, new, old):
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
    verbs = {lemma_of_verb(seen.lower(at)) for at in range(seen.first - _GOVERNS, seen.first)}
    return (
        bool(seen.noun)
        and seen.noun not in {new.noun, old.noun, "point"}
        and not verbs & (_UP | _DOWN | _WIN)
    )


def _another_between(line: Line, seen: View, new: View, old: View) -> bool:
    """Whether other levels stand between the size and the pair, to which it may belong."""
    low, high = min(new.first, old.first), max(new.last, old.last)
    return any(
        _side(other)
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


def _is_size(seen: View) -> bool:
    """Whether the amount is told as the size of a change: "by 30 per cent", "an increase of 30", "up 12"."""
    if seen.mention.form not in ("percent", "fraction", "money", "cardinal", "measure") or seen.mention.per:
        return False
    before = seen.lower(seen.first - 1)
    stem = lemma_of_verb(before)
    if before in ("by", "up", "down") or stem in _UP or stem in _DOWN:
        return True
    if seen.mention.form in ("percent", "fraction") and seen.lower(seen.last) in _MORE:
        return True
    noun = lemma_of_verb(seen.lower(seen.first - 2)) or seen.lower(seen.first - 2)
    if before == "of" and noun == "loss":
        return seen.mention.form == "cardinal"
    return (before == "of" and noun in _NOUNS) or (seen.noun in _NOUNS and seen.mention.form != "cardinal")
