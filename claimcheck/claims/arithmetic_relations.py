"""The size of a difference between two levels: "up 12 per cent", "a majority of 11", "4,000 tonnes more", "doubled".

The word says which relation; the levels are found by their sort alone, in the sentence or the one beside it, and only
where there is one choice. Another number near by that makes the relation good absolves, whatever the words are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, product

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import in_sentences
from claimcheck.claims.arithmetic_apart import is_told_of_levels
from claimcheck.claims.arithmetic_cues import CONTRARY, MOST, SIZES, Cue, cues, is_level, levels
from claimcheck.claims.arithmetic_levels import (
    ENDS,
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
from claimcheck.claims.arithmetic_runs import is_auxiliary, is_verb, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, near, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_EXTENTS = listed("claims.arithmetic_relations", "extents")
_FAR = 3  # times; what misses by more is a relation of other numbers
_UNITS = {"percent-change": " %", "multiple": " times", "percentage-points": " points"}
_UNIT = 10  # times; a bare number further from a measure is not one of its unit
_THAN = frozenset({"than"})
_THE = frozenset({"the", "that", "this"})  # "the increase of 20 per cent": one told before
_ADDS = CONTRARY | {"and", "or"}
_ALSO = CONTRARY | {"and"}
_TELLS = frozenset({"when", "who", "which", "where", "with"})  # what tells the other level behind a comma
# Words at the head of a sentence that goes on with the numbers of the one before, and anywhere before the size.
_GOES_ON = listed("claims.arithmetic_relations", "goes_on")
_THUS = listed("claims.arithmetic_relations", "thus")
_FROM = frozenset({"from"})
_TAKEN_UP = listed("claims.arithmetic_relations", "taken_up")
_GRANTED = listed("claims.arithmetic_relations", "granted")
_INSTEAD = frozenset({"instead"})  # "instead of 160 flights": of what is told there
_TO = frozenset({"to"})
_IT = frozenset({"it", "that", "this", "which"})
_SO = _THUS | {"so", "making", "giving"}
_GOVERNS = frozenset({"in", "of", "that", "for"})
_MORE = frozenset({"additional", "extra", "further", "new"})
_BEFORE = listed("claims.arithmetic_relations", "before")


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
    alike = [(one, two) for one in later for two in others if all(_alike(two, seen) for seen in pair)]
    apart = abs(value(pair[0]) - value(pair[1]))
    told = cue.kind == "difference" and any(value(seen) == apart for seen in others)
    return told or any(fits(way, cue) for way in alike)


def _pairs(line: Line, near: Sequence[Line], cue: Cue) -> list[Pair]:
    """The pairs of levels that a size may lie between: of its sentence, else of one beside it."""
    here = [seen for seen in levels(line) if seen is not cue.seen]
    pairs = [pair for pair in combinations(here, 2) if _alike(*pair) and _is_of(cue, pair)]
    if pairs:
        own = (is_of_its_time, is_of_one_thing, is_told_of_levels)
        told = (is_no_object, _is_behind, names_earlier, _is_governed, _is_told_with, *own)
        return likeliest(cue, [pair for pair in most_marked(pairs) if all(test(cue, pair) for test in told)])
    return next((found for other in (-1, 1) if (found := _beside(line, here, near, cue, other))), [])


def _beside(line: Line, here: Sequence[View], near: Sequence[Line], cue: Cue, other: int) -> list[Pair]:
    """The pairs with a level in the sentence before (-1) or after (1) that the words tie to the size."""
    beside = next((one for one in near if one.index == line.index + other), None)
    back = _refers(line, cue)
    if beside is None or (other > 0 and (back or cue.kind == "multiple")):
        return []
    there = levels(beside)
    if any(_alike(*pair) for pair in product(here, there)):
        marked = [seen for seen in here if back and _is_compared(line, cue, seen)]
        marked += here if len(here) == len(there) == 1 and _comes_out(line, cue, here[0]) else []
        marked += [seen for seen in there if other > 0 and _looks_back(beside, seen)]
        sets = [(one, two) for two in marked for one in (there if two in here else here)]
    elif other < 0:
        sets = [
            pair for pair in combinations(there, 2) if back or _is_vote(cue, pair) or _is_moved(cue, pair)
        ]
    else:
        sets = [pair for pair in combinations(there, 2) if _is_tied(cue, beside, pair)]
    return [pair for pair in sets if _alike(*pair) and _is_of(cue, pair) and _goes_the_way(cue, pair)]


def _goes_the_way(cue: Cue, pair: Pair) -> bool:
    """Whether a size told as a rise or fall is told of a rise or fall: not "from 40 to 50. That fell by 30"."""
    return not cue.sign or sign_of(pair, cue) == cue.sign


def _refers(line: Line, cue: Cue) -> bool:
    """Whether a sentence goes on with the numbers of the one before: "that is ...", "the rise of 12", "thus"."""
    words = [word.lower for word in line.words[: cue.seen.first]]
    ahead = cue.seen.ahead(3)
    opens = cue.seen.first == 3 and ahead[0] in ("a", "an")  # "A gap of six points parted them"
    named = ahead[0] in _THE or (opens and ahead[1] in SIZES - _GRANTED)
    named = named and ahead[2] == "of" and cue.seen.lower(cue.seen.last) not in _GOVERNS
    more = ahead[2] == "the" and bool(_MORE & set(cue.seen.mention.modifiers))
    return named or more or goes_on(line) or bool(_THUS & set(words))


def goes_on(line: Line) -> bool:
    """Whether a sentence opens with what stands for the numbers of the one before: "that", "they", "the total"."""
    opening = [word.lower for word in line.words[:2]]
    return opening[0] in _GOES_ON or (opening[0] == "the" and opening[-1] in _GOES_ON)


def _is_compared(line: Line, cue: Cue, seen: View) -> bool:
    """Whether "than" behind a size goes as far as a level: "2,700 fewer than in 2021, when there were 51,600"."""
    between = [word.lower for word in line.words[cue.seen.last : seen.first]]
    return bool(FROM & set(between)) and not _ADDS & set(between)


def _comes_out(line: Line, cue: Cue, seen: View) -> bool:
    """Whether a size behind the only level of its sentence is said to come of it and the one before: "Roe got 917,
    so that she won by 83 votes"."""
    between = [word.lower for word in line.words[seen.last : max(seen.last, cue.seen.first)]]
    apposed = between[:2] in ([",", "a"], [",", "an"]) and between[-1:] == ["of"]
    others = "of" in cue.seen.behind(2, noun=True)  # "83 votes ahead of the third"
    return cue.kind == "difference" and not others and (apposed or bool(_SO & set(between)))


def _is_vote(cue: Cue, pair: Pair) -> bool:
    """Whether a margin is told of a vote of the sentence before: "by 29 votes to 17 ... a majority of 12"."""
    between = [word.lower for word in pair[0].words[pair[0].after : pair[1].first]]
    backed = cue.seen.lower(cue.seen.last).isalpha() and not is_auxiliary(cue.seen.lower(cue.seen.last))
    return cue.kind == "difference" and between == ["to"] and cue.seen.ahead(1) == ["of"] and not backed


def _is_moved(cue: Cue, pair: Pair) -> bool:
    """Whether the sentence before tells of nothing but a move, of which this one gives the size: "fell from 12 to 9
    million. Growers speak of a 30 per cent slump", "used to cost 40 and now costs 30. With its discount of a third"."""
    size, words = cue.seen, pair[0].words
    ends = is_base(pair[0], _FROM, 1) and is_base(pair[1], _TO, 1)
    used = any((one.lower, two.lower) == ("used", "to") for one, two in pairwise(words[: pair[0].first]))
    now = any(word.lower == "now" for word in words[pair[0].last : pair[1].first])
    own = in_sentences(size.doc.times, size.mention.sentence)
    again = any(word.lower in _IT for word in size.words[: size.first])
    behind = size.lower(size.last) in SIZES
    named = cue.kind != "multiple" and (behind or size.ahead(2)[1] == "of")
    return (
        named
        and not own
        and (ends or (used and now and again))
        and size.lower(size.last + behind) not in _GOVERNS
    )


def _looks_back(line: Line, seen: View) -> bool:
    """Whether a level is told as what had been before: "until then it had been 28,200"."""
    ahead = {word.lower for word in line.words[: seen.first]}
    return len(line.views) == 1 and "had" in ahead and bool(_BEFORE & ahead)


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


def _is_tied(cue: Cue, beside: Line, pair: Pair) -> bool:
    """Whether the levels of the next sentence are told as earlier and later, of what the size is told of."""
    if any(is_earlier(seen) and not (seen.noun and is_base(seen, _INSTEAD, 2)) for seen in pair):
        return True
    return cue.kind == "difference" and beside.has("last", "previous", "earlier", "before", "ago")


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


def _alike(one: View, two: View) -> bool:
    """Whether two levels are of one sort, the unit or noun of either left out."""
    a, b = one.mention, two.mention
    sides = {seen.lower(seen.last) for seen in (one, two)} & _EXTENTS
    if len(sides) > 1:
        return False  # "120 metres long", "50 metres wide"
    if a.amount.unit == b.amount.unit:
        beside = (
            one.counts_people and two.counts_people and any(is_base(seen, FROM, 1) for seen in (one, two))
        )
        return one.noun == two.noun or not one.noun or not two.noun or beside
    bare = a if not a.amount.unit else b if not b.amount.unit else None
    if "duration" in (a.form, b.form):
        return bare is not None and value(one).denominator > 1 < value(two).denominator  # seconds of a race
    return bare is not None and not bare.noun and value(one) < _UNIT * value(two) < _UNIT**2 * value(one)


def _is_of(cue: Cue, pair: Pair) -> bool:
    """Whether a size can be told of levels of this sort: a difference of their unit and noun, a ratio of any."""
    unit = next((seen.mention.amount.unit for seen in pair if seen.mention.amount.unit), "")
    if cue.kind != "difference":
        bare = not unit and not any(
            seen.noun or value(seen) > 100 for seen in pair
        )  # "after 9.1 in March and 8.7 in April"
        return unit != "%" and (not bare or cue.kind == "multiple" or any(is_earlier(seen) for seen in pair))
    own, noun = cue.seen.mention.amount.unit, cue.seen.noun
    if unit == "%":
        return own == "pp" or noun == "point"
    nouns = {seen.noun for seen in pair if seen.noun}
    moved = not nouns and any(
        is_base(seen, ENDS, 1) for seen in pair
    )  # "from 5,200 to 4,600, a loss of 600 jobs"
    return (
        own in (unit, "") and (own == unit or not noun) and (bool(unit) or not noun or noun in nouns or moved)
    )
