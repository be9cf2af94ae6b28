"""What is left of a total: "nine of the 24, leaving 15", "sixty horses ... 22 died; the other 38"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims.arithmetic_parted import of_whole
from claimcheck.claims.arithmetic_runs import added, is_part, is_said, runs, unit, value
from claimcheck.claims.arithmetic_sum import of_sum
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line, Maker, closely, gap, near, show, span_of, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_AS_BEFORE = listed("claims.arithmetic_tallies", "as_before")
_COMPARING = listed("claims.arithmetic_tallies", "comparing")
_ARE_LEFT = frozenset({("are", "left"), ("were", "left"), ("is", "left")})
_REST = frozenset({"other", "remaining"})
_MORE = frozenset({"others", "more", "further"})
_THAT = frozenset({"which", "that", "this"})
_BACK = 2  # sentences before "the other 14" in which the total is looked for
_HAVE = listed("claims.arithmetic_tallies", "have")
_LOSE = listed("claims.arithmetic_tallies", "lose")
_LEFT = 5  # words before what is left: "leaving the old farmer with 27"
_PARTS = 3  # a list of items with verbs of their own has at least so many


def tallies(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "difference" of what is left, "sum" of parts with verbs of their own, "percent-total" of shares."""
    for place, line in enumerate(held):
        yield from _leaving(line, next(iter(near(held, place, 1, 0)[:-1]), None), make)
        yield from _the_other(line, near(held, place, _BACK, 0)[:-1], make)


def counts(line: Line) -> list[View]:
    """The plain numbers of a sentence, and those of money and measures."""
    return [seen for seen in line.views if seen.mention.form in ("cardinal", "money", "measure")]


def _leaving(line: Line, before: Line | None, make: Maker) -> Iterator[Check]:
    """ "Nine of the 24 libraries will shut, leaving 15 open"; "32 teachers. Seven have resigned, leaving 25"."""
    for rest in line.views:
        if not is_part(rest) or not _is_left(rest) or _goes_further(line, rest):
            continue
        found = _taken_off(line, before, rest)
        if found is None or not _goes_on(rest, found[0]):
            continue
        whole, parts = found
        left, most = value(whole) - added(parts), closely(whole.mention.amount)
        less = [closely(part.mention.amount) for part in parts]
        room = span_of(most.low - sum(one.high for one in less), most.high - sum(one.low for one in less))
        counted = max(value(whole), value(rest)) < 1000 and not unit(rest)
        off = left - value(rest)
        told = any(value(seen) == abs(off) for seen in line.views) or (off == 1 and line.has("another"))
        if abs(off) >= value(whole) / _PARTS or told:
            continue  # "seven fell ill, and two gave up, leaving 81"; "seven of the 90 fell ill and two gave up, ..."
        if left != value(rest) and (counted or gap(room, closely(rest.mention.amount))):
            taken = " and ".join(written(part) for part in parts)
            detail = f"{written(whole)} less {taken} is {show(left)}, not {written(rest)}"
            yield make.check("difference", detail, (rest,), *((part,) for part in parts), (whole,))


def _goes_further(line: Line, rest: View) -> bool:
    """Whether another sum of money or measure behind a rest may belong to the reckoning."""
    return bool(unit(rest)) and any(
        unit(seen) == unit(rest) and seen.first > rest.first for seen in line.views
    )


def _taken_off(line: Line, before: Line | None, rest: View) -> tuple[View, Sequence[View]] | None:
    """The whole and the parts that leave a rest: of its sentence, or the whole of the sentence before."""
    pairs = [pair for pair in of_whole(line) if pair[1].last <= rest.first]
    pair = pairs[0] if len(pairs) == 1 else None
    if not pairs and rest.mention.form == "cardinal":
        pair = _beside(line, rest)
    if pairs or pair:
        return (pair[1], [pair[0]]) if pair else None
    parts = _alike(line, rest)
    earlier = _alike(before, rest) if before is not None else []
    if not parts and len(earlier) == 2:
        whole, parts = earlier[0], earlier[1:]
    elif len(earlier) == 1 and parts and not (line.dated or parts[0].noun):
        whole = earlier[0]
    else:
        return None
    return (whole, parts) if value(whole) > max(added(parts), value(rest)) else None


def _alike(line: Line, rest: View) -> list[View]:
    """The levels of a sentence before a rest that are of its sort."""
    ahead = [seen for seen in line.views if seen.words is not rest.words or seen.last <= rest.first]
    sort = [
        seen
        for seen in ahead
        if is_part(seen) and (unit(seen) == unit(rest) or (not seen.noun and not unit(seen)))
    ]
    return [seen for seen in sort if unit(rest) or seen.noun in ("", rest.noun) or not rest.noun]


def _is_left(rest: View) -> bool:
    """Whether "leaving" or "leaving it with" stands before the number."""
    ahead = rest.ahead(_LEFT)
    if (
        ahead[-1] in _HAVE
        and "and" in ahead
        and _LOSE & {lemma_of_verb(word.lower) for word in rest.words[: rest.first]}
    ):
        return True  # "sold three of its 20 ships and will have 17"
    leaves = "leaving" in ahead[-2:] or ("leaving" in ahead and ahead[-1] == "with")
    behind = (rest.lower(rest.after), rest.lower(rest.after + 1))
    if behind in _ARE_LEFT or behind[0] in ("remain", "remained"):
        return rest.lower(rest.first - 1) in ("so", "and", "only", ",", ";")
    return leaves or any(one in _THAT and two in ("leaves", "left") for one, two in pairwise(ahead))


def _beside(line: Line, rest: View) -> tuple[View, View] | None:
    """The two numbers of "had 412 pupils, but 37 have moved away, leaving 375" or "291 patients for 310 beds"."""
    if len(line.views) != _PARTS or line.views[-1] is not rest:
        return None
    one, two = line.views[:2]
    if (
        not (is_part(one) and is_part(two))
        or one.mention.form != "cardinal"
        or two.mention.form != "cardinal"
    ):
        return None
    parted = (
        line.words[0].lower == "of" and one.first <= 2
    )  # "of the 30 boats, 12 were damaged, which leaves 18"
    if any(seen.lower(seen.first - 1) in _COMPARING for seen in ((two,) if parted else (one, two))):
        return None
    apart = line.words[one.after : two.first]
    between = [word.lower for word in apart]
    if between in (["for"], ["in"], ["on"]) and one.noun and two.noun and value(one) < value(two):
        return one, two
    taken = bool({",", "but", "and"} & set(between)) and two.noun in ("", one.noun)
    taken = taken and two.lower(two.last) not in _MORE  # "seven fell ill and two others gave up"
    taken = taken and any(
        map(is_said, (*(word.text for word in apart), two.lower(two.after)))
    )  # "60 in May and 22 in June"
    return (two, one) if taken and one.noun and value(two) < value(one) else None


def _goes_on(rest: View, whole: View) -> bool:
    """Whether what is left is of the whole as it was: not "leaving 12 dead"."""
    if (rest.lower(rest.after), rest.lower(rest.after + 1)) in _ARE_LEFT:
        return rest.noun in ("", whole.noun)
    if rest.noun:
        return rest.noun == whole.noun and rest.lower(rest.after) in _AS_BEFORE
    return rest.lower(rest.last) in _AS_BEFORE


def _the_other(line: Line, told_before: Sequence[Line], make: Maker) -> Iterator[Check]:
    """ "Of the 31 boats, 17 finished. The other 14 turned back": the rest is the whole without the parts before it."""
    for rest in counts(line):
        before = rest.ahead(2)
        said = before[1] in _REST and before[0] == "the"
        said = said or (before == ["the", "last"] and rest.first == 2 and not unit(rest))
        said = said or (before[1] == "the" and (_is_left_over(rest) or _is_others(rest)))
        if not said or not is_part(rest) or value(rest) < _PARTS:
            continue
        earlier = [seen for one in told_before for seen in counts(one)]
        earlier += [seen for seen in counts(line) if seen.last <= rest.first]
        earlier = [seen for seen in earlier if unit(seen) == unit(rest) or not (unit(seen) or seen.noun)]
        told = [
            pair
            for one in (*told_before, line)
            for pair in of_whole(one)
            if pair[1].last <= rest.first or one is not line
        ]
        singled = rest.lower(rest.after) in ("that", "which", "who")
        if told and not singled and rest.noun in ("", told[-1][1].noun):
            part, whole = told[-1]
            more = earlier[earlier.index(whole) + 1 :] if whole in earlier else []
            if more and added(more) == value(part):
                more = []  # "two of the six sank, one off Peru and one off Chad"
            off = abs(value(whole) - value(part) - added(more) - value(rest))
            if len(more) < _PARTS and all(is_item(seen, whole) for seen in more):
                if 0 < off < value(whole) / _PARTS and not (more and _fits(rest, [whole, part, *more])):
                    yield of_sum(make, whole, [part, *more, rest])
                continue
        place = next((at for at, seen in enumerate(earlier) if _can_be_whole(seen, rest)), -1)
        if place < 0:
            continue
        whole, parts = earlier[place], earlier[place + 1 :]
        if _is_listed_with(parts, whole, told_before):
            continue
        if not 0 < len(parts) < _PARTS + 1 or not all(is_item(seen, whole) for seen in parts):
            continue
        close = abs(value(whole) - added(parts) - value(rest)) < value(whole) / _PARTS
        if close and not _fits(rest, [whole, *parts]) and value(rest) < value(whole):
            yield of_sum(make, whole, [*parts, rest])


def _is_listed_with(parts: Sequence[View], whole: View, told_before: Sequence[Line]) -> bool:
    """Whether a list goes on from another number over a whole to its parts: "420 hulls; 260 yachts came from here and
    120 from there" has three parts of something else."""
    return any(whole in run[1:] and run[-1] in parts for line in told_before for run in runs(line))


def _is_others(rest: View) -> bool:
    """Whether "The four others" opens the sentence."""
    return rest.first == 1 and rest.lower(rest.last) == "others"


def _is_left_over(rest: View) -> bool:
    """Whether "left over" or "that were left" stands behind a number."""
    if rest.noun == "left" and rest.lower(rest.after) == "over":
        return True
    behind = rest.behind(4, noun=True)
    that_is = behind[:3] in (["that", "are", "left"], ["that", "were", "left"])
    return that_is or behind[:2] in (["left", "over"], ["that", "remain"])


def _can_be_whole(seen: View, rest: View) -> bool:
    people = seen.counts_people and rest.counts_people
    return (
        is_part(seen)
        and bool(seen.noun or unit(seen))
        and value(seen) > _PARTS
        and (rest.noun in ("", seen.noun) or people)
    )


def is_item(seen: View, whole: View) -> bool:
    """Whether a number is one of the parts: bare or of the same noun, smaller, and at the head of its clause."""
    if (
        not is_part(seen)
        or not value(seen)
        or not (seen.noun in ("", whole.noun) or seen.mention.part_of)
        or value(seen) >= value(whole)
    ):
        return False
    return seen.lower(seen.first - 1) not in _COMPARING


def _fits(rest: View, earlier: Sequence[View]) -> bool:
    """Whether the rest is any of the numbers before it without the last of those that follow it, or without one."""
    numbers = [value(seen) for seen in earlier]
    for at, number in enumerate(numbers):
        later = numbers[at + 1 :]
        ends = (number - sum(later[first:]) for first in range(len(later) + 1))
        if value(rest) in ends or any(value(rest) == number - one for one in later):
            return True
    return False
