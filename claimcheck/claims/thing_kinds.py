"""What kinds of thing a noun may name, each a path from the wide to the narrow: "vehicle road lorry tanker".

Two nouns name two things where neither can be what the other names, though they are of one sort: a statuette and an
oil painting, a tractor and a milk tanker; not a lorry and a milk tanker, nor a painting and a car, which may both have
been taken. What the news calls a thing stands in a list; for other nouns the kinds of counted things do. Besides, nouns
are of sorts that tools/cut_sorts.py cuts from WordNet ("fixed", "held", "matter", "breed"), which tell apart what the
others only know to be a building or a dog.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

import marisa_trie

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_things import things_of
from claimcheck.data.files import mapped_trie
from claimcheck.data.listed import in_order

Kinds = frozenset[str]
_NONE: Kinds = frozenset()
_LONGEST = 3  # words of a compound
_SORTS = frozenset({"fixed", "held", "matter", "breed", "furniture", "machine", "garment", "beast", "music"})
_WIDE = frozenset(
    {"building", "weapon", "animal", "animal bird", "animal fish", "animal insect"}
)  # within which sorts tell more
_BUILT = frozenset({"fixed structure building"})  # a shop may be told as its wall


def kinds_at(words: Sequence[Word], end: int, first: int = 0) -> Kinds:
    """The kinds of the noun that ends before words[end], told with the words before it, from words[first] on."""
    head = lemma(words[end - 1].lower, "n")
    starts = range(max(first, end - _LONGEST), end)
    named = [" ".join([*(word.lower for word in words[start : end - 1]), head]) for start in starts]
    sorts = next(filter(None, map(_sorts, named)), _NONE)
    own = next((_kinds()[name] for name in named if name in _kinds()), None)
    found = things_of(head, words[end - 2].lower if end - 2 >= first else "")
    plain = own or (found.kinds if found is not None else _NONE)
    if sorts and own is None:
        plain -= _WIDE
    return plain | sorts | (_BUILT if within(plain, ("building",)) and sorts else _NONE)


def are_apart(one: Kinds, two: Kinds) -> bool:
    """Whether two nouns name two things of one sort."""
    if not one or not two or not {path.split()[0] for path in one} & {path.split()[0] for path in two}:
        return False
    return not may_be_one(one, two)


def may_be_one(one: Kinds, two: Kinds) -> bool:
    """Whether what one noun names can be what the other does; sorts are asked where no other kinds tell."""
    pairs = [(a, b) for a, b in product(one, two) if a.split()[0] == b.split()[0]]
    plain = [pair for pair in pairs if pair[0].split()[0] not in _SORTS]
    return any(_is_part(a, b) or _is_part(b, a) for a, b in plain or pairs)


def names_any(one: Kinds, two: Kinds) -> bool:
    """Whether one noun names what the other does, or a narrower sort of it; sorts count where no other kind tells."""
    plain = [kind for kind in two if kind.split()[0] not in _SORTS]
    return any(_is_part(b, a) for a, b in product(one, plain or two))


def within(kinds: Kinds, sorts: Iterable[str]) -> Kinds:
    """The kinds that are of some sorts, each the beginning of a path."""
    wide = tuple(sorts)
    return frozenset(kind for kind in kinds if any(_is_part(sort, kind) for sort in wide))


def _is_part(wide: str, narrow: str) -> bool:
    return narrow == wide or narrow.startswith(f"{wide} ")


def _sorts(noun: str) -> Kinds:
    return frozenset(path.decode() for path in _sorted_nouns().get(noun, ()))


@cache
def _sorted_nouns() -> marisa_trie.BytesTrie:
    return mapped_trie(marisa_trie.BytesTrie(), "sorts.marisa")


@cache
def _kinds() -> Mapping[str, Kinds]:
    found: dict[str, set[str]] = defaultdict(set)
    for path, noun in _rows():
        found[noun].add(path)
    return {noun: frozenset(paths) for noun, paths in found.items()}


def _rows() -> Iterator[tuple[str, str]]:
    for row in in_order("claims.thing_kinds", "kinds"):
        path, _, nouns = row.partition(": ")
        for noun in nouns.split(", "):
            yield path, noun
