"""All aboard against what became of them: "214 people ... 171 were saved, 28 bodies were found and 21 are missing"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.arithmetic_runs import added, is_count, value
from claimcheck.claims.arithmetic_sum import of_sum
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim

_ABOARD = listed("claims.arithmetic_aboard", "aboard")
_REACH = 4  # sentences after a total in which its outcome can be told
_ALIVE = frozenset({"rescued", "survived", "evacuated"})


def aboards(held: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]) -> Iterator[Check]:
    """Checks "sum" of those aboard, where one sentence tells of the saved, the dead and the missing."""
    for place, line in enumerate(held):
        yield from _aboard(line, held[place : place + _REACH + 1], make, claims)


def _aboard(
    line: Line, near: Sequence[Line], make: Maker, claims: Mapping[tuple[int, int], Claim]
) -> Iterator[Check]:
    """All aboard against the saved, the dead and the missing, where one sentence tells of all three."""
    total = next((seen for seen in line.views if is_count(seen) and _is_aboard(line, seen)), None)
    if total is None:
        return
    for later in near:
        if later.index - line.index > _REACH:
            return
        fates = _fates(later, total, claims, parts=later is line)
        if set(fates) == {"alive", "dead", "missing"}:
            parts = [fates[name] for name in ("alive", "dead", "missing")]
            off = abs(added(parts) - value(total))
            if off and not any(
                value(seen) == off and seen.counts_people for one in near for seen in one.views
            ):
                yield of_sum(make, total, parts)
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
        if fate in found or not is_count(seen) or (seen.mention.part_of and not parts):
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
