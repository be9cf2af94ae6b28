"""Pairs of articles worth weighing, from shared keys, the rarest first: never all pairs.

An article's keys are its most telling names, numbers and words. Words and numbers are shared by chance ever more often
as the input grows, so they join dated articles of one fortnight only. A key that more than CAP articles hold is split
by kind of event and week and says too little alone; where even that holds too many, each is paired with its next few in
a fixed order, since so large a story links itself together. Once an article has met ENOUGH others it looks no further,
and of those it met it is weighed against its nearest alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import combinations

from claimcheck.model.records import NamedTuple
from claimcheck.subjects.profiles import Profile, narrow

CAP = 24  # articles that one key may pair with one another
KEYS = 32  # keys of an article, the weightiest
PARTNERS = 32  # articles that one is weighed against, those it shares most with
ENOUGH = (
    64  # partners, one met under two keys counted twice, after which an article's commoner keys are left out
)
_ADDRESS = 20.0  # weight of an address as a key: more than any word's
_NEXT = 8  # partners inside a block that is over the cap to the end
_TELLING = (
    3.0  # weight from which a name is a key: a form met once in 8,000 words, or a commoner one told again
)
_RARE = 8.0  # the same for other words, once in 260,000
_WEEKS = 6  # weeks that an article's own days may place it in
_UNDATED = (0,)
_BY_CHANCE = ("word ", "number ")
Pair = tuple[str, str]
Weeks = dict[str, tuple[int, ...]]


class Shared(NamedTuple):
    """A key, its weight, and the ids of the documents that hold it, in parts that are each paired within, sorted."""

    key: str
    weight: float
    parts: tuple[tuple[str, ...], ...]
    alone: bool = True  # whether two documents that share this key alone are worth weighing


def candidates(profiles: Sequence[Profile]) -> tuple[Pair, ...]:
    """Pairs of document ids, each sorted, in order."""
    ordered = sorted(profiles, key=lambda p: p.document)
    dated = {profile.document: weeks(profile) for profile in ordered}
    blocks: dict[str, list[Profile]] = defaultdict(list)
    weights: dict[str, float] = {}
    for profile in ordered:
        for weight, key in keys(profile):
            blocks[key].append(profile)
            weights[key] = min(weight, weights.get(key, weight))
    return nearest(
        Shared(key, weights[key], _parts(key, held, dated), len(held) <= CAP)
        for key, held in blocks.items()
        if len(held) > 1
    )


def nearest(shared: Iterable[Shared], cap: int = CAP, enough: int = ENOUGH) -> tuple[Pair, ...]:
    """Of pairs that share keys, those that are among the PARTNERS of either by shared weight.

    Keys are taken the rarest first, until a document has met `enough` others. In parts of more than `cap` documents
    each meets its next few.
    """
    spent: Counter[str] = Counter()
    weights: dict[Pair, float] = defaultdict(float)
    kept: set[Pair] = set()
    told = (found for found in shared if found.parts)
    for _, weight, parts, alone in sorted(told, key=lambda s: (max(map(len, s.parts)), s.key)):
        pairs = {pair for part in parts for pair in _pairs(part, spent, cap, enough)}
        kept.update(pairs if alone else pairs & weights.keys())
        for pair in pairs:
            weights[pair] += weight
        for part in parts:
            spent.update(dict.fromkeys(part, min(len(part) - 1, cap)))
    partners: dict[str, list[tuple[float, Pair]]] = defaultdict(list)
    for pair in kept:
        row = (-weights[pair], pair)
        partners[pair[0]].append(row)
        partners[pair[1]].append(row)
    return tuple(sorted({pair for rows in partners.values() for _, pair in nsmallest(PARTNERS, rows)}))


def keys(profile: Profile) -> list[tuple[float, str]]:
    """What an article is looked up by, each key with its weight: addresses first, then the weightiest."""
    weighed = [(weight, f"name {name}") for name, weight in profile.names.items() if weight >= _TELLING]
    weighed += [(weight, f"word {word}") for word, weight in profile.words.items() if weight >= _RARE]
    weighed += [(weight, f"number {n}") for n, weight in profile.numbers.items() if len(n) > 2]
    weighed.sort(key=lambda row: (-row[0], row[1]))
    addressed = [(_ADDRESS, f"address {address}") for address in sorted(profile.addresses)]
    return [*addressed, *weighed][:KEYS]


def _parts(key: str, held: Sequence[Profile], dated: Weeks) -> tuple[tuple[str, ...], ...]:
    """The ids of a key's holders in parts of more than one, each part once."""
    full = len(held) > CAP
    if not full and (not key.startswith(_BY_CHANCE) or any(dated[p.document] == _UNDATED for p in held)):
        return (tuple(p.document for p in held),)
    split: dict[tuple[str, int], list[str]] = defaultdict(list)
    for profile in held:
        for kind in (profile.kinds or ("",)) if full else ("",):
            for week in dated[profile.document]:
                split[kind, week].append(profile.document)
    return tuple(sorted({tuple(part) for part in split.values() if len(part) > 1}))


def weeks(profile: Profile) -> tuple[int, ...]:
    """Overlapping fortnights, so that days within a week of one another share one; (0,) where nothing is dated."""
    days = sorted(profile.days)[-_WEEKS:]
    if narrow(profile.published) and profile.published is not None:
        days.append(profile.published.earliest.toordinal())
    return tuple(sorted({week for day in days for week in (day // 7, day // 7 + 1)})) or _UNDATED


def _pairs(part: Sequence[str], spent: Counter[str], cap: int, enough: int) -> Iterator[Pair]:
    """Pairs of a part of which one at least has not met enough others."""
    waiting = [spent[document] < enough for document in part]
    if not any(waiting):
        return
    for one, two in _within(len(part), cap):
        if waiting[one] or waiting[two]:
            yield part[one], part[two]


def _within(count: int, cap: int) -> Iterable[tuple[int, int]]:
    if count <= cap:
        return combinations(range(count), 2)
    return ((one, two) for one in range(count) for two in range(one + 1, min(count, one + 1 + _NEXT)))
