"""Lists whose own words say that they are all there is of a total: "6.3 million, made up of 4.7 million ... and 1.9
million ...", "of which 6,100 were washed, 4,900 honey and 2,400 natural", "all other markets took 2.5 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.claims.arithmetic_items import fits, items, wide
from claimcheck.claims.arithmetic_list import is_part, of_sum, slack, value
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line, Maker
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Check

# Verbs that name all the parts of a whole; words of one row follow one another.
_COMPOSED = tuple(tuple(words.split()) for words in in_order("claims.arithmetic_whole", "composed"))
_REST = listed("claims.arithmetic_whole", "rest")
_OVERLAPPING = listed("claims.arithmetic_tallies", "overlapping")
_EXCLUSIVE = listed("claims.arithmetic_tallies", "exclusive")
_OPENING = 9  # words before the verb that says what the total of the sentence before is made of
_CLOSE = 3  # words between that verb and the first part
_AT = frozenset({"in", "at", "from", "near"})
_BACK = 4  # sentences with numbers before "the remaining 85,000" in which its total is looked for
_FAR = Fraction(3, 10)  # a list that misses a number by more is none of its parts
_NEAR = Fraction(1, 10)  # a list that does not say it is whole, and misses by less, is meant as one
_MANY = 3  # parts that such a list has at least


def wholes(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "sum" of lists that are tied to a total in their sentence or in the one before."""
    for place, line in enumerate(held):
        before = held[place - 1] if place and held[place - 1].index == line.index - 1 else None
        if before is not None and line.views:
            yield from _then_rest(line, held[max(0, place - _BACK) : place], make)
        if len(line.views) < 2:
            continue
        yield from _composed(line, before, make)
        if not line.has(*_OVERLAPPING):
            yield from _with(line, make)
            yield from _in_all(line, make)
            after = (
                held[place + 1] if place + 1 < len(held) and held[place + 1].index == line.index + 1 else None
            )
            yield from _of_a_body(line, before, after, make)
            yield from _all_of_them(line, after, make)
            yield from _of_which(line, make)
            yield from _of_the(line, before, make)
            yield from _with_rest(line, before, make)
            yield from _held_once(line, before, make)


def _against(make: Maker, total: View, parts: Sequence[View], *, whole: bool) -> Iterator[Check]:
    """The check where the parts miss the total; `whole` where the text says that nothing is left out."""
    added = sum((value(part) for part in parts), Fraction(0))
    off = added - value(total)
    if abs(off) <= slack(total, parts) or abs(off) > _FAR * value(total):
        return
    short = whole or (len(parts) >= _MANY and -off <= _NEAR * value(total) and not _placed(parts))
    if off > 0 or short:
        yield of_sum(make, total, parts)


def _placed(parts: Sequence[View]) -> bool:
    """Whether the parts are told by place, of which there may be others: "5,000 in France, 4,000 in Spain and ..."."""
    behind = [{part.lower(at) for at in range(part.last, part.after + 2)} for part in parts]
    return sum(bool(words & _AT) for words in behind) > 1


def _composed(line: Line, before: Line | None, make: Maker) -> Iterator[Check]:
    """ "8 tonnes, made up of 5 tonnes of grain and 3 tonnes of coal"; "It consists of 22 altos and 12 basses"."""
    for at, end in _cues(line):
        parts = items(line, end, _CLOSE)
        if len(parts) < 2:
            continue
        ahead = [seen for seen in line.views if seen.last <= at]
        if ahead:
            totals = [seen for seen in ahead if fits(seen, parts)][-1:]
        else:
            near = before.views if before is not None and at <= _OPENING else ()
            totals = [seen for seen in near if fits(seen, parts)]
        if len(totals) == 1:
            yield from _against(make, totals[0], parts, whole=True)
        return


def _cues(line: Line) -> Iterator[tuple[int, int]]:
    """Where a verb of composition begins and ends."""
    lower = [word.lower for word in line.words]
    for at, word in enumerate(lower):
        for cue in _COMPOSED:
            if word == cue[0] and tuple(lower[at : at + len(cue)]) == cue:
                yield at, at + len(cue)
                break


def _with(line: Line, make: Maker) -> Iterator[Check]:
    """ "850 soldiers, with 500 from Norway, 250 from Latvia and 200 from Denmark": over the total, never under it."""
    for seen, first in zip(line.views, line.views[1:], strict=False):
        if (first.lower(first.first - 2), first.lower(first.first - 1)) != (",", "with"):
            continue
        parts = items(line, first.first, 0)
        people = seen.counts_people and all(part.counts_people for part in parts)
        same = all(part.noun in ("", seen.noun) for part in parts) or people
        added = sum((value(part) for part in parts), Fraction(0))
        if len(parts) > 1 and same and fits(seen, parts) and added > value(seen):
            yield from _against(make, seen, parts, whole=False)
        return


def _of_which(line: Line, make: Maker) -> Iterator[Check]:
    """ "Of which 610 were false alarms, 380 fires and 150 accidents"; "900 tonnes: 520 of one, 210 of ... and ..."."""
    for one, two in zip(line.words, line.words[1:], strict=False):
        which = one.lower == "of" and two.lower in ("which", "whom")
        if not which and two.text != ":":
            continue
        end = next(at for at, word in enumerate(line.words) if word.start >= two.end)
        parts = items(line, end, 1)
        totals = [seen for seen in line.views if seen.last <= end and fits(seen, parts, bare=which)]
        if len(parts) < 2 or not totals or _have(parts[0]):
            continue
        if which or len(totals) == 1:
            yield from _against(make, totals[-1], parts, whole=False)
        return


def _have(part: View) -> bool:
    """Whether the first part tells what some have, which others of the list may have as well."""
    return part.lower(part.last) in ("had", "have", "has") and not lemma_of_verb(part.lower(part.last + 1))


def _of_the(line: Line, before: Line | None, make: Maker) -> Iterator[Check]:
    """ "Of the 640 ballots, 412 were in favour, 187 against and 21 invalid"; "Of those, 388 were ..."."""
    if line.words[0].lower != "of":
        return
    first = line.views[0]
    if line.words[1].lower in ("those", "these", "them"):
        totals = [seen for seen in before.views if seen.noun] if before is not None else []
        parts = items(line, first.first, 0)
    elif first.first <= 2:
        totals, parts = [first], items(line, line.views[1].first, 0)
    else:
        return
    totals = [seen for seen in totals if fits(seen, parts)]
    if len(totals) == 1 and len(parts) > 1 and parts[-1] is line.views[-1] and not _have(parts[0]):
        yield from _against(make, totals[0], parts, whole=_no_others(line))


def _no_others(line: Line) -> bool:
    """ "No other species were affected": the list of the sentence is whole."""
    return any(
        one.lower == "no" and two.lower in ("other", "others")
        for one, two in zip(line.words, line.words[1:], strict=False)
    )


def _with_rest(line: Line, before: Line | None, make: Maker) -> Iterator[Check]:
    """ "Britain took 8 million, Germany 6 million; all other markets together took 3 million"."""
    parts = next((run for seen in line.views if len(run := items(line, seen.first, 0)) >= _MANY), [])
    if not parts or before is None or parts[-1] is not line.views[-1]:
        return
    last = parts[-1]
    between = [word.lower for word in line.words[parts[-2].after : last.first]]
    behind = [last.lower(at) for at in range(last.after, last.after + _CLOSE)]
    if not _REST & {*between, *behind}:
        return
    totals = [
        seen
        for seen in before.views
        if fits(seen, parts) and seen.lower(seen.first - 1) not in ("from", "than")
    ]
    same = [seen for seen in totals if all(part.noun in ("", seen.noun) for part in parts)]
    if len(same) == 1:
        yield from _against(make, same[0], parts, whole=True)


def _in_all(line: Line, make: Maker) -> Iterator[Check]:
    """ "In all, 24 bodies were found, 17 on Saturday and seven on Sunday"."""
    total, parts = line.views[0], items(line, line.views[1].first, 0)
    opening = [total.lower(at) for at in range(total.first)]
    said = opening in (
        ["in", "all", ","],
        ["in", "all"],
        ["altogether", ","],
        ["altogether"],
        ["a", "total", "of"],
    )
    bare = all(part.noun in ("", total.noun) for part in parts)
    comma = bool(parts) and parts[0].lower(parts[0].first - 1) in (",", ":")
    if said and bare and comma and len(parts) > 1 and parts[-1] is line.views[-1] and fits(total, parts):
        yield from _against(make, total, parts, whole=True)


def _all_of_them(line: Line, after: Line | None, make: Maker) -> Iterator[Check]:
    """ "Three are in Leith, five in Alloa and two in Perth. All ten are stable"."""
    parts = items(line, line.views[0].first, 0)
    if after is None or len(parts) < 2 or len(parts) != len(line.views) or after.words[0].lower != "all":
        return
    total = after.views[0]
    taken_up = total.first == 1 and is_part(total) and total.noun in ("", parts[0].noun)
    if taken_up and all(value(part) < value(total) and part.noun in ("", parts[0].noun) for part in parts):
        yield from _against(make, total, parts, whole=True)


def _of_a_body(line: Line, before: Line | None, after: Line | None, make: Maker) -> Iterator[Check]:
    """ "Labour has 23 seats, the Greens 17 and the Farmers eight on the 46-member council": over it, never under."""
    parts = items(line, line.views[0].first, 0)
    if (
        len(parts) < 2
        or parts[0].noun not in _EXCLUSIVE
        or any(p.noun not in ("", *_EXCLUSIVE) for p in parts)
    ):
        return
    near = [*line.views, *(before.views if before is not None else ())]
    bodies = [
        seen for seen in near if seen not in parts and seen.lower(seen.after - 2) == "-" and is_part(seen)
    ]
    has = [after.views[0]] if after is not None and _has_seats(after) else []
    whole = [*(seen for seen in bodies if seen.noun in ("member", "seat")), *has]
    added = sum((value(part) for part in parts), Fraction(0))
    if len(whole) == 1 and added > value(whole[0]):
        yield from _against(make, whole[0], parts, whole=False)


def _has_seats(line: Line) -> bool:
    """ "It has 41 seats"."""
    opening = [word.lower for word in line.words[:2]]
    return opening == ["it", "has"] and line.views[0].noun in _EXCLUSIVE and is_part(line.views[0])


def _then_rest(line: Line, earlier: Sequence[Line], make: Maker) -> Iterator[Check]:
    """ "Firms gave 310,000 euros, donors 265,000 and the state 180,000. The remaining 85,000 came from sales"."""
    rest = line.views[0]
    opening = [rest.lower(at) for at in range(rest.first)]
    if opening not in (["the", "remaining"], ["the", "other"], ["the", "last"]) or len(earlier) < 2:
        return
    listed_ = earlier[-1]
    parts = items(listed_, listed_.views[0].first, 0)
    if len(parts) < 2 or len(parts) != len(listed_.views) or not is_part(rest):
        return
    parts.append(rest)
    for before in reversed(earlier[:-1]):
        totals = [seen for seen in before.views if fits(seen, parts) and not wide(seen)]
        same = [seen for seen in totals if all(part.noun in ("", seen.noun) for part in parts)]
        if len(same) == 1:
            yield from _against(make, same[0], parts, whole=True)
            return


def _held_once(line: Line, before: Line | None, make: Maker) -> Iterator[Check]:
    """ "It took 14 of the 31 seats. The Union has nine, the Farmers five and the Centre four"."""
    parts = items(line, line.views[0].first, 0)
    bare = all(part.noun in ("", *_EXCLUSIVE) for part in parts)
    if len(parts) < 2 or not bare or before is None or len(parts) != len(line.views):
        return
    seats = [seen for seen in before.views if seen.noun in _EXCLUSIVE and is_part(seen)]
    totals = [seen for seen in seats if fits(seen, parts) and not seen.mention.part_of]
    if len(totals) != 1 or wide(totals[0]):
        return
    others = [seen for seen in seats if seen is not totals[0] and seen.mention.part_of]
    if len(others) == len(before.views) - 1 and len(others) < 2:
        yield from _against(make, totals[0], [*others, *parts], whole=False)
