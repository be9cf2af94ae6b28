"""The items of a list of numbers, and what can be their total."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.arithmetic_list import is_part, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed

_GAP = 16  # words between two numbers of a list
_NAMED = 6  # words between the joint and the number: "; all other markets together took 3"
_LARGE = 1000  # a bare number as large as this goes on with the unit told before
_JOINTS = frozenset({",", ";", "and"})
_BREAKS = frozenset({":", "(", ")", "—", "–", ".", '"', "“", "”"})
_OPENERS = listed("claims.arithmetic_list", "clause_openers")
_LEVELS = listed("claims.arithmetic_items", "levels")


def items(line: Line, start: int, reach: int) -> list[View]:
    """The numbers of the list that begins at most `reach` words behind words[start], closed by "and" or ";"; none
    where it holds a number that cannot be added."""
    run: list[View] = []
    closed = False
    for seen in line.views:
        if seen.first < start:
            continue
        if not run:
            if seen.first > start + reach or not is_part(seen):
                return []
            run = [seen]
            continue
        joint = _joint(line, run[-1], seen) if is_part(seen) else ""
        if not joint:
            break
        if closed and joint == "and":
            return []  # "nine men and two women, and four of the ..."
        closed = joint in ("and", ";") or closed
        run.append(seen)
    return run if closed else []


def _joint(line: Line, one: View, two: View) -> str:
    """ "," ";" or "and" where the second number is the next item of a list that holds the first; "" otherwise."""
    if two.first - one.last > _GAP or not _alike(one, two):
        return ""
    between = [word.lower for word in line.words[one.last : two.first]]
    at = next((at for at in range(len(between) - 1, -1, -1) if between[at] in _JOINTS), -1)
    if at < 0 or len(between) - 1 - at > _NAMED or _BREAKS & set(between):
        return ""
    behind = between[at + 1 :]
    if _OPENERS & set(behind) or (behind and behind[-1] in _LEVELS):
        return ""
    return "and" if between[max(0, at - 1) : at + 1] == [",", "and"] else between[at]


def _alike(one: View, two: View) -> bool:
    """Whether two numbers are of one unit, or the second leaves it out."""
    a, b = one.mention, two.mention
    if a.amount.unit == b.amount.unit and (a.form == b.form or "money" not in (a.form, b.form)):
        return True
    return b.form == "cardinal" and not b.noun and value(two) >= _LARGE and a.form in ("money", "measure")


def fits(total: View, parts: Sequence[View], *, bare: bool = False) -> bool:
    """Whether a number can be the whole of the parts: of their unit or that which they leave out, larger than each,
    and, unless `bare`, a number of something."""
    if not parts or not is_part(total) or total in parts:
        return False
    unit, first = total.mention.amount.unit, parts[0].mention.amount.unit
    elided = not first and total.mention.form in ("money", "measure") and value(parts[0]) >= _LARGE
    if unit != first and not (elided and not parts[0].noun):
        return False
    return all(value(part) < value(total) for part in parts) and (bare or bool(total.noun) or bool(unit))


def wide(total: View) -> bool:
    """Whether the total is a bound or a part: "at least", "more than", "another"."""
    return not total.mention.amount.exact or total.lower(total.first - 1) in _LEVELS
