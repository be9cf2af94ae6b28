"""What the words beside a number say of it: that it is the total, all there is, or that a list leaves nobody out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed, phrases

_TOTALLING = phrases("claims.arithmetic_totals", "totalling")
IN_ALL = phrases("claims.arithmetic_totals", "in_all")
"""Phrases that make a number the total: "in all"."""
_BILLS = listed("claims.arithmetic_totals", "bills")
_AGES = listed("claims.arithmetic_totals", "ages")
_OLDEST = 130  # years
_NOBODY = (("nobody", "else"), ("one", "else"), ("nothing", "else"), ("no", "others"))
_REST = listed("claims.arithmetic_wholes", "rest")
_REACH = 7  # words between the head of a sentence that opens with "in all", or "the total", and the number
_BEHIND = 3  # words: "of the others"
_OPENS = 5  # words of a sentence that opens with "there were no others"


def says_total(seen: View) -> bool:
    """Whether "a total of" or "adding up to" stands before a number, or "in all" behind it."""
    for cue in _TOTALLING:
        if tuple(seen.lower(at) for at in range(seen.first - len(cue), seen.first)) == cue:
            return True
    behind = any(tuple(seen.lower(seen.after + at) for at in range(len(said))) == said for said in IN_ALL)
    return behind or _opens_with_total(seen) or _is_the_total(seen)


def _is_the_total(seen: View) -> bool:
    """Whether a number stands behind "the total" in apposition: "the total for both nights, 900 euros"."""
    ahead = seen.ahead(_REACH)
    told = ("the", "total") in pairwise(ahead) and ahead[-1] == "," and ahead.count(",") == 1
    return told and not any(word.isdecimal() for word in ahead)


def _opens_with_total(seen: View) -> bool:
    """Whether "in all" opens the sentence of which this is the first number: "In total the team walked 90 miles"."""
    opening = [seen.lower(at) for at in range(min(seen.first, _REACH + 1))]
    if len(opening) > _REACH or any(word.isdecimal() for word in opening):
        return False
    return any(tuple(opening[: len(said)]) == said for said in IN_ALL)


def is_all(seen: View) -> bool:
    """Whether the words before a number make it all there is: "all 90 seats", "its 33 doors", "the bill of 90
    euros", "for the whole load they got 90 euros"."""
    one, two, three = seen.ahead(3)
    bill = three == "of" and two in _BILLS and one in ("the", "its", "their")
    bill = bill and seen.lower(seen.after) not in ("for", "of")  # "the bill of 900 euros for the hall"
    owned = three in ("its", "their") and bool(seen.noun)
    opening = [seen.lower(at) for at in range(min(seen.first, 3))]
    return three == "all" or owned or bill or opening == ["for", "the", "whole"]


def is_of_age(seen: View) -> bool:
    """Whether a bare number behind a word of age tells how old somebody is: "range in age from four to 86"."""
    bare = seen.mention.form == "cardinal" and not seen.noun and (seen.mention.amount.high or 0) <= _OLDEST
    told = any(word.lower in _AGES for word in seen.words[: seen.first])
    return bare and (told or seen.ahead(2) == ["old", "as"])


def excludes_others(line: Line, parts: Sequence[View]) -> bool:
    """Whether the sentence after a list says that it leaves nobody out: "Nobody else was held"; not where each of its
    parts is picked out: "21 of them women and 16 of them young"."""
    after = line.views[0].doc.sentences[line.index + 1 : line.index + 2]
    picked = sum(part.behind(2) == ["of", "them"] for part in parts) > 1
    return not picked and any(pair in _NOBODY for one in after for pair in pairwise(one.lowers[:_OPENS]))


def of_others(part: View) -> bool:
    """Whether a list opens with some of those that were left over: "Three of the others", "two of the remaining"."""
    behind = part.behind(_BEHIND)
    return behind[0] == "of" and not _REST.isdisjoint(behind[1:])
