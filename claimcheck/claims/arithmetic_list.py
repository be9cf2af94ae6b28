"""Lists of parts against their total: "14 medals ... Five were gold, six silver and five bronze", "£18.6m ... £7.1m on
roads, £5.4m on housing and £4.2m on parks", "4,200 oaks and 1,300 beeches, 5,500 trees in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.claims.arithmetic_verbs import is_verb, shares_a_verb
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, show, written
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Check
from claimcheck.values.units import units

_GAP = 16  # words between two parts of a list
_NAMED = 5  # words between the joint of a list and its next number: "and the third 1.7 million"
_BEHIND = 7  # words between the last part and a closing total
_BACK = 2  # sentences before a list in which its total is looked for
_LARGE = 100_000  # a bare number as large as this goes on with the currency told before
_FARTHEST = 5  # times; parts that make up less of a total are not all its parts
_OPENING = 3  # words before the first part of a list that opens a sentence
_AFTER_TOTAL = 4  # words between a total and its list: "310 passengers between them, 180 in the first"
_JOINTS = frozenset({",", ";", "and"})
# Kinds that are all there are of something: whoever lists them gives the whole.
_WHOLE = tuple(frozenset(kinds.split()) for kinds in in_order("claims.arithmetic_list", "whole"))
_IN_ALL = (("in", "all"), ("in", "total"), ("all", "told"), ("altogether",), ("combined",))
_TAKEN_UP = listed("claims.arithmetic_list", "taken_up")
_TOO = frozenset({"other", "others", "more", "further", "additional"})
_PLACING = listed("claims.arithmetic_list", "placing")
_HOLDS = listed("claims.arithmetic_list", "holds")
_JUDGING = listed("claims.arithmetic_list", "judging")


def lists(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "sum" of lists told in one sentence, whose total stands in it or in one of the two before."""
    for place, line in enumerate(held):
        run = _run(line)
        if len(run) > 1:
            near = [one for one in held[max(0, place - _BACK) : place] if line.index - one.index <= _BACK]
            yield from _against_total(line, run, near, make)
        yield from _totalled(line, make)


def is_part(seen: View) -> bool:
    """Whether the amount can be added up: an exact count, sum of money or measure that is no rate."""
    amount, form = seen.mention.amount, seen.mention.form
    if not amount.exact or amount.low is None or amount.low != amount.high or seen.mention.per:
        return False
    known = units().get(amount.unit)
    extensive = known is None or known.dimension not in ("time", "angle", "temperature", "speed")
    return form in ("cardinal", "money", "measure") and extensive and amount.unit != "%"


def value(seen: View) -> Fraction:
    """The one number that an exact amount gives."""
    return seen.mention.amount.low or Fraction(0)


def slack(total: View, parts: Sequence[View]) -> Fraction:
    """By how much rounded figures may miss their sum: half the last digit of the total, and for each part half
    the finest digit in the list; counts under a thousand are not rounded."""
    if all(not seen.mention.amount.unit and value(seen) < 1000 for seen in (total, *parts)):
        return Fraction(0)
    finest = min(part.mention.amount.precision or Fraction(0) for part in parts)
    return ((total.mention.amount.precision or Fraction(0)) + finest * len(parts)) / 2


def _run(line: Line) -> list[View]:
    """The last run of numbers of one unit that follow one another as in a list, closed by "and"."""
    run: list[View] = []
    best: list[View] = []
    for seen in line.views:
        if run and is_part(seen) and _follows(line, run[-1], seen):
            run.append(seen)
        else:
            run = [seen] if is_part(seen) else []
        if len(run) > 1 and "and" in {line.words[at].lower for at in range(run[-2].last, seen.first)}:
            best = list(run)
    return best


_CLAUSE_OPENERS = listed("claims.arithmetic_list", "clause_openers")


def _follows(line: Line, one: View, two: View) -> bool:
    """Whether the second number is the next item of a list that holds the first."""
    alike = one.mention.amount.unit == two.mention.amount.unit or _leaves_out_unit(one, two)
    if not alike or two.first - one.last > _GAP:
        return False
    between = [word.lower for word in line.words[one.last : two.first]]
    joint = next((at for at in range(len(between) - 1, -1, -1) if between[at] in _JOINTS), -1)
    if joint < 0 or len(between) - 1 - joint > _NAMED or {":", "(", ")", "—", "–", "."} & set(between):
        return False
    return not _CLAUSE_OPENERS & set(between[joint:])


def _leaves_out_unit(one: View, two: View) -> bool:
    """Whether the second is money as the first is: "700 million euros for pupils, 350 million for schools"."""
    money = one.mention.form == "money" or (
        one.mention.form == "cardinal" and not one.noun and value(one) >= _LARGE
    )
    return money and two.mention.form == "cardinal" and not two.noun and value(two) >= _LARGE


def _against_total(line: Line, run: Sequence[View], near: Sequence[Line], make: Maker) -> Iterator[Check]:
    for total, parts in _tied(line, run, near):
        whole = _is_whole(line, parts) or _numbered([*near, line], total, parts)
        added, room = sum((value(part) for part in parts), Fraction(0)), slack(total, parts)
        if value(total) > _FARTHEST * added:
            continue  # "180,000 objects, 41 of which are bones, and has returned nine"
        over = _misses(added - value(total), room) and all(value(part) < value(total) for part in parts)
        under = whole and _misses(value(total) - added, room)
        if over or under:
            yield of_sum(make, total, parts)
            return


def _tied(line: Line, run: Sequence[View], near: Sequence[Line]) -> Iterator[tuple[View, Sequence[View]]]:
    """Totals that the words tie to the list, each with its parts."""
    for parts in (run, run[1:]):  # "14 medals, five gold, six silver and five bronze": the first is no item
        total = _total_here(line, parts) if len(parts) > 1 else None
        if total is not None:
            yield total, parts
            break
    if _opens(line, run) and not line.dated:
        total = _total_before(run, near)
        if total is not None:
            yield total, run


def _misses(by: Fraction, room: Fraction) -> bool:
    """Whether a sum is off by more than rounding can do, which never reaches all of its room."""
    return by > 0 and by >= room


def of_sum(make: Maker, total: View, parts: Sequence[View]) -> Check:
    """The check whose sides are a total and the parts that do not make it."""
    added = sum((value(part) for part in parts), Fraction(0))
    shown = " + ".join(show(value(part)) for part in parts)
    return make.check("sum", f"{shown} = {show(added)}, not {written(total)}", (total,), parts)


def _total_here(line: Line, parts: Sequence[View]) -> View | None:
    """A total told in the sentence before the list, tied to it by "of the", a colon, a comma or "includes"."""
    first = parts[0]
    before = [seen for seen in line.views if seen.last <= first.first and _can_hold(seen, parts)]
    if not before:
        return None
    total = before[-1]
    between = [word.lower for word in line.words[total.after : first.first]]
    if not between:
        return None
    if line.words[0].lower == "of" and total.first <= 2:
        tied = _apart(total, line, parts)
    elif between[-2:] == ["of", "which"] and total.mention.form == "money":
        tied = shares_a_verb(line, parts)
    elif between[-1] == ":":
        tied = not _overlapping(line, total.last)
    elif between[-1] == "," and shares_a_verb(line, parts):
        tied = _apposed(total, between, parts)
    else:
        held = bool(_HOLDS & set(between)) and len(between) <= _GAP and shares_a_verb(line, parts)
        tied = held and (total.mention.form != "cardinal" or _sorted_out(total, parts))
    return total if tied else None


def _sorted_out(total: View, parts: Sequence[View]) -> bool:
    """Whether nothing can be of two of the sorts: not "600 women, 900 foreigners and 13,000 men"."""
    return bool(_kinds(parts)) or all(part.noun in ("", total.noun) for part in parts)


def _apposed(total: View, between: Sequence[str], parts: Sequence[View]) -> bool:
    """Whether the list stands right behind its total: "17 people, nine on Friday and six on Sunday"; where a list
    names kinds, words may stand between: "14 medals at the Games, five gold ..."."""
    kinds = _kinds(parts)
    if kinds:
        return len(between) <= _GAP and total.noun not in kinds and total.lower(total.last) not in kinds
    short = len(between) <= _AFTER_TOTAL and not any(is_verb(word) or word in _PLACING for word in between)
    return (between == [","] or short) and bool(total.noun) and _same_noun(total, parts)


def _numbered(lines: Sequence[Line], total: View, parts: Sequence[View]) -> bool:
    """Whether a number tells how many parts there are: "the two crashes killed 17 people, nine ... and six"."""
    return any(
        value(seen) == len(parts)
        and seen.mention.form == "cardinal"
        and seen.noun
        and seen not in parts
        and not _TOO & set(seen.mention.modifiers)
        for line in lines
        for seen in line.views
        if is_part(seen) and seen is not total
    ) and all(not part.noun or part.noun == total.noun or part.mention.form == "money" for part in parts)


def _apart(total: View, line: Line, parts: Sequence[View]) -> bool:
    """Whether no one can be in two of the parts of "of the 40": money, votes, or items that share one verb."""
    return total.mention.form != "cardinal" or total.noun in _JUDGING or shares_a_verb(line, parts)


def _overlapping(line: Line, start: int) -> bool:
    return any(word.lower in ("multiple", "several", "both", "also") for word in line.words[start:])


def _can_hold(total: View, parts: Sequence[View]) -> bool:
    """Whether a number can be the whole of the parts: of their unit, larger than each, told of no other thing."""
    same = total.mention.amount.unit == parts[0].mention.amount.unit or _leaves_out_unit(total, parts[0])
    if not is_part(total) or not same:
        return False
    return all(value(part) < value(total) for part in parts) and not total.mention.part_of


def _same_noun(total: View, parts: Sequence[View]) -> bool:
    """Whether the parts name nothing that the total does not hold: no noun, the total's, or people of people."""
    people = total.counts_people and bool(total.noun) and "other" not in total.mention.modifiers
    return all(
        not part.noun or part.noun == total.noun or (people and part.counts_people) for part in parts
    ) or bool(_kinds(parts))


def _kinds(parts: Sequence[View]) -> frozenset[str]:
    """The set of kinds that the parts name one by one, where it is one of those that leave nothing out."""
    named = [{part.noun, *(part.lower(part.last + at) for at in range(3))} for part in parts]
    for whole in _WHOLE:
        if all(whole & names for names in named) and len(parts) > 1:
            return whole
    return frozenset()


def _is_whole(line: Line, parts: Sequence[View]) -> bool:
    """Whether the list leaves nothing out: its last part is the rest, or all kinds are there."""
    last = parts[-1]
    before = {line.words[at].lower for at in range(max(0, last.first - 3), last.first)}
    kinds = _kinds(parts)
    complete = bool(kinds) and (len(parts) == 3 or not {"gold", "win", "won"} & kinds)
    return complete or bool(before & {"remaining", "rest", "remainder"})


def _opens(line: Line, parts: Sequence[View]) -> bool:
    """Whether the list begins its sentence and all numbers of it are the list's: "Five were gold, six silver"."""
    others = [seen for seen in line.views if seen not in parts and value(seen) != 1]
    opening = [word.lower for word in line.words[:_OPENING]]
    taken_up = opening[0] == "of" and bool(_TAKEN_UP & set(opening))
    return (parts[0].first <= _OPENING or taken_up) and not others and shares_a_verb(line, parts)


def _total_before(parts: Sequence[View], near: Sequence[Line]) -> View | None:
    """The one number of the sentences before that can be the whole."""
    for line in reversed(near):
        able = [seen for seen in line.views if _can_hold(seen, parts) and _elided(seen, parts)]
        if able:
            return able[0] if len(able) == 1 else None
    return None


def _elided(total: View, parts: Sequence[View]) -> bool:
    """Whether the parts leave out what they count, or name it once: "One held 16 kilos, the second ..."."""
    if total.mention.form == "money":
        return True
    bare = not any(part.noun for part in parts[1:]) and parts[0].noun in ("", total.noun)
    return bool(total.noun) and (bare or bool(_kinds(parts)))


def _totalled(line: Line, make: Maker) -> Iterator[Check]:
    """ "2,300 in Gdansk and 1,100 in Gdynia, a total of 3,400"; "4,200 oaks and 1,300 beeches, 5,500 trees in all"."""
    if len(line.views) < 3 or line.has("each", "average", "per", "every", "apiece"):
        return
    total = line.views[-1]
    if not is_part(total) or not says_total(total):
        return
    parts: list[View] = []
    for seen in reversed(line.views[:-1]):
        if not is_part(seen) or (parts and not _follows(line, seen, parts[0])):
            break
        parts.insert(0, seen)
    if len(parts) < 2 or len(parts) != len(line.views) - 1 or total.first - parts[-1].after > _BEHIND:
        return
    if not _can_hold(total, parts):
        return
    added = sum((value(part) for part in parts), Fraction(0))
    if _misses(abs(added - value(total)), slack(total, parts)):
        yield of_sum(make, total, parts)


def says_total(seen: View) -> bool:
    """Whether "a total of" stands before a number, or "in all" behind it."""
    if (seen.lower(seen.first - 2), seen.lower(seen.first - 1)) == ("total", "of"):
        return True
    return any(tuple(seen.lower(seen.after + at) for at in range(len(said))) == said for said in _IN_ALL)
