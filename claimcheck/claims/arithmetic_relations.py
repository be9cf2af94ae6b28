"""The size of a difference between two levels: "up 12 per cent", "a majority of 11", "4,000 tonnes more", "doubled".

The word says which relation; the levels are found by their sort alone, in the sentence or the one beside it, and only
where there is one choice. Another number near by that makes the relation good absolves, whatever the words are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.arithmetic_apart import is_told_of_levels
from claimcheck.claims.arithmetic_beside import pairs_beside
from claimcheck.claims.arithmetic_cues import CONTRARY, MOST, Cue, cues, is_level, levels
from claimcheck.claims.arithmetic_levels import (
    FROM,
    Pair,
    fits,
    in_order,
    is_base,
    is_earlier,
    is_no_object,
    likeliest,
    most_marked,
    names_earlier,
    reckoned,
    sign_of,
)
from claimcheck.claims.arithmetic_owners import (
    adds_up,
    has_name,
    is_of_its_time,
    is_of_one_thing,
    is_one_of_several,
)
from claimcheck.claims.arithmetic_runs import is_verb, value
from claimcheck.claims.arithmetic_sorts import alike, is_of
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, near, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_FAR = 3  # times; what misses by more is a relation of other numbers
_UNITS = {"percent-change": " %", "multiple": " times", "percentage-points": " points"}
_THAN = frozenset({"than"})
_ADDS = CONTRARY | {"and", "or"}
_ALSO = CONTRARY | {"and"}
_TELLS = frozenset({"when", "who", "which", "where", "with"})  # what tells the other level behind a comma
_TAKEN_UP = listed("claims.arithmetic_relations", "taken_up")


def relations(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "percent-change", "percentage-points", "difference" and "multiple" of a document's lines."""
    short = [line for line in held if len(line.views) <= MOST]
    for place, line in enumerate(short):
        around = near(short, place)
        told = list(cues(line))
        for cue in (one for one in told if sum(_is_like(one, other) for other in told) == 1):
            yield from _of_size(line, around, cue, make)


def _is_like(one: Cue, other: Cue) -> bool:
    """Whether two sizes are of one sort, so that either may be told of the levels."""
    return one.kind == other.kind and one.seen.mention.amount.unit == other.seen.mention.amount.unit


def _of_size(line: Line, around: Sequence[Line], cue: Cue, make: Maker) -> Iterator[Check]:
    pairs = _pairs(line, around, cue)
    if len(pairs) != 1 or _absolved(pairs[0], around, cue) or _is_parted(line, cue.seen, pairs[0]):
        return
    if is_one_of_several(line, pairs[0]) or adds_up(line, cue, pairs[0]):
        return
    new, old = in_order(pairs[0], cue)
    real = reckoned(value(old), value(new), sign_of(pairs[0], cue), cue)[0]
    if not (cue.told.low <= _FAR * real and real <= _FAR * cue.told.high) or fits(pairs[0], cue):
        return
    name = "percentage-points" if cue.seen.mention.amount.unit == "pp" else cue.kind
    unit = _UNITS.get(name, "")
    shown = show(Fraction(round(real, 2 if unit == " times" else 1)))
    detail = f"from {written(old)} to {written(new)} is {shown}{unit}, not {written(cue.seen)}"
    yield make.check(name, detail, (new,), (old,), (cue.seen,))


def _absolved(pair: Pair, near: Sequence[Line], cue: Cue) -> bool:
    """Whether another number near by makes the size with one of the levels; not where "than" says which it is."""
    if cue.kind == "difference" and any(is_base(seen, _THAN, 2) for seen in pair):
        return False
    numbers = [
        seen for one in near for seen in one.views if seen is not cue.seen and is_level(seen, sizes=True)
    ]
    others = [seen for seen in numbers if seen not in pair]
    later = [seen for seen in pair if not is_earlier(seen)] or pair
    ways = [(one, two) for one in later for two in others if all(alike(two, seen) for seen in pair)]
    apart = abs(value(pair[0]) - value(pair[1]))
    told = cue.kind == "difference" and any(value(seen) == apart for seen in others)
    return told or any(fits(way, cue) for way in ways)


def _pairs(line: Line, near: Sequence[Line], cue: Cue) -> list[Pair]:
    """The pairs of levels that a size may lie between: of its sentence, else of one beside it."""
    here = [seen for seen in levels(line) if seen is not cue.seen]
    pairs = [pair for pair in combinations(here, 2) if alike(*pair) and is_of(cue, pair)]
    if pairs:
        own = (is_of_its_time, is_of_one_thing, is_told_of_levels)
        told = (is_no_object, _is_behind, names_earlier, _is_governed, _is_told_with, *own)
        return likeliest(cue, [pair for pair in most_marked(pairs) if all(test(cue, pair) for test in told)])
    return next((found for other in (-1, 1) if (found := pairs_beside(line, here, near, cue, other))), [])


def _is_told_with(cue: Cue, pair: Pair) -> bool:
    """Whether no level is only added behind the size: "60 fires in July, a rise of 10, and 80 in August"."""
    other = max(pair, key=lambda seen: seen.first)
    ahead = [word.lower for word in other.words[other.after : cue.seen.first]]
    if any(one in _ALSO and not is_verb(two) for one, two in pairwise(ahead)):
        return False  # "rose from 4 to 5 euros, and rents by 30 per cent"
    behind = [word.lower for word in pair[0].words[cue.seen.last : pair[0].first]]
    if any(one in _ALSO and form_of(two).closed == "P" for one, two in pairwise(behind)):
        return False  # "fell by five points, and in the north from 40 to 31 per cent"
    between = {word.lower for word in other.words[cue.seen.last : other.first]}
    if "leaving" in between and cue.seen.ahead(2)[0] == "and":
        return False  # "won 20 orders and lost eight, leaving it with 45"
    return any(is_earlier(seen) for seen in pair) or not between & _ADDS


def _is_parted(line: Line, size: View, pair: Pair) -> bool:
    """Whether a semicolon stands between a size and both levels, or "but" before one of them."""
    if any(seen.words is not line.words for seen in pair):
        return False
    gaps = [line.words[min(size.last, seen.last) : max(size.first, seen.first)] for seen in pair]
    between = [{word.lower for word in gap} for gap in gaps]
    parted = any(CONTRARY & words for words in between) and not _is_taken_up(line, size, pair)
    return parted or all(";" in words for words in between)


def _is_taken_up(line: Line, size: View, pair: Pair) -> bool:
    """Whether what moved to the level right before a size is the thing of the level before "but": "In 2021 it was 61
    per cent, but last year the share sank to 48, a drop of 13 points"."""
    first, last = sorted(pair, key=lambda seen: seen.first)
    apposed = [word.lower for word in line.words[last.after : size.first]]
    if (
        last.lower(last.first - 1) != "to"
        or apposed[:1] != [","]
        or apposed[-1:] != ["of"]
        or len(apposed) > 4
    ):
        return False
    if has_name(last, line.words[first.after : last.first]):
        return False  # "but in Leith the share sank to 48"
    between = [word.lower for word in line.words[first.after : last.first]]
    return "it" in between or any(one == "the" and two in _TAKEN_UP for one, two in pairwise(between))


def _is_governed(cue: Cue, pair: Pair) -> bool:
    """Whether no verb between "doubled" and the levels takes them: "doubled its profit, cut fares from 3 to 2"."""
    if cue.kind != "multiple" or pair[0].first < cue.seen.last:
        return True
    between = [word.lower for word in pair[0].words[cue.seen.last : pair[0].first]]
    return between[-2:-1] == [","] or not any(is_verb(word) for word in between)


def _is_behind(cue: Cue, pair: Pair) -> bool:
    """Whether a level follows where "than" or "as many as" says that the other one does."""
    words = {"as", "the", "that", "than"} if cue.kind == "multiple" else {"than"}
    marked = cue.kind == "percent-change" and any(is_base(seen, FROM) for seen in pair)
    if marked or not words & set(cue.seen.behind(3)):
        return True
    other = max(pair, key=lambda seen: seen.first)
    between = [word.lower for word in other.words[cue.seen.last : other.first]]
    ended = any(one in (",", ";") and two not in _TELLS for one, two in pairwise([*between, ""]))
    return other.first > cue.seen.last and not ended
