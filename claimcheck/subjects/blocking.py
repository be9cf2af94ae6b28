"""Pairs of articles worth weighing, from capped keys: never all pairs.

An article's keys are its most telling names, numbers and words. A key that more than CAP articles hold is split by
kind of event and week; where even that holds too many, each is paired with its next few in a fixed order, since so
large a story links itself together. Of all that share keys an article is weighed against its nearest alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import combinations

from claimcheck.subjects.profiles import Profile, narrow

CAP = 24  # articles that one key may pair with one another
KEYS = 32  # keys of an article, the weightiest
PARTNERS = 32  # articles that one is weighed against, those it shares most with
_ADDRESS = 20.0  # weight of an address as a key: more than any word's
_NEXT = 8  # partners inside a block that is over the cap to the end
_TELLING = (
    3.0  # weight from which a name is a key: a form met once in 8,000 words, or a commoner one told again
)
_RARE = 8.0  # the same for other words, once in 260,000
_WEEKS = 6  # weeks that an article's own days may place it in
Pair = tuple[str, str]


def candidates(profiles: Sequence[Profile]) -> tuple[Pair, ...]:
    """Pairs of document ids, each sorted, in order."""
    ordered = sorted(profiles, key=lambda p: p.document)
    blocks: dict[str, list[Profile]] = defaultdict(list)
    weights: dict[str, float] = {}
    for profile in ordered:
        for weight, key in _weighed(profile):
            blocks[key].append(profile)
            weights[key] = min(weight, weights.get(key, weight))
    return nearest((weights[key], set(_pairs(held))) for key, held in blocks.items())


def nearest(blocks: Iterable[tuple[float, Iterable[Pair]]]) -> tuple[Pair, ...]:
    """Of pairs that share keys of some weight, those that are among the PARTNERS of either by shared weight."""
    shared: dict[Pair, float] = defaultdict(float)
    for weight, pairs in blocks:
        for pair in pairs:
            shared[pair] += weight
    partners: dict[str, list[tuple[float, Pair]]] = defaultdict(list)
    for pair, weight in shared.items():
        # rounded: the last digits hang on the order of the sum
        row = (-round(weight, 6), pair)
        partners[pair[0]].append(row)
        partners[pair[1]].append(row)
    return tuple(sorted({pair for rows in partners.values() for _, pair in nsmallest(PARTNERS, rows)}))


def keys(profile: Profile) -> tuple[str, ...]:
    """What an article is looked up by, addresses first, then the weightiest."""
    return tuple(key for _, key in _weighed(profile))


def _weighed(profile: Profile) -> list[tuple[float, str]]:
    weighed = [(weight, f"name {name}") for name, weight in profile.names.items() if weight >= _TELLING]
    weighed += [(weight, f"word {word}") for word, weight in profile.words.items() if weight >= _RARE]
    weighed += [(weight, f"number {n}") for n, weight in profile.numbers.items() if len(n) > 2]
    weighed.sort(key=lambda row: (-row[0], row[1]))
    addressed = [(_ADDRESS, f"address {address}") for address in sorted(profile.addresses)]
    return [*addressed, *weighed][:KEYS]


def _pairs(held: Sequence[Profile]) -> Iterator[Pair]:
    if len(held) <= CAP:
        yield from _all(held)
        return
    split: dict[tuple[str, int], list[Profile]] = defaultdict(list)
    for profile in held:
        for kind in profile.kinds or ("",):
            for week in weeks(profile):
                split[kind, week].append(profile)
    for block in split.values():
        if len(block) <= CAP:
            yield from _all(block)
        else:
            yield from _ring(block)


def weeks(profile: Profile) -> tuple[int, ...]:
    """Overlapping fortnights, so that days within a week of one another share one; (0,) where nothing is dated."""
    days = sorted(profile.days)[-_WEEKS:]
    if narrow(profile.published) and profile.published is not None:
        days.append(profile.published.earliest.toordinal())
    return tuple(sorted({week for day in days for week in (day // 7, day // 7 + 1)})) or (0,)


def _all(held: Iterable[Profile]) -> Iterator[Pair]:
    return ((one.document, two.document) for one, two in combinations(held, 2))


def _ring(held: Sequence[Profile]) -> Iterator[Pair]:
    for at, one in enumerate(held):
        for two in held[at + 1 : at + 1 + _NEXT]:
            yield one.document, two.document
