"""Parts against their total, where the text says that the parts make the total."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, meant, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim

_REST = frozenset({"remaining", "rest", "others", "remainder"})
_ABOARD = listed("claims.arithmetic_sum", "aboard")
_UNSURE = listed("claims.arithmetic_sum", "unsure")
_FREELY = listed("claims.arithmetic_sum", "freely")
_BACK = 2  # sentences before a list of parts in which its total is looked for
_REACH = 4  # sentences after a total in which its outcome can be told
_ALIVE = frozenset({"rescued", "survived", "evacuated"})


def sums(held: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]) -> Iterator[Check]:
    """Checks of lists that say they are whole, and of those aboard against what became of them."""
    for place, line in enumerate(held):
        yield from _listed(line, make)
        yield from _after_colon(line, make)
        yield from _continued(held[max(0, place - _BACK) : place], line, make)
        yield from _percents(line, held[place - 1] if place else None, make)
        yield from _aboard(line, held[place : place + _REACH + 1], make, claims)


def _is_count(seen: View) -> bool:
    amount = seen.mention.amount
    whole = amount.exact and amount.low is not None and amount.low.denominator == 1
    return bool(whole) and seen.mention.form == "cardinal" and not amount.unit and not seen.mention.per


def _listed(line: Line, make: Maker) -> Iterator[Check]:
    """ "Of the 12,400 people, 7,100 work ..., 3,300 ... and the remaining 2,000"; "41 people (25 men and 16 women)"."""
    counts = [seen for seen in line.views if _is_count(seen)]
    if len(counts) < 3:
        return
    total, parts = counts[0], counts[1:]
    if line.words[0].lower == "of" and total.first <= 2:
        closing = _closing(line, parts)
        if closing:
            yield from _sum(make, total, parts[:closing])
    elif _opens_list(line, total, parts):
        yield from _sum(make, total, parts)


def _after_colon(line: Line, make: Maker) -> Iterator[Check]:
    """ "A total of 1,400 posts will go: 620 in Spain, 450 in Portugal and 330 in Poland"."""
    colon = next((at for at, word in enumerate(line.words) if word.text == ":"), -1)
    counts = [seen for seen in line.views if _is_count(seen)]
    before, parts = [c for c in counts if c.first < colon], [c for c in counts if c.first > colon]
    if len(before) != 1 or len(parts) < 2 or parts[0].first != colon + 1 or len(counts) != len(line.views):
        return
    total = before[0]
    alike = all(not part.noun or part.noun == total.noun for part in parts)
    if alike and _and_before(line, parts[-1]) and all(_value(part) < _value(total) for part in parts):
        yield from _sum(make, total, parts)


def _and_before(line: Line, part: View) -> bool:
    return any(line.words[at].lower == "and" for at in range(max(0, part.first - 2), part.first))


def _continued(earlier: Sequence[Line], line: Line, make: Maker) -> Iterator[Check]:
    """Parts that close with "the remaining 260", of a total told in the sentences before."""
    parts = [seen for seen in line.views if _is_count(seen)]
    closing = _closing(line, parts)
    if closing < 3 or line.words[0].lower == "of":
        return
    listed = parts[:closing]
    for before in reversed(earlier):
        totals = [seen for seen in before.views if _is_count(seen) and _holds(seen, listed)]
        if totals:
            if len(totals) == 1:
                yield from _sum(make, totals[0], listed)
            return


def _holds(total: View, parts: Sequence[View]) -> bool:
    """Whether a number can be the whole of the parts: of their sort, and larger than each."""
    sorts = set(total.classes)
    same = all(not part.noun or part.noun == total.noun or sorts & set(part.classes) for part in parts)
    named = any(part.noun for part in parts)
    return named and same and all(_value(part) < _value(total) for part in parts)


def _closing(line: Line, parts: Sequence[View]) -> int:
    """How many parts the list has when its last is "the remaining 2,000" or "the other 12"; 0 where none closes it."""
    for place, part in enumerate(parts):
        before = {line.words[at].lower for at in range(max(0, part.first - 3), part.first)}
        after = line.words[part.last].lower if part.last < len(line.words) else ""
        if place and (before & (_REST | {"other"}) or after in _REST):
            return place + 1
    return 0


def _opens_list(line: Line, total: View, parts: Sequence[View]) -> bool:
    """Whether the parts stand in brackets or after a colon right behind the total, the last joined by "and"."""
    opening = next(
        (at for at in range(total.last, min(total.last + 7, len(line.words))) if line.words[at].text in ":("),
        -1,
    )
    if opening < 0 and _aboard_listed(line, total, parts):
        return True
    if opening < 0 or parts[0].first != opening + 1:
        return False
    last = parts[-1]
    joined = line.words[last.first - 1].lower == "and"
    nouns = {part.noun for part in parts}
    listed = all(_is_listed(line, one, two) for one, two in pairwise(parts))
    return joined and listed and len(nouns) == len(parts) and "" not in nouns


def _aboard_listed(line: Line, total: View, parts: Sequence[View]) -> bool:
    """Whether people are parted into kinds of people behind a comma: "42 people were on board, 36 passengers and
    eight crew"."""
    if total.noun not in ("people", "person") or not any(word.lower in _ABOARD for word in line.words):
        return False
    comma = parts[0].first - 1
    persons = all(part.noun and part.counts_people for part in parts)
    joined = all(_is_listed(line, one, two) for one, two in pairwise(parts))
    return (
        line.words[comma].text == ","
        and persons
        and joined
        and line.words[parts[-1].first - 1].lower == "and"
    )


def _is_listed(line: Line, one: View, two: View) -> bool:
    """Whether nothing but a comma or "and" stands between one part's noun and the next part."""
    between = [word.lower for word in line.words[one.after : two.first]]
    return between in ([","], ["and"], [",", "and"])


def _sum(make: Maker, total: View, parts: Sequence[View]) -> Iterator[Check]:
    whole = sum((_value(part) for part in parts), Fraction(0))
    if len(parts) < 2 or whole == _value(total):
        return
    slack = sum((part.mention.amount.precision or 0) for part in (*parts, total)) / 2
    if whole >= 1000 and abs(whole - _value(total)) <= slack:
        return
    yield make.check("sum", f"{_added(parts)} = {show(whole)}, not {written(total)}", (total,), parts)


def _value(seen: View) -> Fraction:
    return seen.mention.amount.low or Fraction(0)


def _added(parts: Sequence[View]) -> str:
    return " + ".join(show(_value(part)) for part in parts)


def _aboard(
    line: Line, near: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]
) -> Iterator[Check]:
    """All aboard against the saved, the dead and the missing, where one sentence tells of all three."""
    total = next((seen for seen in line.views if _is_count(seen) and _is_aboard(line, seen)), None)
    if total is None:
        return
    for later in near:
        if later.index - line.index > _REACH:
            return
        fates = _fates(later, total, claims, parts=later is line)
        if set(fates) == {"alive", "dead", "missing"}:
            yield from _sum(make, total, [fates[name] for name in ("alive", "dead", "missing")])
            return


def _is_aboard(line: Line, seen: View) -> bool:
    if not seen.counts_people:
        return False
    around = line.words[max(0, seen.first - 4) : seen.first + 6]
    return any(word.lower in _ABOARD - {"passengers"} for word in around)


def _fates(
    line: Line, total: View, claims: Mapping[tuple[int, int], Claim], *, parts: bool
) -> dict[str, View]:
    """The counts of one sentence by fate; empty where a fate is told twice or a number is hedged.

    `parts`: the sentence is the total's own, so that "of the 40" makes the counts its parts.
    """
    found: dict[str, View] = {}
    for seen in line.views:
        fate = _fate(seen, claims, parts=parts)
        if not fate or seen is total:
            continue
        if fate in found or not _is_count(seen) or (seen.mention.part_of and not parts):
            return {}
        found[fate] = seen
    return found


def _fate(seen: View, claims: Mapping[tuple[int, int], Claim], *, parts: bool) -> str:
    if seen.noun in ("body", "corpse"):
        return "dead"
    claim = claims.get((seen.mention.span.start, seen.mention.span.end))
    if claim is None or ("part" in claim.scope and not parts):
        return ""
    if claim.attribute in _ALIVE:
        return "alive"
    return {"killed": "dead", "missing": "missing"}.get(claim.attribute, "")


def _percents(line: Line, before: Line | None, make: Maker) -> Iterator[Check]:
    """Shares that claim to be all: the undecided or the rest are named, so they must make 100."""
    shares = [
        seen for seen in line.views if seen.mention.form == "percent" and seen.mention.amount.unit == "%"
    ]
    if len(shares) < 2 or not line.has(*_UNSURE, "rest", "remaining") or line.has(*_FREELY):
        return
    if before is not None and before.index == line.index - 1 and before.has("multiple"):
        return
    parts = [*shares, *(seen for seen in line.views if _is_elided_share(line, seen))]
    if any(_is_size(seen) for seen in parts):
        return
    low = sum((meant(part.mention.amount).low for part in parts), Fraction(0))
    if low > 100:
        ordered = sorted(parts, key=lambda part: part.first)
        total = sum((_value(part) for part in ordered), Fraction(0))
        yield make.check(
            "percent-total", f"{_added(ordered)} = {show(total)} %", *((part,) for part in ordered)
        )


def _is_elided_share(line: Line, seen: View) -> bool:
    """Whether "at 41" follows "at 44 percent"."""
    return (
        _is_count(seen)
        and not seen.noun
        and line.words[seen.first - 1].lower in ("at", "to", "and")
        and _value(seen) < 100
    )


def _is_size(seen: View) -> bool:
    return seen.lower(seen.first - 1) in ("by", "up", "down", "than", "from")
