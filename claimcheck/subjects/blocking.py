"""Pairs of articles worth weighing, from capped keys: never all pairs.

An article's keys are its most telling names, numbers and words. A key that more than CAP articles hold is split by
kind of event and week; where even that holds too many, each is paired with its next few in a fixed order, since so
large a story links itself together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claimcheck.subjects.profiles import Profile, narrow

CAP = 40  # articles that one key may pair with one another
KEYS = 32  # keys of an article, the weightiest
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
    for profile in ordered:
        for key in keys(profile):
            blocks[key].append(profile)
    return tuple(sorted({pair for held in blocks.values() for pair in _pairs(held)}))


def keys(profile: Profile) -> tuple[str, ...]:
    """What an article is looked up by, the weightiest first."""
    weighed = [(weight, f"name {name}") for name, weight in profile.names.items() if weight >= _TELLING]
    weighed += [(weight, f"word {word}") for word, weight in profile.words.items() if weight >= _RARE]
    weighed += [(weight, f"number {n}") for n, weight in profile.numbers.items() if len(n) > 2]
    weighed.sort(key=lambda row: (-row[0], row[1]))
    addressed = tuple(f"address {address}" for address in sorted(profile.addresses))
    return (*addressed, *(key for _, key in weighed))[:KEYS]


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
