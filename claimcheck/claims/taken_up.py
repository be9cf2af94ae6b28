"""Things that an article takes up again by a definite phrase, with another number: "six lifts ... the eight lifts".

"The eight lifts" and "the figure of 90 seats" speak of what the reader has been told of. Where all that was told
before is another number of the same thing, in the same words, one of the two is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from claimcheck.claims.arithmetic_headline import NO_PARTS
from claimcheck.claims.arithmetic_runs import value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, written
from claimcheck.data.listed import listed
from claimcheck.model import Check, Relation, Zone
from claimcheck.values import relate

_FURTHEST = 3  # times; numbers of a noun that differ more are of other things
_MOST = 60  # numbers of an article that may make up another by sum or difference
_LIMITS = listed("claims.taken_up", "limits")
_FIGURES = listed("claims.taken_up", "figures")
_DEMONSTRATIVE = frozenset({"the", "these", "those"})
_NARROWS = listed("claims.taken_up", "narrows")
_MOVED, _PLANNED = listed("claims.taken_up", "moved"), listed("claims.taken_up", "planned")
_PARTICIPLE = 3  # words behind "had" among which its participle stands


def taken_up(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "taken-up-number": a definite phrase with a number other than the article gave the thing before."""
    told = [(line, seen) for line in held for seen in line.views if seen.mention.form not in NO_PARTS]
    if len(told) > _MOST:
        return
    by_noun: dict[str, list[tuple[Line, View]]] = defaultdict(list)
    for line, seen in told:
        if seen.noun:
            by_noun[seen.noun].append((line, seen))
    for found in by_noun.values():
        pair = _pair(found)
        if pair is not None and not _made_up(pair, [seen for _, seen in told]):
            first, again = pair
            detail = f"'{written(first)}', taken up again as '{written(again)}'"
            sides = ([seen for _, seen in found if value(seen) == value(one)] for one in pair)
            yield make.check("taken-up-number", detail, *sides)


def _pair(found: Sequence[tuple[Line, View]]) -> tuple[View, View] | None:
    """The first telling and the one that takes it up with another number, where the article gives these two alone."""
    values = {value(seen) for _, seen in found if not _counts_one(seen)}
    if len(values) != 2 or any(_limited(seen) for _, seen in found):
        return None
    body = [(line, seen) for line, seen in found if not _counts_one(seen) and _zone(line, seen) is Zone.BODY]
    if not body:
        return None
    first, *rest = body
    for line, seen in rest:
        if value(seen) == value(first[1]):
            continue
        if relate(seen.mention.amount, first[1].mention.amount) is not Relation.APART:
            return None
        if not _is_plain(seen) or not _is_bare(first[1]) or line.index == first[0].index:
            return None
        if not _takes_up(seen) or first[0].dated or line.dated:
            return None
        near = max(value(seen), value(first[1])) <= _FURTHEST * min(value(seen), value(first[1]))
        alike = set(seen.mention.modifiers) == set(first[1].mention.modifiers)
        told = near and alike and not _moved(seen, first[0].index, line.index)
        return (first[1], seen) if told else None
    return None


def _moved(seen: View, first: int, last: int) -> bool:
    """Whether a sentence from the first telling to the second says that a number has moved."""
    between = seen.doc.sentences[first : last + 1]
    moved = any(word.lower in _MOVED for sentence in between for word in sentence.words)
    return moved or any(_tells_old_plan(sentence.lowers) for sentence in between)


def _tells_old_plan(lowers: Sequence[str]) -> bool:
    """Whether a sentence tells what was planned once: "had at first proposed to shut three", "had wanted three"."""
    if ("at", "first") in pairwise(lowers):
        return True
    had = (at for at, lower in enumerate(lowers) if lower == "had")
    return any(not _PLANNED.isdisjoint(lowers[at + 1 : at + 1 + _PARTICIPLE]) for at in had)


def _zone(line: Line, seen: View) -> Zone:
    return seen.doc.sentences[line.index].zone


def _takes_up(seen: View) -> bool:
    """Whether "the", or "all" that opens its sentence, stands right before the number, and nothing behind its
    noun narrows it; or "the figure of"."""
    before = seen.ahead(3)
    if before[2] == "of" and before[1] in _FIGURES and before[0] in _DEMONSTRATIVE:
        return True
    opens = before[2] in _DEMONSTRATIVE or (before[2] == "all" and seen.first == 1)
    return opens and seen.lower(seen.after) not in _NARROWS


def _is_plain(seen: View) -> bool:
    return seen.mention.amount.exact and _is_bare(seen)


def _is_bare(seen: View) -> bool:
    """Whether a number, hedged or not, counts things, and not a rate or a measure of them."""
    amount = seen.mention.amount
    counts = seen.mention.form == "cardinal" and not amount.unit and not seen.mention.per
    return counts and amount.low is not None and amount.high is not None


def _limited(seen: View) -> bool:
    """Whether a number is of a part, or comes on top: then the article has more than one number of the thing."""
    around = {seen.lower(seen.first - 1), *seen.mention.modifiers}
    return seen.mention.part_of or bool(_LIMITS & around)


def _counts_one(seen: View) -> bool:
    return value(seen) == 1


def _made_up(pair: tuple[View, View], told: Sequence[View]) -> bool:
    """Whether one of the two is the other with, or without, numbers told of it."""
    one, two = (value(seen) for seen in pair)
    others = [value(seen) for seen in told if value(seen) not in (one, two)]
    if abs(one - two) in others:
        return True
    return any(a + b in (one, two) for a, b in combinations(others, 2))
